"""Pieces of a page: text that is escaped once, and Markdown of the page itself, which nothing changes any more."""

from collections.abc import Iterable
from itertools import chain

from jinja2 import Undefined
from jinja2.exceptions import SecurityError

from careerctl.text.markdown import escaped, marked, on_a_line
from careerctl.text.prose import in_line

_DEEPEST = 12
"""Columns: more than a list in a list of a page has before its text."""


class Piece(str):
    """Markdown that a template has made, be it by a macro or a block.

    Whatever a method, a slice or a filter makes of it is a `str`, and so text again, which is escaped when it is
    printed: only the whole of it is a piece of the page.
    """

    __slots__ = ()


def printed(value: object) -> Piece:
    """Return what an expression of a template comes to, escaped unless it is a piece of the page already.

    Raises SecurityError for what is no text.
    """
    return value if isinstance(value, Piece) else Piece(on_a_line(text_of(value)))


def prose(value: object, indent: int = 0) -> Piece:
    """Return a text with its paragraphs, lists and emphasis; all else in it is escaped.

    With an `indent` it stands in an item of a list whose text begins in that column. Raises SecurityError for what is
    no text.
    """
    return value if isinstance(value, Piece) else Piece(marked(text_of(value), max(0, min(indent, _DEEPEST))))


def joined(parts: Iterable[object]) -> str:
    """Return values side by side: a piece of the page where one of them is a piece, else text."""
    values = list(parts)
    if any(isinstance(each, Piece) for each in values):
        return Piece("".join(map(_beside, values)))
    return "".join(map(_in_line, values))


def joined_by(values: Iterable[object], between: object = "") -> str:
    """Return values with something between each two: a piece of the page where one of them is a piece, else text."""
    return joined(list(chain.from_iterable((between, each) for each in values))[1:])


def _beside(value: object) -> str:
    """Return a value as it is printed in the middle of a line: a blank at its edge parts it from what stands there."""
    if isinstance(value, Piece):
        return value
    before, text, after = _edged(value)
    return f"{before}{escaped(in_line(text))}{after}"


def _in_line(value: object) -> str:
    """Return a value as text in the middle of a line, which has no room for paragraphs."""
    before, text, after = _edged(value)
    return f"{before}{in_line(text)}{after}" if "\n" in text else text_of(value)


def _edged(value: object) -> tuple[str, str, str]:
    """Return a text, and a blank for each of its edges where one stands; a block text's last line end is none."""
    text, words = text_of(value), text_of(value).strip()
    if not words:
        return (" " if text else "", "", "")
    before, after = (" " if edge.isspace() and edge != "\n" else "" for edge in (text[:1], text[-1:]))
    return before, words, after


def text_of(value: object) -> str:
    """Return a text, a number or a flag in characters, and nothing for none. Raises SecurityError for anything else."""
    if value is None:
        return ""
    if isinstance(value, str | int | float | Undefined):  # what is undefined says so
        return str(value)
    message = "only text and numbers can be printed: a list with join or in a loop, a macro or a method with () behind"
    raise SecurityError(message)
