"""What was said to a former manager stays between the two, until the person hands it over."""

import json

import pytest

PERSON = """\
name: Pat Doe
called: Pat
role: seller
manager: lou
led_before:
  - {manager: ann, until: 2025-12-31}
  - {manager: dana, until: 2026-08-31}
wishes:
  - {role: lead, why: Because of the people, asked: 2026-05-04}
  - {words: Learn to sail, why: Since Lou does, asked: 2026-10-01}
outlook:
  - {by: dana, date: 2026-06-01, text: I see a lead}
  - {by: lou, date: 2026-10-05, text: I see one too}
left: {date: 2027-05-31}
"""
FILES = {
    "roles/seller.yaml": "name: Seller\nrequires: {}\n",
    "roles/lead.yaml": "name: Lead\n",
    "paths/way.yaml": "name: Way\nsteps: [seller, lead]\n",
    **{f"people/{each.casefold()}.yaml": f"name: {each} Kim\ncalled: {each}\n" for each in ("Ann", "Dana", "Lou")},
    "people/pat.yaml": PERSON,
    "notes/pat.dana.yaml": "- {date: 2026-06-02, text: Held the fair}\n- {date: 2026-10-02, text: Rang the baker}\n",
    "notes/pat.lou.yaml": "- {date: 2026-10-03, text: Wrote the offer}\n",
    "plans/pat-lead.yaml": "person: pat\ntarget: lead\nstarted: 2026-05-01\n"
    "trial: {from: 2026-10-01, agreed: 2026-05-03, tell: {manager: 2026-05-03}}\n"
    "signed: {employee: 2026-05-02, manager: 2026-05-03}\n",
}


@pytest.fixture
def told(project, careerctl):
    """Return a function that prints what one reader is told, of a person's file that says more."""

    def tell(*line: str, audience: str, more: str = "", **files: str) -> str:
        root = project({**FILES, "people/pat.yaml": PERSON + more, **files})
        return careerctl(*line, "--audience", audience, "--today", "2026-11-02", cwd=root).out

    return tell


HANDED = "hand_over: {date: 2026-09-01}\n"
PAGES = (
    ("note", "pat"),
    ("wish", "pat"),
    ("report", "review", "pat"),
    ("report", "prepare", "pat"),
    ("report", "talk", "pat"),
    ("report", "farewell", "pat"),
    ("report", "decision", "pat"),
)
OLD = ("Held the fair", "Because of the people", "I see a lead")
NEW = ("Rang the baker", "Wrote the offer", "Since Lou does", "I see one too")


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_todays_manager_reads_of_the_old_what_was_handed_over(told, page):
    before, after, own = (
        told(*page, audience="manager"), told(*page, audience="manager", more=HANDED), told(*page, audience="employee")
    )  # fmt: skip
    assert [each for each in OLD if each in before] == []
    assert [each for each in OLD if each in after or each in own] == [each for each in OLD if each in after]
    assert [each for each in NEW if each in before] == [each for each in NEW if each in after]


def test_the_pages_hold_something_to_keep_back(told):
    shown = "".join(told(*page, audience="employee") for page in PAGES)
    assert [each for each in (*OLD, *NEW) if each not in shown] == []


def test_who_leads_again_knows_it(told):
    again = PERSON.replace("manager: lou", "manager: dana")
    assert "Because of the people" in told("wish", "pat", audience="manager", **{"people/pat.yaml": again})


def test_a_wish_without_a_day_is_taken_for_the_oldest(told):
    undated = PERSON.replace(", asked: 2026-05-04", "")
    assert "Because of the people" not in told("wish", "pat", audience="manager", **{"people/pat.yaml": undated})


def test_the_person_sees_that_it_is_kept_back(told):
    wishes = json.loads(told("wish", "pat", "--format", "json", audience="employee"))["wishes"]
    assert [each["why_kept_back"] for each in wishes] == [True, False]
    assert "until Pat says otherwise with --hand-over" in told("profile", "pat", audience="employee")
    assert "--hand-over" not in told("profile", "pat", audience="employee", more=HANDED)


def test_a_yes_is_of_who_led_on_that_day(told):
    page = told("plan", "pat", audience="employee")
    assert "Pat said yes on 2 May 2026 · Dana said yes on 3 May 2026" in page
    assert "Dana wants that others hear of it; they do once both want that." in page
    assert "| Dana | 3 May 2026 |" in told("report", "plan", "pat", audience="employee")


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
@pytest.mark.parametrize("old", ["in the note", "in the person's file"])
def test_a_manager_who_had_another_id_is_the_same_one(told, page, old):
    files = {"people/dana.yaml": "name: Dana Kim\ncalled: Dana\nformerly: [didi]\n"}
    if old == "in the note":
        files |= {"notes/pat.didi.yaml": FILES["notes/pat.dana.yaml"], "notes/pat.dana.yaml": "[]\n"}
        files |= {"people/pat.yaml": PERSON.replace("by: dana", "by: didi")}
    else:
        files |= {"people/pat.yaml": PERSON.replace("manager: dana, until", "manager: didi, until")}
    page = told(*page, audience="manager", **files)
    assert [each for each in OLD if each in page] == []
