"""The way of each move between the boxes: up and down in columns and channels, across in the channels between rows.

Channel 0 lies left of the first column, or above the first row; channel 1 behind it, and so on.
"""

from collections.abc import Iterable, Sequence
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


class Route(NamedTuple):
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


def routes_of(moves: Sequence[Move], cells: dict[str, Cell], columns: int) -> list[Route]:
    """Return a route for each move, short ones first chosen; they come in the order of the moves."""
    taken = set(cells.values())
    found: dict[int, Route] = {}
    loads: dict[tuple[str, int], int] = {}
    for at in sorted(range(len(moves)), key=lambda at: (_far(moves[at], cells), at)):
        move = moves[at]
        route = _route(move, cells[move.from_role], cells[move.to_role], taken, columns, loads)
        for channel in route.across:
            loads["row", channel] = loads.get(("row", channel), 0) + 1
        for riser in route.risers:
            loads["zone", riser.zone] = loads.get(("zone", riser.zone), 0) + 1
        found[at] = route
    return [found[at] for at in range(len(moves))]


def _far(move: Move, cells: dict[str, Cell]) -> int:
    (column, row), (other, its_row) = cells[move.from_role], cells[move.to_role]
    return abs(column - other) + abs(row - its_row)


def _route(  # noqa: PLR0913  # what is in its way
    move: Move, start: Cell, end: Cell, taken: set[Cell], columns: int, loads: dict[tuple[str, int], int]
) -> Route:
    (column, row), (other, its_row) = start, end
    if row == its_row:
        if not any((each, row) in taken for each in _between(column, other)):
            return Route(move, start, end)
        above = (
            move.kind != "return" if _even(loads, row) else loads.get(("row", row), 0) < loads.get(("row", row + 1), 0)
        )
        channel = row if above else row + 1
        stubs = Riser(2 * column + 1, channel, channel), Riser(2 * other + 1, channel, channel)
        return Route(move, start, end, stubs, (channel,), channel, channel)
    leaves, enters = (row, its_row + 1) if its_row < row else (row + 1, its_row)
    first, last = sorted((leaves, enters))
    through = [each for each in range(columns) if not any((each, one) in taken for one in range(first, last))]
    if column == other and column in through:
        return Route(move, start, end, (Riser(2 * column + 1, first, last),), (), leaves, enters)
    begins, ends = Riser(2 * column + 1, leaves, leaves), Riser(2 * other + 1, enters, enters)
    if first == last:
        return Route(move, start, end, (begins, ends), (first,), leaves, enters)
    if column in through:
        return Route(move, start, end, (Riser(2 * column + 1, first, last), ends), (enters,), leaves, enters)
    if other in through:
        return Route(move, start, end, (begins, Riser(2 * other + 1, first, last)), (leaves,), leaves, enters)
    zone = min(range(0, 2 * columns + 1, 2), key=lambda zone: _length(zone, column, other, loads))
    return Route(move, start, end, (begins, Riser(zone, first, last), ends), (leaves, enters), leaves, enters)


def _even(loads: dict[tuple[str, int], int], row: int) -> bool:
    return loads.get(("row", row), 0) == loads.get(("row", row + 1), 0)


def _length(zone: int, column: int, other: int, loads: dict[tuple[str, int], int]) -> tuple[float, int]:
    far = abs(zone - 2 * column - 1) + abs(zone - 2 * other - 1)
    return far + 0.3 * loads.get(("zone", zone), 0), zone


def _between(one: int, other: int) -> Iterable[int]:
    return range(min(one, other) + 1, max(one, other))
