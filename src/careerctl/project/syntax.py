"""What to say where a text stops being YAML, in words about the text and not about a parser.

Each cause looks at the place where the parser gave up and at what was open there. The first that fits speaks.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from careerctl.project.nodes import Fault, Position
from careerctl.project.parsers import ScannerError, YAMLError, index_of, opened_at

_QUOTED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|\'[^\']*(?:\'\'[^\']*)*\'', re.DOTALL)
_ESCAPE = re.compile(r"\\[xuU]?\Z")
_GLUED = re.compile(r"[^\s:'\"#]+:(?=[^\s:/])")
_CLOSING = {"[": "]", "{": "}"}


class _Trouble(NamedTuple):
    """Where the parser gave up, what it was inside of (-1: nothing), and the value in quotes before that, if any."""

    text: str
    at: int
    opened: int
    scanning: bool
    quoted: tuple[int, int] | None

    @property
    def here(self) -> str:
        return self.text[self.at : self.at + 1]

    @property
    def opening(self) -> str:
        return self.text[self.opened : self.opened + 1] if self.opened >= 0 else ""

    @property
    def before(self) -> str:
        """What stands before the place in its line."""
        return self.text[self.text.rfind("\n", 0, self.at) + 1 : self.at]


_Words = tuple[int, str, str]
_Cause = Callable[[_Trouble], _Words | None]


def explain(text: str, error: YAMLError, scalars: Sequence[Any]) -> Fault:
    """Return the fault to report; `scalars` are the events of the keys and values before it."""
    trouble = _trouble(text, error, scalars)
    for cause in _CAUSES:
        if words := cause(trouble):
            index, message, hint = words
            return Fault("syntax", Position(text, index), message, hint)
    hint = "look here and at the line above: is a quote or bracket open, a colon missing, or the indentation different?"
    return Fault("syntax", Position(text, trouble.at), "from here on this is not YAML", hint)


def _trouble(text: str, error: YAMLError, scalars: Sequence[Any]) -> _Trouble:
    at = min(index_of(error), len(text.rstrip()))
    opened = opened_at(error)
    quoted = None
    if opened >= 0 and (found := _QUOTED.match(text, opened)):
        quoted = found.span()
    elif scalars and scalars[-1].style and scalars[-1].style in "'\"":
        quoted = scalars[-1].start_mark.index, scalars[-1].end_mark.index
    return _Trouble(text, at, opened, isinstance(error, ScannerError), quoted)


def _bad_escape(trouble: _Trouble) -> _Words | None:
    found = _ESCAPE.search(trouble.text, max(0, trouble.at - 2), trouble.at)
    if not found or trouble.opening not in {'"', ""}:
        return None
    return found.start(), "this is no escape that double quotes know", "put single quotes round the text, or write \\\\ for a backslash"


def _open_quote(trouble: _Trouble) -> _Words | None:
    if trouble.opening not in {"'", '"'} or trouble.quoted:
        return None
    return trouble.opened, "this quote is never closed", f"write {trouble.opening} behind the last word of the text"


def _behind_quotes(trouble: _Trouble) -> _Words | None:
    if not trouble.quoted:
        return None
    start, end = trouble.quoted
    rest = trouble.text[end : max(end, trouble.at + 1)].lstrip(" ")
    if not rest or rest[0] in "\r\n#:,]}":
        return None
    if "\n" in trouble.text[start:end]:
        line = trouble.text.count("\n", 0, end) + 1
        return start, f"the quote that opens here is closed in line {line}, where more text follows", "is a quote missing between?"
    at = trouble.text.index(rest[0], end)
    return at, "text goes on behind the closing quote", "put one pair of quotes round the whole text"


def _open_bracket(trouble: _Trouble) -> _Words | None:
    closing = _CLOSING.get(trouble.opening)
    if not closing:
        return None
    if trouble.here and trouble.here in "]}" and trouble.here != closing:
        return trouble.at, f"{trouble.here} stands here where {closing} would close the bracket", f"write {closing}"
    if "\n" in trouble.text[trouble.opened : trouble.at] or not trouble.here.strip():
        return trouble.opened, f"this {trouble.opening} is not closed, or a comma is missing behind it", f"write {closing} at its end"
    hint = "put quotes round text that holds a comma, a bracket or ': '"
    return trouble.at, f"a comma or {closing} is missing before this", hint


def _header(trouble: _Trouble) -> _Words | None:
    if not trouble.scanning or trouble.opening not in {"|", ">"}:
        return None
    message = f"behind {trouble.opening} the line must end, and the text begin in the next"
    return trouble.opened, message, "put quotes round text that begins with | or >"


def _colon(trouble: _Trouble) -> _Words | None:
    if trouble.here != ":":
        return None
    if ":" in trouble.before:
        return trouble.at, "a second colon followed by a blank stands in this line", "put quotes round text that holds ': '"
    if not trouble.before.strip(" -"):
        return trouble.at, "a key is missing before the colon", "write it, or put quotes round the text"
    hint = "indent both alike if this is a key; put quotes round text that holds ': '"
    return trouble.at - len(trouble.before.lstrip()), "this line continues the text above it, and holds a colon", hint


def _no_colon(trouble: _Trouble) -> _Words | None:
    """A key was due where the line begins, and no colon came."""
    if not trouble.scanning or trouble.opened < 0 or trouble.opening in "&*!":
        return None
    end = trouble.text.find("\n", trouble.opened)
    line = trouble.text[trouble.opened : end if end >= 0 else None]
    if found := _GLUED.match(line):
        return trouble.opened + found.end() - 1, "a blank is missing behind the colon", "write `key: value`"
    if "\uff1a" in line:
        wide = trouble.opened + line.index("\uff1a")
        return wide, "this is the wide colon of another keyboard", "type a plain colon and a blank"
    hint = "write `key: value`, or indent the line if it continues the text above"
    return trouble.opened, "there is no colon in this line", hint


def _dash(trouble: _Trouble) -> _Words | None:
    if trouble.here != "-" or not trouble.before.strip():
        return None
    message = "an item of a list cannot begin behind other text"
    return trouble.at, message, "begin the list in the next line; put quotes round text that begins with '- '"


def _special(trouble: _Trouble) -> _Words | None:
    if not trouble.here or trouble.here not in "@`%&*!|>,]}":
        return None
    if trouble.here in "]}":
        return trouble.at, f"this {trouble.here} closes no bracket", "take it out, or put quotes round the text"
    return trouble.at, f"text cannot begin with {trouble.here}", "put quotes round the text"


def _indentation(trouble: _Trouble) -> _Words | None:
    if trouble.scanning or not trouble.here.strip() or trouble.before.strip(" "):
        return None
    wide = len(trouble.before)
    hint = "indent it exactly like the lines that it belongs with"
    return trouble.at, f"this line begins behind {wide} blanks, which fits none of the lines above", hint


_CAUSES: tuple[_Cause, ...] = (
    *(_bad_escape, _open_quote, _behind_quotes, _open_bracket, _header, _colon, _no_colon, _dash, _special, _indentation),
)
