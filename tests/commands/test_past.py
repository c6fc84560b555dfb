"""An older round, a closed plan and an answered wish beside a framework that has changed since."""

import csv
import json
from io import StringIO

import pytest

FILES = {
    "careerctl.yaml": """\
        format: 1
        version: 2
        scales: {steps: {levels: [Starter, Doer, Pro]}, words: {levels: {0: None, 1: Some, 2: Fluent}}}
        scale: steps
        rounds:
          2022: {opens: 2022-01-10, closes: 2022-02-28}
          2023: {opens: 2023-01-10, closes: 2023-02-28}
          2024: {opens: 2024-01-10, closes: 2024-02-28}
          2026: {opens: 2026-10-01, closes: 2026-11-30}
        """,
    "competencies/closing.yaml": "name: Closing\nasks: skill\n",
    "competencies/listening.yaml": "name: Listening\nasks: skill\n",
    "competencies/french.yaml": "name: French\nasks: knowledge\nscale: words\n",
    "roles/seller.yaml": "name: Seller\nrequires: {closing: 3, listening: {level: 2, must: true}, french: 1}\n",
    "roles/senior.yaml": "name: Senior\nrequires: {closing: 3, listening: 3}\n",
    "paths/p.yaml": "name: P\nsteps: [seller, senior]\n",
    "people/pat.yaml": """\
        name: Pat
        role: seller
        since: 2023-03-01
        manager: sky
        held: [{words: Fitter in the workshop, from: 2015, until: 2019}, {role: caller, from: 2020, until: 2023-02-28}]
        """,
    "people/sky.yaml": "name: Sky\nrole: senior\n",
    "assessments/2026/pat.self.yaml": "by: pat\ndate: 2026-10-20\nratings: {closing: 3, listening: 2, french: 1}\n",
    "assessments/2026/pat.manager.yaml": "by: sky\ndate: 2026-10-21\nratings: {closing: 2, listening: 2, french: 1}\n",
}
THEN = "{{by: {}, date: 2024-01-20, framework: 1, ratings: {{{}}}}}\n"
OLD = {
    "assessments/2024/pat.self.yaml": THEN.format("pat", "closing: 3, listening: Master, french: 1, calls: 2"),
    "assessments/2024/pat.manager.yaml": THEN.format(
        "sky", "closing: {level: 4, why: Two deals}, listening: {level: 2, observed: false}, french: 2, calls: 1"
    ),
}
GONE_ROLE = {
    "assessments/2023/pat.self.yaml": "{by: pat, date: 2023-01-20, role: caller, ratings: {calls: 3, closing: 2}}\n",
    "assessments/2023/pat.manager.yaml": "{by: sky, date: 2023-01-21, role: caller, ratings: {calls: Deaf}}\n",
}
ANOTHER = "rated on a scale that is no longer there"


@pytest.fixture
def run(project, careerctl):
    """Return a function that writes files beside the others, and returns what a command says of them."""

    def said(files, *arguments):
        ran = careerctl(*arguments, "--today", "2026-11-02", cwd=project(FILES | files))
        assert ran.code == 0, ran.err
        return ran.out + ran.err

    return said


def rows_of(page: str) -> dict[str, list[str]]:
    """Return the rows of a table by their first cell, each as its words."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:1] == "|"]
    return {row[0]: row[1:] for row in rows}


def test_nothing_of_the_past_changes_today_s_comparison(run):
    before = run({}, "gap", "pat")
    assert run(OLD | GONE_ROLE, "gap", "pat") == before
    assert "1 as Pat sees it" in before


def test_levels_of_a_scale_that_is_gone_stand_as_they_were_written_and_measure_nothing(run):
    rows = rows_of(run(OLD, "gap", "pat", "--round", "2024", "--format", "markdown"))
    assert rows["Closing"] == ["3", "3", "4", ANOTHER]
    assert rows["Listening (a must)"] == ["2", "Master", "(2)", "Sky has had no occasion to see it"]
    assert rows["French"] == ["1", "1", "2", "both see it met, Sky +1"]
    assert rows["Calls"] == ["–", "2", "1", ""]
    page = run(OLD, "gap", "pat", "--round", "2024")
    assert "nothing is measured by it" in page
    assert [word for word in ("of 3 met", "Open:", "Near", "no chance", "No chance") if word in page] == []


def test_machines_read_the_same(run):
    answer = json.loads(run(OLD, "gap", "pat", "--round", "2024", "--format", "json"))
    assert (answer["counts"], answer["ratio"], answer["state"], answer["open"]) == (None, None, None, [])
    closing, listening, french = answer["items"]
    assert [(each["level"], each["written"]) for each in (closing["own"], closing["manager"])] == [
        (None, "3"),
        (None, "4"),
    ]
    assert (closing["level"], closing["by"], closing["gap"], closing["difference"]) == (None,) * 4
    assert [listening[side]["written"] for side in ("own", "manager")] == ["Master", "2"]
    assert (french["level"], french["gap"], french["own"]["written"]) == (2, -1, None)
    assert [(each["competency"], each["name"], each["status"]) for each in answer["beyond"]] == [
        ("calls", "Calls", "gone")
    ]
    table = list(csv.DictReader(StringIO(run(OLD, "gap", "pat", "--round", "2024", "--format", "csv"))))
    assert [[row[key] for key in ("name", "required", "self", "manager", "gap")] for row in table] == [
        ["Closing", "3", "3", "4", ""],
        ["Listening", "2", "Master", "2", ""],
        ["French", "1", "1", "2", "-1"],
        ["Calls", "", "2", "1", ""],
    ]


def test_what_was_agreed_since_by_today_s_scale_counts(run):
    confirmed = "confirmed: {employee: 2026-10-01, manager: 2026-10-01}"
    agreed = f"date: 2026-10-01\nframework: 2\n{confirmed}\nratings: {{closing: 3}}\n"
    files = OLD | {"assessments/2024/pat.agreed.yaml": agreed}
    rows = rows_of(run(files, "gap", "pat", "--round", "2024", "--format", "markdown"))
    assert rows["Closing"] == ["3", "3", "4", "3", "met"]
    older = files | {"assessments/2024/pat.agreed.yaml": agreed.replace("framework: 2", "framework: 1")}
    assert rows_of(run(older, "gap", "pat", "--round", "2024", "--format", "markdown"))["Closing"][-2:] == [
        "3",
        ANOTHER,
    ]


def test_a_scale_that_went_after_a_later_round_was_no_other_before(run):
    sheets = {path.replace("2024", "2022"): text.replace("2024", "2022") for path, text in OLD.items()}
    files = {path: text.replace("4, why", "2, why").replace("Master", "2") for path, text in sheets.items()}
    assert ANOTHER not in run(files, "gap", "pat", "--round", "2022")
    assert ANOTHER in run(files | OLD, "gap", "pat", "--round", "2022")
    review = run(files | OLD, "report", "review", "pat")
    assert "Since round 2024" in review
    assert "French" in review.split("## Since round 2024")[1].split("\n## ")[0]
    assert "Closing" not in review.split("## Since round 2024")[1].split("\n## ")[0]


def test_a_closed_round_that_is_compared_today_is_open_where_its_scale_is_gone(run):
    confirmed = "date: 2024-01-25\nconfirmed: {employee: 2024-01-25, manager: 2024-01-25}\nratings: {french: 1}\n"
    drafts = {path: f"status: draft\n{text}" for path, text in FILES.items() if path.startswith("assessments")}
    files = OLD | {"assessments/2024/pat.agreed.yaml": confirmed} | drafts
    page = run(files, "gap", "pat")
    assert "Round 2024" in page
    assert "Open: Listening (a must) · Closing\n" in page
    assert "of 3 met" not in page
    assert f"Closing (Seller): {ANOTHER}" in run(files, "plan", "pat")


def test_a_role_that_is_gone_is_named_and_nothing_is_measured_by_it(run):
    page = run(GONE_ROLE, "gap", "pat", "--round", "2023", "--format", "markdown")
    assert "Beside the role: Caller" in page
    assert "This role is no longer there." in page
    rows = rows_of(page)
    assert (rows["Calls"], rows["Closing"]) == (["–", "3", "Deaf", ""], ["–", "2", "–", ""])
    assert [word for word in ("asks for nothing", "marks nothing", " met", "Open:") if word in page] == []
    answer = json.loads(run(GONE_ROLE, "gap", "pat", "--round", "2023", "--format", "json"))
    assert (answer["role"], answer["role_name"], answer["role_status"]) == ("caller", "Caller", "gone")
    assert (answer["items"], answer["state"], answer["counts"], answer["no_musts"]) == ([], None, None, False)


WISHES = """\
wishes:
  - {role: chief-caller, asked: 2022-01-01, answered: {date: 2022-01-09, answer: not-yet, because: A, revisit: 2027-01}}
"""


def test_a_wish_for_a_role_that_is_gone_leads_nowhere_and_says_so(run):
    wishing = {"people/pat.yaml": FILES["people/pat.yaml"].replace("        ", "") + WISHES}
    for command in (("gap", "pat"), ("wish", "pat"), ("report", "review", "pat"), ("report", "answer", "pat")):
        page = run(wishing, *command)
        assert "Chief caller" in page
        assert "The role is no longer there." in page
        assert "No path leads" not in page
    ways = run(wishing, "paths", "--person", "pat")
    assert "The role is no longer there, so there are no moves to show." in ways
    assert "has to be mended" not in ways
    assert "stay and grow as Seller" in run(wishing, "plan", "pat")
    alone = {"people/pat.yaml": f"name: Pat\n{WISHES}  - role: senior\n"}
    assert "Beside the role: Senior" in run(alone, "gap", "pat")


def test_a_closed_plan_is_shown_with_what_it_named(run):
    plan = (
        "person: pat\ntarget: chief-caller\nstarted: 2022-01-01\nclosed: {date: 2023-01-01, because: The team went}\n"
        "mastery: {actions: [{owner: manager, competency: calls, from: 2, to: 5, activity: call-week}]}\n"
    )
    page = run({"plans/old.yaml": plan}, "plan", "pat")
    assert "Chief caller, from 1 January 2022 until 1 January 2023. The team went" in page
    shown = json.loads(run({"plans/old.yaml": plan}, "plan", "pat", "--format", "json"))["plans"][1]
    action = shown["mastery"]["actions"][0]
    assert (action["competency_name"], action["activity"]["name"], action["after"]) == ("Calls", "Call week", None)


@pytest.mark.parametrize("given", ["role: caller", "opening: south"])
def test_rules_are_quiet_where_the_past_role_is_unknown(run, given):
    decision = f"decisions: [{{{given}, date: 2024-06-01, by: sky}}]\n"
    answered = "answered: {date: 2023-02-01, answer: not-yet}"
    wish = f"name: Kim\nwishes: [{{role: caller, asked: 2023-01-01, shared_with: everyone, {answered}}}]\n"
    person = FILES["people/pat.yaml"].replace("        ", "") + decision
    out = run(OLD | {"people/pat.yaml": person, "people/kim.yaml": wish}, "check", "--format", "concise")
    assert "past-rating" in out
    assert [rule for rule in ("moved-before-met", "others-not-told", "error[") if rule in out] == []


def test_an_older_round_against_another_role_names_it(run):
    files = {
        path: text.replace("role: caller", "role: senior").replace("Deaf", "1") for path, text in GONE_ROLE.items()
    }
    assert "Beside the role: Senior\n" in run(files, "gap", "pat", "--round", "2023")


def test_two_can_still_agree_on_a_closed_round_whose_competency_is_gone(run, tmp_path):
    summary = "date: 2024-01-25\nframework: 1\nratings: {calls: 2}\n"
    files = OLD | {"assessments/2024/pat.agreed.yaml": summary}
    both = ("--by", "pat", "--confirmed-by", "pat", "--confirmed-by", "sky")
    said = run(files, "rate", "pat", "--as", "agreed", "--round", "2024", "--set", "closing=2", *both)
    assert "It counts." in said
    assert "calls: 2" in (tmp_path / "assessments" / "2024" / "pat.agreed.yaml").read_text("utf-8")
