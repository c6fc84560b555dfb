"""Pictures, drawn by hand: shapes and text carry what one says, colours only help. The same input, the same bytes.

A picture is a list of strips, each with a name and what there is to say of it. What is drawn in a strip stands at
shares of its width, so that it is as wide as there is room: on a page the words wrap as all text does, and in a file
of its own they are laid out here.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple, Protocol

from careerctl.text.characters import in_markup, in_one_line
from careerctl.text.phrases import Say

WIDTH = 640
"""Of a file of its own, in units of which a page shows as many pixels, or fewer."""
MARGIN = 4
SIZE = 15
"""Of the letters."""
LINE = 20
SMALL = 12
ASKED, OWN, MANAGER, AGREED = "currentColor", "#3b8a9c", "#b96a35", "#7a6fb5"
"""Readable on white and on black; never the only thing that tells two marks apart."""
FIRST, LAST = 0.04, 0.96
"""The shares of a strip between which things stand, so that no mark is cut at its ends."""
_LEGEND = 24
"""How wide and tall the place of a mark is beside what it means."""
_UNHEARD = 'aria-hidden="true"'
"""On shapes beside words that say the same."""

_NARROW = frozenset(" .,;:'|!ijlI()[]·")
_BROAD = frozenset("mwMW@%…—→")


Draw = Callable[[str, float], str]
"""Draws a mark around a point: how far from the left, as SVG has lengths, and how far from the top."""


class Strip(NamedTuple):
    """A line of a picture: its name, what is said of it, what is drawn, and how tall that is.

    One in which nothing is drawn is a heading.
    """

    name: str
    said: str = ""
    shapes: tuple[str, ...] = ()
    tall: float = 0


class Picture(NamedTuple):
    """What a picture shows, what its marks mean, and its strips."""

    title: str
    legend: tuple[tuple[Draw, str], ...]
    strips: tuple[Strip, ...]

    def on_page(self) -> str:
        """Return the inside of a page's figure: what its strips say in words, and beside it what is drawn."""
        return _figure(self)

    def on_paper(self) -> str:
        """Return the picture as a file of its own, on white whatever lies behind it.

        Whoever cannot see it hears its title, and then its texts.
        """
        return _file(self)


class Drawn(Protocol):
    """Any picture: strips, or a drawing of a size of its own."""

    def on_page(self) -> str:
        """Return the inside of a page's figure."""

    def on_paper(self) -> str:
        """Return the picture as a file of its own."""


class Chart(NamedTuple):
    """A picture of the shelf `charts`: `render` takes a report's result, and returns None for nothing to draw.

    `linked` draws the same with places that lead to other pages; it takes what returns the address of a role's page.
    """

    render: Callable[[Any, Say], Drawn | None]
    linked: Callable[[Any, Say, Callable[[str], str]], Drawn | None] | None = None


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
_BLANK = _em(" ")


def wrapped(text: str, width: float, size: float = SIZE) -> list[str]:
    """Return a text in lines that are no wider; a word that is wider alone is broken."""
    lines: list[str] = []
    used = width  # nothing fits into a line that is not begun
    for word in _pieces(in_one_line(text).split(" "), width, size):
        needs = width_of(word, size)
        if used + _BLANK * size + needs > width:
            lines.append(word)
            used = needs
        else:
            lines[-1] += f" {word}"
            used += _BLANK * size + needs
    return [each for each in lines if each]


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


def share(part: float) -> str:
    """Return a share of a strip's width between its ends."""
    return f"{_at(100 * (FIRST + (LAST - FIRST) * part))}%"


def text(x: str, y: float, said: str, *, size: int = SIZE, bold: bool = False, middle: bool = False) -> str:  # noqa: PLR0913  # marks of its own
    """Return a line of text; `y` is where its letters stand."""
    marks = (' font-weight="600"' if bold else "") + (' text-anchor="middle"' if middle else "")
    return f'<text x="{x}" y="{_at(y)}" font-size="{size}"{marks}>{_safe(said)}</text>'


@lru_cache(4096)
def _safe(text: str) -> str:
    return escape(in_one_line(text), quote=False)


def line(x1: str, y1: float, x2: str, y2: float, *, faint: bool = False) -> str:
    """Return a straight line."""
    marks = ' opacity="0.25"' if faint else ""
    return f'<line {_ends(x1, y1, x2, y2)} stroke="currentColor" stroke-width="1"{marks}/>'


def way(x1: str, y1: float, x2: str, y2: float) -> str:
    """Return the line that leads from one mark to another."""
    return f'<line {_ends(x1, y1, x2, y2)} stroke="{OWN}" stroke-width="2"/>'


def _ends(x1: str, y1: float, x2: str, y2: float) -> str:
    return f'x1="{x1}" y1="{_at(y1)}" x2="{x2}" y2="{_at(y2)}"'


def tick(x: str, y: float) -> str:
    """Return a short stroke across a line."""
    return line(x, y - 4, x, y + 4)


def span(first: float, last: float, y: float) -> str:
    """Return a band along a line, from one share of the width to another."""
    wide = _at(100 * (LAST - FIRST) * max(last - first, 0.01))
    return (
        f'<rect x="{share(first)}" y="{_at(y - 8)}" width="{wide}%" height="16" rx="4" fill="{OWN}" '
        f'fill-opacity="0.25" stroke="{OWN}" stroke-width="1.5"/>'
    )


@lru_cache(4096)  # the marks of many pictures lie at the same places
def _mark(x: str, y: float, shape: str) -> str:
    return f'<svg x="{x}" y="{_at(y)}" overflow="visible">{shape}</svg>'


def circle(x: str, y: float, color: str, *, hollow: bool = False) -> str:
    """Return a dot."""
    inside = "none" if hollow else color
    return _mark(x, y, f'<circle r="5.5" fill="{inside}" stroke="{color}" stroke-width="2"/>')


def square(x: str, y: float, color: str) -> str:
    """Return a square."""
    return _mark(x, y, f'<rect x="-5.5" y="-5.5" width="11" height="11" fill="{color}"/>')


def diamond(x: str, y: float, color: str) -> str:
    """Return a square on its corner."""
    return _mark(x, y, f'<path d="M0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5z" fill="{color}"/>')


def bar(x: str, y: float) -> str:
    """Return the mark of what is asked, or of today."""
    return _mark(x, y, '<rect x="-2" y="-15" width="4" height="30" fill="currentColor"/>')


def _figure(picture: Picture) -> str:
    marks = "".join(
        f'<span><svg width="{_LEGEND}" height="{_LEGEND}" {_UNHEARD}>{draw("50%", _LEGEND / 2)}</svg>'
        f"{_safe(name)}</span>\n"
        for draw, name in picture.legend
    )
    strips = "\n".join(map(_on_page, picture.strips))
    return in_markup(f'<figcaption>{_safe(picture.title)}</figcaption>\n<p class="legend">{marks}</p>\n{strips}')


def _on_page(strip: Strip) -> str:
    if not strip.shapes:
        return f'<p class="group">{_safe(strip.name)}</p>'
    said = f"<b>{_safe(strip.name)}</b> {_safe(strip.said)}" if strip.name else ""
    shapes = "".join(strip.shapes)
    drawn = f'<svg width="100%" height="{_at(strip.tall)}" fill="currentColor" {_UNHEARD}>{shapes}</svg>'
    return f'<div class="strip"><p>{said}</p>{drawn}</div>'


def _file(picture: Picture) -> str:
    shapes, y = _legend(picture.legend)
    drawn = [*shapes]
    for strip in picture.strips:
        titled, y = _titled(strip, y)
        at = f'x="{MARGIN}" y="{_at(y)}" width="{WIDTH - 2 * MARGIN}" height="{_at(strip.tall)}"'
        drawn += [*titled, f'<svg {at} overflow="visible">{"".join(strip.shapes)}</svg>' if strip.shapes else ""]
        y += strip.tall + (LINE if strip.shapes else 4)
    font = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
    shown = "\n".join(each for each in drawn if each)
    return in_markup(
        f'<svg color="#000" xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{_at(y)}" viewBox="0 0 {WIDTH} '
        f'{_at(y)}" role="img" font-family="{font}" fill="currentColor">\n<title>{_safe(picture.title)}</title>\n'
        f'<rect width="100%" height="100%" fill="#fff"/>\n{shown}\n</svg>\n'
    )


def _titled(strip: Strip, y: float) -> tuple[list[str], float]:
    """Return a name and what is said of it, in one line where there is room, and where that ends."""
    beside = MARGIN + 1.1 * width_of(strip.name) + 12
    if beside + width_of(strip.said) <= WIDTH - MARGIN:
        said = [text(_at(beside), y + LINE, strip.said)] if strip.said else []
        return [text(str(MARGIN), y + LINE, strip.name, bold=bool(strip.shapes)), *said], y + LINE + 6
    shapes: list[str] = []
    for part, bold in ((strip.name, True), (strip.said, False)):
        for each in wrapped(part, (WIDTH - 2 * MARGIN) / (1.1 if bold else 1)):
            y += LINE
            shapes.append(text(str(MARGIN), y, each, bold=bold))
    return shapes, y + 6


@lru_cache(256)
def _legend(entries: tuple[tuple[Draw, str], ...]) -> tuple[tuple[str, ...], float]:
    """Return what the marks mean, side by side as far as there is room, and where that ends."""
    shapes: list[str] = []
    x, y = float(MARGIN), 18.0
    for mark, name in entries:
        lines = wrapped(name, WIDTH - 2 * MARGIN - _LEGEND)
        needs = _LEGEND + max(width_of(each) for each in lines)
        if x > MARGIN and x + needs > WIDTH - MARGIN:
            x, y = MARGIN, y + 26
        shapes.append(mark(_at(x + 8), y))
        shapes += [text(_at(x + 22), y + 5 + LINE * at, each) for at, each in enumerate(lines)]
        y += LINE * (len(lines) - 1)
        x += needs + 14
    return tuple(shapes), y + 20


@lru_cache(4096)
def _at(number: float) -> str:
    return f"{round(number, 1):g}"
