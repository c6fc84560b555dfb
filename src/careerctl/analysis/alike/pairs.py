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


class RatedInRound(NamedTuple):
    """What stays of one person in one round."""

    round: str
    first: date
    """The day of the first sheet; the last day of the calendar where none has one."""
    rated: RatedByBoth | None
    """By whom and what, where both sides are in; the rater has the id that stands in the sheet."""


def in_rounds(framework: Framework, record: Record, only: str | None = None) -> Iterator[RatedInRound]:
    """Yield what stays of one person in each round, or in the one that is asked for; none if their file is broken."""
    if record.person is None:
        return
    for each in rounds_of(framework, record.sheets):
        if only in {None, each.round}:
            days = (sheet.date for sheet in (each.own, each.manager, each.agreed) if sheet is not None)
            yield RatedInRound(
                each.round, min(days, default=date.max), _rated(framework, record.id, each, record.person.manager)
            )


def _rated(framework: Framework, person: str, sheets: RoundSheets, led_by: Iterable[str]) -> RatedByBoth | None:
    if sheets.manager is None or sheets.manager.by is None or sheets.own is None:
        return None
    said = spoken(framework, sheets, None, words=False)
    pairs = tuple(_pairs(framework, said.own, said.manager))
    return RatedByBoth(person, sheets.manager.by, pairs, tuple(led_by)) if pairs else None


class Gathered:
    """What stays of all people, by round: pairs, and the first day of the rounds that careerctl.yaml does not list."""

    def __init__(self, current: Callable[[str], str]) -> None:
        """Keep nothing yet; `current` returns the present id of a person."""
        self._current = current
        self._first: dict[str, date] = {}
        self.rated: dict[str, list[RatedByBoth]] = {}

    def take(self, rounds: Iterable[RatedInRound]) -> None:
        """Keep what stays of one person."""
        for each in rounds:
            self._first[each.round] = min(each.first, self._first.get(each.round, date.max))
            if each.rated is not None:
                led_by = tuple(map(self._current, each.rated.led_by))
                rated = each.rated._replace(rater=self._current(each.rated.rater), led_by=led_by)
                self.rated.setdefault(each.round, []).append(rated)

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
