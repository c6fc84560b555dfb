"""SVG, drawn by hand: shapes and text carry what a picture says, colours only help. The same input, the same bytes."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple

from careerctl.model.scale import Level
from careerctl.results.levels import ScaleUsed
from careerctl.text.characters import in_markup, in_one_line
from careerctl.text.phrases import Say, number

WIDTH = 480
"""In units of which a page shows as many pixels, or fewer."""
MARGIN = 4
SIZE = 15
"""Of the letters."""
LINE = 20
SMALL = 12
ASKED, OWN, MANAGER, AGREED = "currentColor", "#3b8a9c", "#b96a35", "#7a6fb5"
"""Readable on white and on black; never the only thing that tells two marks apart."""

_NARROW = frozenset(" .,;:'|!ijlI()[]·")
_BROAD = frozenset("mwMW@%…—→")


Draw = Callable[[float, float], str]
"""Draws a mark around a point."""


class Chart(NamedTuple):
    """A picture of the shelf `charts`: `render` takes a report's result and returns SVG, "" for nothing to draw."""

    render: Callable[[Any, Say], str]


def width_of(text: str, size: float = SIZE) -> float:
    """Return at most how wide a text is in any font that a reader is likely to have."""
    return size * _ems(text)


@lru_cache(4096)  # the pictures of many people say the same names
def _ems(text: str) -> float:
    return sum(map(_ASCII.__getitem__, text.encode())) if text.isascii() else sum(map(_em, text))


def _em(character: str) -> float:
    if character.isascii():
        return 0.42 if character in _NARROW else 1.02 if character in _BROAD else 0.8 if character.isupper() else 0.66
    if unicodedata.combining(character):
        return 0
    return 1.3 if unicodedata.east_asian_width(character) in "WFA" else 1.02 if character.isupper() else 0.85


_ASCII = [_em(chr(each)) for each in range(128)]


def wrapped(text: str, width: float, size: float = SIZE) -> list[str]:
    """Return a text in lines that are no wider; a word that is wider alone is broken."""
    lines, line = [], ""
    for word in _pieces(in_one_line(text).split(" "), width, size):
        longer = f"{line} {word}" if line else word
        if line and width_of(longer, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def _pieces(words: Iterable[str], width: float, size: float) -> Iterator[str]:
    for word in words:
        if width_of(word, size) <= width:
            yield word
            continue
        piece = ""
        for character in word:
            if piece and width_of(piece + character, size) > width:
                yield piece
                piece = ""
            piece += character
        yield piece


_drawn_once = lru_cache(4096)
"""The marks of many pictures lie at the same places."""


def text(x: float, y: float, said: str, *, size: int = SIZE, bold: bool = False, middle: bool = False) -> str:  # noqa: PLR0913  # marks of its own
    """Return a line of text; `y` is where its letters stand."""
    marks = (' font-weight="600"' if bold else "") + (' text-anchor="middle"' if middle else "")
    return f'<text x="{_at(x)}" y="{_at(y)}" font-size="{size}"{marks}>{_safe(said)}</text>'


@lru_cache(4096)
def _safe(text: str) -> str:
    return escape(in_one_line(text), quote=False)


def titled(name: str, said: str, y: float) -> tuple[list[str], float]:
    """Return a name and what is said of it, in one line where there is room, and where that ends."""
    beside = MARGIN + 1.1 * width_of(name) + 12
    if beside + width_of(said) <= WIDTH - MARGIN:
        return [text(MARGIN, y + LINE, name, bold=True), text(beside, y + LINE, said)], y + LINE
    shapes: list[str] = []
    for part, bold in ((name, True), (said, False)):
        for each in wrapped(part, (WIDTH - 2 * MARGIN) / (1.1 if bold else 1)):
            y += LINE
            shapes.append(text(MARGIN, y, each, bold=bold))
    return shapes, y


def line(x1: float, y1: float, x2: float, y2: float, *, faint: bool = False) -> str:
    """Return a straight line."""
    at = f'x1="{_at(x1)}" y1="{_at(y1)}" x2="{_at(x2)}" y2="{_at(y2)}"'
    marks = ' opacity="0.25"' if faint else ""
    return f'<line {at} stroke="currentColor" stroke-width="1"{marks}/>'


def track(points: Iterable[tuple[float, float]]) -> str:
    """Return the line that leads from point to point."""
    joined = " ".join(f"{_at(x)},{_at(y)}" for x, y in points)
    return f'<polyline points="{joined}" fill="none" stroke="{OWN}" stroke-width="2"/>'


def span(first: float, last: float, y: float) -> str:
    """Return a band along a line, from when until when something lasts."""
    wide = _at(max(last - first, 4))
    return (
        f'<rect x="{_at(first)}" y="{_at(y - 9)}" width="{wide}" height="18" rx="4" fill="{OWN}" fill-opacity="0.25" '
        f'stroke="{OWN}" stroke-width="1.5"/>'
    )


@_drawn_once
def circle(x: float, y: float, color: str, *, hollow: bool = False) -> str:
    """Return a dot."""
    inside = "none" if hollow else color
    return f'<circle cx="{_at(x)}" cy="{_at(y)}" r="6" fill="{inside}" stroke="{color}" stroke-width="2"/>'


@_drawn_once
def square(x: float, y: float, color: str) -> str:
    """Return a square."""
    return f'<rect x="{_at(x - 5.5)}" y="{_at(y - 5.5)}" width="11" height="11" fill="{color}"/>'


@_drawn_once
def diamond(x: float, y: float, color: str) -> str:
    """Return a square on its corner."""
    return f'<path d="M{_at(x)} {_at(y - 8)}l8 8l-8 8l-8 -8z" fill="{color}"/>'


@_drawn_once
def bar(x: float, y: float) -> str:
    """Return the mark of what is asked."""
    return f'<rect x="{_at(x - 2)}" y="{_at(y - 24)}" width="4" height="48" fill="currentColor"/>'


def moved(shapes: str, y: float) -> str:
    """Return shapes further down."""
    return f'<g transform="translate(0 {_at(y)})">\n{shapes}\n</g>'


def picture(title: str, shapes: Iterable[str], height: float) -> str:
    """Return the whole picture; whoever cannot see it hears its title, and then its texts."""
    font = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
    named = _safe(title)
    return in_markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{_at(height)}" viewBox="0 0 {WIDTH} '
        f'{_at(height)}" role="img" font-family="{font}" fill="currentColor">\n<title>{named}</title>\n'
        + "\n".join(shapes)
        + "\n</svg>"
    )


def on_paper(svg: str) -> str:
    """Return a picture for a file of its own, on white whatever lies behind it."""
    head, mark, rest = svg.replace("<svg ", '<svg color="#000" ', 1).partition("</title>\n")
    return f'{head}{mark}<rect width="100%" height="100%" fill="#fff"/>\n{rest}\n'


@lru_cache(256)
def legend(entries: tuple[tuple[Draw, str], ...], y: float) -> tuple[tuple[str, ...], float]:
    """Return what the marks mean, side by side as far as there is room, and where that ends."""
    shapes: list[str] = []
    x = float(MARGIN)
    for mark, name in entries:
        lines = wrapped(name, WIDTH - 2 * MARGIN - 24)
        needs = 24 + max(width_of(each) for each in lines)
        if x > MARGIN and x + needs > WIDTH - MARGIN:
            x, y = MARGIN, y + 26
        shapes.append(mark(x + 8, y))
        shapes += [text(x + 22, y + 5 + LINE * at, each) for at, each in enumerate(lines)]
        y += LINE * (len(lines) - 1)
        x += needs + 14
    return tuple(shapes), y + 26


@lru_cache(4096)
def _at(number: float) -> str:
    return f"{round(number, 1):g}"


LEFT, RIGHT = MARGIN + 14.0, WIDTH - MARGIN - 14.0
Mark = tuple[Level, Draw, float]
"""A level, what draws its mark around a point, and how far under the line that point lies."""


class Axis:
    """A scale's line, with its levels under it."""

    def __init__(self, scale: ScaleUsed) -> None:
        """Take the scale."""
        levels = [level for level, _ in scale.levels]
        self._low = min(levels)
        self._apart = (RIGHT - LEFT) / ((max(levels) - self._low) or 1)
        shapes = [line(LEFT, 0, RIGHT, 0)]
        for level in levels:
            x = self._x(level)
            shapes += [line(x, -4, x, 4), text(x, 38, number(level), size=SMALL, middle=True)]
        self._shapes = "\n".join(shapes)

    def row(self, name: str, figures: str, marks: Iterable[Mark], y: float) -> tuple[list[str], float]:
        """Return a competency's shapes under `y`, and where they end."""
        shapes, y = titled(name, figures, y)
        shapes.append(moved(self._shapes, y + 34))
        shapes += [draw(self._x(level), y + 34 + under) for level, draw, under in marks]
        return shapes, y + 80

    def _x(self, level: Level) -> float:
        return LEFT + self._apart * (level - self._low)


axis = lru_cache(64)(Axis)
"""The axis of a scale, drawn once for however many pages."""
