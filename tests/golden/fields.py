"""Every field of every kind: what models know, where a project writes it, and another value for it.

A field is named by its kind and the keys to it, `*` standing for an item of a list or a free key. A model that stands
at several places is named by the first: all actions of a plan are `plan.mastery.actions.*`.
"""

import re
import types
import typing
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.model.note import Notes
from careerctl.model.outline import Outline, outline_of
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.role import DRIVERS
from careerctl.model.scalars import LevelOf, Reference
from careerctl.model.settings import Settings
from careerctl.model.thing import Thing
from careerctl.project.kinds import FRAMEWORK_KINDS

KINDS: dict[str, tuple[str, Any]] = {
    "settings": ("careerctl.yaml", Settings),
    **{kind.name: (f"{kind.folder}/**/*.yaml", kind.model) for kind in FRAMEWORK_KINDS},
    "person": ("people/**/*.yaml", Person),
    "sheet": ("assessments/*/*.[sm]*.yaml", RatedSheetFile),
    "agreed sheet": ("assessments/*/*.agreed.yaml", AgreedSheetFile),
    "notes": ("notes/*.yaml", Notes),
    "plan": ("plans/**/*.yaml", Plan),
}
"""Each kind of file, with the pattern of its paths and its model."""
Field = tuple[str, str]
"""A model's name and a key of it."""


def fields(kind: str) -> dict[Field, str]:
    """Return the fields of a kind with their names. What holds further models is none; `metadata` counts at the top."""
    return dict(_fields(outline_of(KINDS[kind][1]), kind, set()))


def _fields(outline: Outline, name: str, seen: set[str]) -> Iterator[tuple[Field, str]]:
    if outline.keys is None:
        if outline.each is not None:
            yield from _fields(outline.each, f"{name}.*", seen)
        return
    if outline.model in seen:
        return
    top = not seen or name == "notes.*"
    seen.add(outline.model)
    for key, inner in outline.keys.items():
        if _holds_models(inner):
            yield from _fields(inner, f"{name}.{key}", seen)
        elif key != "metadata" or top:
            yield (outline.model, key), f"{name}.{key}"


def _holds_models(outline: Outline) -> bool:
    return outline.keys is not None or (outline.each is not None and _holds_models(outline.each))


class Place(NamedTuple):
    """A value in a file: whose it is, its node, and what kind of id or level it is."""

    field: Field
    path: str
    node: yaml.ScalarNode
    mark: Any


class Project:
    """A project's files as trees in which values can be exchanged."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.trees: dict[str, yaml.Node] = {}
        self.places: dict[str, list[Place]] = {}
        for kind, (pattern, model) in KINDS.items():
            paths = sorted(path.relative_to(root).as_posix() for path in root.glob(pattern))
            self.places[kind] = [
                place for path in paths for place in _places(self._tree(path), outline_of(model), ("", ""), path)
            ]
        for path in self.trees:
            self.write(path)

    def _tree(self, path: str) -> yaml.Node:
        self.trees[path] = yaml.compose((self.root / path).read_text("utf-8"))
        return self.trees[path]

    def text(self, path: str) -> str:
        """Return a file's text, always in the same form."""
        text: str = yaml.serialize(self.trees[path], Dumper=yaml.CSafeDumper, width=100_000, allow_unicode=True)
        return text

    def write(self, path: str) -> None:
        """Write a file anew."""
        (self.root / path).write_text(self.text(path), "utf-8")

    def put(self, place: Place, value: str) -> str:
        """Put a value in the place of another, which is returned; the file stays as it is."""
        before, place.node.value = place.node.value, value
        if place.node.style is None:
            place.node.tag = yaml.SafeLoader("").resolve(yaml.ScalarNode, value, (True, False))
        return before

    def exchange(self, place: Place, value: str) -> str:
        """Put a value in the place of another, and return that."""
        before = self.put(place, value)
        self.write(place.path)
        return before

    def others(self, place: Place) -> list[str]:
        """Return values that could stand there instead, the likeliest first."""
        value = place.node.value
        if isinstance(place.mark, LevelOf):
            return [each for each in "32140" if each != value]
        if isinstance(place.mark, Reference):
            return [each for each in self._ids(place.mark.kind) if each != value]
        if literals := _literals(*place.field):
            return [each for each in literals if each != value]
        return _unlike(value)

    def _ids(self, kind: str) -> list[str]:
        if kind == "driver":
            return sorted(DRIVERS)
        if kind in KINDS:
            return sorted(path.stem for path in self.root.glob(KINDS[kind][0]))
        settings = self.trees["careerctl.yaml"].value
        return [key.value for name, each in settings if name.value == f"{kind}s" for key, _ in each.value]


def _places(node: yaml.Node, outline: Outline, field: Field, path: str) -> Iterator[Place]:
    if isinstance(node, yaml.ScalarNode):
        yield Place(field, path, node, outline.mark)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _places(each, outline.each or Outline(), field, path)
    else:
        for key, each in node.value:
            if outline.keys is not None:
                yield from _places(each, outline.keys[key.value], (outline.model, key.value), path)
            else:
                yield from _places(each, outline.each or Outline(), field, path)


def _literals(model: str, key: str) -> list[str]:
    """Return the words of which a field is one."""
    known = _models(Thing)[model].model_fields
    annotation: Any = next(each.annotation for name, each in known.items() if (each.alias or name) == key)
    return [str(each) for each in _words(annotation)]


def _models(model: type[Thing]) -> dict[str, type[Thing]]:
    found = {each.__name__: each for each in model.__subclasses__()}
    return found | {name: each for sub in found.values() for name, each in _models(sub).items()}


def _words(annotation: Any) -> Iterator[Any]:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        yield from arguments
    elif origin in (typing.Annotated, typing.Union, types.UnionType, tuple, dict):
        for each in arguments:
            yield from _words(each)


def _unlike(value: str) -> list[str]:
    if value in {"true", "false"}:
        return ["false" if value == "true" else "true"]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = date.fromisoformat(value)
        return [(day + timedelta(days)).isoformat() for days in (-40, 40, -1, 1)]
    if re.fullmatch(r"\d{4}-\d\d", value):
        return [f"{value[:4]}-{month:02}" for month in (int(value[5:]) - 1, int(value[5:]) + 1) if 0 < month < 13]
    if re.fullmatch(r"-?\d+", value):
        return [str(int(value) + 1), str(int(value) - 1), "0", "30"]
    if re.fullmatch(r"\d+\.\d+", value):
        return [f"{float(value) + 1:g}.0", str(float(value) + 0.5)]
    return [f"{value} again", f"{value}-again"]
