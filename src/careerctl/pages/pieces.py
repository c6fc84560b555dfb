"""Pieces of a page: text that is escaped once, and Markdown of the page itself, which nothing changes any more."""

from collections.abc import Iterable

from jinja2 import Undefined
from jinja2.exceptions import SecurityError

from careerctl.text.markdown import escaped


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
    return value if isinstance(value, Piece) else Piece(escaped(text_of(value)))


def joined(parts: Iterable[object]) -> str:
    """Return values side by side: a piece of the page where one of them is a piece, else text."""
    values = list(parts)
    if any(isinstance(each, Piece) for each in values):
        return Piece("".join(map(_beside, values)))
    return "".join(map(text_of, values))


def _beside(value: object) -> str:
    """Return a value as it is printed in the middle of a line: a blank at its edge parts it from what stands there."""
    if isinstance(value, Piece):
        return value
    text = text_of(value)
    before, after = (" " if edge.isspace() else "" for edge in (text[:1], text.strip() and text[-1:]))
    return f"{before}{printed(text)}{after}"


def text_of(value: object) -> str:
    """Return a text, a number or a flag in characters, and nothing for none. Raises SecurityError for anything else."""
    if value is None:
        return ""
    if isinstance(value, str | int | float | Undefined):  # what is undefined says so
        return str(value)
    message = "only text and numbers can be printed: a list with join or in a loop, a macro or a method with () behind"
    raise SecurityError(message)
