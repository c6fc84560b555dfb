"""Where everything on the map stands: boxes as wide as their words and lines need, channels as wide as their tracks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from careerctl.pages.charts.map.axis import TRACK, Axis, Side
from careerctl.pages.charts.map.grid import Cell, Grid
from careerctl.pages.charts.map.routes import MapRoute
from careerctl.pages.charts.map.tracks import Slots, channel_tracks, column_slots, row_slots, row_tracks
from careerctl.pages.charts.map.words import Label, tab_width
from careerctl.results.paths import Move

Point = tuple[float, float]

TAB = 16.0
"""How tall the number at the beginning of a move is."""
HEAD = 12.0
"""The room for the sign at the end of a move."""
_NARROW = 16.0
"""The room for two lines that end beside each other, so that their signs stand apart."""


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


class MapLine(NamedTuple):
    """A move: its corners from one box to the other, and the box of its number."""

    move: Move
    points: tuple[Point, ...]
    tab: Box | None


class Layout(NamedTuple):
    """A map, measured."""

    columns: Axis
    rows: Axis
    boxes: dict[str, Box]
    lines: tuple[MapLine, ...]


class MapParts(NamedTuple):
    """What is laid out: the grid, the role's cells, the moves' routes, and what stands in the boxes."""

    grid: Grid
    cells: Mapping[str, Cell]
    routes: Sequence[MapRoute]
    labels: Mapping[str, Label]


def laid_out(parts: MapParts, left: float, titled: Callable[[Axis], float]) -> Layout:
    """Return where boxes and lines stand; `titled` says how tall is what stands over the columns."""
    grid, cells, routes, labels = parts
    slots, levels, tracks = column_slots(routes), row_slots(routes), channel_tracks(routes)
    half = max(_NARROW, *(tab_width(each.move) + 5 for each in routes)) / 2 if routes else 0  # of the room for a line
    widths = [*((cells[role][0], each.width) for role, each in labels.items()), *_reaches(routes, slots, half)]
    in_channels = ((routes[at].risers[place].zone // 2, track) for (at, place), track in tracks.items())
    columns = Axis(left, _sizes(grid.columns, widths), _room(routes, _at_sides), in_channels)

    def x_of(at: int, place: int) -> float:
        zone = routes[at].risers[place].zone
        if zone % 2 == 0:
            return columns.at(zone // 2, tracks[at, place])
        return sum(columns.edges[zone // 2]) / 2 + slots[at, place] * half

    across = row_tracks(routes, x_of, TRACK)
    heights = [(cells[role][1], each.height) for role, each in labels.items()]
    heights += [(routes[at].start[1], (abs(slot) + 1) * (TAB + 2) + 6) for at, slot in levels.items()]
    in_rows = ((routes[at].across[place], track) for (at, place), track in across.items())
    rows = Axis(titled(columns), _sizes(grid.rows, heights), _room(routes, _at_ends), in_rows)
    lines: list[MapLine] = []
    for at, route in enumerate(routes):
        if route.risers:
            xs = [x_of(at, place) for place in range(len(route.risers))]
            ys = [rows.at(channel, across[at, place]) for place, channel in enumerate(route.across)]
            lines.append(_upright(route, xs, ys, rows))
        else:
            y = sum(rows.edges[route.start[1]]) / 2 + levels[at] * (TAB + 2) / 2
            lines.append(_level(route, y, columns))
    boxes = {role: _box(columns.edges[column], rows.edges[row]) for role, (column, row) in cells.items()}
    return Layout(columns, rows, boxes, tuple(lines))


def _box(across: Point, down: Point) -> Box:
    return Box(across[0], down[0], across[1] - across[0], down[1] - down[0])


def _upright(route: MapRoute, xs: Sequence[float], ys: Sequence[float], rows: Axis) -> MapLine:
    """Return a move that leaves its box at the top or at the bottom."""
    up, from_below = route.leaves == route.start[1], route.enters != route.end[1]
    y, ends = rows.edges[route.start[1]][not up], rows.edges[route.end[1]][from_below]
    tab = None
    if wide := tab_width(route.move):
        tab = Box(xs[0] - wide / 2, y - TAB if up else y, wide, TAB)
        y += -TAB if up else TAB
    points = [(xs[0], y)]
    for place, level in enumerate(ys):
        points += [(xs[place], level), (xs[place + 1], level)]
    return MapLine(route.move, (*points, (xs[-1], ends)), tab)


def _level(route: MapRoute, y: float, columns: Axis) -> MapLine:
    """Return a move straight across."""
    right = route.start[0] < route.end[0]
    x, ends = columns.edges[route.start[0]][right], columns.edges[route.end[0]][not right]
    tab = None
    if wide := tab_width(route.move):
        tab = Box(x if right else x - wide, y - TAB / 2, wide, TAB)
        x += wide if right else -wide
    return MapLine(route.move, ((x, y), (ends, y)), tab)


def _room(routes: Iterable[MapRoute], sides: Callable[[MapRoute], Iterator[tuple[Side, float]]]) -> dict[Side, float]:
    room: dict[Side, float] = {}
    for route in routes:
        for side, needs in sides(route):
            room[side] = max(room.get(side, 0), needs)
    return room


def _at_sides(route: MapRoute) -> Iterator[tuple[Side, float]]:
    """Yield the room that the ends of a move straight across need beside its boxes."""
    if not route.risers:
        right = route.start[0] < route.end[0]
        yield (route.start[0] + right, int(not right)), tab_width(route.move)
        yield (route.end[0] + (not right), int(right)), HEAD


def _at_ends(route: MapRoute) -> Iterator[tuple[Side, float]]:
    """Yield the room that the ends of any other move need over or under its boxes."""
    if route.risers:
        yield (route.leaves, int(route.leaves == route.start[1])), TAB if tab_width(route.move) else 0
        yield (route.enters, int(route.enters == route.end[1])), HEAD


def _reaches(routes: Sequence[MapRoute], slots: Slots, half: float) -> Iterator[tuple[int, float]]:
    """Yield each column with how wide it has to be for a riser in it."""
    for (at, place), slot in slots.items():
        yield routes[at].risers[place].zone // 2, 2 * (abs(slot) + 1) * half + 4


def _sizes(count: int, needs: Iterable[tuple[int, float]]) -> list[float]:
    sizes = [0.0] * count
    for at, size in needs:
        sizes[at] = max(sizes[at], size)
    return sizes
