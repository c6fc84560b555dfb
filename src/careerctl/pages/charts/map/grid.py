"""The grid of the map: tracks as lanes of columns, ranks as rows with the highest on top, a cell for each role."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, permutations
from typing import NamedTuple

from careerctl.results.paths import Move, RolePlace

Cell = tuple[int, int]
"""A column and a row, each counted from 0, rows from the top."""
Level = tuple[int, int]
"""A rank, and how many steps above it a role without one stands."""

_MOST_COLUMNS = 9
"""Of more, roles of one rank and track stand below each other as far as they can."""
_MOST_PERMUTED = 6
"""So many lanes are tried in every order."""


class Lane(NamedTuple):
    """A track, "" for the roles without one, and its columns."""

    name: str
    first: int
    columns: int


class Band(NamedTuple):
    """The rows of one rank; None for those of roles without a rank."""

    rank: int | None
    first: int
    rows: int


class Grid(NamedTuple):
    """Lanes from left to right, bands from the top, and the cells that each role may stand in."""

    lanes: tuple[Lane, ...]
    bands: tuple[Band, ...]
    cells: dict[str, tuple[Cell, ...]]

    @property
    def columns(self) -> int:
        """How many there are in all."""
        return sum(each.columns for each in self.lanes)

    @property
    def rows(self) -> int:
        """How many there are in all."""
        return sum(each.rows for each in self.bands)


def grid_of(places: Mapping[str, RolePlace], moves: Iterable[Move]) -> Grid:
    """Return where the roles may stand."""
    levels = _levels(places, moves)
    counts: dict[tuple[str, Level], int] = {}
    for role, each in places.items():
        counts[each.track, levels[role]] = counts.get((each.track, levels[role]), 0) + 1
    widths = _widths(counts)
    lanes, first = [], 0
    for name in _in_order(places, moves):
        lanes.append(Lane(name, first, widths[name]))
        first += widths[name]
    bands, row = {}, 0
    for level in sorted(set(levels.values()), reverse=True):
        rows = max(-(-count // widths[track]) for (track, one), count in counts.items() if one == level)
        bands[level] = Band(None if level[1] else level[0], row, rows)
        row += rows
    lane_of = {each.name: each for each in lanes}
    cells = {role: _cells(lane_of[places[role].track], bands[levels[role]]) for role in sorted(places)}
    return Grid(tuple(lanes), tuple(bands.values()), cells)


def _cells(lane: Lane, band: Band) -> tuple[Cell, ...]:
    columns = range(lane.first, lane.first + lane.columns)
    return tuple((column, row) for row in range(band.first, band.first + band.rows) for column in columns)


def _widths(counts: dict[tuple[str, Level], int]) -> dict[str, int]:
    """Return how many columns each lane has: one for each role of the fullest rank, fewer where that is too wide."""
    widths: dict[str, int] = {}
    for (track, _), count in counts.items():
        widths[track] = max(widths.get(track, 1), count)
    while sum(widths.values()) > _MOST_COLUMNS:
        widest = min(widths, key=lambda track: (-widths[track], track))
        if widths[widest] == 1:
            break
        widths[widest] -= 1
    return widths


def _in_order(places: Mapping[str, RolePlace], moves: Iterable[Move]) -> Sequence[str]:
    """Return the tracks in the order in which moves between them are shortest; where all is one, the largest first."""
    sizes = Counter(each.track for each in places.values())
    tracks = sorted(sizes, key=lambda name: (not name, -sizes[name], name))
    between: dict[tuple[str, str], int] = {}
    for move in moves:
        pair = places[move.from_role].track, places[move.to_role].track
        if pair[0] != pair[1]:
            between[pair] = between.get(pair, 0) + 1

    def length(order: Sequence[str]) -> int:
        at = {name: place for place, name in enumerate(order)}
        return sum(count * abs(at[one] - at[other]) for (one, other), count in between.items())

    if len(tracks) <= _MOST_PERMUTED:
        return min(permutations(tracks), key=length)
    order, best = list(tracks), length(tracks)
    for _ in tracks:
        for at in range(len(order) - 1):
            swapped = [*order[:at], order[at + 1], order[at], *order[at + 2 :]]
            if (longer := length(swapped)) < best:
                order, best = swapped, longer
    return order


def _levels(places: Mapping[str, RolePlace], moves: Iterable[Move]) -> dict[str, Level]:
    """Return each role's rank; one without stands a step above those that are promoted to it, or else under others."""
    levels: dict[str, Level] = {role: (each.rank, 0) for role, each in places.items() if each.rank is not None}
    lowest = min((rank for rank, _ in levels.values()), default=1) - 1
    before: dict[str, set[str]] = {role: set() for role in places if role not in levels}
    beside: dict[str, set[int]] = {role: set() for role in before}
    for move in moves:
        if move.kind == "promotion" and move.to_role in before and move.from_role != move.to_role:
            before[move.to_role].add(move.from_role)
        elif move.to_role in before and move.from_role in levels:
            beside[move.to_role].add(levels[move.from_role][0] - 1)
        if move.from_role in before and move.to_role in levels:
            beside[move.from_role].add(levels[move.to_role][0] - 1)
    while before:
        ready = [role for role in sorted(before) if not before[role] & before.keys()] or [min(before)]
        for role in ready:  # of roles that are promoted in a circle, one begins
            known = [levels[each] for each in before[role] if each in levels]
            rank, steps = max(known, default=(min(beside[role], default=lowest), 0))
            levels[role] = (rank, steps + 1)
        for role in ready:
            del before[role]
    return levels


def placed(grid: Grid, moves: Sequence[Move]) -> dict[str, Cell]:
    """Return the cell of each role: those stand close, and above each other, between which moves lead."""
    ways: dict[str, list[tuple[str, int]]] = {role: [] for role in grid.cells}
    for move in moves:
        weight = 3 if move.kind == "promotion" else 2
        ways[move.from_role].append((move.to_role, weight))
        ways[move.to_role].append((move.from_role, weight))
    tries = [_improved(grid, ways, _begun(grid, ways, sign)) for sign in (1, -1)]
    return min(tries, key=lambda cells: sum(_cost(role, cells, ways) for role in cells))


def _begun(grid: Grid, ways: dict[str, list[tuple[str, int]]], sign: int) -> dict[str, Cell]:
    """Place role after role, from the top or from the bottom, the one with the most moves first."""
    cells: dict[str, Cell] = {}
    taken: set[Cell] = set()
    for role in sorted(grid.cells, key=lambda role: (sign * grid.cells[role][0][1], -len(ways[role]), role)):
        free = [cell for cell in grid.cells[role] if cell not in taken]
        cells[role] = min(free, key=lambda cell: (_cost_at(cell, cells, ways[role]), cell))
        taken.add(cells[role])
    return cells


def _improved(grid: Grid, ways: dict[str, list[tuple[str, int]]], cells: dict[str, Cell]) -> dict[str, Cell]:
    """Exchange cells, and columns of a lane, as long as that makes the ways shorter."""
    alike = [sorted(roles) for _, roles in groupby(sorted(cells, key=lambda role: grid.cells[role]), grid.cells.get)]
    for _ in range(len(cells)):
        better = False
        for roles in alike:
            for role in roles:
                better |= _moved(role, grid.cells[role], cells, ways)
        for lane in grid.lanes:
            for one in range(lane.first, lane.first + lane.columns):
                for other in range(one + 1, lane.first + lane.columns):
                    better |= _exchanged({one: other, other: one}, cells, ways)
        if not better:
            break
    return cells


def _moved(
    role: str, allowed: tuple[Cell, ...], cells: dict[str, Cell], ways: dict[str, list[tuple[str, int]]]
) -> bool:
    """Take the first other cell that is better, for whoever stands there, too. Tell whether there was one."""
    roles = {cell: each for each, cell in cells.items()}
    here = cells[role]
    for cell in allowed:
        both = [role, *([roles[cell]] if cell in roles and cell != here else [])]
        before = sum(_cost(each, cells, ways) for each in both)
        cells.update(zip(both, (cell, here), strict=False))
        if sum(_cost(each, cells, ways) for each in both) < before - 1e-9:
            return True
        cells.update(zip(both, (here, cell), strict=False))
    return False


def _exchanged(columns: dict[int, int], cells: dict[str, Cell], ways: dict[str, list[tuple[str, int]]]) -> bool:
    moved = {role: (columns[cell[0]], cell[1]) for role, cell in cells.items() if cell[0] in columns}
    tried = cells | moved
    if sum(_cost(each, tried, ways) for each in moved) < sum(_cost(each, cells, ways) for each in moved) - 1e-9:
        cells.update(moved)
        return True
    return False


def _cost(role: str, cells: dict[str, Cell], ways: dict[str, list[tuple[str, int]]]) -> float:
    return _cost_at(cells[role], cells, ways[role])


def _cost_at(cell: Cell, cells: dict[str, Cell], ways: Iterable[tuple[str, int]]) -> float:
    """Return how long and bent the ways from a cell to those of others are."""
    cost = 0.0
    for other, weight in ways:
        if other in cells:
            across, down = abs(cell[0] - cells[other][0]), abs(cell[1] - cells[other][1])
            bent = 0.7 if across and down else 0.0
            beyond = 0.8 * max(across - 1, 0) if not down else 0.5 * (down > 1 and not across)
            cost += weight * (across + bent + beyond)
    return cost
