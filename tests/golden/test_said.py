"""How every screen and page says things: a month is never a day, and an id never stands for a name."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FORMATS = ("text", "markdown")
DAYS = {"2026-07-01", "2026-10-05", "2026-10-06", "2026-10-12", "2026-11-02"}
"""What the files call a day; everything else there is a month or a year."""
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
WRONG_DAY = re.compile(rf"\bon (?:(?:{MONTHS}) )?\d{{4}}\b")
IDS = re.compile(r"\bzq-[a-z0-9-]+")
MEANT_AS_IDS = re.compile(r"careerctl [^\n]*(?:\n[^\n]*)?|\((?:zq-do-[a-z]+)\)|\bcondition-zq-[a-z]+|\S+\.yaml")
"""Commands, the ids by which `mark` knows actions and conditions, and files."""

FILES = {
    "careerctl.yaml": """\
        format: 1
        scales: {s: {levels: [One, Two, Three]}}
        tracks: {zq-track: {name: Alone}, zq-lead: {name: Leading, manages: true}}
        areas: {zq-area: {name: Selling}}
        rounds: {2026-h2: {opens: 2026-10, closes: 2026-12}, 2028: {opens: 2028-01, closes: 2028-02}}
        """,
    "competencies/zq-ask.yaml": "name: Asking\nasks: skill\narea: zq-area\nlevels: {1: Asks, 2: Why, 3: On}\n",
    "competencies/zq-law.yaml": "name: Law\nasks: knowledge\nlevels: {1: One rule, 2: Two, 3: Three}\n",
    "roles/zq-seller.yaml": (
        "name: Seller\ntrack: zq-track\nserves: [zq-goal]\nrequires: {zq-ask: {level: 2, must: true}, zq-law: 2}\n"
        "responsibilities: [Sells]\ndaily: [Calls]\ndeliverables: [Orders]\nadvantages: [Free]\ndisadvantages: [No]\n"
        "conditions: {zq-card: {text: Holds a card, valid_months: 12}}\n"
    ),
    "roles/zq-lead.yaml": (
        "name: Lead\ntrack: zq-lead\nserves: [zq-goal]\nrequires: {zq-ask: {level: 3, must: true}, zq-law: 2}\n"
        "responsibilities: [Leads]\ndeliverables: [A team]\nadvantages: [Growth]\ndisadvantages: [News]\n"
        "conditions: {zq-course: Took the course}\n"
    ),
    "paths/zq-up.yaml": (
        "name: Up\npurpose: Growth\nsteps: [zq-seller, zq-lead]\n"
        "moves: [{from: zq-seller, to: zq-lead, typical_months: 24, stepping_stones: [Led a day]}]\n"
    ),
    "goals/zq-goal.yaml": (
        "name: More orders\nhorizon: {from: 2026, to: 2028}\nneeds: {competencies: {zq-ask: {level: 3, people: 2}}}\n"
    ),
    "openings/zq-north.yaml": "role: zq-lead\nfrom: 2026-04\ncount: 2\n",
    "openings/zq-south.yaml": "role: zq-lead\nfrom: 2027-03\n",
    "activities/zq-ride.yaml": "name: Ride along\nkind: shadowing\ndevelops: {zq-ask: {to: 3}}\nhours: 9\nweeks: 3\n",
    "activities/zq-trip.yaml": "name: Lead a trip\nkind: special-assignment\ndevelops: {zq-ask: {to: 3}}\nhours: 9\n",
    "people/zq-boss.yaml": "name: Bo Ek\ncalled: Bo\nrole: zq-lead\n",
    "people/zq-ann.yaml": """\
        name: Ann Oz
        called: Ann
        role: zq-seller
        since: 2025-01-01
        manager: zq-boss
        strengths: [zq-law]
        drivers: [helping-others]
        wishes:
          - {role: zq-lead, by: 2028-03, asked: 2026-10-05, shared_with: everyone, answered:
             {date: 2026-10-06, answer: not-yet, because: Later, revisit: 2028-03}}
          - {words: Teach, by: 2029, asked: 2026-10-05, answered:
             {date: 2026-10-06, answer: not-yet, because: Later, revisit: 2028}}
          - {role: zq-seller, asked: 2026-10-05}
        conditions_met: {zq-seller: {zq-card: {date: 2026-07-01}}}
        outlook: [{by: zq-boss, date: 2026-10-06, role: zq-lead, text: Colleagues ask her}]
        """,
    "notes/zq-ann.zq-boss.yaml": "- {date: 2026-10-05, text: Asked twice, for: zq-ask}\n",
    "assessments/2026-h2/zq-ann.self.yaml": "by: zq-ann\ndate: 2026-10-05\nratings: {zq-ask: 1, zq-law: 2}\n",
    "assessments/2026-h2/zq-ann.manager.yaml": "by: zq-boss\ndate: 2026-10-06\nratings: {zq-ask: 1, zq-law: 1}\n",
}
PLAN = """\
    person: zq-ann
    target: zq-lead
    started: 2026-10-12
    round: 2026-h2
    mastery:
      until: 2026-12
      exit: [{text: Both see it met}]
      actions:
        - {id: zq-do-ask, competency: zq-ask, from: 1, to: 2, activity: zq-ride, owner: employee, due: 2026-12}
        - {id: zq-do-trip, activity: zq-trip, owner: manager, due: 2027}
    trial: {from: 2027-01, until: 2027-05, agreed: 2026-10-12, gives_way: [{what: Calls, from: 2027-01}]}
    permanent: {from: 2027-06, until: 2027, responsibilities: [Leads]}
    move: {uses: [zq-law], from: 2028-03, asked_again: [{after: 30}], way_back: {until: 2028, role: zq-seller}}
    """
LINES = (
    *((name, "zq-ann") for name in ("gap", "wish", "note", "plan", "calendar", "history")),
    ("owed", "--person", "zq-ann"),
    ("match", "zq-lead", "--audience", "hr"),
    *(("team", *more) for more in (("--manager", "zq-boss"), ("--for", "everyone"))),
    ("needs", "--manager", "zq-boss", "--if", "one fewer zq-seller"),
    ("needs", "--audience", "hr"),
    ("gap", "zq-ann", "--target", "zq-lead"),
    ("plan", "zq-ann", "--fresh", "--reasons"),
    ("plan",),
    ("paths",),
    ("paths", "zq-lead"),
    ("paths", "--person", "zq-ann"),
    ("compare", "zq-seller", "zq-lead"),
    ("rounds",),
    ("raters",),
    ("report", "calibration"),
    *(("report", kind, "zq-ann") for kind in ("prepare", "review", "plan", "answer")),
    ("report", "role", "zq-lead"),
    ("report", "path", "zq-up"),
    ("report", "paths"),
)


PRINTED: list[tuple[str, str]] = []


@pytest.fixture
def said(project: Callable[..., Path], careerctl: Callable[..., Any]) -> list[tuple[str, str]]:
    """Return each line and what it prints, without a plan and with one, and without what is meant to be an id."""
    if not PRINTED:
        for files in ({}, {"plans/plan.yaml": PLAN}):
            root = project(FILES | files)
            for line in LINES:
                for format_ in FORMATS:
                    ran = careerctl(*line, "--format", format_, "--today", "2026-11-02", cwd=root)
                    assert (ran.code, ran.err) == (0, ""), (line, ran.err)
                    PRINTED.append((f"{' '.join(line)} {format_}", MEANT_AS_IDS.sub("", ran.out.replace("\\", ""))))
    return PRINTED


def test_the_project_is_sound(project: Callable[..., Path], careerctl: Callable[..., Any]) -> None:
    ran = careerctl("check", "--fail-on", "error", "--today", "2026-11-02", cwd=project(FILES | {"plans/p.yaml": PLAN}))
    assert ran.code == 0, ran.out
    days = re.findall(r"\d{4}-\d\d-\d\d", "".join((*FILES.values(), PLAN)))
    assert set(days) - {"2025-01-01"} <= DAYS


def test_nothing_happens_on_a_month_or_a_year(said: Any) -> None:
    found = {line: wrong for line, text in said if (wrong := WRONG_DAY.findall(text))}
    assert found == {}
    again = {when for _, text in said for when in re.findall(r"talk again (?:\*\*)?(\w+ (?:\w+ )?\d{4})", text)}
    assert again == {"in March 2028", "in 2028"}


def test_no_id_stands_for_a_name(said: Any) -> None:
    assert {line: wrong for line, text in said if (wrong := IDS.findall(text))} == {}


def test_an_opening_is_called_by_its_role_and_when(said: Any) -> None:
    printed = dict(said)
    two = "Lead, free since April 2026, 2 of them"
    for line in ("report review zq-ann markdown", "paths --person zq-ann text"):
        assert two in printed[line]
        assert "Lead, free from March 2027" in printed[line]
    assert "Lead, free from March 2027" in printed["report plan zq-ann markdown"]


def test_openings_of_which_the_same_is_said_are_told_apart_by_id(project, careerctl) -> None:
    root = project(FILES | {"openings/zq-south-2.yaml": "role: zq-lead\nfrom: 2027-03\n"})
    for line in (("paths", "--person", "zq-ann"), ("report", "review", "zq-ann")):
        out = careerctl(*line, "--today", "2026-11-02", cwd=root).out.replace("\\", "")
        for name in ("zq-south", "zq-south-2"):
            assert f"Lead, free from March 2027 ({name})" in " ".join(out.split())


def test_what_speaks_against_a_role_is_said_in_full(said: Any) -> None:
    printed = dict(said)
    for line in ("report role zq-lead", "report path zq-up"):
        assert all("What is not so good about it\n" in printed[f"{line} {format_}"] for format_ in FORMATS)
    assert not [line for line, text in printed.items() if re.search(r"What is not$", text, re.MULTILINE)]


def test_a_review_says_what_the_plan_has(said: Any) -> None:
    text = dict(said)["report review zq-ann markdown"]
    step = text.partition("### Asking")[2].partition("\n## ")[0]
    assert "What we will do** – Ride along: Ann, by December 2026. Lead a trip: Bo makes room for it, by 2027." in step
