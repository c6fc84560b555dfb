"""Scales: levels in their declared order."""

import re
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, TypeAdapter, WithJsonSchema, model_validator

from careerctl.model.scalars import Flag, Name, refuse
from careerctl.model.thing import Thing

Level = float
"""A level's value: an int, or a half on a scale with `step: 0.5`; both are exact."""

_VALUE = re.compile(r"-?[0-9]{1,4}")
_NAMES: TypeAdapter[list[str]] = TypeAdapter(list[Name])
"""Judges a plain list before its values are counted, so that what is wrong with one of them has its place."""
_RATED = re.compile(r"-?[0-9]{1,4}(\.5|\.0)?")


_NAME: dict[str, Any] = {"type": ["string", "number", "boolean"], "maxLength": 200}
_DECLARED: dict[str, Any] = {
    "anyOf": [
        {
            "type": "object",
            "patternProperties": {f"^{_VALUE.pattern}$": _NAME},
            "additionalProperties": False,
            "minProperties": 1,
        },
        {"type": "array", "items": _NAME, "minItems": 1},
    ]
}


def _declared(value: Any) -> dict[int, Any]:
    """Return the levels by value, in declared order; a plain list counts from 1."""
    if isinstance(value, list):
        return dict(enumerate(_NAMES.validate_python(value), 1))
    if not isinstance(value, dict):
        raise refuse("wrong-type", "expected the levels as `value: name` lines, or a list of names")
    levels: dict[int, Any] = {}
    for key, name in value.items():
        if not _VALUE.fullmatch(key):
            raise refuse("malformed-scale", "a level's value is a whole number", key, "[key]")
        if levels and int(key) != max(levels) + 1:
            raise refuse("malformed-scale", f"the levels go up one by one: {max(levels) + 1} comes here", key, "[key]")
        levels[int(key)] = name
    return levels


def _step(value: Any) -> str:
    if type(value) is not str:
        raise refuse("wrong-type", "expected 1 or 0.5, without quotes")
    return value


class Scale(Thing):
    """The levels that a competency can be rated on."""

    cumulative: Flag = True
    """Whether a level includes what the lower ones ask."""
    step: Annotated[Literal["1", "0.5"], BeforeValidator(_step), WithJsonSchema({"enum": [1, 0.5]})] = "1"
    """1: ratings are whole levels. 0.5: half levels too."""
    levels: Annotated[dict[int, Name], BeforeValidator(_declared), WithJsonSchema(_DECLARED)]
    """The levels from the lowest to the highest, as `value: name` lines, or as a list of names that counts from 1."""

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if not self.levels:
            raise refuse("malformed-scale", "a scale has at least one level", "levels")
        names: dict[str, int] = {}
        for position, (value, name) in enumerate(self.levels.items()):
            if name.casefold() in names:
                raise refuse("malformed-scale", "two levels have the same name", "levels", str(value), position)
            if _RATED.fullmatch(name) and float(name) in self.levels and float(name) != value:
                raise refuse(
                    "malformed-scale", "this name reads as another level's value", "levels", str(value), position
                )
            names[name.casefold()] = value
        return self

    @cached_property
    def lowest(self) -> int:
        """The level that asks nothing."""
        return next(iter(self.levels))

    @cached_property
    def highest(self) -> int:
        """The last level."""
        return next(reversed(self.levels))

    @cached_property
    def written(self) -> dict[str, Level]:
        """Every way to write a level; names win over values."""
        written: dict[str, Level] = {str(value): value for value in self.levels}
        if self.step == "0.5":
            for value in self.levels:
                written[f"{value}.0"] = value
                if value != self.highest:
                    written[f"{value + 0.5:g}"] = value + 0.5
        written |= {name.casefold(): value for value, name in self.levels.items()}
        return written | {name: value for value, name in self.levels.items()}

    def value(self, text: str) -> Level | None:
        """Return the level written as its name (tried first, in any case) or its value; None if it is none."""
        found = self.written.get(text)
        return self.written.get(text.casefold()) if found is None else found

    def name(self, level: Level) -> str:
        """Return a level's name; a half level is its number."""
        return self.levels[int(level)] if level == int(level) and int(level) in self.levels else f"{level:g}"
