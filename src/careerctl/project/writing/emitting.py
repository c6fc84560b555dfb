"""How a value is written: plain where that is safe, in quotes or as block text where it is not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_PLAIN = re.compile(r"""[^\s\-?:,\[\]{}#&*!|>'"%@`~.=<][^\t\n\r]*|-?[0-9.][0-9.]*""")
_UNSAFE = re.compile(r":\s|\s#|:$|\s$|\s\s")
_UNSAFE_INSIDE = re.compile(r"[,\[\]{}:?]")
_SHORT_WORD = re.compile(r"[a-z0-9][a-z0-9.-]*")
_LONGEST_ROW = 60


class Fragment(NamedTuple):
    """A value in block style: what stands on the line of its key or dash, and the lines below it."""

    head: str
    lines: list[str]


def document(value: Any) -> str:
    """Return the text of a new file that holds a mapping or a list, in block style."""
    head, lines = under_key(value, -2, 2)
    return "\n".join([*([head] if head else []), *lines]) + "\n"


def inline(value: Any) -> str:
    """Return a value as it stands inside [ ] or { }, or on the line of its key."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key(name)}: {inside(each)}" for name, each in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(inside(each) for each in value) + "]"
    return value if _is_plain(value) else _quoted(value)


def inside(value: Any) -> str:
    """Return a value as it stands inside [ ] or { }."""
    if isinstance(value, str):
        return value if _is_plain(value) and not _UNSAFE_INSIDE.search(value) else _quoted(value)
    return inline(value)


def key(name: str) -> str:
    """Return a key; it is always text, so that numbers and dates need no quotes."""
    return name if _is_plain(name) and not _UNSAFE_INSIDE.search(name) else _quoted(name)


def under_key(value: Any, column: int, step: int) -> Fragment:
    """Return a value behind `key:`, the key standing at `column`; what lies below is set in by `step`."""
    if _is_row(value):
        return Fragment(inline(value), [])
    if isinstance(value, str):
        return _block_text(value, column + step)
    return Fragment("", list(_lines(value, column + step, step)))


def under_dash(value: Any, column: int, step: int) -> Fragment:
    """Return a value behind a dash at `column`: a mapping begins on the line of the dash."""
    if _is_row(value):
        return Fragment(inline(value), [])
    if isinstance(value, str):
        return _block_text(value, column + 2)
    first, *others = _lines(value, column + 2, step)
    return Fragment(first.strip(), others)


def _lines(value: Any, column: int, step: int) -> Iterator[str]:
    """Yield the lines of a mapping or list that is not written in one row."""
    blanks = " " * column
    if isinstance(value, Mapping):
        for name, each in value.items():
            head, lines = under_key(each, column, step)
            yield f"{blanks}{key(name)}: {head}".rstrip()
            yield from lines
        return
    for each in value:
        head, lines = under_dash(each, column, step)
        yield f"{blanks}- {head}".rstrip()
        yield from lines


def _is_row(value: Any) -> bool:
    """Tell whether a value stands in one row: a single line of text, ids in brackets, or nothing at all."""
    if isinstance(value, str):
        return not _is_block_text(value)
    if isinstance(value, Mapping):
        return not value
    words = all(isinstance(each, str) and _SHORT_WORD.fullmatch(each) for each in value)
    return words and len(inline(value)) <= _LONGEST_ROW


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not _UNSAFE.search(text) and text.isprintable()


def _is_block_text(text: str) -> bool:
    """Tell whether a text of several lines can be written as they are, below `|-` or `|`."""
    lines = text.removesuffix("\n").split("\n")
    whole = all(line == line.rstrip() and "\r" not in line for line in lines) and lines[-1] != ""
    return "\n" in text and whole and lines[0][:1] not in {"", " ", "\t"}


def _block_text(text: str, column: int) -> Fragment:
    style = "|" if text.endswith("\n") else "|-"
    lines = text.removesuffix("\n").split("\n")
    return Fragment(style, [f"{' ' * column}{line}".rstrip(" ") for line in lines])


def _quoted(text: str) -> str:
    """Put a text in double quotes, or in single ones where that spares escapes."""
    if text.isprintable():
        escaped = "\\" in text or '"' in text
        return "'" + text.replace("'", "''") + "'" if escaped else f'"{text}"'
    shown = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{shown}"'
