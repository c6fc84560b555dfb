"""Models → the keys of a kind of file in words: what each means, what may stand behind it, and since when."""

import types
import typing
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, Literal, Union

from pydantic import BaseModel, RootModel, WithJsonSchema
from pydantic.fields import FieldInfo

from careerctl.formats.keys import FileKey
from careerctl.formats.schemas import docstrings
from careerctl.formats.schemas.inputs import bounds, default_of, taken_apart
from careerctl.model.outline import annotated, in_order
from careerctl.model.scalars import LevelOf, OneOrMore, Period, Reference, Since, parse_end
from careerctl.text.phrases import together

FREE = "metadata"
"""The key of every mapping, under which anything goes: it is told once."""
_PLAIN: dict[type, str] = {
    bool: "true or false",
    date: "a day",
    Period: "a day, a month or a year",
    Fraction: "a number from 0.1 to 10",
}
_NAMES = {"driver": "what moves people", "rule": "the name of a rule"}


def keys_of(model: type[BaseModel], kind: str) -> Iterator[FileKey]:
    """Yield the keys of a kind of file, each before those of the mapping behind it."""
    yield from _keys(model, kind, ())


def _keys(model: type[BaseModel], kind: str, above: tuple[str, ...]) -> Iterator[FileKey]:
    fields = model.model_fields
    if issubclass(model, RootModel):
        for each in _models(annotated(fields["root"])):
            yield from _keys(each, kind, above)
        return
    said = docstrings.of_fields(model)
    for name in in_order(model):
        path = (*above, fields[name].alias or name)
        if path[-1] == FREE and above:
            continue
        yield _key(fields[name], kind, ".".join(path), said[name], model)
        for each in _models(annotated(fields[name])):
            yield from _keys(each, kind, path)


def _key(field: FieldInfo, kind: str, path: str, about: str, model: type[BaseModel]) -> FileKey:
    since = next((each.version for each in field.metadata if isinstance(each, Since)), getattr(model, "keys_since", ""))
    words, default = _words(annotated(field)), default_of(field)
    return FileKey(kind, path, about, words, field.is_required(), default, since, model.__name__)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the mappings with known keys that may stand somewhere behind a key."""
    sort, _ = taken_apart(annotation)
    if isinstance(sort, type) and issubclass(sort, BaseModel):
        yield sort
    elif typing.get_origin(sort) is not Literal:
        for each in typing.get_args(sort):
            yield from _models(each)


def _words(annotation: Any) -> str:
    """Say what may stand behind a key."""
    sort, marks = taken_apart(annotation)
    for mark in marks:
        if isinstance(mark, Reference):
            named = f"the id of {_one(mark.kind)}"
            return f"{named}, or a name" if mark.or_name else _NAMES.get(mark.kind, named)
        if isinstance(mark, LevelOf):
            return "a level: its name or its value"
    if any(isinstance(mark, OneOrMore) for mark in marks):
        each = _words(typing.get_args(sort)[0])
        return f"{each}, or a list of such"
    return _plain(sort, marks)


def _one(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _plain(sort: Any, marks: Sequence[Any]) -> str:
    origin, arguments = typing.get_origin(sort), typing.get_args(sort)
    if any(getattr(mark, "func", None) is parse_end for mark in marks):
        return "a day, a month or a year; 9999-12-31 for an open end"
    if origin in (Union, types.UnionType):
        return ", or ".join(dict.fromkeys(_words(each) for each in arguments if each is not types.NoneType))
    if origin in _SEVERAL:
        return _SEVERAL[origin](arguments, marks)
    if isinstance(sort, type) and issubclass(sort, BaseModel):
        return "a mapping"
    return _PLAIN.get(sort) or (_number(sort, marks) if sort in (int, float) else _text(marks))


def _list(arguments: Sequence[Any], _marks: Sequence[Any]) -> str:
    return f"a list; each: {_words(arguments[0])}"


def _either(words: Sequence[str], _marks: Sequence[Any]) -> str:
    return f"one of {together(words, len(words)).replace(' and ', ' or ')}" if len(words) > 1 else str(words[0])


def _mapping(arguments: Sequence[Any], marks: Sequence[Any]) -> str:
    """Say what may stand in a mapping with free keys."""
    if any(isinstance(mark, WithJsonSchema) for mark in marks) and arguments[1] is Any:
        return "a mapping with keys of your own"
    return f"a mapping from {_words(arguments[0])} to {_words(arguments[1])}"


def _number(sort: type, marks: Sequence[Any]) -> str:
    found = bounds(marks)
    if found and found["minimum"] == found.get("maximum"):
        return str(found["minimum"])
    span = f" from {found['minimum']:,} to {found['maximum']:,}" if len(found) > 1 else ""
    return f"{'a whole number' if sort is int else 'a number'}{span}"


def _text(marks: Sequence[Any]) -> str:
    found = bounds(marks)
    if "maxLength" not in found:
        return "text"
    return "an id" if "pattern" in found else "one line of text"


_SEVERAL: dict[Any, Callable[[Sequence[Any], Sequence[Any]], str]] = {Literal: _either, tuple: _list, dict: _mapping}
"""What is said of types that are made of others."""
