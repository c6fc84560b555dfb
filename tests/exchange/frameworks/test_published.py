"""Published frameworks come to what others worked out of them, where they lie beside the checkout."""

import json
from pathlib import Path

import pytest

from exchange.frameworks.samples import asked, left_out

SHARED = Path(__file__).resolve().parents[4] / "shared"
FILES = {
    "ft/engineering (levels 1..5 = Awareness, Foundational, Working knowledge, Practitioner, Expert)": [
        ("engineering-progression", "ft/engineering.yml")
    ],
    "engineeringladders": [
        ("engineeringladders", "engineeringladders"),
        ("engineeringladders", "engineeringladders/engineeringladders.json"),
    ],
}


@pytest.fixture
def published() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the published frameworks lie beside the checkout")
    return SHARED


def steps(before: dict[str, int], after: dict[str, int]) -> dict[str, object]:
    """Return the step between two roles, as the oracles have it."""
    both = before.keys() & after.keys()
    return {
        "raise": {each: [before[each], after[each]] for each in both if after[each] > before[each]},
        "lower": {each: [before[each], after[each]] for each in both if after[each] < before[each]},
        "unchanged": sorted(each for each in both if after[each] == before[each]),
        "dropped": sorted(before.keys() - after.keys()),
    }


@pytest.mark.parametrize("title", FILES)
def test_roles_ask_what_the_oracles_say(published, read, title):
    oracle = json.loads((published / "frameworks" / "ORACLES-dev.json").read_text("utf-8"))[title]
    for name, path in FILES[title]:
        roles = asked(read(name, published / "frameworks" / path))
        said = {pair: steps(*(roles[each.lower()] for each in pair.split(" -> "))) for pair in oracle}
        small = json.loads(json.dumps(oracle).lower()) if title == "engineeringladders" else oracle
        assert {pair.lower(): each for pair, each in said.items()} == {
            pair.lower(): each for pair, each in small.items()
        }


def test_the_points_of_snowflake_can_be_worked_out(published, read):
    found = read("snowflake", published / "frameworks" / "snowflake" / "snowflake.json")
    oracle = json.loads((published / "frameworks" / "ORACLES-dev.json").read_text("utf-8"))["snowflake points"]
    points, levels = found.metadata["milestoneToPoints"], found.metadata["pointsToLevels"]
    areas = {each.metadata["id"]: each.area.upper() for each in found.competencies}
    for said in oracle.values():
        reached = {track: int(points[str(each)]) for track, each in said["milestones"].items()}
        total = sum(reached.values())
        inside = {area: sum(each for track, each in reached.items() if areas[track] == area) for area in said["cat"]}
        level = next(each for least, each in reversed(levels.items()) if int(least) <= total)
        titles = [
            each.name
            for each in found.roles
            if int(each.metadata["minPoints"]) <= total <= int(each.metadata.get("maxPoints", total))
        ]
        assert (total, inside, level, titles) == (said["total"], said["cat"], said["level"], said["titles"])


def test_of_the_older_families_every_criterion_is_taken_with_its_examples_and_links(published, read):
    for family, criteria in (("engineering-v1", 101), ("operations", 48)):
        found = read("engineering-progression", published / "frameworks" / "ft" / f"{family}.yml")
        every = [one for each in found.competencies for level in each.levels.values() for one in level.criteria]
        assert (len(every), left_out(found)["`proficiency` of competencies"]) == (criteria, criteria)
        assert any(each.examples for each in every)


def test_the_map_gives_the_roles_that_it_derives(published, read):
    found = read("forward-impact", published / "imports" / "forward-impact")
    roles = asked(found)
    assert (len(found.areas), len(found.competencies), len(roles), len(found.paths)) == (5, 16, 12, 6)
    assert roles["software-engineering-j060"] == {
        "task-completion": 3, "planning": 2, "incident-response": 1, "systems-thinking": 3,
    }  # fmt: skip
    # a step down in delivery, a step up in reliability, whose other skills come along
    platform = roles["software-engineering-j060-platform"]
    assert (platform["task-completion"], platform["planning"], platform["systems-thinking"]) == (2, 1, 4)
    reliability = {each.id for each in found.competencies if each.area == "reliability"}
    assert {each: platform[each] for each in reliability} == dict.fromkeys(reliability, 2)
    # nobody is asked more than the level's highest base, nor less than the first level
    assert roles["software-engineering-j040-forward-deployed"]["task-completion"] == 2
    assert {level for each in roles.values() for level in each.values()} <= {1, 2, 3, 4, 5}
