"""Writes plain values as YAML in block style, the way a careful person would type them.

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


def document(value: Mapping[str, Value]) -> str:
    """Return the whole text of a file that holds `value`."""
    return "\n".join(_lines(value, "")) + "\n"


def _lines(value: Value, indent: str) -> Iterator[str]:
    """Yield the lines of a map or a list, each already indented."""
    if isinstance(value, Mapping):
        for key, held in value.items():
            yield from _entry(f"{indent}{key}:", held, indent)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for held in value:
            yield from _item(held, indent)


def _entry(opening: str, held: Value, indent: str) -> Iterator[str]:
    if _is_scalar(held):
        yield f"{opening} {_scalar(held)}"
    else:
        yield opening
        yield from _lines(held, indent + "  ")


def _item(held: Value, indent: str) -> Iterator[str]:
    """Yield one item of a list: its first line stands behind the dash."""
    if _is_scalar(held):
        yield f"{indent}- {_scalar(held)}"
        return
    inner = _lines(held, indent + "  ")
    yield f"{indent}- {next(inner).lstrip()}"
    yield from inner


def _is_scalar(value: Value) -> bool:
    return isinstance(value, (str, int, float))


def _scalar(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False) if _NEEDS_QUOTES.search(value) else value
    return str(value)
