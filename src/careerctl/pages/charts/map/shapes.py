"""The map as shapes: each kind of move has a line and a sign at its end of its own; colours only help."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from careerctl.model.path import MoveKind
from careerctl.pages.charts.map.layout import Box, MapLine, Point
from careerctl.pages.charts.map.words import MONTHS, NAME, NAME_LINE, NOTE, NOTE_LINE, Label, tab_text
from careerctl.pages.svg import AGREED, MANAGER, OWN
from careerctl.text.characters import in_one_line

COLORS: dict[MoveKind, str] = {"promotion": OWN, "lateral": MANAGER, "rotation": AGREED, "return": "currentColor"}
_LINES: dict[MoveKind, str] = {
    "promotion": 'stroke-width="3"',
    "lateral": 'stroke-width="2"',
    "rotation": 'stroke-width="2.5" stroke-dasharray="0.1 5" stroke-linecap="round"',
    "return": 'stroke-width="1.5" stroke-dasharray="7 4"',
}
_ENDS: dict[MoveKind, float] = {"promotion": 8, "lateral": 2, "rotation": 8, "return": 9}
"""How far before its box a line ends, so that its sign has room."""
_ROUND = 5.0
"""Of the corners of lines."""


BOLD, QUIET = ' font-weight="600"', ' fill-opacity="0.75"'
"""Marks of letters."""


def words(x: float, y: float, said: str, size: int, marks: str = "") -> str:
    """Return a line of text around a point; `y` is where its letters stand."""
    where = f'x="{at(x)}" y="{at(y)}" font-size="{size}" text-anchor="middle"'
    return f"<text {where}{marks}>{escape(in_one_line(said), quote=False)}</text>"


def lane(box: Box, lines: Sequence[str]) -> str:
    """Return the ground of a track, with its name at the top."""
    said = (
        words(box.x + box.width / 2, box.y + 20 + NAME_LINE * place, each, NAME, BOLD)
        for place, each in enumerate(lines)
    )
    return f'<rect class="lane" {_where(box)} rx="10" fill-opacity="0.06"/>{"".join(said)}'


def station(box: Box, label: Label, *, used: bool) -> str:
    """Return the box of a role; the edge of one that is not in use is broken."""
    dashes = "" if used else ' stroke-dasharray="4 3"'
    tall = NAME_LINE * len(label.name) + NOTE_LINE * len(label.note)
    y = box.y + (box.height - tall) / 2 + NAME
    middle = box.x + box.width / 2
    name = "".join(words(middle, y + NAME_LINE * place, each, NAME) for place, each in enumerate(label.name))
    y += NAME_LINE * len(label.name) - 1
    note = (words(middle, y + NOTE_LINE * place, each, NOTE, QUIET) for place, each in enumerate(label.note))
    edge = f'rx="6" fill="none" stroke="currentColor" stroke-width="1.25"{dashes}'
    return f'<rect class="role" {_where(box)} {edge}/>{name}{"".join(note)}'


def way(line: MapLine, said: str) -> str:
    """Return a move, which says what it is to whoever points at it."""
    color, kind = COLORS[line.move.kind], line.move.kind
    shapes = [stretch(line.points, kind)]
    if line.tab is not None:
        box = line.tab
        inner = Box(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)
        shapes.append(f'<rect class="tab" {_where(inner)} rx="3" fill="none" stroke="{color}" stroke-width="1"/>')
        shapes.append(words(box.x + box.width / 2, box.y + 12, tab_text(line.move), MONTHS))
    return f"<g><title>{escape(in_one_line(said), quote=False)}</title>{''.join(shapes)}</g>"


def stretch(points: Sequence[Point], kind: MoveKind) -> str:
    """Return the line of a move with the sign at its end."""
    (x, y), (last_x, last_y) = points[-2:]
    far = max(abs(last_x - x), abs(last_y - y)) or 1
    along = (last_x - x) / far, (last_y - y) / far
    before = last_x - along[0] * _ENDS[kind], last_y - along[1] * _ENDS[kind]
    drawn = " ".join(_rounded([*points[:-1], before]))
    line = f'<path class="way" d="{drawn}" fill="none" stroke="{COLORS[kind]}" {_LINES[kind]}/>'
    return line + _sign(kind, (last_x - along[0], last_y - along[1]), along)


def _sign(kind: MoveKind, tip: Point, along: Point) -> str:
    """Return what stands at the end of a move: a full arrow, an open one, a ring, or a hollow arrow."""
    color = COLORS[kind]
    if kind == "rotation":
        x, y = tip[0] - along[0] * 4, tip[1] - along[1] * 4
        return f'<circle cx="{at(x)}" cy="{at(y)}" r="3.5" fill="none" stroke="{color}" stroke-width="2"/>'
    long = 9.0
    sides = [
        (tip[0] - along[0] * long + turn * along[1] * 5, tip[1] - along[1] * long + turn * along[0] * 5)
        for turn in (1, -1)
    ]
    corners = " ".join(f"{at(x)} {at(y)}" for x, y in (sides[0], tip, sides[1]))
    if kind == "lateral":
        return f'<path d="M{corners}" fill="none" stroke="{color}" stroke-width="2"/>'
    inside = f'fill="{color}"' if kind == "promotion" else f'fill="none" stroke="{color}" stroke-width="1.5"'
    return f'<path d="M{corners}Z" {inside}/>'


def _rounded(points: Sequence[Point]) -> Iterator[str]:
    """Yield a path along some points, each its own corner, with the corners rounded."""
    corners = [*_without_doubles(points)]
    yield f"M{_pair(corners[0])}"
    for before, corner, behind in zip(corners, corners[1:-1], corners[2:], strict=False):
        near = min(_ROUND, _far(before, corner) / 2, _far(corner, behind) / 2)
        yield f"L{_pair(_toward(corner, before, near))} Q{_pair(corner)} {_pair(_toward(corner, behind, near))}"
    yield f"L{_pair(corners[-1])}"


def _without_doubles(points: Iterable[Point]) -> Iterator[Point]:
    listed = [*points]
    yield listed[0]
    yield from (point for before, point in pairwise(listed) if point != before)


def _far(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _toward(corner: Point, point: Point, near: float) -> Point:
    part = near / (_far(corner, point) or 1)
    return corner[0] + (point[0] - corner[0]) * part, corner[1] + (point[1] - corner[1]) * part


def _pair(point: Point) -> str:
    return f"{at(point[0])} {at(point[1])}"


def _where(box: Box) -> str:
    return f'x="{at(box.x)}" y="{at(box.y)}" width="{at(box.width)}" height="{at(box.height)}"'


def at(number: float) -> str:
    """Return a length, as short as it can be written."""
    return f"{round(number, 1):g}"
