"""What changes from one published framework to another, and from one of their roles to another, is what others say."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

from careerctl.analysis.changed.changed import changed
from careerctl.model.collection import Collection
from careerctl.model.framework import Framework
from careerctl.results.diff import Diff

from .test_compare import FRAMEWORKS

EVERY = [("ft", "engineering"), ("ft", "operations"), ("engineeringladders",), ("snowflake",)]
OPPOSITES = {"new": "gone", "gone": "new", "raised": "lowered", "lowered": "raised", "changed": "changed"}


def asked(diff: Diff) -> dict[str, Any]:
    """Return what is said of the requirements of the one role that there is, as the oracles have it."""
    (role,) = (each for each in diff.things if each.kind == "role")
    turns = [each for each in role.changes if each.key[0] == "requires"]
    return {
        how: {
            each.key[1]: [each.before[:1], each.after[:1]]
            for each in turns
            if each.how == how and each.key[2:] in {(), ("level",)}
        }
        for how in ("raised", "lowered", "new", "gone")
    }


def test_a_role_that_turns_into_another_is_said_as_the_oracles_have_it(framework: Callable, oracles: dict) -> None:
    for name, title in FRAMEWORKS.items():
        base: Framework = framework(name)
        for pair, oracle in oracles[title].items():
            one, other = (
                replace(base, roles=Collection({"it": base.roles.items[each]}, frozenset({"it"})))
                for each in pair.lower().split(" -> ")
            )
            said = asked(changed(one, other))
            lower = {axis.lower(): [*map(str, levels)] for axis, levels in oracle["lower"].items()}
            assert said["raised"] == {axis.lower(): [*map(str, each)] for axis, each in oracle["raise"].items()}, pair
            assert said["lowered"] == lower, pair
            assert sorted(said["gone"]) == sorted(axis.lower() for axis in oracle["dropped"]), pair
            assert {axis: int(level) for axis, (_, level) in said["new"].items()} == {
                axis.lower(): level for axis, level in oracle.get("new", {}).items()
            }, pair


def test_from_one_framework_to_another_and_back(framework: Callable, tmp_path: Path) -> None:
    frameworks = {}
    for name in EVERY:
        frameworks[name] = framework(*name)
        for folder in filter(Path.is_dir, tmp_path.iterdir()):
            shutil.rmtree(folder)
    for one, other in permutations(frameworks, 2):
        there, back = changed(frameworks[one], frameworks[other]), changed(frameworks[other], frameworks[one])
        for kind in ("role", "competency", "path", "activity", "goal", "opening", "scale", "track", "area"):
            before, after = (frameworks[each].of_kind(kind).ids for each in (one, other))
            hows = {each.id: each.how for each in there.things if each.kind == kind}
            assert {each for each, how in hows.items() if how == "new"} == after - before, (one, other, kind)
            assert {each for each, how in hows.items() if how == "gone"} == before - after, (one, other, kind)
            assert {each.id: OPPOSITES[each.how] for each in back.things if each.kind == kind} == hows
        assert not there.not_compared
