"""Medium's framework: nothing of its tracks is lost, and points, level and titles can be worked out from it."""

import json

import pytest

SETS = ("allZero", "allOne", "allTwo", "mix")


@pytest.fixture
def said(published):
    return json.loads((published / "snowflake" / "snowflake.json").read_text("utf-8"))


def test_every_milestone_has_its_signals_and_examples(said, framework):
    known = framework("snowflake")
    kept = {
        each.metadata["id"]: {
            "displayName": each.name,
            "category": known.settings.areas[each.area].name,
            "description": each.description,
            "milestones": [
                {
                    "summary": each.levels[key].summary,
                    "signals": [one.text for one in each.levels[key].each_criterion()],
                    "examples": list(each.levels[key].examples),
                }
                for key in known.described(name).values()
            ],
        }
        for name, each in known.competencies.items.items()
    }
    assert kept == said["tracks"]
    milestones = [milestone for track in kept.values() for milestone in track["milestones"]]
    assert len(milestones) == 16 * 5
    assert sum(len(each["signals"]) for each in milestones) == sum(len(each["examples"]) for each in milestones) == 240


def test_every_title_is_a_role_with_its_points_in_words(said, framework):
    for title in said["titles"]:
        role = next(each for each in framework("snowflake").roles.items.values() if each.name == title["label"])
        points = [int(role.metadata[key]) for key in ("min_points", "max_points") if key in role.metadata]
        assert points == [title[key] for key in ("minPoints", "maxPoints") if key in title]
        assert all(str(each) in role.condition_texts()["points"] for each in points)
        assert role.metadata["word"].endswith(".")


def test_milestones_and_the_highest_level_are_kept(said, framework):
    settings = framework("snowflake").settings
    assert list(settings.scales["milestones"].levels) == said["milestones"]
    assert settings.metadata["max_level"] == str(said["maxLevel"])


@pytest.mark.parametrize("name", SETS)
def test_what_was_carried_is_enough_for_points_level_and_titles(framework, oracles, name):
    known, oracle = framework("snowflake"), oracles["snowflake points"][name]
    worth = known.settings.scales["milestones"].metadata["points"]
    by_category = dict.fromkeys((area.name for area in known.settings.areas.values()), 0)
    for track in known.competencies.items.values():
        reached = oracle["milestones"].get(track.metadata["id"], 0)
        by_category[known.settings.areas[track.area].name] += int(worth[str(reached)])
    total = sum(by_category.values())
    levels = {int(points): level for points, level in known.settings.metadata["points_to_levels"].items()}
    titles = [
        role.name
        for role in known.roles.items.values()
        if int(role.metadata["min_points"]) <= total <= int(role.metadata.get("max_points", total))
    ]
    assert (by_category, total) == (oracle["cat"], oracle["total"])
    assert levels[max(points for points in levels if points <= total)] == oracle["level"]
    assert sorted(titles) == sorted(oracle["titles"])


def test_no_set_of_the_oracles_is_left_out(oracles):
    assert set(oracles["snowflake points"]) == set(SETS)
