"""A framework as plain trees of its files, changed in memory and read again."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from careerctl.model.collection import Collection
from careerctl.model.framework import Framework
from careerctl.model.settings import Settings
from careerctl.project.kinds import FRAMEWORK_KINDS
from careerctl.project.reading.framework import read_project

Trees = dict[tuple[str, str], Any]
"""What each file says, by kind and id; `("settings", "")` is careerctl.yaml."""


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else value


def trees_of(root: Path) -> Trees:
    """Return what the files of a framework say."""
    project = read_project(root, date(2026, 11, 2))
    assert not [each for each in project.diagnostics if each.severity == "error"]
    return {key: _plain(source.root) for key, source in project.sources.items()}


def framework_of(trees: Trees, like: tuple[Trees, Framework] | None = None) -> Framework:
    """Return the framework that files make; what is the same as in another one is taken from there."""

    def made(kind: str, name: str, model: Any) -> Any:
        tree = trees[kind, name]
        if like is not None and like[0].get((kind, name)) is tree:
            return like[1].settings if kind == "settings" else like[1].of_kind(kind).items[name]
        return model.model_validate(deepcopy(tree))

    collections: Any = {}
    for kind in FRAMEWORK_KINDS:
        items = {name: made(kind.name, name, kind.model) for sort, name in sorted(trees) if sort == kind.name}
        former = {old: name for name, each in items.items() for old in each.formerly}
        collections[kind.folder] = Collection(items, frozenset(items), former)
    return Framework(made("settings", "", Settings), date(2026, 11, 2), **collections)


def asked_by(trees: Trees, role: str) -> dict[str, dict[str, Any]]:
    """Return what a role asks after inheritance, in the long form: worked out without careerctl."""
    tree: Mapping[str, Any] = trees["role", role]
    asked = asked_by(trees, tree["extends"]) if "extends" in tree else {}
    asked = {each: entry for each, entry in asked.items() if each not in tree.get("without", ())}
    for each, entry in tree.get("requires", {}).items():
        if isinstance(entry, dict):
            asked[each] = entry
        else:
            kept = {key: value for key, value in asked.get(each, {}).items() if key != "wording"}
            asked[each] = kept | {"level": entry}
    return asked
