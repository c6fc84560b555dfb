"""engineeringladders.com: five axes with scales of their own, four ladders, and moves on which requirements fall."""

import json

import pytest


@pytest.fixture
def said(published):
    return json.loads((published / "engineeringladders" / "engineeringladders.json").read_text("utf-8"))


def test_every_level_of_every_axis_is_there(said, framework):
    known = framework("engineeringladders")
    kept = [
        (competency.name, value, known.settings.scales[axis].levels[value], competency.levels[key])
        for axis, competency in known.competencies.items.items()
        for value, key in known.described(axis).items()
    ]
    told = [
        (axis, each["level"], each["name"], each["description"])
        for axis, levels in said["axes"].items()
        for each in levels
    ]
    assert sorted(kept) == sorted(told)
    assert len(kept) == 5 * 5


def test_every_role_asks_what_it_asked(said, framework):
    known = framework("engineeringladders")
    kept = {
        role.grade: (
            role.name,
            {known.competencies.items[axis].name: a.level for axis, a in known.required(name).items()},
        )
        for name, role in known.roles.items.items()
    }
    assert kept == {name: (role["title"], role["levels"]) for name, role in said["roles"].items()}
    assert len(kept) == 18


def test_every_line_of_the_pages_is_there(published, said, framework):
    """The pages say of some positions more than the axis does; the lines are looked for as they stand there."""
    known, lines = framework("engineeringladders"), 0
    for name, role in said["roles"].items():
        page = (published / "engineeringladders" / f"{role['ladder']}.md").read_text("utf-8")
        part = page.split(f"## {name} - ")[1].split("\n## ")[0].split("\n# ")[0]
        for axis, asked in known.required(name.lower()).items():
            key = known.described(axis)[asked.level]
            shown = asked.requirement.wording or known.competencies.items[axis].levels[key]
            assert f"* **{known.settings.scales[axis].levels[asked.level]}**: {shown}\n" in part
            lines += 1
        assert part.count("\n* ") == 5
    assert lines == 18 * 5


def test_every_ladder_is_a_track_and_a_path(published, said, framework):
    known = framework("engineeringladders")
    steps = {path.steps: path for path in known.paths.items.values()}
    for ladder in dict.fromkeys(role["ladder"] for role in said["roles"].values()):
        names = tuple(name.lower() for name, role in said["roles"].items() if role["ladder"] == ladder)
        path = steps[names]
        page = (published / "engineeringladders" / f"{ladder}.md").read_text("utf-8")
        assert page.startswith(f"# {path.name}\n\n{path.purpose}\n")
        assert {known.settings.tracks[known.roles.items[name].track].name for name in names} == {path.name}


def test_requirements_fall_on_moves_sideways(framework):
    known = framework("engineeringladders")
    moves = {(each.from_, each.to): each.kind for each in known.paths.items["sideways"].moves}
    assert (moves["d4", "tl4"], moves["tl5", "em5"]) == ("lateral", "lateral")
    fallen = {
        move: [axis for axis, now in known.required(move[0]).items() if known.required(move[1])[axis].level < now.level]
        for move in moves
    }
    assert fallen["d4", "tl4"] == ["technology", "influence"]
    assert fallen["tl5", "em5"] == ["system", "process"]
    assert all(fallen[one, other] or fallen[other, one] for one, other in moves)
