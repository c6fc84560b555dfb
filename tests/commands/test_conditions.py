"""What roles ask that is no competency: recorded once for every role that asks it, until it runs out."""

import csv
import json
import re
from io import StringIO

import pytest

LICENCE = "licence: {text: A licence that is in force}"
ROLE = "name: {}\nrequires: {{driving: 1}}\nconditions: {{{}}}\n"
FILES = {
    "competencies/driving.yaml": "name: Driving\nasks: skill\n",
    "roles/driver.yaml": ROLE.format("Driver", LICENCE),
    "roles/lead.yaml": ROLE.format("Lead", f"{LICENCE}, years: Two years as a driver"),
    "paths/p.yaml": "name: P\nsteps: [driver, lead]\n",
}
MO = "name: Mo\nrole: driver\nwishes: [{role: lead}]\n"


@pytest.fixture
def shown(project, careerctl):
    """Return a function that returns what is said of each condition on a day, as the page and as JSON have it."""

    def conditions(recorded, *options, today="2026-11-02", **roles):
        texts = {f"roles/{name}.yaml": f"name: {name.title()}\n{text}\n" for name, text in roles.items()}
        root = project(FILES | texts | {"people/mo.yaml": f"{MO}conditions_met: {recorded}\n"})
        line = ("gap", "mo", *options, "--today", today)
        page = careerctl(*line, cwd=root).out.split("\nConditions\n")[1].split("\n\n")[0]
        answer = json.loads(careerctl(*line, "--format", "json", cwd=root).out)
        said = re.findall(r"(?:not recorded|recorded|run out) .*", page)
        return said, [(each["met"], each["until"], each["run_out"]) for each in answer["conditions"]]

    return conditions


NOWHERE = ("not recorded yet", (None, None, None))
RECORDED = ("recorded 5 February 2026", ("2026-02-05", None, None))
ONCE = "{driver: {licence: {date: 2026-02-05}}}"


@pytest.mark.parametrize(
    ("recorded", "licence"),
    [
        (ONCE, RECORDED),
        ("{lead: {licence: {date: 2026-02-05}}}", RECORDED),
        ("{driver: {licence: {date: 2025-01-01}}, lead: {licence: {date: 2026-02-05}}}", RECORDED),
        ("{driver: {licence: {date: 2026-02-05}}, lead: {licence: {date: 2025-01-01}}}", RECORDED),
        ("{gone: {licence: {date: 2026-02-05}}}", NOWHERE),
        ("{driver: {years: {date: 2026-02-05}}}", NOWHERE),
    ],
)
def test_the_same_id_in_the_same_words_counts_in_each_role(shown, recorded, licence):
    said, values = shown(recorded, "--target", "lead", gone=f"conditions: {{{LICENCE.replace('force', 'order')}}}")
    assert (said[0], values[0]) == licence
    assert (said[1], values[1]) == NOWHERE


def test_where_a_line_is_broken_makes_no_difference(shown):
    broken = 'conditions:\n  licence: "A licence  that is\\n in force"'
    assert shown(ONCE, "--target", "lead", lead=broken)[0] == [RECORDED[0]]


DAYS = {
    "for good": ("{date: 2026-02-05}", "", "2199-01-01", "recorded 5 February 2026"),
    "the last day": (
        "{date: 2019-02-05, until: 2024-02-04}", "", "2024-02-04",
        "recorded 5 February 2019, holds until 4 February 2024",
    ),
    "the day after": ("{date: 2019-02-05, until: 2024-02-04}", "", "2024-02-05", "run out on 4 February 2024"),
    "a month": ("{date: 2019-02-05, until: 2024-02}", "", "2024-03-01", "run out on 29 February 2024"),
    "months, the last day": (
        "{date: 2026-02-05}", "12", "2027-02-05", "recorded 5 February 2026, holds until 5 February 2027"
    ),
    "months, the day after": ("{date: 2026-02-05}", "12", "2027-02-06", "run out on 5 February 2027"),
    "months to a shorter one": ("{date: 2026-08-31}", "6", "2027-03-01", "run out on 28 February 2027"),
    "its own day before months": (
        "{date: 2026-02-05, until: 2030}", "12", "2028-01-01", "recorded 5 February 2026, holds until 31 December 2030"
    ),
    "its own open end before months": (
        "{date: 2026-02-05, until: 9999-12-31}", "12", "2028-01-01", "recorded 5 February 2026"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("record", "months", "today", "said"), DAYS.values(), ids=DAYS)
def test_it_runs_out(shown, record, months, today, said):
    valid = f", valid_months: {months}" if months else ""
    driver = f"conditions: {{licence: {{text: A licence that is in force{valid}}}}}"
    assert shown(f"{{driver: {{licence: {record}}}}}", today=today, driver=driver)[0] == [said]


def test_json_says_until_when_and_that_it_is_open_again(shown):
    record = "{driver: {licence: {date: 2019-02-05, until: 2024-02-04}}}"
    assert shown(record, today="2024-02-04")[1] == [("2019-02-05", "2024-02-04", None)]
    assert shown(record, today="2024-02-05")[1] == [(None, None, "2024-02-04")]


def test_of_several_records_the_one_that_holds_longest_counts(shown):
    two = "{driver: {licence: {date: 2019-02-05, until: 2024-02-04}}, lead: {licence: {date: 2023-01-01, until: 2028}}}"
    assert shown(two)[0] == ["recorded 1 January 2023, holds until 31 December 2028"]


AGREED = {
    "assessments/2026-h2/mo.agreed.yaml": (
        "date: 2026-10-12\nconfirmed: {employee: 2026-10-12, manager: 2026-10-12}\nratings: {driving: 1}\n"
    )
}


def test_what_has_run_out_is_open_again_everywhere(project, careerctl):
    person = MO + "conditions_met: {driver: {licence: {date: 2019-02-05, until: 2024-02-04, evidence: A card}}}\n"
    root = project(FILES | AGREED | {"people/mo.yaml": person})

    def said(*line):
        return " ".join(careerctl(*line, "--today", "2026-11-02", cwd=root).out.split())

    assert "Near. Open: A licence that is in force This role" in said("gap", "mo")
    assert "Conditions A licence that is in force run out on 4 February 2024" in said("gap", "mo")
    assert json.loads(said("gap", "mo", "--format", "json"))["open"] == ["licence"]
    assert "A licence that is in force – run out on 4 February 2024" in said("paths", "--person", "mo")
    assert "A licence that is in force (run out on 4 February 2024, condition-licence)" in said("plan", "mo")
    assert "- A licence that is in force – run out on 4 February 2024" in said("report", "review", "mo")
    held = person.replace("2024-02-04", "2030-02-04")
    project({"people/mo.yaml": held})
    assert "(met on 5 February 2019, holds until 4 February 2030)" in said("plan", "mo")
    assert "Everything that this role asks is met, and every condition is recorded." in said("gap", "mo")
    assert "A card" in said("report", "review", "mo")


def test_hr_sees_it_and_everyone_does_not(project, careerctl):
    person = f"{MO}conditions_met: {{driver: {{licence: {{date: 2019-02-05, until: 2024-02-04}}}}}}\n"
    root = project(FILES | {"people/mo.yaml": person})
    line = ("gap", "mo", "--today", "2026-11-02", "--audience")
    assert "run out on 4 February 2024" in careerctl(*line, "hr", cwd=root).out
    assert "run out" not in careerctl(*line, "everyone", cwd=root).out
    assert "2024" not in careerctl(*line, "everyone", "--format", "json", cwd=root).out


def test_a_day_before_the_first_is_refused(project, careerctl):
    person = "name: Mo\nconditions_met: {driver: {licence: {date: 2026-02-05, until: 2026-02-04}}}\n"
    root = project(FILES | {"people/mo.yaml": person})
    found = careerctl("check", "--format", "concise", cwd=root).out
    assert "people/mo.yaml:2:62: error[backward-dates] it runs out before it was met\n" in found


def test_a_wish_is_met_only_while_its_conditions_hold(project, careerctl):
    lead = "name: Lead\nrequires: {driving: 1}\nconditions: {licence: {text: A licence, valid_months: 12}}\n"
    person = MO + "conditions_met: {lead: {licence: {date: 2026-02-05}}}\n"
    files = {"roles/lead.yaml": lead, "people/mo.yaml": person, "openings/o.yaml": "role: driver\nfrom: 2027\n"}
    root = project(FILES | AGREED | files)
    for today, speaks in (("2027-02-05", True), ("2027-02-06", False)):
        out = careerctl("check", "--format", "concise", "--today", today, cwd=root).out
        assert ("wish-without-opening" in out) == speaks


MORE = {
    "new": ("years: Two years", " · Driver → Lead (promotion)\n   · Asks more: Two years\n"),
    "beside a competency": (
        "years: Two years}\nrequires: {driving: 2",
        "Asks more: Driving 1 → 2\n   · Asks more: Two years\n",
    ),
    "in other words": (LICENCE.replace("in force", "new"), "Asks more: A licence that is new\n"),
    "the same": (LICENCE, "Asks no more than the role before.\n"),
}


@pytest.mark.parametrize(("conditions", "said"), MORE.values(), ids=MORE)
def test_a_new_condition_is_asked_more(project, careerctl, conditions, said):
    lead = f"name: Lead\nrequires: {{driving: 1}}\nconditions: {{{conditions}}}\n"
    if "requires" in conditions:
        lead = f"name: Lead\nconditions: {{{conditions}}}\n"
    root = project(FILES | {"roles/lead.yaml": lead, "people/mo.yaml": MO})
    assert said in careerctl("paths", "--person", "mo", cwd=root).out.replace("\u00a0", " ")
    rows = csv.DictReader(StringIO(careerctl("paths", "--person", "mo", "--format", "csv", cwd=root).out))
    texts = [each.removeprefix("   · ") for each in said.splitlines() if "Asks more" in each and "Driving" not in each]
    assert next(rows)["conditions"] == "".join(each.strip(" ·").removeprefix("Asks more: ") for each in texts)


ALONE = {
    "roles/driver.yaml": f"name: Driver\nconditions: {{{LICENCE}}}\n",
    "roles/lead.yaml": f"name: Lead\nconditions: {{{LICENCE}, years: Two years as a driver}}\n",
    "roles/idle.yaml": "name: Idle\n",
    "paths/p.yaml": "name: P\nsteps: [driver, lead]\n",
    "people/mo.yaml": f"{MO}conditions_met: {ONCE}\n",
}
NEXT = {
    ("gap", "mo"): "Next: talk about what comes after, and keep the wish: careerctl wish mo",
    ("gap", "mo", "--target", "lead"): "Next: write down under conditions_met: in Mo's file what has been met.",
    ("gap", "ed"): "Next: ask whoever keeps the framework what this role asks.",
    ("plan", "mo"): "Neither today's role nor the target asks for a competency, so it has no level steps.",
}


@pytest.mark.parametrize(("line", "said"), NEXT.items(), ids=map(" ".join, NEXT))
def test_nobody_is_told_to_rate_where_no_competency_is_asked(project, careerctl, line, said):
    out = careerctl(
        *line, "--today", "2026-10-02", cwd=project(ALONE | {"people/ed.yaml": "name: Ed\nrole: idle\n"})
    ).out
    assert said in out
    assert "careerctl rate" not in out
    assert "Nobody has rated" not in out


@pytest.mark.parametrize("page", ["prepare", "review"])
def test_nor_does_a_page_wait_for_ratings(project, careerctl, page):
    out = careerctl("report", page, "mo", "--today", "2026-10-02", cwd=project(ALONE)).out
    assert "Nobody has rated" not in out
    assert "handed in" not in out


def test_a_round_waits_for_nobody_who_has_nothing_to_rate(project, careerctl):
    files = ALONE | {
        "competencies/a.yaml": "name: A\nasks: skill\n",
        "roles/maker.yaml": "name: Maker\nrequires: {a: 1}\n",
    }
    root = project(files | {"people/ed.yaml": "name: Ed\nrole: maker\n", "people/al.yaml": "name: Al\n"})
    out = careerctl("rounds", "--today", "2026-10-02", cwd=root).out
    assert "Self, not yet        Al · Ed\n" in out
    assert "Mo" not in out
    sheet = "by: mo\ndate: 2026-10-01\nratings: {}\n"
    out = careerctl("rounds", "--today", "2026-10-02", cwd=project({"assessments/2026-h2/mo.self.yaml": sheet})).out
    assert "Self, handed in      Mo\n" in out


def test_what_cannot_be_read_may_ask_for_ratings(project, careerctl):
    broken = {
        "competencies/a.yaml": "nam: A\n",
        "roles/driver.yaml": f"name: Driver\nrequires: {{a: 1}}\nconditions: {{{LICENCE}}}\n",
    }
    out = careerctl("gap", "mo", "--today", "2026-10-02", cwd=project(ALONE | broken)).out
    assert "Next: Mo rates, and says why; agree on who else rates Mo's work" in out  # and `rate` would be refused


def test_a_role_of_before_with_ratings_is_rated_whatever_the_target_asks(project, careerctl):
    root = project(FILES | {"roles/lead.yaml": "name: Lead\nconditions: {years: Two}\n", "people/mo.yaml": MO})
    assert "careerctl rate mo" in careerctl("gap", "mo", "--target", "lead", "--today", "2026-10-02", cwd=root).out
