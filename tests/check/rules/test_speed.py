"""All rules about the framework on graphs that would keep a walk over all routes busy for ever."""

import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise, permutations

import pytest

from careerctl import shelf
from careerctl.model.collection import Collection
from careerctl.model.competency import Competency
from careerctl.model.framework import Framework
from careerctl.model.path import Path, PathMove
from careerctl.model.role import Role
from careerctl.model.settings import Settings
from careerctl.problems.rule import Rule, Scope

SETTINGS = Settings.model_validate(
    {
        "format": "1",
        "scales": {"s": {"levels": ["Learning", "Practising", "Proficient"]}},
        "tracks": {"m": {"name": "Managing", "manages": "true"}},
    }
)
SECONDS = 2
RULES: list[Rule] = [shelf.leaf("careerctl.check.rules", name).RULE for name in shelf.names("careerctl.check.rules")]


def framework(roles: list[str], **paths: Path) -> Framework:
    """Return roles that take over each other's requirements, every other one a manager's, and their paths."""
    skills = {f"skill-{each}": Competency(name=f"Skill {each}", asks="skill") for each in range(10)}
    asked = dict.fromkeys(skills, "2")
    known = {
        name: Role.model_validate(
            {"name": name, "requires": asked, "track": "m"} if index % 2 else {"name": name, "requires": asked}
        )
        for index, name in enumerate(roles)
    }
    return Framework(
        SETTINGS,
        date(2026, 11, 2),
        competencies=Collection(skills, frozenset(skills)),
        roles=Collection(known, frozenset(known)),
        paths=Collection(paths, frozenset(paths)),
    )


def chain() -> Framework:
    """Return 3,000 roles, each promoted to the next."""
    roles = [f"role-{each}" for each in range(3000)]
    return framework(roles, long=Path(name="Long", steps=tuple(roles)))


def diamond() -> Framework:
    """Return 20 places at which the way parts in two and meets again: 2^20 routes."""
    moves = [
        PathMove.model_validate({"from": before, "to": after})
        for each in range(20)
        for side in "ab"
        for before, after in pairwise((f"meet-{each}", f"{side}-{each}", f"meet-{each + 1}"))
    ]
    roles = sorted({each.from_ for each in moves} | {each.to for each in moves})
    return framework(roles, wide=Path(name="Wide", moves=tuple(moves)))


def dense(count: int = 250) -> Framework:
    """Return roles, each with a move sideways to each other: of 250, some 62,000 moves."""
    roles = [f"role-{each}" for each in range(count)]
    moves = [
        PathMove.model_validate({"from": one, "to": other, "kind": "lateral"}) for one, other in permutations(roles, 2)
    ]
    return framework(roles, all=Path(name="All", moves=tuple(moves)))


def less_dense() -> Framework:
    """Return 100 roles, each with a move sideways to each other."""
    return dense(100)


@pytest.mark.no_cover
@pytest.mark.parametrize("build", [chain, diamond, less_dense, pytest.param(dense, marks=pytest.mark.exhaustive)])
def test_all_rules_together_take_less_than_two_seconds(build: Callable[[], Framework]) -> None:
    known = build()
    started = time.process_time()
    found = [finding for rule in RULES if rule.scope is Scope.FRAMEWORK for finding in rule.check(known)]
    assert time.process_time() - started < SECONDS
    assert found
