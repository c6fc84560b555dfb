"""The arithmetic beside a reference that was written apart from it, on projects from dice.

Where the two differ, one of them reads the design wrongly: the least project that still shows it is printed.
"""

import ast
from collections.abc import Callable, Iterator
from datetime import date
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from careerctl.analysis.compare import compare as compare_roles
from careerctl.analysis.gap import Question
from careerctl.analysis.gap import gap as careerctl_gap
from careerctl.analysis.route import route as careerctl_route
from careerctl.analysis.ways.realistic import realistic
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import person_named
from careerctl.questions.known import Reading, read_person
from careerctl.results.gap import Gap, Standing, State
from careerctl.results.wished import Time

from . import reference, reference_rounds, reference_ways
from .project_files import as_yaml, files_of, write
from .random_projects import random_project

FEW, MANY, PARTS = 300, 3000, 4
KINDS = ("raised", "new", "lowered", "dropped", "unchanged")
CONDITIONS = ("new", "reworded", "dropped", "unchanged")
CHANGES = {"now required": ("optional", True), "now a must": ("must", False), "no longer a must": ("must", True)}
"""What changes beside a level: a flag, and what it was before."""


def read(project: dict, today: date) -> Reading:
    """Return what careerctl reads of a project; what the dice made is sound."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write(project, root)
        found = read_person(person_named("pat", root, root), today)
    assert found.left_unread() == []
    return found


def told(found: Gap | None) -> dict | None:
    """Return what careerctl says, in the words of the reference."""
    if found is None:
        return None
    assert found.counts is not None
    assert found.ratio is not None
    return {
        **{name: getattr(found, name) for name in ("role", "own_role", "no_musts", "state")},
        **{name: [*getattr(found, name)] for name in ("talk", "next_steps", "open")},
        "round": found.round.round if found.round is not None else None,
        "later": [each.round for each in found.later],
        "items": {item.competency: {name: getattr(item, name) for name in reference.SAID} for item in found.items},
        "counts": {name: getattr(found.counts, name) for name in found.counts.__struct_fields__},
        "ratio": (found.ratio.value, found.ratio.low, found.ratio.high),
        "times": [time_told(each.time) for each in found.wishes],
        "past": [each.past for each in found.wishes],
    }


def time_told(time: Time | None) -> dict | None:
    """Return what is known of the time to a wish; where no way leads there, that of the wish alone."""
    if time is None:
        return None
    names = ("usual", "spent", "left", "open", "until_wish") if time.roles else ("until_wish",)
    return {"roles": [each.lower() for each in time.roles]} | {name: getattr(time, name) for name in names}


def roles_told(known: Reading, before: str, after: str) -> dict[str, dict]:
    """Return what careerctl says of one role beside another, in the words of the reference."""
    found = compare_roles(known.framework, before, after)
    turns = {"requirements": found.requirements, "optional": found.optional}
    conditions = {kind: sorted(each.id for each in getattr(found.conditions, kind)) for kind in CONDITIONS}
    lines = {name: {kind: [line(each) for each in getattr(of, kind)] for kind in KINDS} for name, of in turns.items()}
    return lines | {"conditions": conditions}


def line(turn: Any) -> tuple:
    """Return the competency, both levels, what changes beside them, and the levels that say what it means."""
    old, new = turn.before, turn.after
    levels = [None if each is None else each.level for each in (old, new)]
    flags = CHANGES.items() if old is not None and new is not None else ()
    changes = [each for each, (flag, was) in flags if (getattr(old, flag), getattr(new, flag)) == (was, not was)]
    return turn.competency, *levels, changes, [each.level for each in turn.described]


def differences(project: dict, asked: list[dict]) -> Iterator[str]:
    """Yield each value that is one thing here and another in the reference."""
    today = asked[0]["today"]
    known = read(project, today)
    whoever = known.framework, known.record, known.person, known.called
    for question in asked:
        options = {"target": question.get("target"), "round": question.get("round"), "only": question.get("sheet")}
        here = told(careerctl_gap(Question(*whoever, **options)))
        options_told = " ".join(f"--{key} {value}" for key, value in question.items() if value)
        yield from apart(f"gap {options_told}", here, reference.gap(project, question))
    for role in project["roles"]:
        musts = {each.competency: each.standing for each in realistic(Question(*whoever), role).musts}
        yield from apart(f"musts of {role} on {today}", musts, reference.musts(project, today, role))
    for before, after in permutations(project["roles"], 2):
        there = reference_ways.role_against_role(project, before, after)
        there["conditions"] = reference_ways.condition_against_condition(project, before, after)
        yield from apart(f"compare {before} {after}", roles_told(known, before, after), there)
        steps = careerctl_route(known.framework, before, after)
        way = None if steps is None else [before, *(each.to_role for each in steps)]
        yield from apart(f"route {before} {after}", way, reference_ways.route(project, before, after))


def apart(place: str, here: Any, there: Any) -> Iterator[str]:
    """Yield where two values are not the same, and what each of the two is."""
    if isinstance(here, dict) and isinstance(there, dict) and here.keys() == there.keys():
        for key, value in here.items():
            yield from apart(f"{place}: {key}", value, there[key])
    elif here != there:
        yield f"{place}: {plain(here)}, and in the reference {plain(there)}"


def plain(value: Any) -> str:
    """Return a value as one reads it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {plain(each)}" for key, each in value.items()) + "}"
    return ", ".join(map(plain, value)) or "none" if isinstance(value, list | tuple) else str(value)


def places(value: Any, *above: Any) -> Iterator[tuple]:
    """Yield the keys that lead to each part of a value, whole parts before what is in them."""
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield (*above, key)
        yield from places(value[key], *above, key)


def without(value: Any, key: Any, *further: Any) -> Any:
    """Return a value without one of its parts."""
    if not further:
        parts = {each: said for each, said in value.items() if each != key} if isinstance(value, dict) else None
        return [*value[:key], *value[key + 1 :]] if parts is None else parts
    less = without(value[key], *further)
    return value | {key: less} if isinstance(value, dict) else [*value[:key], less, *value[key + 1 :]]


def least(project: dict, differs: Callable[[dict], bool]) -> dict:
    """Return what is left of a project when nothing more can be taken away and the two still differ."""
    gone = True
    while gone:
        gone = False
        for place in [each for each in places(project) if len(each) > 1][::-1]:
            try:
                smaller = without(project, *place)
                if differs(smaller):
                    project, gone = smaller, True
            except (CareerctlError, LookupError, AssertionError):  # no project any more, or no such part
                continue
    return project


@pytest.mark.no_cover
@pytest.mark.parametrize("part", range(PARTS))
def test_the_reference_says_the_same(whole, part):
    for seed in range(part, MANY if whole else FEW // 2, PARTS):
        project, asked = random_project(seed)
        if any(differences(project, asked)):
            small = least(project, lambda less, asked=asked: any(differences(less, asked)))
            files = "\n".join(f"# {name}.yaml\n{as_yaml(file)}" for name, file in files_of(small))
            pytest.fail("\n".join([f"project {seed}", *differences(small, asked), "", files]), pytrace=False)


def test_the_dice_throw_everything():
    projects = [random_project(seed) for seed in range(FEW)]
    results = [reference.gap(project, question) for project, asked in projects for question in asked]
    answers = [each for each in results if each is not None]
    assert len(answers) < len(results)
    assert {each["state"] for each in answers} == {*State}
    assert {item["standing"] for each in answers for item in each["items"].values()} == {*Standing}
    assert {each["round"] for each in answers} == {None, "spring", "late-summer", "autumn"}
    assert {len(each["roles"]) for answer in answers for each in answer["times"] if each} >= {0, 2, 3}


def test_the_reference_knows_nothing_of_the_code():
    for module in (reference, reference_rounds, reference_ways):
        nodes = ast.walk(ast.parse(Path(module.__file__).read_text("utf-8")))
        names = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom | ast.Import)]
        assert not any(name.startswith("careerctl") for name in names)
