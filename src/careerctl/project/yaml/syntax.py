"""What to say where a text stops being YAML, in words about the text and not about a parser.

Each cause looks at the place where the parser gave up and at what was open there. The first that fits speaks.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from careerctl.project.yaml.dialect import BEGINS_WITH
from careerctl.project.yaml.nodes import TextFault, TextPosition
from careerctl.project.yaml.parsers import ScannerError, YAMLError, index_of, opened_at
from careerctl.project.yaml.tree import Builder

_QUOTED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|\'[^\']*(?:\'\'[^\']*)*\'', re.DOTALL)
_ESCAPE = re.compile(r"\\[xuU]?\Z")
_GLUED = re.compile(r"[^\s:'\"#]+:(?=[^\s:/])")
_BEGINS_WITH_BRACKET = re.compile(r"[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+)?(?=\[.*\]|\{[^:]*\})")
_CLOSING = {"[": "]", "{": "}"}
_QUOTE_COLON = "put quotes round text that holds ': '"

_Words = tuple[int, str, str]


class _Trouble(NamedTuple):
    """Where the parser gave up, what it was inside of (-1: nothing), and the value in quotes before that, if any."""

    text: str
    at: int
    opened: int
    scanning: bool
    quoted: tuple[int, int] | None

    @property
    def here(self) -> str:
        """The character at the place, if there is one."""
        return self.text[self.at : self.at + 1]

    @property
    def opening(self) -> str:
        """The character with which the open thing begins."""
        return self.text[self.opened : self.opened + 1] if self.opened >= 0 else ""

    @property
    def before(self) -> str:
        """What stands before the place in its line."""
        return self.text[self.text.rfind("\n", 0, self.at) + 1 : self.at]


_DECORATED = frozenset({"anchor", "tag"})


def faults_of(text: str, builder: Builder) -> list[TextFault]:
    """Return all that `builder` refused of a text, and why it is no YAML where it ended there.

    What YAML makes of the first characters of a text is said once: the rest of its line is no YAML for that reason.
    """
    if builder.error is None:
        return builder.faults
    fault = explain(text, builder.error, builder)
    last = builder.faults[-1] if builder.faults and builder.faults[-1].name in _DECORATED else fault
    if last is fault or last.mark is None or fault.mark is None or last.mark.line != fault.mark.line:
        return [*builder.faults, fault]
    return [*builder.faults[:-1], last._replace(hint=BEGINS_WITH.format(text[last.mark.index]))]


def explain(text: str, error: YAMLError, builder: Builder) -> TextFault:
    """Return the fault to report for what a parser raised; `builder` has taken all that came before."""
    trouble = _trouble(text, error, builder)
    for cause in _CAUSES:
        if words := cause(trouble):
            index, message, hint = words
            return TextFault("empty-key" if cause is _no_key else "syntax", TextPosition(text, index), message, hint)
    hint = "look here and at the line above: is a quote or bracket open, a colon missing, or the indentation different?"
    return TextFault("syntax", TextPosition(text, trouble.at), "from here on this is not YAML", hint)


def _trouble(text: str, error: YAMLError, builder: Builder) -> _Trouble:
    """Gather what the causes look at; at the end of the text the innermost open bracket is what matters."""
    end = len(text.rstrip())
    at, opened = min(index_of(error), end), opened_at(error)
    if at == end and not text[opened : opened + 1].startswith(('"', "'")):
        bracket = builder.open_bracket(text)
        opened = opened if bracket is None else bracket
    quoted, last = None, builder.watched[-1] if builder.watched else None
    if opened >= 0 and (found := _QUOTED.match(text, opened)):
        quoted = found.span()
    elif last and last.style and last.style in "'\"":
        quoted = last.start_mark.index, last.end_mark.index
    return _Trouble(text, at, opened, isinstance(error, ScannerError), quoted)


def _bad_escape(trouble: _Trouble) -> _Words | None:
    found = _ESCAPE.search(trouble.text, max(0, trouble.at - 2), trouble.at)
    if not found or trouble.opening not in {'"', ""}:
        return None
    hint = "put single quotes round the text, or write \\\\ for a backslash"
    return found.start(), "double quotes know no such escape", hint


def _no_key(trouble: _Trouble) -> _Words | None:
    if trouble.here != ":" or trouble.before.rstrip(" ")[-1:] not in {"", "-", "[", "{", ","}:
        return None
    return trouble.at, "a key is missing before the colon", "write it, or put quotes round the text"


def _open_quote(trouble: _Trouble) -> _Words | None:
    if trouble.opening not in {"'", '"'}:
        return None
    if not trouble.quoted:
        return trouble.opened, "this quote is never closed", f"write {trouble.opening} after the last word of the text"
    if trouble.at < trouble.quoted[1]:
        return trouble.at, "this line would end the whole file, quotes or not", "indent the line"
    return None


def _after_quotes(trouble: _Trouble) -> _Words | None:
    text, (start, end) = trouble.text, trouble.quoted or (0, 0)
    first = end + len(text[end:]) - len(text[end:].lstrip(" "))
    if not end or first > trouble.at or not text[first : first + 1].strip() or text[first] in "#:":
        return None
    if text[first] in ",]}" and first != trouble.at:
        return None
    if "\n" in text[start:end]:
        line = text.count("\n", 0, end) + 1
        message = f"the quote that opens here is closed in line {line}, where more text follows"
        return start, message, "is a quote missing between?"
    return first, "more text follows the closing quote", "put one pair of quotes round the whole text"


def _open_bracket(trouble: _Trouble) -> _Words | None:
    opening, here = trouble.opening, trouble.here
    if opening not in _CLOSING:
        return None
    closing = _CLOSING[opening]
    if here and here in "]}" and here != closing:
        return trouble.at, f"{here} stands where {closing} would close the bracket", f"write {closing}"
    if "\n" in trouble.text[trouble.opened : trouble.at] or not here.strip():
        message = f"this {opening} is not closed, or a comma is missing after it"
        return trouble.opened, message, f"write {closing} where it ends"
    hint = "put quotes round text that holds a comma, a bracket or ': '"
    return trouble.at, f"a comma or {closing} is missing before this", hint


def _header(trouble: _Trouble) -> _Words | None:
    if not trouble.scanning or trouble.opening not in {"|", ">"}:
        return None
    message = f"after {trouble.opening} the line must end, and the text begin in the next one"
    return trouble.opened, message, "put quotes round text that begins with | or >"


def _after_bracket(trouble: _Trouble) -> _Words | None:
    """Speak where a text in its line begins with a bracket, such as a link of Markdown, and goes on behind it."""
    found = _BEGINS_WITH_BRACKET.match(trouble.before)
    if not found or trouble.opening in _CLOSING or not trouble.here.strip() or trouble.here in "]}":
        return None
    start = trouble.at - len(trouble.before) + found.end()
    bracket = trouble.text[start]
    return start, f"more text follows the {bracket} that opens here", BEGINS_WITH.format(bracket)


def _colon(trouble: _Trouble) -> _Words | None:
    if trouble.here != ":":
        return None
    if ":" in trouble.before:
        return trouble.at, "a second colon followed by a blank stands in this line", _QUOTE_COLON
    start = trouble.at - len(trouble.before.lstrip(" "))
    above = trouble.text[: trouble.at - len(trouble.before)].rstrip()
    begin = above.rfind("\n") + 1
    if above and ": " not in above[begin:] and not above[begin:].startswith(" "):
        return _without_colon(trouble.text, begin)
    hint = f"indent both alike if this is a key; {_QUOTE_COLON}"
    return start, "this line continues the text above it, and holds a colon", hint


def _no_colon(trouble: _Trouble) -> _Words | None:
    """Speak where a key was due and no colon came."""
    if not trouble.scanning or trouble.opened < 0 or trouble.opening in "&*!":
        return None
    return _without_colon(trouble.text, trouble.opened)


def _without_colon(text: str, start: int) -> _Words:
    """Say what is wrong with the line of a key that has no colon as YAML wants it."""
    line = text[start:].partition("\n")[0]
    if found := _GLUED.match(line):
        return start + found.end() - 1, "a blank is missing after the colon", "write `key: value`"
    if "\uff1a" in line:
        wide = start + line.index("\uff1a")
        return wide, "this is the wide colon of another keyboard", "type a plain colon and a blank"
    hint = "write `key: value`, or indent the line if it continues the text above"
    return start, "there is no colon in this line", hint


def _dash(trouble: _Trouble) -> _Words | None:
    if trouble.here != "-":
        return None
    if trouble.before.strip():
        hint = "begin the list in the next line; put quotes round text that begins with '- '"
        return trouble.at, "an item of a list cannot begin after other text", hint
    hint = "indent it like the others, and leave the line of its key empty after the colon"
    return trouble.at, "an item of a list stands where none can be", hint


def _special(trouble: _Trouble) -> _Words | None:
    for at, character in ((trouble.opened, trouble.opening), (trouble.at, trouble.here)):
        if character and character in "&*!@`%|>,?":
            shown = "'? '" if character == "?" else character
            return at, f"text cannot begin with {character}", BEGINS_WITH.format(shown)
    if trouble.here and trouble.here in "]}":
        return trouble.at, f"this {trouble.here} closes no bracket", "take it out, or put quotes round the text"
    return None


def _indentation(trouble: _Trouble) -> _Words | None:
    if trouble.scanning or not trouble.here.strip() or trouble.before.strip(" "):
        return None
    wide = len(trouble.before)
    message = f"this line begins after {wide} blank{'s' * (wide != 1)}, which fits none of the lines above"
    return trouble.at, message, "indent it exactly like the lines that it belongs with"


_CAUSES: tuple[Callable[[_Trouble], _Words | None], ...] = (
    _no_key,
    _bad_escape,
    _open_quote,
    _after_quotes,
    _open_bracket,
    _header,
    _after_bracket,
    _colon,
    _no_colon,
    _dash,
    _special,
    _indentation,
)
