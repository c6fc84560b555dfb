"""`careerctl compare`: YAML in; what is raised, lowered, new, dropped and unchanged out, and the page as it is read."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

KINDS = ("raised", "new", "lowered", "dropped", "unchanged")
COMPETENCIES = {f"competencies/{each}.yaml": f"name: {each.upper()}\nasks: skill\n" for each in "abcdef"}


@pytest.fixture
def asked(project: Callable, careerctl: Callable) -> Callable[..., dict[str, Any]]:
    """Return a function that compares two roles by their `requires`, and returns the answer as JSON has it."""

    def compare(before: str, after: str, files: dict[str, str] | None = None) -> dict[str, Any]:
        roles = {"roles/x.yaml": f"name: X\n{before}\n", "roles/y.yaml": f"name: Y\n{after}\n"}
        root = project({**COMPETENCIES, **roles, **(files or {})})
        ran = careerctl("compare", "x", "y", "--format", "json", cwd=root)
        assert (ran.code, ran.err) == (0, "")
        answer: dict[str, Any] = json.loads(ran.out)
        return answer

    return compare


def kinds(turns: dict[str, list[dict[str, Any]]]) -> dict[str, str]:
    return {kind: " ".join(turn["competency"] for turn in turns[kind]) for kind in KINDS if turns[kind]}


def test_a_competency_is_raised_new_lowered_dropped_or_unchanged(asked: Callable) -> None:
    answer = asked("requires: {a: 1, b: 3, c: 2, d: 2}", "requires: {e: 1, a: 2, b: 1, c: 2}")
    assert answer["schema"] == "careerctl/compare/1"
    assert kinds(answer["requirements"]) == {
        "raised": "a",
        "new": "e",
        "lowered": "b",
        "dropped": "d",
        "unchanged": "c",
    }
    assert kinds(answer["optional"]) == {}
    raised = answer["requirements"]["raised"][0]
    assert (raised["before"]["level"], raised["after"]["level"], raised["after"]["level_name"]) == (1, 2, "Practising")


@pytest.mark.parametrize(
    ("before", "after", "required", "optional"),
    [
        ("{level: 2, optional: true}", "{level: 3, optional: true}", {}, {"raised": "a"}),
        ("2", "{level: 2, optional: true}", {}, {"unchanged": "a"}),
        ("2", "{level: 3, optional: true}", {}, {"raised": "a"}),
        ("{level: 2, optional: true}", "3", {"raised": "a"}, {}),
        ("{level: 2, optional: true}", "2", {"unchanged": "a"}, {}),
        ("{level: 2, optional: true}", "1", {"lowered": "a"}, {}),
        ("{level: 2, optional: true}", "", {}, {"dropped": "a"}),
        ("", "{level: 2, optional: true}", {}, {"new": "a"}),
        ("0", "2", {"raised": "a"}, {}),
    ],
)
def test_optional_ones_stand_in_a_list_of_their_own(
    asked: Callable, before: str, after: str, required: dict[str, str], optional: dict[str, str]
) -> None:
    answer = asked(*(f"requires: {{a: {each}}}" if each else "summary: Nothing" for each in (before, after)))
    assert (kinds(answer["requirements"]), kinds(answer["optional"])) == (required, optional)


def test_inherited_requirements_count_and_former_ids_are_the_present_ones(asked: Callable) -> None:
    files = {
        "competencies/a.yaml": "name: A\nasks: skill\nformerly: [old]\n",
        "roles/base.yaml": "name: Base\nrequires: {a: 1, b: 1, c: 1}\n",
    }
    answer = asked("extends: base", "extends: base\nwithout: [b]\nrequires: {old: 3}", files)
    assert kinds(answer["requirements"]) == {"raised": "a", "dropped": "b", "unchanged": "c"}


LEVELS = "name: A\nasks: skill\nlevels: {1: One, 2: {summary: Two, criteria: [Shows two]}, 3: Three, 4: Four}\n"
SINGLE = """\
format: 1
scale: steps
scales: {steps: {cumulative: false, levels: {0: Zero, 1: One, 2: Two, 3: Three, 4: Four}}}
"""


@pytest.mark.parametrize(
    ("before", "after", "levels", "settings"),
    [
        ("1", "3", [2, 3], {}),
        ("1", "3", [3], {"careerctl.yaml": SINGLE}),
        ("", "3", [1, 2, 3], {}),
        ("", "3", [3], {"careerctl.yaml": SINGLE}),
        ("3", "3", [], {}),
        ("3", "1", [], {}),
    ],
)
def test_a_raise_shows_every_level_in_between(
    asked: Callable, before: str, after: str, levels: list[int], settings: dict[str, str]
) -> None:
    requires = (f"requires: {{a: {each}}}" if each else "summary: Nothing" for each in (before, after))
    answer = asked(*requires, {"competencies/a.yaml": LEVELS, **settings})
    turns = [turn for kind in KINDS for turn in answer["requirements"][kind]]
    assert [each["level"] for turn in turns for each in turn["described"]] == levels


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("1", "{level: 2, must: true, because: It counts}", "A 1 → 2 (now a must: It counts)"),
        ("{level: 1, must: true}", "{level: 2, must: true}", "A 1 → 2 (a must)"),
        ("{level: 1, must: true}", "2", "A 1 → 2 (no longer a must)"),
        ("", "{level: 2, must: true}", "A – → 2 (a must)"),
        ("", "{level: 2, optional: true}", "A – → 2 (optional)"),
        ("2", "{level: 2, wording: In their words}", "A 2\n · In this role: In their words"),
    ],
)
def test_the_page_says_what_becomes_of_a_must(
    project: Callable, careerctl: Callable, before: str, after: str, said: str
) -> None:
    requires = (f"requires: {{a: {each}}}" if each else "summary: Nothing" for each in (before, after))
    roles = {f"roles/{name}.yaml": f"name: {name}\n{each}\n" for name, each in zip("xy", requires, strict=True)}
    ran = careerctl("compare", "x", "y", cwd=project({**COMPETENCIES, **roles}))
    assert said in ran.out.replace("\u00a0", " ")


def test_the_page_of_two_roles_that_say_everything(project: Callable, careerctl: Callable) -> None:
    root = project(
        {
            "competencies/a.yaml": LEVELS,
            "goals/more.yaml": "name: More\nhorizon: {from: 2026, to: 2028}\nwhy: It is time.\n",
            "roles/x.yaml": """\
                name: Junior
                summary: Helps.
                daily: [Listens, Writes]
                responsibilities: [Answers calls, Keeps the files]
                deliverables: [A list]
                advantages: [A quiet desk, A good team]
                disadvantages: [Little say, A long way home]
                drivers: {serves: [learning], costs: [responsibility]}
                scope: {territory: one street}
                pay: {currency: EUR, low: 30000, high: 35000.5}
                requires: {a: 1}
                conditions: {card: Has a card, form: Filled in the form}
                """,
            "roles/y.yaml": """\
                name: Senior
                status: draft
                track: management
                grade: S2
                serves: [more]
                daily: [Decides]
                responsibilities: [Keeps the files, Signs]
                deliverables: [{text: A plan, serves: more}]
                advantages: [A good team, A say]
                disadvantages: [A long way home, Late evenings]
                drivers: {serves: [responsibility], costs: [balance]}
                scope: {territory: a town, team: five}
                pay: {currency: EUR, low: 50000, high: 68000, variable: 35}
                requires: {a: 3}
                conditions: {card: Has a card, form: Signed the form, exam: Passed}
                """,
        }
    )
    ran = careerctl("compare", "x", "y", cwd=root)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.replace("\u00a0", " ") == PAGE


PAGE = """\
Junior → Senior (draft)

Junior               Helps.

Your day today: Junior   Your day then: Senior
· Listens                · Decides
· Writes

What you gain
 · A say
 · Behind you: Little say
 · Room for: responsibility
 · No longer at the cost of: responsibility

What you give up
 · A quiet desk
 · New with it: Late evenings
 · Less room for: learning
 · At the cost of: balance

What you take on
 · Signs
 · To deliver: A plan
 · To learn: A 1 → 3

What you may stop
 · Answers calls
 · No longer to deliver: A list

What stays
 · Keeps the files
 · A good team
 · The other side of it: A long way home

Reach and pay     today                  then
Territory         one street             a town
Team              –                      five
Grade             –                      S2
Kind of work      –                      People management, leads people
Goals it serves   –                      More
Pay band          EUR 30,000–35,000.50   EUR 50,000–68,000, 35 % of it variable

Raised   today   then
A            1      3
Levels: 0 None yet · 1 Learning · 2 Practising · 3 Proficient · 4 Leading

Conditions
New                  Passed
Reworded, today      Filled in the form
then                 Signed the form
As today             Has a card

What the new levels look like
A 1 → 3
 · 2 Practising: Two
   · Shows two
 · 3 Proficient: Three
"""


def test_rows_for_a_spreadsheet(project: Callable, careerctl: Callable) -> None:
    roles = {
        "roles/x.yaml": "name: X\ndaily: [Rests]\nrequires: {a: 1}\nscope: {town: Ulm}\n",
        "roles/y.yaml": "name: Y\nadvantages: [Quiet]\nrequires: {a: {level: 2, must: true}}\nconditions: {c: C}\n",
    }
    ran = careerctl("compare", "x", "y", "--format", "csv", cwd=project({**roles, "competencies/a.yaml": LEVELS}))
    assert list(csv.reader(StringIO(ran.out))) == [
        ["what", "change", "id", "name", "before", "after", "must_before", "must_after", "described"],
        ["role", "", "", "", "x", "y", "", "", ""],
        ["daily", "", "", "", "Rests", "", "", "", ""],
        ["advantages", "undescribed", "x", "X", "", "", "", "", ""],
        ["scope", "undescribed", "y", "Y", "", "", "", "", ""],
        ["requirement", "raised", "a", "A", "1", "2", "no", "yes", "Practising: Two"],
        ["condition", "new", "c", "", "", "C", "", "", ""],
    ]


def test_two_roles_without_anything(asked: Callable, careerctl: Callable, tmp_path: Path) -> None:
    asked("summary: Here", "summary: There")
    assert careerctl("compare", "x", "y", cwd=tmp_path).out == (
        "X → Y\n\nX                    Here\nY                    There\n\nNeither role asks for a competency.\n"
    )


def test_two_roles_that_ask_the_same(asked: Callable, careerctl: Callable, tmp_path: Path) -> None:
    asked("requires: {a: 2}", "requires: {a: 2}")
    assert "Both ask the same levels.\n" in careerctl("compare", "x", "y", cwd=tmp_path).out


def test_no_file_about_people_is_opened(project: Callable, careerctl: Callable) -> None:
    roles = {"roles/x.yaml": "name: X\n", "roles/y.yaml": "name: Y\n"}
    people = {f"{each}/z.yaml": "[broken" for each in ("people", "assessments", "notes", "plans")}
    ran = careerctl("compare", "x", "y", cwd=project({**roles, **people}))
    assert (ran.code, ran.err) == (0, "")
