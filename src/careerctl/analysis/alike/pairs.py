"""What both sides said of the same competencies in a round: facts, which stay when a record goes."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.items import Spoken, spoken
from careerctl.analysis.rounds import RoundSheets, rounds_of
from careerctl.analysis.standing import Sides, difference
from careerctl.model.framework import Framework, once
from careerctl.model.record import Record
from careerctl.model.scale import Level


class Pair(NamedTuple):
    """The levels that both sides gave for one competency."""

    competency: str
    own: Level
    manager: Level

    @property
    def apart(self) -> Level:
        """The manager's level less the person's own, in levels."""
        return self.manager - self.own


class RatedByBoth(NamedTuple):
    """One person in one round: who rated them, and what both sides gave a level for."""

    person: str
    rater: str
    pairs: tuple[Pair, ...]
    led_by: tuple[str, ...] = ()
    """Whom the person names as manager today: what others rated before is theirs to read, too."""

    def readers(self) -> tuple[str, ...]:
        """Return who reads what was rated of the person, beside the person and hr."""
        return (self.rater, *self.led_by)


class Gathered:
    """What stays of all people, by round: pairs, and the first day of the rounds that careerctl.yaml does not list."""

    def __init__(self, framework: Framework, current: Callable[[str], str], only: str | None = None) -> None:
        """Keep nothing yet; `current` returns the present id of a person, `only` is the one round that is asked for."""
        self._framework, self._current, self._only = framework, current, only
        self._first: dict[str, date] = {}
        self.rated: dict[str, list[RatedByBoth]] = {}

    def take(self, record: Record) -> None:
        """Keep what is needed of one person; a person whose own file is broken is left out."""
        if record.person is None:
            return
        for each in rounds_of(self._framework, record.sheets):
            if self._only in {None, each.round}:
                days = (sheet.date for sheet in (each.own, each.manager, each.agreed) if sheet is not None)
                self._first[each.round] = min(*days, self._first.get(each.round, date.max), date.max)
                self._keep(record.id, each, tuple(map(self._current, record.person.manager)))

    def _keep(self, person: str, sheets: RoundSheets, led_by: tuple[str, ...]) -> None:
        if sheets.manager is None or sheets.manager.by is None or sheets.own is None:
            return
        said = spoken(self._framework, sheets, None, words=False)
        pairs = tuple(_pairs(self._framework, said.own, said.manager))
        if pairs:
            rated = RatedByBoth(person, self._current(sheets.manager.by), pairs, led_by)
            self.rated.setdefault(sheets.round, []).append(rated)

    def rounds(self) -> list[str]:
        """Return the rounds that careerctl.yaml does not list, by first day."""
        return sorted(self._first, key=lambda name: (self._first[name], name))


def _pairs(framework: Framework, own: Spoken, manager: Spoken) -> Iterator[Pair]:
    """Yield what both gave a level for; what was rated unseen, or on another scale, enters nothing."""
    for competency, said in own.items():
        other = manager.get(competency)
        if other is None or difference(Sides(0, said, other)) is None:
            continue
        if said.level is not None and other.level is not None:
            yield _pair(framework, competency, said.level, other.level)


@once
def _pair(_framework: Framework, competency: str, own: Level, manager: Level) -> Pair:
    """Return a pair of levels, the same one for all who have it."""
    return Pair(competency, own, manager)


def pairs_of(rated: Iterable[RatedByBoth]) -> Iterator[Pair]:
    """Yield the pairs of several people."""
    for each in rated:
        yield from each.pairs
