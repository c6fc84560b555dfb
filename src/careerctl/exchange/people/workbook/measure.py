"""How much room a text takes in a worksheet: letters are measured by their sort."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from textwrap import wrap
from unicodedata import east_asian_width

Line = tuple[str, str]
"""What is said in bold, and what after it."""
FEWEST_LINES = 4
"""How many lines who answers needs."""
_LINE_HIGH = 11.4
"""In points."""
_MOST_LINES = 32
"""How many lines a row shows: Excel shows few more of any."""
_HIGHEST = 400
_SMALL = 1.04
"""How much more of the usual letters there is room for than of those by which columns are measured."""
_WIDE = {
    **dict.fromkeys(" .,;:!|'ijlI", 0.5), **dict.fromkeys("()[]frts-–", 0.72), **dict.fromkeys("mwMW@%", 1.5),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ", 1.15),
}  # fmt: skip
"""How wide letters are, measured by a figure; others are as wide as that."""


def parted(lines: Iterable[Line], width: float) -> Iterator[list[Line]]:
    """Yield as many lines as a row shows, again and again."""
    part, used = list[Line](), 0
    for line in lines:
        for each in _cut(line, width):
            more = lines_of("".join(each), width)
            if part and used + more > _MOST_LINES:
                yield part
                part, used = [], 0
            part.append(each)
            used += more
    if part:
        yield part


def _cut(line: Line, width: float) -> Iterator[Line]:
    """Yield a line, one that no row could show in pieces."""
    bold, plain = line
    most = int(width) * _MOST_LINES // 2
    first, *rest = wrap(plain, most, replace_whitespace=False, drop_whitespace=False) if len(plain) > most else [plain]
    yield bold, first
    yield from (("", each) for each in rest)


@lru_cache(4096)  # the same texts of a framework stand in many forms
def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a column, rather one more: the letters at hand may be wider ones."""
    most, count = width * _SMALL - 3, 0
    for line in text.split("\n"):
        count, room = count + 1, most
        for word in line.split(" "):
            needs = sum(map(_wide, word))
            if needs > room and room < most:
                count, room = count + 1, most
            more, needs = divmod(needs, most) if needs > most else (0, needs)
            count, room = count + int(more), room - needs - _wide(" ")
    return count


def _wide(character: str) -> float:
    """Return how wide a letter is, measured by a figure."""
    return _WIDE.get(character) or (2 if east_asian_width(character) in "WF" else 1)


def high(lines: int) -> float:
    """Return how high a row of so many lines is, in points."""
    return min(_HIGHEST, _LINE_HIGH * lines + 5)
