"""Columns of text, measured in the cells of a terminal: a Chinese character or an emoji takes two."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len, chop_cells

from careerctl.formats.document import Align
from careerctl.text.commands import GOES_ON, JOINT, parts_of

_AFTER_DOT = re.compile("(?<= ·) ")
_BLANK = re.compile(r"(?<!\b\d)(?<!\b\d\d) (?!· |\d{4}\b)")
"""Where a line may end: not in a date or behind a number, which stays with what it counts, and not before the dot that
sets names off, which at the beginning of a line would look like an item's."""
_SIGN = re.compile(r"[ ]*(?:-|[0-9]{1,3}\.)?[ ]+")


class Column(NamedTuple):
    """A column: its width in cells, the blanks before it, how its text stands in it, and its style in a terminal."""

    width: int
    before: int = 0
    align: Align = "left"
    style: str = ""


def width_of(text: str) -> int:
    """Return how many cells the longest line of a text takes."""
    return max(map(cell_len, text.split("\n")))


def longest_word(text: str) -> int:
    """Return how many cells the longest word of a text takes; writing without blanks may be broken anywhere."""
    return max((len(word) for word in text.split() if cell_len(word) == len(word)), default=0)


def wrap(text: str, width: int) -> list[str]:
    """Break a text between words into lines of at most `width` cells; a longer word is broken, nothing is lost.

    Of a text of several lines, in which items have their signs, each is broken by itself.
    """
    if "\n" in text:
        return [line for each in text.split("\n") for line in _hanging(each, width)]
    if cell_len(text) <= width:
        return [text.lstrip(" ")]
    lines: list[list[str]] = [[]]
    used = 0
    for word in _words(text, width):
        for part in _parts(word, width):
            if lines[-1] == [""]:
                lines[-1].clear()
            more = cell_len(part) + bool(lines[-1])
            if used + more > width or (lines[-1] and lines[-1][-1].endswith(GOES_ON)):
                lines.append([])
                used, more = 0, cell_len(part)
            lines[-1].append(part)
            used += more
    return [" ".join(parts) for parts in lines]


def _words(text: str, width: int) -> Iterator[str]:
    """Yield what is not broken where it can be helped: dates, and each of the short names that dots set off."""
    for part in _AFTER_DOT.split(text):
        if 2 * cell_len(part) <= width:
            yield part
            continue
        for words in _BLANK.split(part):
            yield from words.split(" ") if cell_len(words) > width else (words,)


def _parts(word: str, width: int) -> list[str]:
    """Return a word, in parts where it is longer than a line; a command goes on as a shell reads it."""
    if cell_len(word) <= width:
        return [word]
    return parts_of(word, width) if JOINT in word else chop_cells(word, width)


def _hanging(line: str, width: int) -> list[str]:
    """Break a line; what follows the sign of an item stays under its first word."""
    sign = _SIGN.match(line)
    before = sign[0] if sign else ""
    broken = wrap(line[len(before) :], max(width - len(before), 1))
    return [f"{' ' * len(before) if at else before}{each}" for at, each in enumerate(broken)]


def beside(columns: Sequence[Column], cells: Sequence[str]) -> Iterator[str]:
    """Yield the lines of one row: each cell wrapped in its column."""
    wrapped = [wrap(cell, column.width) for column, cell in zip(columns, cells, strict=True)]
    for parts in zip_longest(*wrapped, fillvalue=""):
        line = "".join(_placed(column, part) for column, part in zip(columns, parts, strict=True))
        yield line.rstrip()


def styled(text: str, style: str) -> str:
    """Return a text with a terminal's style, such as 1 for bold; without one, the text."""
    return f"\x1b[{style}m{text}\x1b[0m" if style and text else text


def _placed(column: Column, part: str) -> str:
    blanks = " " * (column.width - cell_len(part))
    shown = styled(part, column.style)
    return " " * column.before + (blanks + shown if column.align == "right" else shown + blanks)
