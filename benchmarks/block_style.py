"""Writes plain values as YAML, mostly in block style, the way a careful person would type them.

The benchmarks run on the standard library alone, so they cannot borrow a YAML library; and one
that wrote what it also reads would hide its own habits. Only what `careerctl` asks for is written:
no anchors, no tabs, no quoted numbers or dates, no key without a value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | int | float | Sequence[Value] | Mapping[str, Value]"

# Text that a plain scalar would cut, misread or not survive.
_NEEDS_QUOTES = re.compile(r"""^[\s\-?:,\[\]{}#&*!|>'"%@`]|: |:$| #|\s$|[\n\t]|^$""")


_NEEDS_QUOTES_IN_A_ROW = re.compile(r"[,\[\]{}]")


def document(value: Mapping[str, Value], in_rows: Sequence[str] = ()) -> str:
    """Return the whole text of a file that holds `value`; what stands under the keys `in_rows` is in flow style."""
    return "\n".join(_lines(value, "", in_rows)) + "\n"


def _lines(value: Value, indent: str, in_rows: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a map or a list, each already indented."""
    if isinstance(value, Mapping):
        for key, held in value.items():
            opening = f"{indent}{key}:"
            if _is_scalar(held) or key in in_rows:
                yield f"{opening} {_row(held) if key in in_rows else _scalar(held)}"
            else:
                yield opening
                yield from _lines(held, indent + "  ", in_rows)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for held in value:
            yield from _item(held, indent, in_rows)


def _item(held: Value, indent: str, in_rows: Sequence[str]) -> Iterator[str]:
    """Yield one item of a list: its first line stands behind the dash."""
    if _is_scalar(held):
        yield f"{indent}- {_scalar(held)}"
        return
    inner = _lines(held, indent + "  ", in_rows)
    yield f"{indent}- {next(inner).lstrip()}"
    yield from inner


def _row(value: Value) -> str:
    """Return a value in flow style, in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_row(held)}" for key, held in value.items()) + "}"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False) if _NEEDS_QUOTES_IN_A_ROW.search(value) else _scalar(value)
    return "[" + ", ".join(_row(held) for held in value) + "]" if isinstance(value, Sequence) else _scalar(value)


def _is_scalar(value: Value) -> bool:
    return isinstance(value, (str, int, float))


def _scalar(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False) if _NEEDS_QUOTES.search(value) else value
    return str(value)
