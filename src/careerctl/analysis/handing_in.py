"""Who has handed in what, round by round. A person's record goes as soon as it was looked at."""

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.rating import nothing_to_rate
from careerctl.analysis.rounds import RoundSheets, rounds_of
from careerctl.model.assessment import Side
from careerctl.model.days import OPEN_END
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.model.settings import Round as Declared
from careerctl.results.rounds import HandedIn, Round, Rounds, State


class _Known(NamedTuple):
    """What stays of a person: never a rating."""

    id: str
    ids: tuple[str, ...]
    """The present one, then former ones."""
    name: str
    managers: tuple[str, ...]
    left: bool
    rates: bool
    """Whether the role asks for anything to rate."""
    since: date | None
    """The first day that the file knows of; None where it says none."""
    away: tuple[tuple[date, date], ...]
    handed: dict[str, tuple[bool, bool, bool, bool]]
    """By round: self, manager, agreed, and whether both have confirmed it."""
    unread: frozenset[tuple[str, Side]]
    """Round and side of the sheets that could not be read."""
    first: dict[str, date]


def rounds(
    framework: Framework, records: Iterable[Record], current: Callable[[str], str], manager: str | None = None
) -> Rounds:
    """Return who has handed in, by round: the open ones first, then as careerctl.yaml lists them.

    Where it lists none, the rounds are those of the sheets, by first date. `current` returns the present id of a
    person; with `manager` only those are looked at whom this manager rates. Drafts are not handed in, people who have
    left are not waited for, and neither is anybody in a round that was over before they came, or whose role asks for
    nothing to rate.
    """
    people = [_known(framework, record.person, record, current) for record in records if record.person is not None]
    names = {each.id: each.name for each in people}
    gone = {each.id for each in people if each.left}
    asked = [each for each in people if not each.left and (manager is None or manager in _raters(each, gone))]
    found = [_round(framework, name, asked, names, gone) for name in _names(framework, people)]
    raters = {rater for each in asked for rater in _raters(each, gone)}
    return Rounds(
        tells_people=True,
        manager=manager or "",
        manager_name=names.get(manager, manager) if manager else "",
        raters_left=tuple(sorted(raters & gone)),
        rounds=tuple(sorted(found, key=lambda each: each.state != "open")),
    )


def _known(framework: Framework, person: Person, record: Record, current: Callable[[str], str]) -> _Known:
    sheets = rounds_of(framework, record.sheets)
    return _Known(
        record.id,
        record.ids,
        person.name,
        tuple(map(current, person.manager)),
        person.has_left(framework.today),
        not nothing_to_rate(framework, framework.roles.current(person.role or "")),
        min(_beginnings(person), default=None),
        tuple((each.from_.first, each.until.last if each.until else OPEN_END) for each in person.away),
        {each.round: _sides(each) for each in sheets},
        record.unread,
        {each.round: _first_day(each) for each in sheets},
    )


def _beginnings(person: Person) -> Iterator[date]:
    spans = (*person.held, *person.also)
    yield from (each.from_.first for each in spans)
    if person.since is not None:
        yield person.since.first


def _sides(sheets: RoundSheets) -> tuple[bool, bool, bool, bool]:
    agreed = sheets.agreed is not None
    return sheets.own is not None, sheets.manager is not None, agreed, sheets.counting is not None


def _first_day(sheets: RoundSheets) -> date:
    return min(each.date for each in (sheets.own, sheets.manager, sheets.agreed) if each is not None)


def _names(framework: Framework, people: Iterable[_Known]) -> list[str]:
    """Return the rounds' ids in order."""
    if framework.settings.rounds:
        return list(framework.settings.rounds)
    first: dict[str, date] = {}
    for each in people:
        for name, when in each.first.items():
            first[name] = min(when, first.get(name, when))
    return sorted(first, key=lambda name: (first[name], name))


def _raters(person: _Known, gone: Container[str]) -> tuple[str, ...]:
    """Return who rates somebody: the first manager who is here, where all have left the first of all."""
    return (*(each for each in person.managers if each not in gone), *person.managers)[:1]


def _round(
    framework: Framework, name: str, people: Iterable[_Known], names: dict[str, str], gone: Container[str]
) -> Round:
    known = framework.settings.rounds.get(name)
    day, state = _asked_on(known, framework.today)
    shown = (_handed_in(each, name, day, names, gone) for each in people if _was_here(each, name, known))
    closes = known.closes.last if known and known.closes else None
    return Round(name, known.opens.first if known else None, closes, state, tuple(shown))


def _asked_on(known: Declared | None, today: date) -> tuple[date, State]:
    """Return the day of the round that is nearest to today, and how the round stands."""
    if known is None:
        return today, ""
    if today < known.opens.first:
        return known.opens.first, "later"
    ends = known.closes
    return (ends.last, "closed") if ends is not None and ends.last < today else (today, "open")


def _was_here(person: _Known, round_: str, known: Declared | None) -> bool:
    """Tell whether somebody is asked in a round that is theirs: with something to rate, and here before it was over.

    Whoever has a sheet in it was.
    """
    theirs = known is None or known.is_for(person.ids)
    over = known is not None and person.since is not None and known.is_over(person.since)
    return (theirs and person.rates and not over) or round_ in person.handed


def _handed_in(person: _Known, round_: str, day: date, names: dict[str, str], gone: Container[str]) -> HandedIn:
    rater = next(iter(_raters(person, gone)), "")
    own, manager, agreed, confirmed = person.handed.get(round_, (False,) * 4)

    def is_in(side: Side, *, handed: bool) -> bool | None:
        return handed if handed or (round_, side) not in person.unread else None

    return HandedIn(
        person=person.id,
        name=person.name,
        rater=rater,
        rater_name=names.get(rater, rater),
        away=any(first <= day <= last for first, last in person.away),
        own=is_in("self", handed=own),
        manager=is_in("manager", handed=manager),
        agreed=is_in("agreed", handed=agreed),
        confirmed=confirmed,
    )
