"""Rules about what roles serve, say and ask: what they find and where, and on what they are silent."""

import runpy
from pathlib import Path

import pytest

WRITING = runpy.run_path(str(Path(__file__).parent / "writing.py"))
roles, skills, path = (WRITING[each] for each in ("roles", "skills", "path"))

GOAL = {"goals/g.yaml": "name: Grow\n"}
NEED = {"goals/g.yaml": "name: Grow\nneeds:\n  competencies: {closing: {level: 2}}\n"}
ASKS = "requires: {coaching: 2}\n"
BOTH = skills(coaching="", closing="")
LIMIT = {"careerctl.yaml": "format: 1\nscales: {s: {levels: [One, Two]}}\npolicy: {max_competencies: 1}\n"}
MISSING = (
    "what one does, a normal day, what others get from it, what is good and not so good about it, how one grows in it, "
    "what it asks for and which goal it serves"
)
ALL_FIVE = "responsibilities: [A]\ndaily: [B]\ndeliverables: [C]\nadvantages: [D]\ndisadvantages: [E]\n"

# rule, what is so: the files, and the lines printed of it
CASES = {
    ("only-a-name", "one of two on a path"): (
        roles(a="rank: 1\n", b="formerly: [z]\n") | path("a, b"),
        [f"roles/b.yaml:1:1: note B has nothing but a name; missing is {MISSING}"],
    ),
    ("only-a-name", "one of two, and there is a goal"): (
        roles(a="serves: [g]\n", b="") | GOAL,
        [f"roles/b.yaml:1:1: note B has nothing but a name; missing is {MISSING}"],
    ),
    ("only-a-name", "no role has more"): (
        roles(a="", b="", c="status: draft\n") | path("a, b"),
        [f"careerctl.yaml:1:1: note no role has more than a name yet; missing is {MISSING}"],
    ),
    ("only-a-name", "it is a draft, or says a little"): (
        roles(a="status: draft\n", b="requires: {}\n", c="track: individual\n") | path("a, b, c"),
        [],
    ),
    ("only-a-name", "the project is being set up"): (roles(a="rank: 1\n", b=""), []),
    ("role-without-goal", "one of two serves none"): (
        roles(a="serves: [g]\n", b="rank: 1\n") | GOAL,
        ["roles/b.yaml:1:1: note B serves no goal"],
    ),
    ("role-without-goal", "the list is empty"): (
        roles(a="serves: [g]\n", b="serves: []\ndeliverables: [{text: Orders}]\n") | GOAL,
        ["roles/b.yaml:2:9: note B serves no goal"],
    ),
    ("role-without-goal", "it is the only role"): (
        roles(a="rank: 1\n") | GOAL,
        ["roles/a.yaml:1:1: note A serves no goal"],
    ),
    ("role-without-goal", "no role serves any"): (
        roles(a="", b="", c="") | GOAL,
        ["careerctl.yaml:1:1: note no role says yet which goal it serves"],
    ),
    ("role-without-goal", "there are no goals"): (
        roles(a="", b=""),
        ["careerctl.yaml:1:1: note no goal says yet what the organisation needs and what its roles are there for"],
    ),
    ("role-without-goal", "what it delivers serves one"): (
        roles(a="serves: [g]\n", b="deliverables: [{text: Orders, serves: g}]\n") | GOAL,
        [],
    ),
    ("role-without-goal", "it is a draft, or retired"): (
        roles(a="serves: [g]\n", b="status: draft\n", c="status: retired\n") | GOAL,
        [],
    ),
    ("role-without-goal", "there are no roles"): (GOAL, []),
    ("role-without-goal", "there is nothing"): ({}, []),
    ("undescribed-step", "some things are left out"): (
        roles(a=ALL_FIVE, b=ALL_FIVE.replace("daily: [B]\n", "").replace("[E]", "[]")) | path("a, b"),
        ["roles/b.yaml:1:1: note B does not say what a normal day is like and what is not so good about it"],
    ),
    ("undescribed-step", "no role says one thing, and one leaves out another"): (
        roles(
            a=ALL_FIVE.replace("disadvantages: [E]\n", ""), b="responsibilities: [A]\ndaily: [B]\ndeliverables: [C]\n"
        )
        | path("a, b"),
        [
            "careerctl.yaml:1:1: note no role on a path says what is not so good about it",
            "roles/b.yaml:1:1: note B does not say what is good about it",
        ],
    ),
    ("undescribed-step", "no role says anything"): (
        roles(a="", b="", c="") | path("a, b"),
        [
            (
                "careerctl.yaml:1:1: note no role on a path says what one does, what a normal day is like, "
                "what one delivers, what is good about it and what is not so good about it"
            )
        ],
    ),
    ("undescribed-step", "one thing is still to be written"): (
        roles(a=ALL_FIVE, b=ALL_FIVE.replace("[B]", "[TBD]").replace("[C]", "[{text: n/a}, '-']")) | path("a, b"),
        ["roles/b.yaml:1:1: note B does not say what a normal day is like and what one delivers"],
    ),
    ("undescribed-step", "all is said"): (roles(a=ALL_FIVE, b=ALL_FIVE) | path("a, b"), []),
    ("undescribed-step", "no path names it"): (roles(a=ALL_FIVE, b=ALL_FIVE, c="") | path("a, b"), []),
    ("undescribed-step", "the path is retired"): (roles(a=ALL_FIVE, b="") | path("a, b", "status: retired\n"), []),
    ("undescribed-step", "it is a draft"): (roles(a=ALL_FIVE, b="status: draft\n") | path("a, b"), []),
    ("unused-competency", "no role asks for it"): (
        roles(a=ASKS) | BOTH,
        ["competencies/closing.yaml:1:7: note no role asks for Closing"],
    ),
    ("unused-competency", "only a retired role asks for it"): (
        roles(a=ASKS, b="status: retired\nrequires: {closing: 1}\n") | BOTH,
        ["competencies/closing.yaml:1:7: note no role asks for Closing"],
    ),
    ("unused-competency", "a role leaves it out again"): (
        roles(a="status: retired\nrequires: {closing: 1, coaching: 1}\n", b="extends: a\nwithout: [closing]\n") | BOTH,
        ["competencies/closing.yaml:1:7: note no role asks for Closing"],
    ),
    ("unused-competency", "it is welcome somewhere"): (
        roles(a=ASKS, b="requires: {closing: {level: 1, optional: true}}\n") | BOTH,
        [],
    ),
    ("unused-competency", "a draft asks for it under its former id"): (
        roles(a=ASKS, b="status: draft\nrequires: {old: 1}\n") | skills(coaching="", closing="formerly: [old]\n"),
        [],
    ),
    ("unused-competency", "a role takes it over"): (
        roles(a=ASKS, b="status: retired\nrequires: {closing: 1}\n", c="extends: b\n") | BOTH,
        [],
    ),
    ("unused-competency", "it is retired, or a draft"): (
        roles(a=ASKS) | skills(coaching="", closing="status: retired\n", selling="status: draft\n"),
        [],
    ),
    ("unused-competency", "a goal needs it"): (roles(a=ASKS) | BOTH | NEED, []),
    ("unused-competency", "no role asks for anything"): (roles(a="") | BOTH, []),
    ("too-many-competencies", "one more than the limit"): (
        roles(a="requires: {coaching: 1, closing: 1}\n") | BOTH | LIMIT,
        ["roles/a.yaml:2:11: note A asks for 2 competencies, more than the limit of 1"],
    ),
    ("too-many-competencies", "what is taken over counts"): (
        roles(a=ASKS, b="extends: a\nrequires: {closing: 1}\n") | BOTH | LIMIT,
        ["roles/b.yaml:3:11: note B asks for 2 competencies, more than the limit of 1"],
    ),
    ("too-many-competencies", "fourteen are the limit where none is set"): (
        roles(a="requires:\n" + "".join(f"  s{each}: 1\n" for each in range(14)))
        | skills(**{f"s{each}": "" for each in range(14)}),
        [],
    ),
    ("too-many-competencies", "fifteen are more"): (
        roles(a="requires:\n" + "".join(f"  s{each}: 1\n" for each in range(15)))
        | skills(**{f"s{each}": "" for each in range(15)}),
        ["roles/a.yaml:3:3: note A asks for 15 competencies, more than the limit of 14"],
    ),
    ("too-many-competencies", "one is optional"): (
        roles(a="requires: {coaching: 1, closing: {level: 1, optional: true}}\n") | BOTH | LIMIT,
        [],
    ),
    ("too-many-competencies", "the role is retired"): (
        roles(a="status: retired\nrequires: {coaching: 1, closing: 1}\n") | BOTH | LIMIT,
        [],
    ),
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=map(": ".join, CASES))
def test_finds_and_places(said, case, expected):
    files, lines = expected
    assert said(case[0], files) == lines


def test_of_a_role_with_nothing_but_a_name_nothing_else_is_said_but_what_is_wrong(checked):
    files = roles(a=ALL_FIVE, b="") | GOAL | path("a, b") | path("b, a", name="q")
    found = checked(files)
    assert [line.split("[")[1].split("]")[0] for line in found if line.startswith("roles/b.yaml")] == ["only-a-name"]
    assert any("error[promotion-cycle]" in line for line in found)
    draft = checked(files | roles(b="status: draft\n"))
    assert not any(line.startswith("roles/b.yaml") for line in draft)


ABSENCES = {
    "unused-competency": (roles(a=ASKS) | BOTH, "roles/broken.yaml"),
    "need-without-role": (roles(a=ASKS) | BOTH | NEED, "roles/broken.yaml"),
    "undeveloped-requirement": (
        roles(a="", b=ASKS) | BOTH | path("a, b") | {"activities/x.yaml": "name: X\nkind: class\n"},
        "activities/broken.yaml",
    ),
}


@pytest.mark.parametrize(("rule", "case"), ABSENCES.items(), ids=ABSENCES)
def test_what_a_broken_file_may_say_is_not_said_to_be_missing(checked, rule, case):
    files, broken = case
    assert any(f"[{rule}]" in line for line in checked(files))
    found = checked(files | {broken: "nam: Broken\n"})
    assert any("[unknown-key]" in line for line in found)
    assert not any(f"[{rule}]" in line for line in found)


def test_nothing_is_said_of_what_a_competency_that_cannot_be_read_may_say(checked):
    files = roles(a=ASKS, b="requires: {closing: 1, coaching: 2}\n") | path("a, b") | skills(closing="")
    assert any("[step-without-criteria]" in line for line in checked(files | skills(coaching="")))
    found = checked(files | skills(coaching="levles: {}\n"))
    assert any("[unknown-key]" in line for line in found)
    assert not any(f"[{rule}]" in line for line in found for rule in ("step-without-criteria", "same-job-new-title"))
