"""The Financial Times' job families: all that they say is kept."""

import json

import pytest
import yaml

OLDER = ("engineering-v1", "operations")


def written(published, family: str) -> dict:
    return yaml.safe_load((published / "ft" / f"{family}.yml").read_text("utf-8").replace("\N{ZERO WIDTH SPACE}", ""))


@pytest.mark.parametrize("family", ["engineering", *OLDER])
def test_every_theme_and_level_is_there(published, framework, family):
    said, known = written(published, family), framework("ft", family)
    themes = {(each["id"], each["name"], each.get("summary", "").strip()) for each in said["themes"]}
    assert {(name, each.name, each.description or "") for name, each in known.competencies.items.items()} == themes
    roles = {name: role.name for name, role in known.roles.items.items()}
    assert roles == {each["id"]: each["name"] for each in said["levels"]}
    kept = known.settings.metadata
    assert kept["summary"] == said["summary"].strip()
    assert (kept["name"], kept["googleSheetId"]) == (said["name"], said["googleSheetId"])


def test_every_proficiency_has_its_words(published, framework):
    said, known = written(published, "engineering"), framework("ft")
    levels = dict(enumerate(("Awareness", "Foundational", "Working knowledge", "Practitioner", "Expert"), 1))
    assert dict(known.settings.scales["proficiency"].levels) == levels
    asked = [
        (role, theme, levels[each.level], each.requirement.wording, each.requirement.metadata["id"])
        for role in known.roles.items
        for theme, each in known.required(role).items()
    ]
    keys = ("level", "theme", "proficiency", "summary", "id")
    assert sorted(asked) == sorted(tuple(each[key].strip() for key in keys) for each in said["competencies"])
    assert len(asked) == 8 * 9


@pytest.mark.parametrize(("family", "count"), [("engineering-v1", 101), ("operations", 48)])
def test_every_criterion_has_its_examples_and_links(published, framework, family, count):
    said, known = written(published, family), framework("ft", family)
    roles = [each["id"] for each in said["levels"]]
    kept = [
        {
            **each.metadata,
            "summary": each.text,
            "examples": list(each.examples),
            "supportingUrls": [{"label": link.label, "url": link.url} for link in each.links],
            "level": roles[int(value) - 1],
            "theme": theme,
        }
        for theme, competency in known.competencies.items.items()
        for value, level in competency.levels.items()
        for each in level.each_criterion()
    ]
    told = [each | {"summary": each["summary"].strip()} for each in said["competencies"]]
    assert sorted(kept, key=lambda one: one["id"]) == sorted(told, key=lambda one: one["id"])
    assert len(kept) == count
    assert {(theme, role) for role in roles for theme in known.required(role)} == {
        (o["theme"], o["level"]) for o in told
    }


def test_a_person_reads_the_words_of_the_role(published, converted, careerctl):
    root = converted("ft")
    (root / "people").mkdir()
    (root / "people" / "pat.yaml").write_text("name: Pat\nrole: senior-2-ic\n")
    _, out, _ = careerctl(
        "gap", "pat", "--target", "principal-pm", "--format", "json", "--today", "2026-11-02", cwd=root
    )
    shown = {each["competency"]: each["wording"] for each in json.loads(out)["items"]}
    told = [each for each in written(published, "engineering")["competencies"] if each["level"] == "principal-pm"]
    assert shown == {each["theme"]: each["summary"].strip() for each in told}


def test_one_can_cross_between_the_branches(framework):
    moves = {(each.from_, each.to, each.kind) for each in framework("ft").paths.items["sideways"].moves}
    assert ("principal-ic", "principal-pm", "lateral") in moves
    assert ("principal-pm", "principal-ic", "lateral") in moves
