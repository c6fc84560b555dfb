"""What is wrong with a drawn map: read from the SVG itself, with no line of what drew it but the width of letters."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from careerctl.pages.svg import width_of

SVG = "{http://www.w3.org/2000/svg}"
NEAR = 14
"""How far before its box the line of a move may end, since its sign is there."""


class Rect(NamedTuple):
    """A rectangle by its edges, and what it is."""

    left: float
    top: float
    right: float
    bottom: float
    said: str = ""

    def meets(self, other: "Rect", slack: float = 0.1) -> bool:
        return (
            self.left + slack < other.right
            and other.left + slack < self.right
            and self.top + slack < other.bottom
            and other.top + slack < self.bottom
        )

    def holds(self, other: "Rect") -> bool:
        return (
            self.left <= other.left + 0.1
            and other.right <= self.right + 0.1
            and self.top <= other.top + 0.1
            and other.bottom <= self.bottom + 0.1
        )

    def wider(self, by: float) -> "Rect":
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Shown(NamedTuple):
    """One group of shapes: a role with its texts, a move with its number, or the name of a rank or track."""

    said: str
    box: Rect | None
    texts: list[Rect]
    ways: list[list[tuple[float, float]]]
    signs: list[Rect]

    def marks(self) -> Iterator[tuple[Rect, str]]:
        """Yield all that it covers, and as what: its lines by their stretches."""
        yield from ((each, "text") for each in self.texts)
        yield from ((each, "sign") for each in self.signs)
        yield from () if self.box is None else [(self.box, "box")]
        for way in self.ways:
            for (x, y), (other_x, other_y) in pairwise(way):
                stretch = Rect(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y), "a line")
                yield stretch.wider(0.5), "line"


def faults(shapes: tuple[str, ...], width: float, height: float) -> list[str]:
    """Return what is wrong, a line each."""
    root = ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(shapes)}</svg>')  # noqa: S314  # our own
    groups = [_shown(each) for each in root if each.tag in {f"{SVG}g", f"{SVG}a"}]
    lanes = [_rect(each) for each in root if each.tag == f"{SVG}rect"]
    loose = [_text(each) for each in root if each.tag == f"{SVG}text"]
    shown = [*groups, *(Shown("", None, [each], [], []) for each in loose)]
    whole = Rect(0, 0, width, height)
    return [
        *_crossed(shown),
        *(f"{rect} {each.said} outside" for each in shown for rect, _ in each.marks() if not whole.holds(rect)),
        *(
            f"{text} out of {each.box}"
            for each in groups
            for text in each.texts
            if not each.box or not each.box.holds(text)
        ),
        *(f"{text} over an edge" for text in loose for lane in lanes if lane.meets(text) and not lane.holds(text)),
        *(f"{one} on {other}" for one, other in combinations(lanes, 2) if one.meets(other)),
        *_ends(
            [each for each in groups if each.ways],
            {each.said: each.box for each in groups if each.box and not each.ways},
        ),
    ]


def _crossed(shown: list[Shown]) -> Iterator[str]:
    """Yield what lies on something else's; lines alone may cross, and not run along each other."""
    marks = sorted((rect, kind, at) for at, each in enumerate(shown) for rect, kind in each.marks())
    open_: list[tuple[Rect, str, int]] = []
    for rect, kind, at in marks:
        open_ = [each for each in open_ if each[0].right > rect.left - 3]
        for other, other_kind, its in open_:
            if at != its and _is_wrong(rect, other, both_lines=kind == other_kind == "line"):
                yield f"{kind} {rect.said} of {shown[at].said} on {other_kind} {other.said} of {shown[its].said}"
        open_.append((rect, kind, at))


def _is_wrong(one: Rect, other: Rect, *, both_lines: bool) -> bool:
    if not both_lines:
        return one.meets(other, 0.7)
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return min(across, down) > -3 and max(across, down) > 4


def _ends(moves: list[Shown], boxes: dict[str, Rect]) -> Iterator[str]:
    """Yield that a move does not lead from its role to its role; what it says names both."""
    for each in moves:
        names = re.split(" → |: ", each.said)
        first, last = (Rect(*point, *point) for point in (each.ways[0][0], each.ways[0][-1]))
        begins = each.box or first
        if not boxes[names[0]].wider(1.1).meets(begins.wider(0.1)) or not begins.wider(1).holds(first):
            yield f"{each.said}: does not begin at its role"
        if not boxes[names[1]].wider(NEAR).meets(last.wider(0.1)):
            yield f"{each.said}: does not end at its role"


def _shown(group: ET.Element) -> Shown:
    box = next((_rect(each) for each in group.iter(f"{SVG}rect")), None)
    said = "".join(each.text or "" for each in group.iter(f"{SVG}title")) or group.attrib["aria-label"]
    paths = [*group.iter(f"{SVG}path")]
    signs = [_around(each.attrib["d"]) for each in paths if each.get("class") != "way"]
    signs += [_round(each) for each in group.iter(f"{SVG}circle")]
    ways = [_points(each.attrib["d"]) for each in paths if each.get("class") == "way"]
    return Shown(said.partition(" · ")[0], box, [*map(_text, group.iter(f"{SVG}text"))], ways, signs)


def _points(path: str) -> list[tuple[float, float]]:
    figures = [float(each) for each in re.findall(r"-?[\d.]+", path)]
    return [*zip(figures[::2], figures[1::2], strict=True)]


def _around(path: str) -> Rect:
    xs, ys = zip(*_points(path), strict=True)
    return Rect(min(xs), min(ys), max(xs), max(ys), "a sign")


def _round(circle: ET.Element) -> Rect:
    x, y, r = (float(circle.attrib[each]) for each in ("cx", "cy", "r"))
    return Rect(x - r, y - r, x + r, y + r, "a ring")


def _rect(each: ET.Element) -> Rect:
    x, y, width, height = (float(each.attrib[name]) for name in ("x", "y", "width", "height"))
    return Rect(x, y, x + width, y + height, each.attrib["class"])


def _text(each: ET.Element) -> Rect:
    size, said = float(each.attrib["font-size"]), each.text or ""
    half = width_of(said, size) * (1.1 if each.get("font-weight") else 1) / 2
    x, y = float(each.attrib["x"]), float(each.attrib["y"])
    return Rect(x - half, y - 0.78 * size, x + half, y + 0.22 * size, said)
