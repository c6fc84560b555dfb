"""Rules about ways through the organisation: what they find and where, and on what they are silent."""

import runpy
from pathlib import Path

import pytest

WRITING = runpy.run_path(str(Path(__file__).parent / "writing.py"))
roles, skills, path, moves = (WRITING[each] for each in ("roles", "skills", "path", "moves"))

GROWS = "growth: [More accounts]\n"
WORK = "summary: Some work\n"
LEADS = "track: management\n"
ALONE = "track: individual\n"
SIDEWAYS = moves("from: a, to: b, kind: lateral")
BROKEN = {"paths/broken.yaml": "name: Broken\nsteps: [a, b]\nstep: [b]\n"}

# rule, what is so: the files, and the lines printed of it
CASES = {
    ("dead-end-role", "a lateral leads into it"): (
        roles(a="", b=WORK) | path("", SIDEWAYS),
        ["roles/b.yaml:1:1: warning nothing leads on from B: no move, and no way to grow inside it"],
    ),
    ("dead-end-role", "it stands alone on a path and its list is empty"): (
        roles(a="growth: []\n") | path("a"),
        ["roles/a.yaml:2:9: warning nothing leads on from A: no move, and no way to grow inside it"],
    ),
    ("dead-end-role", "what leads on is retired"): (
        roles(a="", b=WORK, c="status: retired\n")
        | path("", SIDEWAYS + "  - {from: b, to: c}\n")
        | path("b, a", "status: retired\n", name="q"),
        ["roles/b.yaml:1:1: warning nothing leads on from B: no move, and no way to grow inside it"],
    ),
    ("dead-end-role", "one can go back"): (
        roles(a="", b="") | path("", SIDEWAYS + "  - {from: b, to: a, kind: return}\n"),
        [],
    ),
    ("dead-end-role", "one can grow inside it"): (roles(a="", b=GROWS) | path("", SIDEWAYS), []),
    ("dead-end-role", "a promotion leads into it"): (roles(a="", b="") | path("a, b"), []),
    ("dead-end-role", "no path names it"): (roles(a="", b="", c="") | path("", SIDEWAYS) | path("b, a", name="q"), []),
    ("dead-end-role", "a draft leads on"): (
        roles(a="", b="") | path("", SIDEWAYS) | path("b, a", "status: draft\n", name="q"),
        [],
    ),
    ("dead-end-role", "it is a draft"): (roles(a="", b="status: draft\n") | path("", SIDEWAYS), []),
    ("last-step-without-growth", "nothing leads on"): (
        roles(a=GROWS, b=WORK) | path("a, b"),
        ["roles/b.yaml:1:1: note B is a last step and says nothing about growing inside it"],
    ),
    ("last-step-without-growth", "only a return leads away"): (
        roles(a="", b="growth: []\n") | path("a, b", moves("from: b, to: a, kind: return")),
        ["roles/b.yaml:2:9: note B is a last step and says nothing about growing inside it"],
    ),
    ("last-step-without-growth", "two paths end without, and others say something"): (
        roles(a=GROWS, b=WORK, c=WORK) | path("a, b") | path("a, c", name="q"),
        [
            "roles/b.yaml:1:1: note B is a last step and says nothing about growing inside it",
            "roles/c.yaml:1:1: note C is a last step and says nothing about growing inside it",
        ],
    ),
    ("last-step-without-growth", "no role says anything"): (
        roles(a="", b="", c="") | path("a, b") | path("a, c", name="q"),
        ["careerctl.yaml:1:1: note no role says how one grows inside it, not even the last steps B and C"],
    ),
    ("last-step-without-growth", "it says how"): (roles(a="", b=GROWS) | path("a, b"), []),
    ("last-step-without-growth", "another path goes on"): (
        roles(a="", b="", c=GROWS) | path("a, b") | path("b, c", name="q"),
        [],
    ),
    ("last-step-without-growth", "one can move sideways"): (
        roles(a="", b="", c="") | path("a, b", moves("from: b, to: c, kind: lateral", "from: c, to: b, kind: lateral")),
        [],
    ),
    ("last-step-without-growth", "what comes next is a draft"): (
        roles(a="", b="", c="status: draft\n") | path("a, b, c"),
        [],
    ),
    ("last-step-without-growth", "it is retired"): (roles(a="", b="status: retired\n") | path("a, b"), []),
    ("role-off-paths", "one is left out"): (
        roles(a="", b="", c=WORK) | path("a, b"),
        ["roles/c.yaml:1:7: note no path leads to C, and none leads on"],
    ),
    ("role-off-paths", "only a retired path names it"): (
        roles(a="", b="", c=WORK) | path("a, b") | path("b, c", "status: retired\n", name="q"),
        ["roles/c.yaml:1:7: note no path leads to C, and none leads on"],
    ),
    ("role-off-paths", "most are left out"): (
        roles(a="", b="", c="", d="", e="", f="", g="") | path("a, b"),
        ["careerctl.yaml:1:1: note most roles are in no path yet: C, D and 3 others"],
    ),
    ("role-off-paths", "there are no paths"): (roles(a="", b=""), []),
    ("role-off-paths", "a draft names it, or a move does"): (
        roles(a="", b="", c="", d="")
        | path("a, b", moves("from: b, to: d, kind: rotation"))
        | path("b, c", "status: draft\n", name="q"),
        [],
    ),
    ("role-off-paths", "it is a draft, or retired"): (
        roles(a="", b="", c="status: draft\n", d="status: retired\n") | path("a, b"),
        [],
    ),
    ("unreachable-role", "a path of managing roles begins apart"): (
        roles(a=ALONE, b=ALONE, c=LEADS, d=LEADS) | path("a, b") | path("c, d", name="q"),
        ["roles/c.yaml:1:7: warning nobody can get to C: no move leads there from where people begin"],
    ),
    ("unreachable-role", "a path begins with a retired role, and much follows"): (
        roles(a="", b="status: retired\n", c=WORK, d="", e="") | path("a") | path("b, c, d, e", name="q"),
        ["roles/c.yaml:1:7: warning nobody can get to C: no move leads there from where people begin"],
    ),
    ("unreachable-role", "a path leads through a retired role, which another rule says"): (
        roles(a="", b="status: retired\n", c="") | path("a, b, c"),
        [],
    ),
    ("unreachable-role", "two lead to each other, and nothing leads in"): (
        roles(a="", b="", c="rank: 3\n", d="rank: 2\n")
        | path("a, b", moves("from: c, to: d, kind: lateral", "from: d, to: c, kind: lateral")),
        ["roles/d.yaml:1:7: warning nobody can get to D: no move leads there from where people begin"],
    ),
    ("unreachable-role", "a path begins with it"): (
        roles(a="", b="", c="rank: 9\n") | path("a, b") | path("c, b", name="q"),
        [],
    ),
    ("unreachable-role", "a path without steps begins with it"): (
        roles(a="", b="", c="")
        | path("a, b")
        | path("", moves("from: c, to: b", "from: b, to: c, kind: return"), name="q"),
        [],
    ),
    ("unreachable-role", "all on paths manage people"): (roles(a=LEADS, b=LEADS) | path("a, b"), []),
    ("unreachable-role", "one gets there sideways, and back"): (
        roles(a="", b="", c=LEADS, d=LEADS)
        | path("a, b", moves("from: b, to: c, kind: rotation", "from: c, to: b, kind: return"))
        | path("c, d", name="q"),
        [],
    ),
    ("unreachable-role", "a draft leads there"): (
        roles(a="", b="", c=LEADS, d=LEADS)
        | path("a, b")
        | path("c, d", name="q")
        | path("b, c", "status: draft\n", name="r"),
        [],
    ),
    ("unreachable-role", "the role before it is a draft"): (
        roles(a="status: draft\n", b="", c="") | path("a, b, c"),
        [],
    ),
    ("unreachable-role", "no path names it"): (roles(a="", b="", c=LEADS) | path("a, b"), []),
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=map(": ".join, CASES))
def test_finds_and_places(said, case, expected):
    files, lines = expected
    assert said(case[0], files) == lines


ABSENCES = {
    "dead-end-role": roles(a="", b=WORK) | path("", SIDEWAYS),
    "last-step-without-growth": roles(a=GROWS, b=WORK) | path("a, b"),
    "management-only": roles(a="", b=LEADS) | path("a, b"),
    "role-off-paths": roles(a="", b="", c=WORK) | path("a, b"),
    "step-without-stones": roles(a="", b="") | path("a, b"),
    "unreachable-role": roles(a="", b="", c=LEADS) | path("a, b") | path("c", name="q"),
}


@pytest.mark.parametrize(("rule", "files"), ABSENCES.items(), ids=ABSENCES)
def test_what_a_broken_path_may_say_is_not_said_to_be_missing(checked, rule, files):
    assert any(f"[{rule}]" in line for line in checked(files))
    found = checked(files | BROKEN)
    assert any("[unknown-key]" in line for line in found)
    assert not any(f"[{rule}]" in line for line in found)


def test_a_move_to_a_role_that_cannot_be_read_leads_on(checked):
    files = roles(a="", b="", c="nam: C\n") | path("a, b", moves("from: b, to: c, kind: lateral"))
    assert not any("last-step" in line for line in checked(files))
