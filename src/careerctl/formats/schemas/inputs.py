"""Files → schema: a model, read beside what a project knows.

The editor must never mark what `check` accepts: text may look like a number or a flag, and so may ids and levels. What
is past by its day alone is marked all the same where it names what is gone: a schema knows no day.
"""

import types
import typing
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Annotated, Any, Literal, Union

from pydantic import BaseModel, RootModel, WithJsonSchema
from pydantic.fields import FieldInfo

from careerctl.formats.schemas import docstrings
from careerctl.formats.schemas.choices import one_of_ids, one_of_levels, properties_by_id, properties_by_level
from careerctl.formats.schemas.known import KnownValue, Vocabulary
from careerctl.formats.schemas.layout import Schema
from careerctl.model.ids import ID_PATTERN, MAX_ID
from careerctl.model.outline import annotated, in_order, outline_of
from careerctl.model.past import AlwaysPast
from careerctl.model.scalars import LevelOf, OneOrMore, Reference

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_ID: Schema = {**_TEXT, "pattern": ID_PATTERN, "maxLength": MAX_ID}
_BOUNDS = {"pattern": "pattern", "max_length": "maxLength", "ge": "minimum", "le": "maximum"}
"""What Pydantic calls a bound, and what JSON Schema does."""


def schema_of(model: type[BaseModel], title: str, known: Vocabulary) -> Schema:
    """Return the schema of one kind of file."""
    writer = _Writer(known)
    root = writer.model(model)
    head = {"$schema": DIALECT, "title": title, "description": docstrings.about(model)}
    return {**head, **root, "$defs": dict(sorted(writer.definitions.items()))}


class _Writer:
    """Writes one schema; what stands in it several times is written once, under `$defs`."""

    def __init__(self, known: Vocabulary) -> None:
        self.known = known
        self.definitions: dict[str, Schema] = {}
        self.past = False
        """Whether what is written now is always the past, which may name what there is not."""

    def model(self, model: type[BaseModel], *, open_levels: bool = False) -> Schema:
        """Return the schema of a mapping with known keys; what a root model holds is no mapping.

        With `open_levels` it says nothing of levels, since whoever refers to it does.
        """
        fields = model.model_fields
        if issubclass(model, RootModel):
            return self.value(annotated(fields["root"]))
        said = docstrings.of_fields(model)
        levels = _levels_in(model) if open_levels else {}
        keys: dict[str, Schema] = {}
        for name in in_order(model):
            key = fields[name].alias or name
            value = {} if key in levels else self.value(annotated(fields[name]))
            default = default_of(fields[name])
            keys[key] = {"description": said[name] + (f" Default: {default}." if default else ""), **value}
        required = [fields[name].alias or name for name in in_order(model) if fields[name].is_required()]
        asked = {"required": required} if required else {}
        extra: Any = model.model_config.get("json_schema_extra") or {}
        return {"type": "object", "properties": keys, "additionalProperties": False, **asked, **extra}

    def value(self, annotation: Any, competency: str = "") -> Schema:
        """Return the schema of a value; `competency` is the one whose level it is, or holds."""
        sort, marks = taken_apart(annotation)
        if AlwaysPast() in marks and not self.past:
            self.past = True
            schema = self.value(annotation, competency)
            self.past = False
            return schema
        for mark in marks:
            if isinstance(mark, Reference) and not mark.or_name:
                return self._reference(mark.kind)
            if isinstance(mark, LevelOf):
                return self._level(mark, competency)
        if any(isinstance(mark, OneOrMore) for mark in marks):
            several = self._plain(sort, competency)
            return {"anyOf": [several["items"], _set_apart(several)]}
        hint = next((mark.json_schema for mark in reversed(marks) if isinstance(mark, WithJsonSchema)), None)
        return {**(hint or self._plain(sort, competency)), **bounds(marks)}

    def _plain(self, sort: Any, competency: str) -> Schema:
        """Return the schema of a type about which nothing else is said."""
        origin, arguments = typing.get_origin(sort), typing.get_args(sort)
        if origin in (Union, types.UnionType):
            choices = [self.value(each, competency) for each in arguments if each is not types.NoneType]
            return choices[0] if len(choices) == 1 else {"anyOf": [_set_apart(each) for each in choices]}
        if origin is tuple:
            return {"type": "array", "items": self.value(arguments[0])}
        if origin is dict:
            return self._map(*arguments)
        if origin is Literal:
            return {"enum": list(arguments)}
        if isinstance(sort, type) and issubclass(sort, BaseModel):
            return self._long_form(sort, competency)
        return _TEXT

    def _long_form(self, model: type[BaseModel], competency: str) -> Schema:
        """Return the schema of a mapping; where it is about one competency, its levels are that one's."""
        if not competency or not _levels_in(model):
            return self._defined(model.__name__, lambda: self.model(model))
        levels = {key: self._level(mark, competency) for key, mark in _levels_in(model).items()}
        rest = self._defined(f"{model.__name__}WithoutLevels", lambda: self.model(model, open_levels=True))
        # The levels come first: of two descriptions editors show the first.
        return {"allOf": [{"properties": levels}, rest]}

    def _map(self, key: Any, value: Any) -> Schema:
        """Return the schema of a mapping with free keys."""
        _, marks = taken_apart(key)
        kinds = [mark.kind for mark in marks if isinstance(mark, Reference)]
        if any(isinstance(mark, LevelOf) for mark in marks):
            levels = self.known.levels("", described=False, halves=False)
            open_map = {"type": "object", "additionalProperties": self.value(value)}
            return open_map if levels is None else properties_by_level(levels, self.value(value))
        if kinds and (ids := self.known.ids(kinds[0])) is not None:
            model = _model_in(value)
            if model is None:
                return self._by_id(kinds[0], ids, value)
            return self._defined(f"{model.__name__}By{kinds[0].title()}", lambda: self._by_id(kinds[0], ids, value))
        named = {"propertyNames": {"title": "id", **_ID}} if kinds or "pattern" in bounds(marks) else {}
        return {"type": "object", **named, "additionalProperties": self.value(value)}

    def _by_id(self, kind: str, ids: list[KnownValue], value: Any) -> Schema:
        schema = properties_by_id(
            (entry, self.value(value, entry.present if kind == "competency" else "")) for entry in ids
        )
        return (
            schema | {"propertyNames": {"title": "id", **_ID}, "additionalProperties": self.value(value)}
            if self.past
            else schema
        )

    def _reference(self, kind: str) -> Schema:
        ids = self.known.ids(kind)
        known = _ID if ids is None else self._defined(kind, lambda: one_of_ids(ids))
        return {"anyOf": [known, _ID]} if self.past and ids is not None else known

    def _level(self, mark: LevelOf, competency: str) -> Schema:
        levels = self.known.levels(competency, described=mark.described, halves=not mark.whole)
        if levels is None:
            return _TEXT
        sort = "-".join(filter(None, ("asked" if mark.whole else "rated", competency)))
        return self._defined(sort, lambda: one_of_levels(levels))

    def _defined(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Return a reference to a definition, which is made when it is first referred to."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"$ref": f"#/$defs/{name}"}


def taken_apart(annotation: Any) -> tuple[Any, list[Any]]:
    """Return a type, and all that is said around it."""
    if typing.get_origin(annotation) is not Annotated:
        return annotation, []
    sort, *said = typing.get_args(annotation)
    marks = [mark for each in said for mark in (each.metadata if isinstance(each, FieldInfo) else [each])]
    return sort, marks


def _set_apart(choice: Schema) -> Schema:
    """Return one of several forms of a value; editors would take two long ones without a title for the same."""
    return {"title": "In more words", **choice} if choice.keys() & {"allOf", "items"} else choice


def bounds(marks: Iterable[Any]) -> Schema:
    """Return the bounds among what is said around a type."""
    found = ((theirs, getattr(mark, ours, None)) for mark in marks for ours, theirs in _BOUNDS.items())
    return {name: bound for name, bound in found if bound is not None}


def _levels_in(model: type[BaseModel]) -> dict[str, LevelOf]:
    """Return the keys of a model under which levels stand."""
    linked = outline_of(model).linked
    return {key: inner.mark for key, inner in linked.items() if isinstance(inner.mark, LevelOf)}


def default_of(field: FieldInfo) -> str:
    """Return what holds where a key is left out, if that is a single value."""
    value = field.default
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | Fraction) else ""


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model among the forms of a value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, typing.get_args(annotation))), None)
