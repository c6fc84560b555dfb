"""What is owed after a round: the talk, the sheet that never came, the next round."""

from datetime import date
from typing import NamedTuple

from careerctl.analysis.months import longer_than
from careerctl.analysis.rounds import RoundSheets, is_old, last_closed, rounds_of
from careerctl.model.assessment import Side
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record, Sheet


class OwedRound(NamedTuple):
    """A round after which something is owed, and since when."""

    round: str
    day: date


def not_talked(framework: Framework, record: Record) -> OwedRound | None:
    """Return the last round, where both have handed in and have not agreed; the day is when they were to talk.

    Where the sheets are old or to come, or the agreed one could not be read, there is none.
    """
    last = next(reversed(rounds_of(framework, record.sheets)), None)
    if last is None or last.own is None or last.manager is None or last.counting is not None:
        return None
    if (last.round, "agreed") in record.unread:
        return None
    known, in_on = framework.settings.rounds.get(last.round), max(last.own.date, last.manager.date)
    too_old = longer_than(framework.settings.policy.reassess_months, in_on, framework.today, record.away)
    if too_old or in_on > framework.today:
        return None
    closes = known.closes.last if known is not None and known.closes is not None else in_on
    return OwedRound(last.round, max(in_on, closes))


def missing_side(framework: Framework, record: Record) -> tuple[Sheet, Side] | None:
    """Return the side that never came in the last round that is over, beside the sheet that did.

    Who was away all through it, and whom nobody rates, is not waited for; nor is a sheet that could not be read.
    """
    person = record.here(framework.today)
    if person is None:
        return None
    sheets = last_closed(framework, record)
    there = sheets.own or sheets.manager
    if there is None or sheets.both_in:
        return None
    if is_old(framework, record, sheets) or _was_away(framework, person, sheets):
        return None
    side: Side = "manager" if sheets.manager is None else "self"
    waited_for = side == "self" or bool(person.manager)
    return (there, side) if waited_for and (sheets.round, side) not in record.unread else None


def _was_away(framework: Framework, person: Person, sheets: RoundSheets) -> bool:
    known = framework.settings.rounds[sheets.round]
    ends = known.closes.last if known.closes is not None else framework.today
    return any(each.holds(known.opens.first) and each.holds(ends) for each in person.away)


def outdated(framework: Framework, record: Record) -> Sheet | None:
    """Return somebody's newest sheet where it is older than the policy says; whoever was never rated has none.

    While a round is open for them, and while they are away, nothing is.
    """
    person, today, most = record.here(framework.today), framework.today, framework.settings.policy.reassess_months
    if person is None or framework.is_round_open(record.ids) or person.is_away(today):
        return None
    submitted = [sheet for sheet in record.sheets if not sheet.draft]
    old = all(longer_than(most, sheet.date, today, person.away) for sheet in submitted)
    return max(submitted, key=lambda sheet: sheet.date) if submitted and old else None
