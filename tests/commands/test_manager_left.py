"""Who has left is waited for no longer: no sheet, no answer and no promise is theirs, and what they wrote stays."""

import json

import pytest

FILES = {
    "competencies/craft.yaml": "name: Craft\nasks: skill\n",
    "roles/maker.yaml": "name: Maker\nrequires: {craft: 2}\n",
    "roles/master.yaml": "name: Master\nrequires: {craft: 3}\n",
    "paths/p.yaml": "name: P\nsteps: [maker, master]\n",
    "people/bo.yaml": "name: Bo\nrole: maker\nmanager: gil\nwishes: [{role: master, asked: 2026-10-12}]\n",
    "people/gil.yaml": "name: Gil Moss\ncalled: Gil\nleft: {date: 2026-10-10}\n",
    "people/eva.yaml": "name: Eva Brand\ncalled: Eva\n",
}
OWN = {"assessments/2026-h2/bo.self.yaml": "by: bo\ndate: 2026-10-05\nratings: {craft: 2}\n"}
BY_GIL = {"assessments/2026-h2/bo.manager.yaml": "by: gil\ndate: 2026-10-06\nratings: {craft: 1}\n"}
AGREED = {"assessments/2026-h2/bo.agreed.yaml": "date: 2026-10-07\nconfirmed: {%s}\nratings: {craft: 1}\n"}
BOTH = "employee: 2026-10-07, manager: 2026-10-07"
RATE = "careerctl rate bo --as"
LEFT = "the manager has left: who rates?"
WHOEVER = "whoever it is rates with --as manager and --by.\n"


@pytest.fixture
def said(project, careerctl):
    """Return a function that returns what a command says on 12 October 2026, while the round is open."""

    def run(line, files=None, today="2026-10-12"):
        ran = careerctl(*line.split(), "--today", today, cwd=project(FILES | (files or {})))
        return ran.out + ran.err

    return run


GAPS = {
    "nobody has rated": (
        {},
        f"Next: Bo rates, and says why: `{RATE} self`; {LEFT} Agree on it; {WHOEVER}",
    ),
    "the person has rated": (OWN, f"2026-h2: Bo has rated; {LEFT}\n"),
    "and so comes next": (OWN, f"Next: {LEFT} Agree on it; {WHOEVER}"),
    "the manager has rated, and then left": (BY_GIL, f"Next: Bo rates, and says why: {RATE} self\n"),
    "both have": (OWN | BY_GIL, "Next: Gil has left: who talks with Bo about what both have written?\n"),
    "what Gil wrote stays": (OWN | BY_GIL, "Round 2026-h2 · Bo on 5 October 2026, Gil on 6 October 2026"),
    "a summary": (
        OWN | BY_GIL | {name: text % "employee: 2026-10-07" for name, text in AGREED.items()},
        "Next: Gil has left: who talks with Bo about what both have written?\n",
    ),
    "they have agreed": (
        OWN | BY_GIL | {name: text % BOTH for name, text in AGREED.items()},
        "Next: choose one next step, and what will give you the occasion for it.\n",
    ),
    "the next one rates": (
        OWN | {"people/bo.yaml": FILES["people/bo.yaml"].replace("gil", "[gil, eva]")},
        f"Next: Eva rates, and says why: {RATE} manager\n",
    ),
    "on the last day but one": (
        OWN | {"people/gil.yaml": FILES["people/gil.yaml"].replace("10-10", "10-13")},
        f"Next: Gil rates, and says why: {RATE} manager\n",
    ),
    "no last day can be read": (
        OWN | {"people/gil.yaml": "name: Gil Moss\ncalled: Gil\nleft: {date: soon}\n"},
        f"Next: Gil rates, and says why: {RATE} manager\n",
    ),
    "no file can be read": (OWN | {"people/gil.yaml": "[broken\n"}, f"Next: gil rates, and says why: {RATE} manager\n"),
    "no manager is named": (
        OWN | {"people/bo.yaml": "name: Bo\nrole: maker\n"},
        f"Next: agree on who else rates Bo's work; {WHOEVER}",
    ),
}


@pytest.mark.parametrize(("files", "line"), GAPS.values(), ids=GAPS)
def test_gap_says_who_is_missing(said, files, line):
    assert line in said("gap bo", files)


def test_json_says_it_too(said):
    assert json.loads(said("gap bo --format json", OWN))["manager_left"] is True
    assert json.loads(said("gap bo --format json", OWN | BY_GIL))["manager_left"] is True
    named = {"people/bo.yaml": FILES["people/bo.yaml"].replace("gil", "eva")}
    assert json.loads(said("gap bo --format json", named | OWN))["manager_left"] is True  # Gil rated
    assert json.loads(said("gap bo --audience everyone --format json"))["manager_left"] is None


def test_rounds_waits_for_nobody_who_has_left(said):
    more = {"people/cy.yaml": "name: Cy\nrole: maker\nmanager: [gil, eva]\n"}
    page = said("rounds", more)
    assert f"Manager, not yet     Bo ({LEFT}) · Cy (by Eva Brand) · Eva Brand (no manager is named)\n" in page
    answer = json.loads(said("rounds --format json"))
    assert answer["raters_left"] == ["gil"]
    assert (answer["rounds"][0]["people"][0]["rater"], answer["rounds"][0]["people"][1]["rater"]) == ("gil", "eva")
    assert f"Manager, not yet     Bo ({LEFT})\n" in said("rounds --manager gil")
    assert "Manager, not yet     Cy\n" in said("rounds --manager eva")
    assert "Unknown whether here then  Bo · Cy · Eva Brand · Gil Moss\n" in said("rounds", today="2026-11-12")


def test_check_names_the_line(said):
    lines = said("check --format concise").splitlines()
    assert "people/bo.yaml:3:10: warning[manager-has-left] this person has left" in lines


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("master", "This wish is in people/bo.yaml already"),
        ("maker", "Your manager has left: who answers it? Whoever it is stands under manager: in your file."),
        ("maker --by eva", "Bo's manager has left: who answers it? Whoever it is stands under manager: in Bo's file."),
        ("maker --share hr", "Your manager has left: who answers it? Hr sees it. Whoever it is"),
        ("maker --share everyone", "Your manager has left: who answers it? Everybody may see it. Whoever it is"),
    ],
)
def test_a_wish_is_seen_by_nobody_who_has_left(said, role, told):
    assert told in said(f"wish bo {role}")


def test_a_wish_of_somebody_without_a_manager(said):
    told = said("wish bo maker", {"people/bo.yaml": "name: Bo\nrole: maker\n"})
    assert "Nobody is named as your manager: who answers it? Whoever it is" in told
    assert "Your manager sees it." in said("wish bo maker", {"people/bo.yaml": "name: Bo\nmanager: eva\n"})


def test_a_wish_that_waits_says_for_whom(said):
    assert "due by 26 October 2026. The manager has left: who answers it?" in said("wish bo")
    answered = FILES["people/bo.yaml"].replace("}]", ", answered: {date: 2026-10-09, answer: no}}]")
    assert "has left" not in said("wish bo", {"people/bo.yaml": answered})


def test_nobody_rates_for_one_who_has_left(said):
    refused = "careerctl: the manager of bo has left. Say who rates with --by, or with CAREERCTL_ME.\n"
    assert said("rate bo --as manager --set craft=1") == refused
    assert "Wrote" in said("rate bo --as manager --set craft=1 --by eva")
    assert "Wrote" in said("rate bo --as self --set craft=1")


def test_the_next_manager_rates(said):
    named = {"people/bo.yaml": FILES["people/bo.yaml"].replace("gil", "[gil, eva]")}
    assert "+by: eva\n" in said("rate bo --as manager --set craft=1 --dry-run", named)


def test_a_note_and_a_talk_do_not_speak_of_them(said):
    assert "Read by Bo; never counted." in said("note bo Seen --by eva")
    assert "the manager has not handed in for 2026-h2 yet" in said("rate bo --as agreed", OWN)


def test_a_plan_is_kept_by_nobody_who_has_left(said):
    for line in ("plan bo", "plan bo --fresh"):
        page = said(line, OWN | BY_GIL)
        assert "The manager has left: who takes over their part?\n" in page
        assert "Gil" not in page
    kept = {"plans/bo.yaml": "person: bo\ntarget: master\nstarted: 2026-10-01\ncheck_ins: {every_weeks: 1}\n"}
    page = said("plan bo", kept)
    assert "What the manager has promised\n" in page
    assert "The manager has left: who takes over their part?\n" in page


def test_pages_do_not_wait_for_them(said):
    assert f"2026-h2: Bo has rated; {LEFT}\n" in said("report prepare bo", OWN)
    assert "| | the manager | |" in said("report answer bo", OWN | BY_GIL)
