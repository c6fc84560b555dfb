"""A picture as wide as it has to be: on a narrow screen one moves it to and fro, on paper it is made to fit."""

from html import escape
from typing import NamedTuple

from careerctl.pages.svg import SMALL, width_of
from careerctl.text.characters import in_markup, in_one_line

_WIDE, _WIDEST = 700.0, 1300.0
"""What is wider gets a page across and more of the screen, and is not made to fit into the one that there is."""
_SAMPLE = 40.0
"""How wide the place of a mark is beside what it means."""
_LINE, _MARGIN = 22.0, 12.0


class MapPicture(NamedTuple):
    """What a drawing shows, in a few words and in a sentence, what its marks mean, its shapes and its size.

    A mark of the legend is drawn from (0, 0) to (36, 20).
    """

    title: str
    said: str
    legend: tuple[tuple[str, str], ...]
    shapes: tuple[str, ...]
    width: float
    height: float
    linked: bool = False
    """Whether something in it leads to other pages."""

    def on_page(self) -> str:
        """Return the inside of a page's figure."""
        sample = f'<svg width="{_SAMPLE:g}" height="20" fill="currentColor" aria-hidden="true">'
        marks = "".join(f"<span>{sample}{mark}</svg>{_safe(name)}</span>\n" for mark, name in self.legend)
        wide = (" wide" if self.width > _WIDE else "") + (" widest" if self.width > _WIDEST else "")
        role = "group" if self.linked else "img"
        marked = f'fill="currentColor" role="{role}" aria-label="{_safe(self.said)}"'
        shapes = "\n".join(self.shapes)
        return in_markup(
            f'<figcaption>{_safe(self.title)}</figcaption>\n<p class="legend">{marks}</p>\n'
            f'<div class="map{wide}" role="region" tabindex="0" aria-label="{_safe(self.title)}">'
            f"<svg {_size(self.width, self.height)} {marked}>\n"
            f"{shapes}\n</svg></div>"
        )

    def on_paper(self) -> str:
        """Return the drawing as a file of its own, on white whatever lies behind it."""
        drawn, y = [f'<text x="{_MARGIN:g}" y="20" font-size="15" font-weight="600">{_safe(self.title)}</text>'], 34.0
        x = _MARGIN
        width = max(self.width + 2 * _MARGIN, 1.15 * width_of(self.title) + 2 * _MARGIN, 320)
        for mark, name in self.legend:
            needs = _SAMPLE + width_of(name, SMALL) + 16
            if x > _MARGIN and x + needs > width:
                x, y = _MARGIN, y + _LINE
            width = max(width, x + needs)
            drawn.append(f'<svg x="{x:g}" y="{y:g}" width="{_SAMPLE:g}" height="20">{mark}</svg>')
            drawn.append(f'<text x="{x + _SAMPLE:g}" y="{y + 14:g}" font-size="{SMALL}">{_safe(name)}</text>')
            x += round(needs, 1)
        y += _LINE + 8
        shapes = "\n".join((*drawn, f'<svg x="{_MARGIN:g}" y="{y:g}" {_size(self.width, self.height)}>', *self.shapes))
        font = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
        size = _size(width, y + self.height + _MARGIN)
        return in_markup(
            f'<svg color="#000" xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="{font}" '
            f'fill="currentColor">\n<title>{_safe(self.title)}</title>\n<desc>{_safe(self.said)}</desc>\n'
            f'<rect width="100%" height="100%" fill="#fff"/>\n{shapes}\n</svg>\n</svg>\n'
        )


def _size(width: float, height: float) -> str:
    wide, tall = f"{round(width, 1):g}", f"{round(height, 1):g}"
    return f'width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}"'


def _safe(text: str) -> str:
    return escape(in_one_line(text))
