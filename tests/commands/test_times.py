"""How it is said that the usual months, or a wish's own day, have passed; and what JSON and CSV say of a gap."""

import csv
import json
from io import StringIO

import pytest

FILES = {
    "competencies/dough.yaml": "name: Dough\nasks: skill\n",
    "roles/baker.yaml": "name: Baker\nrequires: {dough: 1}\n",
    "roles/master.yaml": "name: Master\nrequires: {dough: 2}\n",
    "roles/owner.yaml": """\
        name: Owner
        requires: {dough: {level: 2, must: true}}
        conditions: {dough: Has a starter, licence: Has a licence}
        """,
    "paths/p.yaml": """\
        name: P
        moves:
          - {from: baker, to: master, typical_months: 24}
          - {from: master, to: owner}
        """,
}
BO = "name: Bo\nrole: baker\nsince: 2019-06-01\nwishes: [{role: master, by: 2028-01}]\n"

SAID = {
    "the usual months have passed": (BO, "The usual 24 months have passed; the wish is for January 2028."),
    "on the last of them": (BO.replace("2019-06-01", "2024-11-02"), "The usual 24 months have passed; the wish is"),
    "a day before": (
        BO.replace("2019-06-01", "2024-11-03"),
        "Usually 24 months as Baker, 23 of them spent, 1 month left, 14 months until the wish's date.",
    ),
    "no date": (BO.replace(", by: 2028-01", ""), "Not answered yet. The usual 24 months have passed.\n"),
    "nobody has said how long the rest takes": (
        BO.replace("role: master", "role: owner"),
        "The usual 24 months have passed; nobody has said how long this takes; the wish is for January 2028.",
    ),
    "the date has passed": (
        BO.replace("2028-01", "2026-10"),
        "Master by October 2026, which has passed",
    ),
    "its last day is today": (BO.replace("2028-01", "2026-11-02"), "the wish is for 2 November 2026."),
    "the date of a wish to stay has passed": (
        BO.replace("role: master, by: 2028-01", "role: baker, by: 2025"),
        "to stay and grow here by 2025, which has passed",
    ),
}


@pytest.mark.parametrize(("person", "said"), SAID.values(), ids=SAID)
def test_says(project, careerctl, person, said):
    out = careerctl("gap", "bo", "--today", "2026-11-02", cwd=project(FILES | {"people/bo.yaml": person})).out
    assert said in " ".join(out.split(" ")).replace("\u00a0", " ")


def test_months_of_the_moves_after_that_are_said(project, careerctl):
    path = FILES["paths/p.yaml"].replace("to: owner", "to: owner, typical_months: 12").replace(": 24", ": 1")
    person = BO.replace("role: master", "role: owner")
    root = project(FILES | {"people/bo.yaml": person, "paths/p.yaml": path})
    out = careerctl("paths", "--person", "bo", "--today", "2026-11-02", cwd=root).out
    assert "The usual 1 month has passed; usually 12 months more for the moves after that; the wish is for" in out


def test_a_wait_of_no_months_is_none(project, careerctl):
    path = FILES["paths/p.yaml"].replace(": 24", ": 0")
    root = project(FILES | {"people/bo.yaml": BO, "paths/p.yaml": path})
    out = careerctl("paths", "--person", "bo", "--today", "2026-11-02", cwd=root).out
    assert "Usually 0 months as Baker, 0 months left, 14 months until the wish's date" in out


@pytest.mark.parametrize(
    ("by", "past", "until"), [("2026-10", True, None), ("2026-11", False, 0), ("2028-01", False, 14)]
)
def test_json_says_that_a_date_has_passed(project, careerctl, by, past, until):
    root = project(FILES | {"people/bo.yaml": BO.replace("2028-01", by)})
    answer = json.loads(careerctl("gap", "bo", "--today", "2026-11-02", "--format", "json", cwd=root).out)
    wish = answer["wishes"][0]
    assert (wish["by"], wish["past"], wish["time"]["until_wish"]) == (by, past, until)


def test_json_names_open_conditions_behind_open_competencies(project, careerctl):
    met = "conditions_met: {owner: {licence: {date: 2026-01-01}}}\n"
    root = project(FILES | {"people/bo.yaml": BO, "people/al.yaml": f"name: Al\nrole: owner\n{met}"})
    for who, still in (("bo", ["dough", "dough", "licence"]), ("al", ["dough", "dough"])):
        answer = json.loads(careerctl("gap", who, "--target", "owner", "--format", "json", cwd=root).out)
        assert answer["open"] == still


def test_the_page_names_a_condition_whose_id_a_competency_has_by_its_own_words(project, careerctl):
    sheet = "date: 2026-10-12\nconfirmed: {employee: 2026-10-12, manager: 2026-10-12}\nratings: {dough: 1}\n"
    person = "name: Al\nrole: owner\n"
    root = project(FILES | {"people/al.yaml": person, "assessments/2026-h2/al.agreed.yaml": sheet})
    out = careerctl("gap", "al", "--today", "2026-11-02", cwd=root).out
    assert "Open: Dough (a must) · Has a starter · Has a licence\n" in out


def test_a_spreadsheet_carries_the_ratio_where_figures_are_asked_for(project, careerctl):
    sheet = "by: al\ndate: 2026-10-12\nratings: {dough: 1}\n"
    files = {"people/bo.yaml": BO, "people/al.yaml": "name: Al\n", "assessments/2026-h2/bo.manager.yaml": sheet}
    files |= {"assessments/2026-h2/bo.self.yaml": sheet.replace("al", "bo")}
    roles = {"roles/master.yaml": "name: Master\nrequires: {dough: 2, rye: 1}\n"}
    root = project(FILES | files | roles | {"competencies/rye.yaml": "name: Rye\nasks: skill\n"})
    line = ("gap", "bo", "--target", "master", "--today", "2026-11-02", "--format", "csv")
    rows = list(csv.DictReader(StringIO(careerctl(*line, "--figures", cwd=root).out)))
    assert [[row[each] for each in ("ratio", "ratio_low", "ratio_high")] for row in rows] == [
        ["0.50", "0.25", "0.75"]
    ] * 2
    assert "ratio" not in careerctl(*line, cwd=root).out
