"""The moves of all paths, put together."""

from datetime import date

import pytest

from careerctl.model.collection import Collection
from careerctl.model.framework import Framework
from careerctl.model.path import Path
from careerctl.model.role import Role
from careerctl.model.settings import Settings


def framework(**paths: object) -> Framework:
    known = {name: Path.model_validate({"name": name, **said}) for name, said in paths.items()}
    roles = {each: Role.model_validate({"name": each}) for each in "abc"}
    return Framework(
        Settings.model_validate({"format": "1"}),
        date(2026, 11, 1),
        roles=Collection(roles, frozenset(roles), {"former": "b"}),
        paths=Collection(known, frozenset(known)),
    )


def move(**more: object) -> dict[str, object]:
    return {"from": "a", "to": "b", **more}


def test_what_one_path_leaves_open_another_says():
    found = leaving(
        framework(
            two={"moves": [move(typical_months="6.5", stepping_stones=["One", "Two"])]},
            one={"steps": ["a", "b", "c"], "moves": [move(stepping_stones=["Two", "Three"])]},
        )
    )
    first = found["a"]["b"]
    assert (first.kind, first.months, first.paths) == ("promotion", 6.5, ("one", "two"))
    assert first.stones == ("Two", "Three", "One")
    assert (found["b"]["c"].months, found["b"]["c"].paths) == (None, ("one",))


def leaving(known: Framework):
    return known.moves.leaving


@pytest.mark.parametrize("kind", ["lateral", "rotation", "return", "promotion"])
def test_a_kind_stays(kind):
    assert leaving(framework(one={"moves": [move(kind=kind)]}))["a"]["b"].kind == kind


def test_roles_go_by_their_present_ids():
    found = leaving(framework(one={"steps": ["a", "former"], "moves": [move(typical_months="3")]}))
    assert {before: list(leaving) for before, leaving in found.items()} == {"a": ["b"]}
    assert found["a"]["b"].months == 3


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_path_that_is_not_in_use_has_none(status):
    assert leaving(framework(one={"steps": ["a", "b"], "status": status})) == {}
