"""How a schema is written down: two blanks a step, an id a line, so that two branches merge."""

import json
from collections.abc import Iterator
from typing import Any

from careerctl.text.characters import in_json

Schema = dict[str, Any]
WIDTH = 120


class Line(Schema):
    """A schema that stands in one line, however long: all that there is to say of one id or level."""


def text(schema: Schema) -> str:
    """Return a schema as the text of its file, with a final newline."""
    return "".join(_laid_out(schema, "")) + "\n"


def _laid_out(value: Any, indent: str) -> Iterator[str]:
    """Yield the parts of a value that begins at an indentation."""
    if isinstance(value, Line) or not isinstance(value, dict | list) or _is_short(value, indent):
        yield _in_a_line(value)
        return
    deeper = indent + "  "
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    yield opening
    for index, key in enumerate(value):
        named, inner = (f"{_in_a_line(key)}: ", value[key]) if isinstance(value, dict) else ("", key)
        yield f"{',' if index else ''}\n{deeper}{named}"
        yield from _laid_out(inner, deeper)
    yield f"\n{indent}{closing}"


def _is_short(value: dict[str, Any] | list[Any], indent: str) -> bool:
    """Tell whether a mapping or list holds nothing that could grow line by line, and fits into a line."""
    inner = value.values() if isinstance(value, dict) else value
    grows = any(isinstance(each, dict) or (isinstance(each, list) and not all(map(_is_plain, each))) for each in inner)
    return not grows and (not value or len(indent) + len(_in_a_line(value)) <= WIDTH)


def _is_plain(value: Any) -> bool:
    return not isinstance(value, dict | list)


def _in_a_line(value: Any) -> str:
    return in_json(json.dumps(value, ensure_ascii=False))
