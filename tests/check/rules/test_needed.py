"""Rules about levels, goals and what is retired: what they find and where, and on what they are silent."""

import runpy
from pathlib import Path

import pytest

WRITING = runpy.run_path(str(Path(__file__).parent / "writing.py"))
roles, skills, path, moves = (WRITING[each] for each in ("roles", "skills", "path", "moves"))

GOAL = {"goals/g.yaml": "name: Grow\n"}
NEED = {"goals/g.yaml": "name: Grow\nneeds:\n  competencies: {closing: {level: 2}}\n"}
ASKS = "requires: {coaching: 2}\n"
BOTH = skills(coaching="", closing="")
RETIRED = skills(coaching="", closing="status: retired\n")


def goal(horizon: str, more: str = "") -> dict[str, str]:
    """Return a goal with a horizon."""
    return {"goals/g.yaml": f"name: Grow\nhorizon:\n  from: 2020\n  to: {horizon}\n{more}"}


def position(known: str, taken: str, more: str = "") -> dict[str, str]:
    """Return a position that was made known and taken, and its role."""
    known = f"made_known:\n  date: {known}\n" if known else ""
    return roles(a="") | {"openings/north.yaml": f"role: a\n{known}from: 2026-04\n{more}{taken}\n"}


# rule, what is so: the files, and the lines printed of it
CASES = {
    ("equal-levels", "two that follow each other"): (
        skills(closing="levels:\n  1: Closes\n  2: {summary: closes }\n  4: Closes\n"),
        [
            "competencies/closing.yaml:5:3: warning Closing says the same of Learning and of Practising",
            "competencies/closing.yaml:6:3: warning Closing says the same of Practising and of Leading",
        ],
    ),
    ("equal-levels", "by name, and the higher one first"): (
        skills(closing="levels:\n  Leading: {criteria: [Closes]}\n  Proficient: {criteria: [{text: Closes}]}\n"),
        ["competencies/closing.yaml:4:3: warning Closing says the same of Proficient and of Leading"],
    ),
    ("equal-levels", "one criterion more"): (
        skills(closing="levels: {1: {summary: Closes}, 2: {summary: Closes, criteria: [Alone]}}\n"),
        [],
    ),
    ("equal-levels", "not one after the other"): (skills(closing="levels: {1: Closes, 2: Alone, 3: Closes}\n"), []),
    ("equal-levels", "two competencies"): (skills(closing="levels: {1: Does}\n", coaching="levels: {2: Does}\n"), []),
    ("equal-levels", "it is retired, or a draft"): (
        skills(
            closing="status: retired\nlevels: {1: Does, 2: Does}\n",
            coaching="status: draft\nlevels: {1: Does, 2: Does}\n",
        ),
        [],
    ),
    ("past-goal", "a day"): (goal("2026-10-31"), ["goals/g.yaml:4:7: note the goal 'Grow' ended on 31 October 2026"]),
    ("past-goal", "a month"): (goal("2026-02"), ["goals/g.yaml:4:7: note the goal 'Grow' ended on 28 February 2026"]),
    ("past-goal", "a year"): (goal("2025"), ["goals/g.yaml:4:7: note the goal 'Grow' ended on 31 December 2025"]),
    ("past-goal", "its last day is today"): (goal("2026-11-01"), []),
    ("past-goal", "this year"): (goal("2026"), []),
    ("past-goal", "it has no horizon"): (GOAL, []),
    ("review-due", "yesterday"): (
        {"roles/r.yaml": "name: R\nreview_by: 2026-10-31\n"},
        ["roles/r.yaml:2:12: note this role was to be looked at again by 31 October 2026"],
    ),
    ("review-due", "of a competency and a path"): (
        {
            "competencies/c.yaml": "name: C\nasks: skill\nreviewed: 2026-01-01\nreview_by: 2026-10-31\n",
            "paths/p.yaml": "name: P\nstatus: draft\nreview_by: 2026-10-31\n",
        },
        [
            "competencies/c.yaml:4:12: note this competency was to be looked at again by 31 October 2026",
            "paths/p.yaml:3:12: note this path was to be looked at again by 31 October 2026",
        ],
    ),
    ("review-due", "today is the day"): ({"roles/r.yaml": "name: R\nreview_by: 2026-11-01\n"}, []),
    ("review-due", "retired"): ({"roles/r.yaml": "name: R\nstatus: retired\nreview_by: 2026-10-31\n"}, []),
    ("chosen-before-known", "a day before"): (
        position("2026-02-18", "filled: 2026-02-17"),
        ["openings/north.yaml:3:9: note somebody was chosen for 'A' on 17 February 2026, before anybody knew of it"],
    ),
    ("chosen-before-known", "the first of two"): (
        position("2026-02-18", "chosen: [2026-02-17, 2026-03-02]\nfilled: 2026-03-02", "name: NE\ncount: 2\n"),
        ["openings/north.yaml:3:9: note somebody was chosen for 'NE' on 17 February 2026, before anybody knew of it"],
    ),
    ("chosen-before-known", "on the same day"): (position("2026-02-17", "filled: 2026-02-17"), []),
    ("chosen-before-known", "nobody was chosen"): (position("2026-02-17", ""), []),
    ("chosen-before-known", "nobody says when"): (position("", "filled: 2026-02-17"), []),
    ("need-without-role", "no role asks for it"): (
        roles(a=ASKS) | BOTH | NEED,
        ["goals/g.yaml:3:18: note the goal 'Grow' needs Closing, and no role asks for it"],
    ),
    ("need-without-role", "only a retired role does"): (
        roles(a=ASKS, b="status: retired\nrequires: {closing: 4}\n") | BOTH | NEED,
        ["goals/g.yaml:3:18: note the goal 'Grow' needs Closing, and no role asks for it"],
    ),
    ("need-without-role", "it is welcome somewhere"): (
        roles(a=ASKS, b="requires: {closing: {level: 1, optional: true}}\n") | BOTH | NEED,
        [],
    ),
    ("need-without-role", "a draft asks for it"): (
        roles(a=ASKS, b="status: draft\nrequires: {closing: 1}\n") | BOTH | NEED,
        [],
    ),
    ("need-without-role", "the goal is past"): (
        roles(a=ASKS) | BOTH | goal("2025", "needs: {competencies: {closing: {level: 2}}}\n"),
        [],
    ),
    ("need-without-role", "it is retired"): (roles(a=ASKS) | RETIRED | NEED, []),
    ("need-without-role", "no role asks for anything"): (roles(a="") | BOTH | NEED, []),
    ("path-to-retired-role", "a step"): (
        roles(a="", b="status: retired\n", c="") | path("a, b, c"),
        ["paths/p.yaml:2:12: warning this path leads to B, which is retired"],
    ),
    ("path-to-retired-role", "a move, under a former id"): (
        roles(a="", b="status: retired\nformerly: [old]\n") | path("", moves("from: a, to: old, kind: lateral")),
        ["paths/p.yaml:3:19: warning this path leads to B, which is retired"],
    ),
    ("path-to-retired-role", "once of a path, and of each path"): (
        roles(a="", b="status: retired\n")
        | path("a, b", moves("from: a, to: b, typical_months: 12"))
        | path("a, b", name="q"),
        [
            "paths/p.yaml:2:12: warning this path leads to B, which is retired",
            "paths/q.yaml:2:12: warning this path leads to B, which is retired",
        ],
    ),
    ("path-to-retired-role", "out of it alone"): (
        roles(a="", b="status: retired\n", c="") | path("b, a", moves("from: b, to: c, kind: lateral")),
        [],
    ),
    ("path-to-retired-role", "the path is a draft, or retired"): (
        roles(a="", b="status: retired\n")
        | path("a, b", "status: draft\n")
        | path("a, b", "status: retired\n", name="q"),
        [],
    ),
    ("path-to-retired-role", "the role is a draft"): (
        roles(a="", b="status: draft\n") | path("a, b"),
        [],
    ),
    ("retired-role-needed", "an opening"): (
        roles(a="status: retired\n") | {"openings/o.yaml": "role: a\nfrom: 2027\n"},
        ["openings/o.yaml:1:7: warning this opening is for A, which is retired"],
    ),
    ("retired-role-needed", "a goal"): (
        roles(a="status: retired\nformerly: [old]\n") | {"goals/g.yaml": "name: Grow\nneeds:\n  roles:\n    old: 2\n"},
        ["goals/g.yaml:4:5: warning the goal 'Grow' needs people as A, which is retired"],
    ),
    ("retired-role-needed", "the opening was filled"): (
        roles(a="status: retired\n") | {"openings/o.yaml": "role: a\nfrom: 2026\nfilled: 2026-02-01\n"},
        [],
    ),
    ("retired-role-needed", "the goal is past"): (
        roles(a="status: retired\n") | goal("2025", "needs: {roles: {a: 2}}\n"),
        [],
    ),
    ("retired-role-needed", "the role is a draft, or in use"): (
        roles(a="status: draft\n", b="")
        | {"openings/o.yaml": "role: a\nfrom: 2027\n"}
        | {"openings/p.yaml": "role: b\nfrom: 2027\n"},
        [],
    ),
    ("retired-requirement", "a role asks for it, and another takes it over"): (
        roles(a="requires: {closing: 1, coaching: 1}\n", b="extends: a\n") | RETIRED,
        ["roles/a.yaml:2:12: warning A asks for Closing, which is retired"],
    ),
    ("retired-requirement", "it is taken over from a retired role"): (
        roles(a="status: retired\nrequires: {closing: 1}\n", b="extends: a\n") | RETIRED,
        ["roles/b.yaml:2:10: warning B asks for Closing, which is retired"],
    ),
    ("retired-requirement", "a goal needs it"): (
        RETIRED | NEED,
        ["goals/g.yaml:3:18: warning the goal 'Grow' needs Closing, which is retired"],
    ),
    ("retired-requirement", "the goal is past"): (
        RETIRED | goal("2025", "needs: {competencies: {closing: {level: 2}}}\n"),
        [],
    ),
    ("retired-requirement", "the role is retired too"): (
        roles(a="status: retired\nrequires: {closing: 1}\n", b="extends: a\nwithout: [closing]\n") | RETIRED,
        [],
    ),
    ("retired-requirement", "it is a draft"): (
        roles(a="requires: {closing: 1}\n") | skills(closing="status: draft\n"),
        [],
    ),
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=map(": ".join, CASES))
def test_finds_and_places(said, case, expected):
    files, lines = expected
    assert said(case[0], files) == lines
