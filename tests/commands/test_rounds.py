"""`careerctl rounds`: who has handed in, and nothing of what anybody wrote."""

import json
import re
from pathlib import Path

import pytest

TODAY = ("--today", "2026-10-15")
SETTINGS = """\
format: 1
scale: steps
scales:
  steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}
rounds:
  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}
  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
  2027-h1: {opens: 2027-04, closes: 2027-04}
"""
RATED = "by: {}\ndate: {}\nratings: {{coaching: {{level: 2, why: Word-of-theirs}}}}\n"
AGREED = "date: 2026-10-12\nratings: {{coaching: 2}}\n{}"
BOTH = "confirmed: {employee: 2026-10-12, manager: 2026-10-13}\n"
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {coaching: 2}\n",
    "people/dana.yaml": "name: Dana Roe\nsince: 2020\n",
    "people/ann.yaml": "name: Ann Poe\nrole: guide\nmanager: dana\nsince: 2024-01-01\n",
    "people/bo.yaml": "name: Bo Lee\nrole: guide\nmanager: [dana, ann]\nsince: 2024-01-01\n",
    "people/cy.yaml": "name: Cy May\nrole: guide\nmanager: dana\nsince: 2024-01-01\naway: [{from: 2026-10-10}]\n",
    "people/di.yaml": "name: Di Fox\nrole: guide\nmanager: ann\nleft: {date: 2026-10-01}\n",
    "people/ed.yaml": "name: Ed Kim\nrole: guide\nmanager: ann\nsince: 2026-06-01\n",
    "assessments/2026-h1/ann.self.yaml": RATED.format("ann", "2026-04-02"),
    "assessments/2026-h1/bo.manager.yaml": RATED.format("dana", "2026-04-02"),
    "assessments/2026-h2/ann.self.yaml": RATED.format("ann", "2026-10-02"),
    "assessments/2026-h2/ann.manager.yaml": RATED.format("dana", "2026-10-02"),
    "assessments/2026-h2/ann.agreed.yaml": AGREED.format(BOTH),
    "assessments/2026-h2/bo.self.yaml": f"{RATED.format('bo', '2026-10-02')}status: draft\n",
    "assessments/2026-h2/bo.manager.yaml": RATED.format("dana", "2026-10-02"),
    "assessments/2026-h2/bo.agreed.yaml": AGREED.format(""),
}
PAGE = """\
Rounds

2026-h2 · open until 31 October 2026
Self, handed in  Ann Poe
Self, not yet  Bo Lee · Dana Roe · Ed Kim
Manager, handed in  Ann Poe · Bo Lee
Manager, not yet  Dana Roe (no manager is named) · Ed Kim (by Ann Poe)
Agreed, handed in  Ann Poe · Bo Lee
Agreed, not yet  Dana Roe · Ed Kim
Not yet confirmed by both  Bo Lee
Away, not waited for  Cy May

2026-h1 · closed on 30 April 2026
Self, handed in  Ann Poe
Self, not handed in  Bo Lee · Cy May · Dana Roe
Manager, handed in  Bo Lee (by Dana Roe)
Manager, not handed in  Ann Poe · Cy May · Dana Roe
Agreed, not handed in  Ann Poe · Bo Lee · Cy May · Dana Roe
Unknown whether here then  Di Fox

2027-h1 · opens on 1 April 2027, closes on 30 April 2027
Nobody has handed in, and nobody has to yet.
"""


def squeezed(ran):
    """Return what was printed, with two blanks between the columns."""
    return re.sub(r"(?<=\S)   +", "  ", ran.out)


def test_the_open_round_comes_first_and_drafts_leavers_and_absent_people_are_not_waited_for(project, careerctl):
    ran = careerctl("rounds", *TODAY, cwd=project(FILES))
    assert (ran.code, squeezed(ran), ran.err) == (0, PAGE, "")


def test_of_a_manager_those_whom_this_manager_rates(project, careerctl):
    root = project(FILES)
    out = squeezed(careerctl("rounds", "--manager", "people/ann.yaml", *TODAY, cwd=root))
    assert out.splitlines()[:3] == [
        "Rounds · the people whom Ann Poe rates", "", "2026-h2 · open until 31 October 2026",
    ]  # fmt: skip
    assert "Manager, not yet  Ed Kim\n" in out
    assert "Bo Lee" not in out
    assert careerctl("rounds", "--manager", "dan", *TODAY, cwd=root) == (
        2, "", f"careerctl: no person has the id 'dan' in {root}. Did you mean 'dana'?\n",
    )  # fmt: skip


def test_a_manager_named_by_nobody(project, careerctl):
    out = squeezed(careerctl("rounds", "--manager", "bo", *TODAY, cwd=project(FILES)))
    assert "No file in people/ names Bo Lee as the first manager." in out
    assert "Nobody is in this round" not in out


def test_somebody_who_came_later_is_not_missing_and_whoever_has_a_sheet_was_here(project, careerctl):
    old = {"assessments/2026-h1/ed.self.yaml": RATED.format("ed", "2026-04-02")}
    assert "Self, handed in  Ann Poe · Ed Kim\n" in squeezed(careerctl("rounds", *TODAY, cwd=project(FILES | old)))


def test_an_earlier_role_tells_that_somebody_was_here(project, careerctl):
    ed = "name: Ed Kim\nmanager: ann\nsince: 2026-06-01\nheld: [{role: guide, from: 2021, until: 2026-05}]\n"
    out = squeezed(careerctl("rounds", *TODAY, cwd=project(FILES | {"people/ed.yaml": ed})))
    assert "Bo Lee · Cy May · Dana Roe · Ed Kim\n" in out


def test_away_counts_on_the_last_day_of_a_closed_round(project, careerctl):
    cy = "name: Cy May\nmanager: dana\naway: [{from: 2026-04-20, until: 2026-05-31}]\n"
    out = squeezed(careerctl("rounds", *TODAY, cwd=project(FILES | {"people/cy.yaml": cy})))
    assert "Away  Cy May\n" in out
    assert "Self, not yet  Bo Lee · Cy May · Dana Roe · Ed Kim\n" in out


@pytest.mark.parametrize("reader", ["employee", "everyone"])
@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
def test_who_has_handed_in_is_for_those_who_lead(project, careerctl, reader, form):
    root = project(FILES)
    said = careerctl("rounds", "--audience", reader, "--format", form, "--manager", "dana", *TODAY, cwd=root).out
    assert "2026-h2" in said
    assert not [each for each in ("Ann", "ann", "Dana", "dana", "yes") if each in said]
    assert careerctl("rounds", "--audience", "hr", "--format", form, *TODAY, cwd=root).out.count("Ann") > 1


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
def test_no_content(project, careerctl, form):
    said = careerctl("rounds", "--format", form, *TODAY, cwd=project(FILES)).out
    assert "Word-of-theirs" not in said
    assert "coaching" not in said.casefold()


def test_for_machines(project, careerctl):
    root = project(FILES)
    result = json.loads(careerctl("rounds", "--format", "json", *TODAY, cwd=root).out)
    assert result["schema"] == "careerctl/rounds/1"
    assert [each["round"] for each in result["rounds"]] == ["2026-h2", "2026-h1", "2027-h1"]
    assert result["rounds"][0]["people"][1] == {
        "person": "bo", "name": "Bo Lee", "rater": "dana", "rater_name": "Dana Roe", "away": False, "unsure": False,
        "own": False, "manager": True, "agreed": True, "confirmed": False,
    }  # fmt: skip
    rows = careerctl("rounds", "--format", "csv", *TODAY, cwd=root).out.splitlines()
    assert rows[2] == "2026-h2,2026-10-01,2026-10-31,open,bo,Bo Lee,dana,Dana Roe,no,no,yes,yes,no,no"
    empty = careerctl("rounds", "--format", "csv", "--audience", "everyone", *TODAY, cwd=root).out.splitlines()
    assert empty[1] == "2026-h2,2026-10-01,2026-10-31,open,,,,,,,,,,"


def test_without_a_list_the_rounds_are_those_of_the_sheets(project, careerctl):
    settings = SETTINGS.partition("rounds:")[0]
    out = squeezed(careerctl("rounds", *TODAY, cwd=project(FILES | {"careerctl.yaml": settings})))
    assert [line for line in out.splitlines() if line.startswith("2026")] == ["2026-h1", "2026-h2"]


def test_no_round_at_all(project, careerctl):
    root = project({"careerctl.yaml": "format: 1\n"})
    out = squeezed(careerctl("rounds", *TODAY, cwd=root))
    assert out == "Rounds\nThere is no round yet. One begins with: careerctl new round ID --until DATE\n"


def test_sheets_in_the_person_s_file_count_too(project, careerctl):
    files = {path: text for path, text in FILES.items() if not path.startswith("assessments/2026-h2/ann")}
    sheet = "{by: ann, date: 2026-10-02, ratings: {coaching: 2}}"
    files["people/ann.yaml"] += f"assessments: [{{round: 2026-h2, self: {sheet}}}]\n"
    assert "Self, handed in  Ann Poe\n" in squeezed(careerctl("rounds", *TODAY, cwd=project(files)))


def test_two_of_one_name_are_told_apart(project, careerctl):
    out = squeezed(careerctl("rounds", *TODAY, cwd=project(FILES | {"people/ed.yaml": "name: Bo Lee\nmanager: ann\n"})))
    assert "Bo Lee (Guide) · Dana Roe · Bo Lee (ed)\n" in out
    assert "Bo Lee (ed) (by Ann Poe)" in out


def test_a_former_id_of_a_manager_or_in_a_sheet_s_name_is_the_same_person(project, careerctl):
    files = FILES | {
        "people/dana.yaml": "name: Dana Roe\nformerly: [dan]\n",
        "people/ed.yaml": "name: Ed\nmanager: dan\n",
    }
    files["assessments/2026-h2/dan.self.yaml"] = RATED.format("dana", "2026-10-02")
    out = squeezed(careerctl("rounds", *TODAY, cwd=project(files)))
    assert "Ed (by Dana Roe)" in out
    assert "Self, handed in  Ann Poe · Dana Roe\n" in out


def test_what_is_broken_is_left_out_and_named_and_a_draft_is_not(project, careerctl):
    broken = {
        "people/ed.yaml": "name: [Ed]\n",
        "assessments/2026-h2/ann.manager.yaml": "by: dana\n",
        "assessments/2026-h2/bo.self.yaml": "by: bo\nstatus: draft\nratings: {coaching: 17}\n",
    }
    code, out, err = careerctl("rounds", *TODAY, cwd=project(FILES | broken))
    left_out = "Manager, left out Ann Poe" in " ".join(out.split())
    assert (code, "Ed" in out, left_out) == (0, False, True)
    assert err.splitlines() == [
        "assessments/2026-h2/ann.manager.yaml has 2 faults; `careerctl check` shows what to do.",
        "people/ed.yaml has 1 fault; `careerctl check` shows what to do.",
    ]


def test_a_file_with_it_is_its_owner_s_alone(project, careerctl):
    root: Path = project(FILES)
    assert careerctl("rounds", "-o", "out.txt", *TODAY, cwd=root).code == 0
    assert (root / "out.txt").stat().st_mode & 0o077 == 0


def closed(project, careerctl, files, *more):
    """Return what is said of the round of spring, months later."""
    out = squeezed(careerctl("rounds", "--today", "2027-12-01", *more, cwd=project(FILES | files)))
    return out.partition("2026-h1 ")[2].partition("\n\n")[0]


def test_a_closed_round_shows_who_rated_then_whoever_leads_today(project, careerctl):
    bo = "name: Bo Lee\nrole: guide\nmanager: ed\nsince: 2024-01-01\n"
    assert "Manager, handed in  Bo Lee (by Dana Roe)\n" in closed(project, careerctl, {"people/bo.yaml": bo})
    ann = {"people/ann.yaml": FILES["people/ann.yaml"].replace("manager: dana", "manager: ed")}
    of_dana = closed(project, careerctl, ann | {"people/bo.yaml": bo}, "--manager", "dana")
    assert "Manager, handed in  Bo Lee\n" in of_dana
    of_ed = closed(project, careerctl, ann | {"people/bo.yaml": bo}, "--manager", "ed")
    assert ("Bo Lee" in of_ed, "Manager, not handed in  Ann Poe\n" in of_ed) == (False, True)


@pytest.mark.parametrize(
    ("di", "line"),
    [
        ("since: 2024\nleft: {date: 2026-10-01}", "Self, not handed in  Bo Lee · Cy May · Dana Roe · Di Fox\n"),
        ("since: 2024\nleft: {date: 2026-04-01}", "Self, not handed in  Bo Lee · Cy May · Dana Roe · Di Fox\n"),
        ("since: 2024\nleft: {date: 2026-03-31}", ""),
        ("left: {date: 2026-10-01}", "Unknown whether here then  Di Fox"),
        ("held: [{role: guide, until: 2026-03}]\nleft: {date: 2026-10-01}", "Dana Roe · Di Fox\n"),
        ("held: [{role: guide, until: 2026-06}]\nsince: 2026-07\nleft: {date: 2026-10-01}", "here then  Di Fox"),
        ("since: 2026-05", ""),
        ("since: 2026-05\nheld: [{role: guide, from: 2024}]", "Dana Roe · Di Fox\n"),
        ("since: 2024\nleft: {date: 2028-10-01}", "Self, not handed in  Bo Lee · Cy May · Dana Roe · Di Fox\n"),
    ],
)
def test_a_closed_round_shows_who_was_there_then(project, careerctl, di, line):
    person = f"name: Di Fox\nrole: guide\nmanager: ann\n{di}\n"
    said = closed(project, careerctl, {"people/di.yaml": person})
    assert line in said if line else "Di Fox" not in said


def test_whoever_rated_in_a_closed_round_was_here(project, careerctl):
    dana = {"people/dana.yaml": "name: Dana Roe\n"}
    assert "Self, not handed in  Bo Lee · Cy May · Dana Roe\n" in closed(project, careerctl, dana)


def test_a_closed_round_goes_by_the_role_of_then(project, careerctl):
    """Today's role asks for nothing to rate, and the one before did."""
    ed = "name: Ed Kim\nrole: guide\nsince: 2026-06-01\nheld: [{role: host, from: 2024, until: 2026-05-31}]\n"
    host = {"roles/host.yaml": "name: Host\n"}
    assert "Ed Kim" not in closed(project, careerctl, host | {"people/ed.yaml": ed})
    turned = ed.replace("guide", "x").replace("host", "guide").replace("role: x", "role: host")
    assert "Ed Kim" in closed(project, careerctl, host | {"people/ed.yaml": turned})
