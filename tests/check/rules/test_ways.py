"""Rules about ways through the organisation: what they find and where, and on what they are silent."""

import runpy
from pathlib import Path

import pytest

WRITING = runpy.run_path(str(Path(__file__).parent / "writing.py"))
roles, skills, path, moves = (WRITING[each] for each in ("roles", "skills", "path", "moves"))

GROWS = "growth: [More accounts]\n"
LEADS = "track: management\n"
ALONE = "track: individual\n"
SIDEWAYS = moves("from: a, to: b, kind: lateral")
COACHING = skills(coaching="leads: true\n", closing="")
BROKEN = {"paths/broken.yaml": "name: Broken\nsteps: [a, b]\nstep: [b]\n"}

# rule, what is so: the files, and the lines printed of it
CASES = {
    ("dead-end-role", "a lateral leads into it"): (
        roles(a="", b="") | path("", SIDEWAYS),
        ["roles/b.yaml:1:1: warning nothing leads on from B: no move, and no way to grow inside it"],
    ),
    ("dead-end-role", "it stands alone on a path and its list is empty"): (
        roles(a="growth: []\n") | path("a"),
        ["roles/a.yaml:2:9: warning nothing leads on from A: no move, and no way to grow inside it"],
    ),
    ("dead-end-role", "what leads on is retired"): (
        roles(a="", b="", c="status: retired\n")
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
        roles(a=GROWS, b="") | path("a, b"),
        ["roles/b.yaml:1:1: note B is a last step and says nothing about growing inside it"],
    ),
    ("last-step-without-growth", "only a return leads away"): (
        roles(a="", b="growth: []\n") | path("a, b", moves("from: b, to: a, kind: return")),
        ["roles/b.yaml:2:9: note B is a last step and says nothing about growing inside it"],
    ),
    ("last-step-without-growth", "two paths end without, and others say something"): (
        roles(a=GROWS, b="", c="") | path("a, b") | path("a, c", name="q"),
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
    ("management-only", "one promotion"): (
        roles(a=ALONE, b=LEADS) | path("a, b"),
        ["paths/p.yaml:2:12: warning the only promotion from A leads to managing people, as B"],
    ),
    ("management-only", "two promotions, and a way sideways"): (
        roles(a="", b=LEADS, c=LEADS, d="")
        | path("a, b", moves("from: a, to: c", "from: a, to: d, kind: lateral", "from: d, to: a, kind: lateral")),
        ["paths/p.yaml:2:12: warning all promotions from A lead to managing people, as B and C"],
    ),
    ("management-only", "another way up is retired"): (
        roles(a=ALONE, b=LEADS, c=ALONE + "status: retired\n") | path("a, b") | path("a, c", name="q"),
        ["paths/p.yaml:2:12: warning the only promotion from A leads to managing people, as B"],
    ),
    ("management-only", "there is another way up"): (
        roles(a=ALONE, b=LEADS, c="") | path("a, b") | path("a, c", name="q"),
        [],
    ),
    ("management-only", "another way up is being drafted"): (
        roles(a=ALONE, b=LEADS, c="status: draft\n") | path("a, b") | path("a, c", name="q"),
        [],
    ),
    ("management-only", "it manages people itself"): (roles(a=LEADS, b=LEADS) | path("a, b"), []),
    ("management-only", "no promotion leads out"): (roles(a=ALONE, b=LEADS) | path("", SIDEWAYS), []),
    ("management-only", "there are no tracks"): (
        roles(a="", b="") | path("a, b") | {"careerctl.yaml": "format: 1\n"},
        [],
    ),
    ("individual-ceiling", "two ranks between"): (
        roles(a=ALONE + "rank: 3\n", b=LEADS + "rank: 5\n", c="rank: 2\n", d=LEADS + "rank: 4\n"),
        ["roles/a.yaml:3:7: warning the highest role without a team, A, ranks 3, while B ranks 5"],
    ),
    ("individual-ceiling", "the bands do not meet"): (
        roles(
            a="rank: 3\npay: {currency: EUR, low: 50000, high: 60000}\n",
            b=LEADS + "rank: 4\npay: {currency: EUR, low: 60001, high: 80000}\n",
        ),
        [
            (
                "roles/a.yaml:3:6: warning the pay band of A, the highest role without a team, "
                "ends at 60,000 EUR, that of B begins at 60,001"
            )
        ],
    ),
    ("individual-ceiling", "one rank between, and the bands meet"): (
        roles(
            a="rank: 3\npay: {currency: EUR, low: 50000, high: 60000}\n",
            b=LEADS + "rank: 4\npay: {currency: EUR, low: 60000, high: 80000}\n",
        ),
        [],
    ),
    ("individual-ceiling", "of two equal ranks the better paid counts"): (
        roles(
            a="rank: 3\npay: {currency: EUR, low: 5, high: 6}\n",
            c="rank: 3\npay: {currency: EUR, low: 7, high: 9}\n",
            b=LEADS + "rank: 3\npay: {currency: EUR, low: 8, high: 9}\n",
        ),
        [],
    ),
    ("individual-ceiling", "the currencies differ"): (
        roles(a="pay: {currency: EUR, low: 5, high: 6}\n", b=LEADS + "pay: {currency: CHF, low: 50, high: 60}\n"),
        [],
    ),
    ("individual-ceiling", "the higher one is retired"): (
        roles(a="rank: 3\n", b=LEADS + "rank: 5\nstatus: retired\n", c=LEADS + "rank: 4\n"),
        [],
    ),
    ("individual-ceiling", "there are no ranks and no bands"): (roles(a="", b=LEADS), []),
    ("individual-ceiling", "nobody manages"): (roles(a="rank: 1\n", b="rank: 9\n"), []),
    ("manager-without-leading", "nothing about leading is asked"): (
        roles(a="", b=LEADS + "requires: {closing: 2}\n") | COACHING | path("a, b"),
        ["roles/b.yaml:3:11: warning B leads people, and nothing that it asks is about leading"],
    ),
    ("manager-without-leading", "nothing is raised, on a move sideways and on another"): (
        roles(a="requires: {coaching: 2}\n", b=LEADS + "requires: {coaching: 2, closing: 2}\n", c="")
        | COACHING
        | path("", SIDEWAYS + "  - {from: c, to: b}\n"),
        ["roles/b.yaml:3:11: warning B asks no more about leading people than A does"],
    ),
    ("manager-without-leading", "no competency is about leading"): (
        roles(a="", b=LEADS + "requires: {closing: 2}\n") | skills(closing="") | path("a, b"),
        ["roles/b.yaml:3:11: warning B leads people, and no competency is about leading"],
    ),
    ("manager-without-leading", "it is only welcome"): (
        roles(a="", b=LEADS + "requires: {closing: 2, coaching: {level: 2, optional: true}}\n")
        | COACHING
        | path("a, b"),
        ["roles/b.yaml:3:11: warning B leads people, and nothing that it asks is about leading"],
    ),
    ("manager-without-leading", "more is asked"): (
        roles(a="requires: {coaching: 1}\n", b=LEADS + "requires: {coaching: 2}\n") | COACHING | path("a, b"),
        [],
    ),
    ("manager-without-leading", "the highest level is asked before"): (
        roles(a="requires: {coaching: 4}\n", b=LEADS + "requires: {coaching: 4}\n") | COACHING | path("a, b"),
        [],
    ),
    ("manager-without-leading", "one comes back"): (
        roles(a="", b=LEADS + "requires: {closing: 1}\n")
        | COACHING
        | path("", moves("from: b, to: a, kind: return", "from: a, to: b, kind: return")),
        [],
    ),
    ("manager-without-leading", "one manages already"): (
        roles(a=LEADS, b=LEADS + "requires: {closing: 1}\n") | COACHING | path("a, b"),
        [],
    ),
    ("manager-without-leading", "nothing at all is asked"): (roles(a="", b=LEADS) | COACHING | path("a, b"), []),
    ("manager-without-leading", "it is a draft"): (
        roles(a="", b=LEADS + "status: draft\nrequires: {closing: 1}\n") | COACHING | path("a, b"),
        [],
    ),
    ("role-off-paths", "one is left out"): (
        roles(a="", b="", c="") | path("a, b"),
        ["roles/c.yaml:1:7: note no path leads to C, and none leads on"],
    ),
    ("role-off-paths", "only a retired path names it"): (
        roles(a="", b="", c="") | path("a, b") | path("b, c", "status: retired\n", name="q"),
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
        roles(a="", b="status: retired\n", c="", d="", e="") | path("a") | path("b, c, d, e", name="q"),
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
    "dead-end-role": roles(a="", b="") | path("", SIDEWAYS),
    "last-step-without-growth": roles(a="", b="") | path("a, b"),
    "management-only": roles(a="", b=LEADS) | path("a, b"),
    "role-off-paths": roles(a="", b="", c="") | path("a, b"),
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
