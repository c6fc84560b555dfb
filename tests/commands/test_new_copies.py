"""`careerctl new --like`: a copy, comments included, in which one value differs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Project = Callable[..., Path]
Run = Callable[..., Any]


ROLE = (
    '# mine\r\nname: "Old"   # keep\r\nformerly:\r\n  - elder\r\n# rank\r\nrank: 1\r\n'
    "summary: |\r\n  Two\r\n\r\n  parts\r\n"
)
NEW = """\
# $schema: ../schemas/role.json
# mine
name: New one # keep
track: individual
# rank
rank: 1
summary: |
  Two

  parts
"""


def test_comments_stay_and_former_ids_do_not(project: Project, careerctl: Run) -> None:
    root = project({"roles/deep/old.yaml": ROLE.encode()})
    done = careerctl("new", "role", "new-one", "--like", "old", "--set", "track=individual", cwd=root)
    assert done.out.startswith("Wrote roles/new-one.yaml, a copy of old. Change what differs, then run")
    assert (root / "roles" / "new-one.yaml").read_bytes().decode() == NEW
    assert "clashing" not in careerctl("check", cwd=root).out
    assert careerctl("check", cwd=root).code == 0


@pytest.mark.parametrize("written", ["elder", "roles/deep/old.yaml", "old.yaml"])
def test_what_is_copied_can_be_named_in_several_ways(written: str, project: Project, careerctl: Run) -> None:
    root = project({"roles/deep/old.yaml": "name: Old\nformerly: [elder]\n"})
    assert careerctl("new", "role", "a", "--like", written, cwd=root).code == 0
    assert (root / "roles" / "a.yaml").read_text("utf-8") == "# $schema: ../schemas/role.json\nname: A\n"


def test_an_older_schema_comment_is_replaced(project: Project, careerctl: Run) -> None:
    root = project({"roles/deep/old.yaml": "# $schema: ../../schemas/role.json\nname: Old\n"})
    careerctl("new", "role", "a", "--like", "old", cwd=root)
    assert (root / "roles" / "a.yaml").read_text("utf-8") == "# $schema: ../schemas/role.json\nname: A\n"


def test_unknown_ones_have_a_near_miss(project: Project, careerctl: Run) -> None:
    root = project({"roles/senior.yaml": "name: Senior\n"})
    code, _, err = careerctl("new", "role", "a", "--like", "senoir", cwd=root)
    assert (code, err) == (2, "careerctl: --like: no role has the id 'senoir'. Did you mean 'senior'?\n")


def test_broken_ones_are_mended_first(project: Project, careerctl: Run) -> None:
    root = project({"roles/senior.yaml": "name: Senior\nrank: high\n"})
    code, _, err = careerctl("new", "role", "a", "--like", "senior", cwd=root)
    assert code == 2
    assert err.splitlines()[0].startswith("roles/senior.yaml:2:7: error[wrong-type]")
    assert err.splitlines()[-1] == "careerctl: the role 'senior' has to be mended before it is copied."


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        ("{name: Old}\n", [], "this file is not written as `key: value` lines; copy it by hand."),
        (
            "name: Old\nsummary: |\n  Old\n",
            ["--set", "summary=x"],
            "`summary` has more than one line here; change it by hand afterwards.",
        ),
        (
            "name: Old\nserves: []\n",
            ["--set", "serves=x"],
            "`serves` has more than one line here; change it by hand afterwards.",
        ),
    ],
)
def test_what_cannot_be_changed_safely_is_refused(text, arguments, said, project, careerctl: Run) -> None:
    root = project({"roles/old.yaml": text})
    code, _, err = careerctl("new", "role", "a", "--like", "old", *arguments, cwd=root)
    assert (code, err) == (2, f"careerctl: {said}\n")
    assert not (root / "roles" / "a.yaml").exists()


def test_levels_off_another_scale_are_told(project: Project, careerctl: Run) -> None:
    settings = "format: 1\nscale: long\nscales: {long: {levels: [A, B, C]}, short: {levels: [D, E]}}\n"
    skill = "name: Skill\nasks: skill\nlevels: {1: First, 3: Third}\n"
    root = project({"careerctl.yaml": settings, "competencies/skill.yaml": skill})
    code, _, err = careerctl("new", "competency", "a", "--like", "skill", "--set", "scale=short", cwd=root)
    assert (code, err.splitlines()[1]) == (2, "  levels: '3': no such level; the levels are 1 D, 2 E")


def test_what_rules_would_find_is_told(project: Project, careerctl: Run) -> None:
    files = {
        "competencies/skill.yaml": "name: Skill\nasks: skill\n",
        "roles/junior.yaml": "name: Junior\nrequires: {skill: 2}\n",
        "roles/plain.yaml": "name: Plain\n",
        "roles/senior.yaml": "name: Senior\nextends: junior\nwithout: [skill]\n",
    }
    code, _, err = careerctl("new", "role", "a", "--like", "senior", "--set", "extends=plain", cwd=project(files))
    said = "  without: nothing to leave out: 'plain' does not require 'skill'; take it out of `without`"
    assert (code, err.splitlines()[1]) == (2, said)
