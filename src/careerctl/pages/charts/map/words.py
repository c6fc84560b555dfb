"""What stands in the boxes of the map, in lines that fit, and the numbers on its moves."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from careerctl.pages.content import status
from careerctl.pages.svg import width_of
from careerctl.results.paths import Move, RolePlace
from careerctl.text.characters import in_one_line
from careerctl.text.phrases import Say, number

NAME, NOTE, MONTHS = 13, 11, 11
"""The letters of a role's name, of what stands under it, and of a move's months."""
NAME_LINE, NOTE_LINE = 16.0, 15.0
PADDING = 8.0
_NARROWEST, _WIDEST = 108.0, 150.0
"""Of the words in a box."""
_TAB = 16.0
_SIGNS = re.compile(
    r"(?:[\U0001F1E6-\U0001F1FF]{2}|.)(?:[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u093a-\u094f"
    r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    r"\U0001F3FB-\U0001F3FF]|\u200d.)*"
)
"""What is one sign to a reader, and is never parted: a letter with its marks, an emoji with all that it is made of."""
_NEVER_FIRST = frozenset("ー々、。，．）」』】！？ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
"""With which no line of Chinese or Japanese begins."""


class Label(NamedTuple):
    """The lines of a role's name, and those of what stands under it."""

    name: tuple[str, ...]
    note: tuple[str, ...]
    width: float
    """Of the box that they need."""
    height: float


def labels_of(places: Mapping[str, RolePlace], say: Say) -> dict[str, Label]:
    """Return what stands in the box of each role; all boxes have room for the longest word, as far as that goes."""
    names = {role: in_one_line(each.name) for role, each in places.items()}
    notes = {role: _note(each, say) for role, each in places.items()}
    longest = max((width_of(word, NAME) for each in names.values() for word in each.split(" ")), default=0)
    wide = min(max(longest, _NARROWEST), _WIDEST)
    return {role: _label(names[role], notes[role], wide) for role in places}


def _label(name: str, note: str, wide: float) -> Label:
    lines, under = tuple(in_lines(name, wide, NAME)), tuple(in_lines(note, wide, NOTE))
    tall = len(lines) * NAME_LINE + len(under) * NOTE_LINE + 2 * PADDING
    widest = max((wide, *(width_of(each, NAME) for each in lines), *(width_of(each, NOTE) for each in under)))
    return Label(lines, under, widest + 2 * PADDING, tall)


def _note(place: RolePlace, say: Say) -> str:
    known = status(place.status, say)
    return " · ".join(filter(None, (in_one_line(place.grade), known)))


def tab_text(move: Move) -> str:
    """Return the months of a move, "" where nobody has said."""
    return "" if move.months is None else number(float(move.months))


def tab_width(move: Move) -> float:
    """Return how wide the number of a move is with its frame, 0 where there is none."""
    return max(width_of(tab_text(move), MONTHS) + 8, _TAB) if move.months is not None else 0


def in_lines(text: str, width: float, size: float) -> list[str]:
    """Return a text in lines that are no wider. They end between words; a word is only parted where it has no room."""
    lines: list[str] = []
    for piece, joined in _pieces(text, width, size):
        if lines and width_of(lines[-1] + joined + piece, size) <= width:
            lines[-1] += joined + piece
        else:
            lines.append(piece)
    return lines


def _pieces(text: str, width: float, size: float) -> Iterator[tuple[str, str]]:
    """Yield pieces that fit into a line, with what joins each to the one before it."""
    for word in in_one_line(text).split():
        if width_of(word, size) <= width:
            yield word, " "
            continue
        joined = " "
        for part in re.findall(r".+?(?:[-/_–—]+|$)", word):  # where it has a joint of its own, there first
            for piece in [part] if width_of(part, size) <= width else _parted(part, width, size):
                yield piece, joined
                joined = ""


def _parted(word: str, width: float, size: float) -> list[str]:
    """Return a word in as few pieces as fit, all about as long."""
    signs = _SIGNS.findall(word)
    pieces = [word]
    for count in range(2, len(signs) + 1):
        pieces = [*_cut(signs, -(-len(signs) // count))]
        if all(width_of(each, size) <= width for each in pieces):
            break
    return pieces


def _cut(signs: list[str], most: int) -> Iterator[str]:
    """Yield pieces of so many signs at most; a hyphen ends one between two letters of a script that has some."""
    at = 0
    while at < len(signs):
        end = min(at + most, len(signs))
        while at + 1 < end < len(signs) and signs[end] in _NEVER_FIRST:
            end -= 1
        hyphen = "-" if end < len(signs) and _has_hyphens(signs[end - 1]) and _has_hyphens(signs[end]) else ""
        yield "".join(signs[at:end]) + hyphen
        at = end


def _has_hyphens(sign: str) -> bool:
    """Tell whether a sign is a letter of the Latin, Greek or Cyrillic script."""
    return sign[0].isalpha() and sign[0] < "\u0530"
