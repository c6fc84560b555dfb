"""The outline of a model: its keys, and where it holds ids and levels.

The schema declares each reference and each level once, in its types; whatever follows them – checking, renaming,
schemas for editors – walks this outline instead of knowing the fields by name.
"""

from __future__ import annotations

import inspect
import types
import typing
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Annotated, Any, Union

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from careerctl.model.past import AlwaysPast, Passing, always
from careerctl.model.scalars import LevelOf, Reference

Mark = Reference | LevelOf


@dataclass(frozen=True, slots=True)
class Outline:
    """What can stand at one place of a file."""

    model: str = ""
    """The name of the model, where a mapping with known keys can stand here."""
    keys: dict[str, Outline] | None = None
    """The known keys."""
    each: Outline | None = None
    """The items of a list, or the values of a mapping with free keys."""
    key_mark: Mark | None = None
    """What the free keys are."""
    mark: Mark | None = None
    """What a single value here is."""
    chosen: tuple[str, ...] = ()
    """Where a single value here is one of few words of careerctl's own, those."""
    linked: dict[str, Outline] = field(default_factory=dict)
    """Of the known keys those behind which ids or levels stand."""
    passing: Passing | None = None
    """Tells whether what stands here is the past; None where it never is."""

    @property
    def bare(self) -> bool:
        """Whether neither ids nor levels stand here or further in."""
        marked = self.mark or self.key_mark or self.linked
        return not marked and (self.each is None or self.each.bare)


@cache
def outline_of(model: type[BaseModel]) -> Outline:
    """Return the outline of a kind of file."""
    return _of_model(model)


def _of_model(model: type[BaseModel]) -> Outline:
    fields = model.model_fields
    if issubclass(model, RootModel):
        return _of(annotated(fields["root"]))
    keys = {fields[name].alias or name: _of(annotated(fields[name])) for name in in_order(model)}
    linked = {key: each for key, each in keys.items() if not each.bare}
    return Outline(model=model.__name__, keys=keys, linked=linked, passing=getattr(model, "passing", None))


def annotated(known: FieldInfo) -> Any:
    """Return a field's type with what is said around it."""
    annotation: Any = known.annotation
    return Annotated[(annotation, *known.metadata)] if known.metadata else annotation


def in_order(model: type[BaseModel]) -> list[str]:
    """Return the names of a model's fields in the order in which people write them: its own before inherited ones."""
    fields = model.model_fields
    declared = (name for each in model.__mro__ for name in inspect.get_annotations(each) if name in fields)
    first: tuple[str, ...] = getattr(model, "written_first", ())
    places = {key: place for place, key in enumerate(first)}
    return sorted(dict.fromkeys(declared), key=lambda name: places.get(fields[name].alias or name, len(places)))


def _of(annotation: Any, mark: Mark | None = None) -> Outline:
    """Return the outline of a type; `mark` is what an annotation around it says it is."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        found = next((each for each in annotation.__metadata__ if isinstance(each, Reference | LevelOf)), mark)
        outline = _of(arguments[0], found)
        return replace(outline, passing=always) if AlwaysPast() in annotation.__metadata__ else outline
    if origin in (Union, types.UnionType):
        return _merged([_of(each, mark) for each in arguments])
    if origin is tuple:
        return Outline(each=_of(arguments[0]), mark=_of(arguments[0]).mark)
    if origin is dict:
        return Outline(each=_of(arguments[1]), key_mark=_of(arguments[0]).mark)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _of_model(annotation)
    return Outline(mark=mark, chosen=arguments if origin is typing.Literal else ())


def _merged(choices: list[Outline]) -> Outline:
    """Return one outline for values that may be short or long."""
    return Outline(
        model=next((each.model for each in choices if each.model), ""),
        keys=next((each.keys for each in choices if each.keys is not None), None),
        each=next((each.each for each in choices if each.each is not None), None),
        key_mark=next((each.key_mark for each in choices if each.key_mark is not None), None),
        mark=next((each.mark for each in choices if each.mark is not None), None),
        chosen=tuple(word for each in choices for word in each.chosen),
        linked=next((each.linked for each in choices if each.linked), {}),
        passing=next((each.passing for each in choices if each.passing is not None), None),
    )
