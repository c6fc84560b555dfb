"""Where everything on the map stands: boxes as wide as their words and lines need, channels as wide as their tracks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from careerctl.pages.charts.map.axis import TRACK, Axis, Side
from careerctl.pages.charts.map.grid import Cell, Grid
from careerctl.pages.charts.map.routes import Route
from careerctl.pages.charts.map.tracks import Slots, channel_tracks, column_slots, row_slots, row_tracks
from careerctl.pages.charts.map.words import Label, tab_width
from careerctl.results.paths import Move

Point = tuple[float, float]

TAB = 16.0
"""How tall the number at the beginning of a move is."""
HEAD = 12.0
"""The room for the sign at the end of a move."""


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


class Line(NamedTuple):
    """A move: its corners from one box to the other, and the box of its number."""

    move: Move
    points: tuple[Point, ...]
    tab: Box | None


class Layout(NamedTuple):
    """A map, measured."""

    columns: Axis
    rows: Axis
    boxes: dict[str, Box]
    lines: tuple[Line, ...]


def laid_out(
    grid: Grid,
    cells: Mapping[str, Cell],
    routes: Sequence[Route],
    labels: Mapping[str, Label],
    left: float,
    titled: Callable[[Axis], float],
) -> Layout:
    """Return where boxes and lines stand; `titled` says how tall is what stands over the columns."""
    slots, levels, tracks = column_slots(routes), row_slots(routes), channel_tracks(routes)
    half = (max((tab_width(each.move) for each in routes), default=0) + 5) / 2  # of the room that a line needs
    columns = Axis(
        left,
        _widths(grid.columns, cells, labels, _reaches(routes, slots, half)),
        _room(routes, _at_sides),
        ((routes[at].risers[place].zone // 2, track) for (at, place), track in tracks.items()),
    )

    def x_of(at: int, place: int) -> float:
        zone = routes[at].risers[place].zone
        if zone % 2 == 0:
            return columns.at(zone // 2, tracks[at, place])
        return sum(columns.edges[zone // 2]) / 2 + slots[at, place] * half

    across = row_tracks(routes, x_of, TRACK)
    rows = Axis(
        titled(columns),
        _heights(grid.rows, cells, labels, ((routes[at].start[1], slot) for at, slot in levels.items())),
        _room(routes, _at_ends),
        ((routes[at].across[place], track) for (at, place), track in across.items()),
    )
    lines: list[Line] = []
    for at, route in enumerate(routes):
        if route.risers:
            xs = [x_of(at, place) for place in range(len(route.risers))]
            ys = [rows.at(channel, across[at, place]) for place, channel in enumerate(route.across)]
            lines.append(_upright(route, xs, ys, rows))
        else:
            y = sum(rows.edges[route.start[1]]) / 2 + levels[at] * (TAB + 2) / 2
            lines.append(_level(route, y, columns))
    boxes = {
        role: Box(
            *(columns.edges[column][0], rows.edges[row][0]), *map(_long, (columns.edges[column], rows.edges[row]))
        )
        for role, (column, row) in cells.items()
    }
    return Layout(columns, rows, boxes, tuple(lines))


def _long(edge: Point) -> float:
    return edge[1] - edge[0]


def _upright(route: Route, xs: Sequence[float], ys: Sequence[float], rows: Axis) -> Line:
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
    return Line(route.move, (*points, (xs[-1], ends)), tab)


def _level(route: Route, y: float, columns: Axis) -> Line:
    """Return a move straight across."""
    right = route.start[0] < route.end[0]
    x, ends = columns.edges[route.start[0]][right], columns.edges[route.end[0]][not right]
    tab = None
    if wide := tab_width(route.move):
        tab = Box(x if right else x - wide, y - TAB / 2, wide, TAB)
        x += wide if right else -wide
    return Line(route.move, ((x, y), (ends, y)), tab)


def _room(routes: Iterable[Route], sides: Callable[[Route], Iterator[tuple[Side, float]]]) -> dict[Side, float]:
    room: dict[Side, float] = {}
    for route in routes:
        for side, needs in sides(route):
            room[side] = max(room.get(side, 0), needs)
    return room


def _at_sides(route: Route) -> Iterator[tuple[Side, float]]:
    """Yield the room that the ends of a move straight across need beside its boxes."""
    if not route.risers:
        right = route.start[0] < route.end[0]
        yield (route.start[0] + right, int(not right)), tab_width(route.move)
        yield (route.end[0] + (not right), int(right)), HEAD


def _at_ends(route: Route) -> Iterator[tuple[Side, float]]:
    """Yield the room that the ends of any other move need over or under its boxes."""
    if route.risers:
        yield (route.leaves, int(route.leaves == route.start[1])), TAB if tab_width(route.move) else 0
        yield (route.enters, int(route.enters == route.end[1])), HEAD


def _reaches(routes: Sequence[Route], slots: Slots, half: float) -> Iterator[tuple[int, float]]:
    """Yield each column with how wide it has to be for a riser in it."""
    for (at, place), slot in slots.items():
        yield routes[at].risers[place].zone // 2, 2 * (abs(slot) + 1) * half + 4


def _widths(
    count: int, cells: Mapping[str, Cell], labels: Mapping[str, Label], reaches: Iterable[tuple[int, float]]
) -> list[float]:
    widths = [0.0] * count
    for column, needs in (*((cells[role][0], each.width) for role, each in labels.items()), *reaches):
        widths[column] = max(widths[column], needs)
    return widths


def _heights(
    count: int, cells: Mapping[str, Cell], labels: Mapping[str, Label], levels: Iterable[tuple[int, int]]
) -> list[float]:
    heights = [0.0] * count
    for row, needs in (
        *((cells[role][1], each.height) for role, each in labels.items()),
        *((row, (abs(slot) + 1) * (TAB + 2) + 6) for row, slot in levels),
    ):
        heights[row] = max(heights[row], needs)
    return heights
