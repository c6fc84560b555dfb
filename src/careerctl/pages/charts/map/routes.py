"""The way of each move between the boxes: up and down in columns and channels, across in the channels between rows.

Channel 0 lies left of the first column, or above the first row; channel 1 behind it, and so on.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from careerctl.pages.charts.map.grid import Cell
from careerctl.results.paths import Move


class Riser(NamedTuple):
    """A stretch up or down, in a column or in the channel beside it, from one channel between rows to another."""

    zone: int
    """Twice the number of a channel between columns, or twice that of a column and one."""
    first: int
    last: int
    """The upper and the lower channel; the same where it only leaves its box."""

    @property
    def in_column(self) -> bool:
        """Whether it runs where boxes stand, and not in a channel."""
        return self.zone % 2 == 1


class MapRoute(NamedTuple):
    """The way of a move: risers, and the channels in which it goes across from one to the next.

    Without a riser it goes straight across from a box to the other in the same row.
    """

    move: Move
    start: Cell
    end: Cell
    risers: tuple[Riser, ...] = ()
    across: tuple[int, ...] = ()
    leaves: int = -1
    enters: int = -1
    """The channels between rows on which its two ends lie, where there are risers."""


def routes_of(moves: Sequence[Move], cells: Mapping[str, Cell], columns: int) -> list[MapRoute]:
    """Return a route for each move, in their order; short ones choose theirs first."""
    router = _Router(cells, columns)
    far = {at: _far(move, cells) for at, move in enumerate(moves)}
    found = {at: router.route(moves[at]) for at in sorted(far, key=lambda at: (far[at], at))}
    return [found[at] for at in range(len(moves))]


def _far(move: Move, cells: Mapping[str, Cell]) -> int:
    (column, row), (other, its_row) = cells[move.from_role], cells[move.to_role]
    return abs(column - other) + abs(row - its_row)


class _Router:
    """Finds ways around the boxes, and knows how many lines lead through each channel already."""

    def __init__(self, cells: Mapping[str, Cell], columns: int) -> None:
        self._cells, self._columns, self._taken = cells, columns, set(cells.values())
        self._across: Counter[int] = Counter()
        self._upright: Counter[int] = Counter()

    def route(self, move: Move) -> MapRoute:
        start, end = self._cells[move.from_role], self._cells[move.to_role]
        route = self._beside(move, start, end) if start[1] == end[1] else self._up_or_down(move, start, end)
        self._across.update(route.across)
        self._upright.update(riser.zone for riser in route.risers)
        return route

    def _beside(self, move: Move, start: Cell, end: Cell) -> MapRoute:
        """Return the way to a box in the same row: straight, or else over or under those between, where fewer go."""
        (column, row), (other, _) = start, end
        between = range(min(column, other) + 1, max(column, other))
        if not any((each, row) in self._taken for each in between):
            return MapRoute(move, start, end)
        over, under = (self._across[row], move.kind == "return"), (self._across[row + 1], move.kind != "return")
        channel = row if over <= under else row + 1
        stubs = _stub(column, channel), _stub(other, channel)
        return MapRoute(move, start, end, stubs, (channel,), channel, channel)

    def _up_or_down(self, move: Move, start: Cell, end: Cell) -> MapRoute:
        """Return the way to a box in another row."""
        leaves, enters = (start[1], end[1] + 1) if end[1] < start[1] else (start[1] + 1, end[1])
        risers, across = self._stretches(start[0], end[0], leaves, enters)
        return MapRoute(move, start, end, risers, across, leaves, enters)

    def _stretches(
        self, column: int, other: int, leaves: int, enters: int
    ) -> tuple[tuple[Riser, ...], tuple[int, ...]]:
        """Return the way between two columns with as few corners as the boxes between allow."""
        first, last = sorted((leaves, enters))
        begins, ends = _stub(column, leaves), _stub(other, enters)
        if column == other and self._is_free(column, first, last):
            return (_column(column, first, last),), ()
        if first == last:
            return (begins, ends), (first,)
        if self._is_free(column, first, last):
            return (_column(column, first, last), ends), (enters,)
        if self._is_free(other, first, last):
            return (begins, _column(other, first, last)), (leaves,)
        zones = range(0, 2 * self._columns + 1, 2)
        zone = min(zones, key=lambda zone: (self._length(zone, column, other), zone))
        return (begins, Riser(zone, first, last), ends), (leaves, enters)

    def _is_free(self, column: int, first: int, last: int) -> bool:
        return not any((column, row) in self._taken for row in range(first, last))

    def _length(self, zone: int, column: int, other: int) -> float:
        return abs(zone - 2 * column - 1) + abs(zone - 2 * other - 1) + 0.3 * self._upright[zone]


def _column(column: int, first: int, last: int) -> Riser:
    return Riser(2 * column + 1, first, last)


def _stub(column: int, channel: int) -> Riser:
    return _column(column, channel, channel)
