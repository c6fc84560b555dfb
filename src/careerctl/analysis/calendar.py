"""Which days two people should have in their calendars.

Leaving, decisions and the ends of trials are not among them, and no day moves with one of these: whoever sees a
calendar learns that two people talk, and nothing else.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from careerctl.analysis.decisions import open_wishes
from careerctl.analysis.owing.rounds import not_talked
from careerctl.analysis.owing.wishes import talk_day
from careerctl.analysis.planning.followed import next_talk
from careerctl.analysis.rating import nothing_to_rate
from careerctl.model.days import later
from careerctl.model.framework import Framework
from careerctl.model.plan import Plan
from careerctl.model.record import Record
from careerctl.results.calendar import CalendarDay

_KEY = 32


class _Talk(NamedTuple):
    """A talk, by what stays the same of it while its day moves."""

    reason: tuple[str, ...]
    day: date


def talk_days(framework: Framework, record: Record, plan: Plan | None, name: str = "") -> Iterator[CalendarDay]:
    """Yield the days on which a person and their manager talk; `name` is that of the person, for the manager.

    A talk whose day has passed is due today.
    """
    talks = [*_of_wishes(framework, record), *_of_rounds(framework, record), *_of_plan(framework, plan)]
    for talk in talks if record.here(framework.today) is not None else ():
        late = talk.day < framework.today
        key = _key(framework, "talk", record.id, *talk.reason)
        shown = (record.id, name) if name else ("", "")
        yield CalendarDay(max(talk.day, framework.today), "talk", late, *shown, key=key)


def round_days(framework: Framework, records: Iterable[Record]) -> Iterator[CalendarDay]:
    """Yield the first and the last days, as far as they are to come, of the rounds in which somebody of these rates."""
    rating = [each for each in records if _rates(framework, each)]
    for name, each in framework.settings.rounds.items():
        if any(each.is_for(record.ids) for record in rating):
            if each.opens.first >= framework.today:
                key = _key(framework, "opens", name)
                yield CalendarDay(each.opens.first, "opens", round=name, key=key)
            if each.closes is not None and each.closes.last >= framework.today:
                key = _key(framework, "closes", name)
                yield CalendarDay(each.closes.last, "closes", round=name, key=key)


def in_order(days: Iterable[CalendarDay]) -> tuple[CalendarDay, ...]:
    """Return days one after the other; of one day rounds first, then people by their names."""
    return tuple(sorted(days, key=lambda each: (each.day or date.max, each.what == "talk", each.name, each.key)))


def _rates(framework: Framework, record: Record) -> bool:
    person = record.here(framework.today)
    role = framework.roles.current(person.role) if person is not None and person.role else ""
    return person is not None and not nothing_to_rate(framework, role)


def _of_wishes(framework: Framework, record: Record) -> Iterator[_Talk]:
    """Yield when each open wish is answered at the latest, or talked about again."""
    count: Counter[str] = Counter()
    for _, wish in open_wishes(framework, record):
        asked = wish.asked.isoformat() if wish.asked is not None else ""
        count[asked] += 1
        day = talk_day(framework, wish)
        if day is not None:
            yield _Talk(("wish", asked, str(count[asked])), day)


def _of_rounds(framework: Framework, record: Record) -> Iterator[_Talk]:
    """Yield the talk about the last round in which both have handed in, until they have agreed."""
    talk = not_talked(framework, record)
    if talk is not None:
        yield _Talk(("round", talk.round), talk.day)


def _of_plan(framework: Framework, plan: Plan | None) -> Iterator[_Talk]:
    """Yield the next talk about a plan, and after a move when to ask how it is."""
    if plan is None or plan.closed is not None:
        return
    yield _Talk(("plan",), next_talk(plan, framework.settings.policy.check_in_weeks))
    move = plan.move
    if move is None or move.from_ is None or move.from_.first > framework.today:
        return
    for each in move.asked_again:
        if each.date is None:
            yield _Talk(("asked again", str(each.after)), later(move.from_.first, days=each.after))


def _key(framework: Framework, *about: str) -> str:
    """Return figures and letters that stay the same for a thing, and say nothing of it."""
    return sha256("\0".join((framework.settings.organisation or "", *about)).encode()).hexdigest()[:_KEY]
