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
from careerctl.text.naming import labels, told_apart


class _Held(NamedTuple):
    """A role of somebody: from when until when, and whether it asks for anything to rate."""

    first: date | None
    """None where nobody wrote it down."""
    last: date
    rates: bool


class _Known(NamedTuple):
    """What stays of a person: never a rating."""

    id: str
    ids: tuple[str, ...]
    """The present one, then former ones."""
    labels: tuple[str, ...]
    """What tells the person apart from another of the same name comes later."""
    managers: tuple[str, ...]
    left: date | None
    held: tuple[_Held, ...]
    """Today's role first."""
    also_since: tuple[date, ...]
    """The first days of second roles."""
    away: tuple[tuple[date, date], ...]
    handed: dict[str, tuple[bool, bool, bool, bool]]
    """By round: self, manager, agreed, and whether both have confirmed it."""
    unread: frozenset[tuple[str, Side]]
    """Round and side of the sheets that could not be read."""
    first: dict[str, date]
    raters: dict[str, str]
    """By round who wrote the manager's sheet."""

    @property
    def came(self) -> date | None:
        """The day on which the person came; None where nobody wrote it down."""
        first = [each.first for each in self.held]
        written = [each for each in (*first, *self.also_since) if each is not None]
        return min(written) if any(first) and all(first[1:]) else None

    @property
    def seen(self) -> date | None:
        """The first day of which it is certain that the person was here."""
        ended = (each.last for each in self.held if each.last < OPEN_END)
        days = (*(each.first for each in self.held), *ended, *self.also_since, *(each for each, _ in self.away))
        return min((each for each in (*days, *self.first.values()) if each is not None), default=None)

    def rates_on(self, day: date) -> bool:
        """Tell whether the role of a day asks for anything to rate; where none is known of, today's."""
        then = [each for each in self.held[1:] if each.first is not None and each.first <= day <= each.last]
        return (then[0] if then else self.held[0]).rates


def rounds(
    framework: Framework, records: Iterable[Record], current: Callable[[str], str], manager: str | None = None
) -> Rounds:
    """Return who has handed in, by round: the open ones first, then as careerctl.yaml lists them.

    Where it lists none, the rounds are those of the sheets, by first date. `current` returns the present id of a
    person; with `manager` only those are looked at whom this manager rates, and in a round that is closed rated. Drafts
    are not handed in, people who have left are not waited for, and neither is anybody in a round that was over before
    they came, or whose role asks for nothing to rate. A closed round shows who was there then, whoever they are today.
    """
    people = [_known(framework, record.person, record, current) for record in records if record.person is not None]
    gone = {each.id for each in people if each.left is not None and each.left <= framework.today}
    asking = [_Asking(framework, name, gone, manager, people) for name in _names(framework, people)]
    asked = [[each for each in people if one.asks(each)] for one in asking]
    here = [each for each in people if each.id not in gone and (manager is None or manager in _raters(each, gone))]
    raters = {rater for each in here for rater in _raters(each, gone)}
    then = {one.rater(each) for one, persons in zip(asking, asked, strict=True) for each in persons}
    shown = {each.id for persons in asked for each in persons}
    named = {manager, *raters, *then, *shown}
    names = told_apart({each.id: each.labels for each in people if each.id in named})
    found = [one.round(persons, names) for one, persons in zip(asking, asked, strict=True)]
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
        labels(person.name, framework.role_name(person.role) if person.role else None, record.id),
        tuple(map(current, person.manager)),
        person.left.date if person.left is not None else None,
        tuple(_held(framework, person)),
        tuple(each.from_.first for each in person.also),
        tuple((each.from_.first, each.until.last if each.until else OPEN_END) for each in person.away),
        {each.round: _sides(each) for each in sheets},
        record.unread,
        {each.round: _first_day(each) for each in sheets},
        {each.round: current(each.manager.by) for each in sheets if each.manager is not None and each.manager.by},
    )


def _held(framework: Framework, person: Person) -> Iterator[_Held]:
    spans = [(person.role, person.since, None), *((each.role, each.from_, each.until) for each in person.held)]
    for role, first, last in spans:
        rates = not nothing_to_rate(framework, framework.roles.current(role or ""))
        yield _Held(first.first if first is not None else None, last.last if last is not None else OPEN_END, rates)


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


class _Asking:
    """One round, and who is asked in it."""

    def __init__(
        self, framework: Framework, name: str, gone: Container[str], manager: str | None, people: Iterable[_Known]
    ) -> None:
        self.name, self.gone, self.manager = name, gone, manager
        self.rated = {each.raters.get(name) for each in people}
        """Who wrote a manager's sheet in it: they were here."""
        self.known = framework.settings.rounds.get(name)
        self.day, self.state = _asked_on(self.known, framework.today)

    def asks(self, person: _Known) -> bool:
        """Tell whether somebody is asked, and by the manager whose people are asked for; whoever has a sheet was."""
        if self.manager is not None and self.manager != (self.rater(person) or next(iter(self._raters(person)), "")):
            return False
        if person.id in self.gone and not self._saw(person):
            return False
        theirs = self.known is None or self.known.is_for(person.ids)
        came_later = self.known is not None and person.came is not None and self.known.is_over(person.came)
        return (theirs and person.rates_on(self.day) and not came_later) or self.name in person.handed

    def rater(self, person: _Known) -> str:
        """Return who rates somebody; of a round that is closed, who rated then, and "" where nobody did."""
        if self.state == "closed":
            return person.raters.get(self.name, "")
        return next(iter(self._raters(person)), "")

    def round(self, people: Iterable[_Known], names: dict[str, str]) -> Round:
        """Return the round with those who are asked in it."""
        closes = self.known.closes.last if self.known and self.known.closes else None
        opens = self.known.opens.first if self.known else None
        return Round(self.name, opens, closes, self.state, tuple(self._handed_in(each, names) for each in people))

    def _raters(self, person: _Known) -> tuple[str, ...]:
        return _raters(person, self.gone)

    def _saw(self, person: _Known) -> bool:
        """Tell whether a closed round was open before somebody left."""
        left = person.left or date.min
        return self.state == "closed" and self.known is not None and self.known.opens.first <= left

    def _is_unsure(self, person: _Known) -> bool:
        """Tell whether nobody wrote down if somebody was here in a closed round."""
        late = person.seen is None or (self.known is not None and self.known.is_over(person.seen))
        return self.state == "closed" and late and person.id not in self.rated

    def _handed_in(self, person: _Known, names: dict[str, str]) -> HandedIn:
        rater = self.rater(person)
        own, manager, agreed, confirmed = person.handed.get(self.name, (False,) * 4)

        def is_in(side: Side, *, handed: bool) -> bool | None:
            return handed if handed or (self.name, side) not in person.unread else None

        return HandedIn(
            person=person.id,
            name=names[person.id],
            rater=rater,
            rater_name=names.get(rater, rater),
            away=any(first <= self.day <= last for first, last in person.away),
            unsure=self._is_unsure(person),
            own=is_in("self", handed=own),
            manager=is_in("manager", handed=manager),
            agreed=is_in("agreed", handed=agreed),
            confirmed=confirmed,
        )


def _asked_on(known: Declared | None, today: date) -> tuple[date, State]:
    """Return the day of the round that is nearest to today, and how the round stands."""
    if known is None:
        return today, ""
    if today < known.opens.first:
        return known.opens.first, "later"
    ends = known.closes
    return (ends.last, "closed") if ends is not None and ends.last < today else (today, "open")
