"""Values of files in words, and as both sides can compare them: ids by what they name, levels by their value."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from careerctl.analysis.changed.sides import BothFrameworks
from careerctl.model.framework import Framework
from careerctl.model.outline import Outline, in_order
from careerctl.model.role import DRIVERS
from careerctl.model.scalars import LevelOf, Period, Reference
from careerctl.model.scale import Level
from careerctl.text.phrases import amount, first_upper, named_by

_GIST = frozenset(("text", "level", "summary", "name", "label"))
"""Keys that need not be named where they come first."""
_LONG = 10_000
"""From this number on thousands are set apart."""
_OPEN_END = "no last day"
_SOMEBODY = "somebody"
"""Stands for a person's id: who it is stands in the file, and need not be spread."""


class FrameworkSide(NamedTuple):
    """One of the two sides, by which values of its files are said."""

    sides: BothFrameworks
    framework: Framework
    competency: str = ""
    """The competency, by its id on this side, to which levels belong."""

    def about(self, competency: str) -> "FrameworkSide":
        """Return the side with levels that belong to another competency, by what is written on this side."""
        return self._replace(competency=competency)

    def one_id(self, mark: Any, written: str) -> str:
        """Return what stands for an id, or a level, on both sides."""
        if isinstance(mark, Reference):
            return self.sides.one_id(self.framework, mark.kind, written)
        if isinstance(mark, LevelOf):
            level = self.level(written)
            return written if level is None else f"{level:g}"
        return written

    def level(self, written: str) -> Level | None:
        """Return the value of a level; None where no scale says it."""
        scale = self.framework.scale_of(self.competency) if self.competency else None
        return scale.value(written) if scale is not None else None

    def name(self, mark: Any, written: str) -> str:
        """Return what people call what is written."""
        if isinstance(mark, Reference):
            return self._name_of(mark, written)
        if isinstance(mark, LevelOf):
            return self._level_name(written)
        return written

    def _name_of(self, mark: Reference, written: str) -> str:
        if mark.kind == "person":
            return written if mark.or_name else self.sides.say(_SOMEBODY)
        if mark.kind == "driver" and written in DRIVERS:
            phrase = written.replace("-", " ")
            return first_upper(self.sides.say(phrase))
        if mark.kind in {"driver", "rule"}:
            return named_by(written) if mark.kind == "driver" else written
        if mark.kind in {"scale", "round"}:
            return written
        return self.framework.of_kind(mark.kind).name_of(written)

    def _level_name(self, written: str) -> str:
        level = self.level(written)
        scale = self.framework.scale_of(self.competency) if self.competency else None
        return written if level is None or scale is None else f"{level:g} {scale.name(level)}"


class _Field(NamedTuple):
    """A field of a model: its key in files, its name in the model, and what it is when nothing is written."""

    key: str
    name: str
    default: Any
    is_required: bool


@cache
def fields_of(model: type[BaseModel]) -> tuple[_Field, ...]:
    """Return the fields of a model, in the order in which people write them."""
    known = model.model_fields
    return tuple(
        _Field(
            known[name].alias or name,
            name,
            known[name].get_default(call_default_factory=True),
            known[name].is_required(),
        )
        for name in in_order(model)
    )


def fields(value: BaseModel) -> Iterator[tuple[str, Any]]:
    """Yield the keys of a model with their values."""
    for each in fields_of(type(value)):
        said = getattr(value, each.name)
        yield each.key, _OPEN_END if said is None and each.is_required else said


def said_by(value: BaseModel) -> Iterator[tuple[str, Any]]:
    """Yield the keys of a model whose values are not those that they have when nothing is written."""
    defaults = (each.default for each in fields_of(type(value)))
    yield from ((key, said) for (key, said), default in zip(fields(value), defaults, strict=True) if said != default)


def in_long_form(value: Any, other: Any) -> Any:
    """Return a text in the form of what stands on the other side, where that says more than a text."""
    if isinstance(value, str) and isinstance(other, BaseModel):
        first = fields_of(type(other))[0].name
        return type(other).model_construct(None, **{first: value})
    return value


def token(side: FrameworkSide, value: Any, outline: Outline) -> Any:
    """Return a value as both sides can compare it: equal where nothing else is said."""
    if isinstance(value, BaseModel):
        said = {key: token(side, each, (outline.keys or {})[key]) for key, each in said_by(value)}
        first = fields_of(type(value))[0].key
        return said[first] if said.keys() == {first} else tuple(said.items())
    if isinstance(value, Mapping):
        return tuple(
            (side.one_id(outline.key_mark, str(key)), token(of_key(side, outline, str(key)), each, _each(outline)))
            for key, each in value.items()
        )
    if type(value) in {tuple, list}:  # a period is a tuple, too
        return tuple(token(side, each, _each(outline)) for each in value)
    return side.one_id(outline.mark, value.strip()) if isinstance(value, str) else value


def words(side: FrameworkSide, value: Any, outline: Outline) -> str:
    """Return a value in words; nothing for nothing."""
    if isinstance(value, BaseModel):
        return _of_model(side, value, outline)
    if isinstance(value, Mapping):
        return " · ".join(_entry(side, outline, str(key), each) for key, each in value.items())
    if type(value) in {tuple, list}:  # a period is a tuple, too
        return " · ".join(words(side, each, _each(outline)) for each in value)
    return leaf(side, value, outline)


def _of_model(side: FrameworkSide, value: BaseModel, outline: Outline) -> str:
    said = {key: words(side, each, (outline.keys or {})[key]) for key, each in said_by(value)}
    names = {each.key: each.name for each in fields_of(type(value))}
    key = next(iter(names))
    first = said.pop(key, "") if key in _GIST else ""
    more = ", ".join(_keyed(side, each, text, getattr(value, names[each])) for each, text in said.items())
    return f"{first} ({more})" if first and more else first or more


def _keyed(side: FrameworkSide, key: str, text: str, value: Any) -> str:
    phrase = key_words(key)
    said = side.sides.say(phrase)
    return said if value is True else f"{said} {text}"


def key_words(key: str) -> str:
    """Return a key as part of a sentence."""
    return key.replace("_", " ")


def _entry(side: FrameworkSide, outline: Outline, key: str, value: Any) -> str:
    said = words(of_key(side, outline, key), value, _each(outline))
    return f"{side.name(outline.key_mark, key)}: {said}"


def of_key(side: FrameworkSide, outline: Outline, key: str) -> FrameworkSide:
    """Return the side for what stands behind a key: where that is a competency, levels there are its own."""
    mark = outline.key_mark
    return side.about(key) if isinstance(mark, Reference) and mark.kind == "competency" else side


def leaf(side: FrameworkSide, value: Any, outline: Outline) -> str:
    """Return a single value in words."""
    if value is None:
        return ""
    if value is _OPEN_END:
        return side.sides.say(_OPEN_END)
    if isinstance(value, str):
        phrase = value.strip()
        return side.sides.say(phrase) if phrase in outline.chosen else side.name(outline.mark, phrase)
    if isinstance(value, bool):
        return side.sides.say("yes" if value else "no")
    if isinstance(value, int | float | Fraction):
        return amount(float(value)) if value >= _LONG else f"{float(value):g}"
    return value.text if isinstance(value, Period) else str(value)


def _each(outline: Outline) -> Outline:
    return outline.each or Outline()
