"""What is Markdown in the text of a file: paragraphs, lists and emphasis. All else is words, whatever it looks like.

A text of one line is a paragraph. In one of several lines an empty line parts paragraphs, and `- `, `* `, `+ ` or `1. `
at the beginning of a line makes an item of a list; items that stand deeper lie inside the one above.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from careerctl.text.characters import in_one_line
from careerctl.text.commands import COMMAND, JOINT

_ITEM = re.compile(r"([-*+]|[0-9]{1,3}[.)])[ ]+(?=\S)")
_DEEPEST = 3
"""How deep lists lie in each other; what is deeper stands in the last of them."""
_INSIDE = 2
"""So many blanks deeper than an item's sign begins what lies inside it."""
_ENDS = (".", "!", "?", "…", ":", ";", ",")

# A little less than CommonMark has: `5*3*2`, `people/**/a.yaml` and `__init__.py` stay what they are.
_EMPHASIS = re.compile(
    r"(?<![\\*\d/])(?P<stars>\*\*\*?)(?=[^\s*])(?P<one>(?:[^*]|\*(?!\*))*?[^\s*\\])(?P=stars)(?![*\d/])"
    r"|(?<![\\*\w/])\*(?=[^\s*])(?P<two>[^*]*[^\s*\\])\*(?![*\w/])"
    r"|(?<![\\\w/])(?P<under>__?)(?=[^\s_])(?P<three>[^_]*[^\s_\\])(?P=under)(?![\w/]|\.\w)"
)


class ProsePart(NamedTuple):
    """A paragraph, or an item of a list: how many lists it lies in, the sign before it, and its words in one line.

    A paragraph inside an item has no sign; `apart` says that an empty line stands before it.
    """

    words: str
    depth: int = 0
    sign: str = ""
    apart: bool = False


class Stretch(NamedTuple):
    """Words as they are said: `strength` is 0 for plain ones, 1 for emphasis, 2 for strong emphasis."""

    words: str
    strength: int = 0


@lru_cache(1024)  # the same texts of a framework stand on many pages
def parts(text: str) -> tuple[ProsePart, ...]:
    """Return the paragraphs and items of a text, in their order."""
    if "\n" not in text:
        return (ProsePart(in_one_line(text)),)
    found = _Reading().all(text)
    return tuple(each._replace(words=in_one_line(each.words)) for each in found) or (ProsePart(""),)


class _Reading:
    """Reads a text line by line."""

    def __init__(self) -> None:
        self.found: list[ProsePart] = []
        self.signs: list[int] = []
        """The columns of the signs of the items that the last line lies in."""

    def all(self, text: str) -> list[ProsePart]:
        """Return all parts."""
        apart = False
        for line in text.expandtabs(4).split("\n"):
            if line.strip():
                self._take(line.rstrip(), apart=apart)
            apart = not line.strip()
        return self.found

    def _take(self, line: str, *, apart: bool) -> None:
        said = line.lstrip()
        column = len(line) - len(said)
        item = _ITEM.match(said)
        if item is not None and self._begins_item(item[1], apart=apart):
            self._leave(column)
            self.signs = [*self.signs, column][: _DEEPEST + 1]
            self.found.append(ProsePart(said[item.end() :], len(self.signs[:_DEEPEST]), self._sign(item[1]), apart))
            self.signs = self.signs[:_DEEPEST]
        elif apart or not self.found:
            self._leave(column)
            self.found.append(ProsePart(said, len(self.signs), "", bool(self.found)))
        else:
            last = self.found[-1]
            self.found[-1] = last._replace(words=f"{last.words} {said}")

    def _begins_item(self, sign: str, *, apart: bool) -> bool:
        """Tell whether an item begins here: a number in the middle of a paragraph is one only where it is the first."""
        return apart or not self.found or not sign[0].isdecimal() or bool(self.signs) or int(sign[:-1]) == 1

    def _leave(self, column: int) -> None:
        """Leave the items that a line in a column does not lie in."""
        while self.signs and column < self.signs[-1] + _INSIDE:
            self.signs.pop()

    def _sign(self, written: str) -> str:
        """Return the sign of an item: its number, counted on in its list, or a dash."""
        if not written[0].isdecimal():
            return "-"
        depth = len(self.signs[:_DEEPEST])
        for each in reversed(self.found):
            if each.depth < depth or (each.depth == depth and not each.sign[:1].isdecimal() and each.sign):
                break
            if each.depth == depth and each.sign:
                return f"{int(each.sign[:-1]) + 1}."
        return f"{int(written[:-1])}."


def spans(words: str) -> list[Stretch]:
    """Return words with what is emphasised in them. A sign that emphasises nothing is one of the words."""
    if JOINT in words:
        pieces = enumerate(COMMAND.split(words))
        return [each for at, piece in pieces for each in ([Stretch(piece)] if at % 2 else spans(piece))]
    if "*" not in words and "_" not in words:
        return [Stretch(words)]
    said, at = [], 0
    for found in _EMPHASIS.finditer(words):
        said.append(Stretch(words[at : found.start()]))
        inner = next(each for each in found.group("one", "two", "three") if each is not None)
        said.append(Stretch(plain(inner), 2 if len(found["stars"] or found["under"] or "") > 1 else 1))
        at = found.end()
    return [each for each in (*said, Stretch(words[at:])) if each.words]


def plain(words: str) -> str:
    """Return words without the signs that emphasise them."""
    return "".join(each.words for each in spans(words)) if "*" in words or "_" in words else words


def in_line(text: str) -> str:
    """Return a text in one line of plain words, where there is no room for paragraphs: the items stand one by one."""
    first, *rest = parts(text)
    said, before = _counted(first), first
    for each in rest:
        between = "." if not each.sign else ":" if each.depth > before.depth else ";"
        said = f"{said}{'' if said.endswith(_ENDS) else between} {_counted(each)}"
        before = each
    return said


def _counted(part: ProsePart) -> str:
    words = plain(part.words)
    return f"{part.sign} {words}" if part.sign[:1].isdecimal() else words


def laid_out(text: str, *, apart: bool = False) -> str:
    """Return a text in plain words with a line for each paragraph and item; `apart` leaves empty lines between them."""
    return "\n".join(_lines(parts(text), apart=apart))


def _lines(said: Iterable[ProsePart], *, apart: bool) -> Iterator[str]:
    first = True
    for each in said:
        if apart and not first and each.apart and not (each.sign and each.depth > 1):
            yield ""
        deep = 2 * (each.depth - 1 if each.sign else each.depth)
        yield " " * deep + (f"{each.sign} " if each.sign else "") + plain(each.words)
        first = False


def ends_in_list(text: str) -> bool:
    """Tell whether a text ends with an item of a list, behind which no full stop is set."""
    return "\n" in text and parts(text)[-1].sign != ""
