"""How realistic a way is, worked out by hand."""

from datetime import date

import pytest

from careerctl.analysis.gap import Question
from careerctl.analysis.ways.realistic import realistic
from careerctl.project.reading.subjects import person_named
from careerctl.questions.known import read_person
from careerctl.results.paths import GivenUp, Must

TODAY = date(2026, 11, 15)
FILES = {
    "careerctl.yaml": """\
        format: 1
        scales: {s: {levels: {0: Zero, 1: One, 2: Two, 3: Three, 4: Four}}}
        """,
    **{f"competencies/{each}.yaml": f"name: {each.upper()}\nasks: skill\n" for each in "abcdef"},
    "roles/rep.yaml": """\
        name: Rep
        requires: {a: 2}
        advantages: [Own deals, Home at five]
        disadvantages: [Long quarters]
        drivers: {serves: [progress, balance], costs: [security]}
        """,
    "roles/lead.yaml": """\
        name: Lead
        requires:
          a: {level: 3, must: true}
          b: {level: 2, must: true}
          c: {level: 2, must: true}
          d: {level: 1, must: true}
          e: {level: 0, must: true}
          f: 3
        conditions: {quota: Twice at quota, licence: A licence}
        advantages: [Own deals]
        disadvantages: [Long quarters, Hiring]
        drivers: {serves: [progress, contribution], costs: [security, balance]}
        """,
    "paths/one.yaml": "name: One\nmoves: [{from: rep, to: lead, typical_months: 24}]\n",
    "people/pat.yaml": """\
        name: Pat Doe
        role: rep
        since: 2025-11-15
        manager: dana
        away: [{from: 2026-01-01, until: 2026-02-28}]
        wishes: [{role: lead, by: 2027-05-31}]
        conditions_met: {lead: {quota: {date: 2026-01-31}}}
        """,
    "people/dana.yaml": "name: Dana Roe\ncalled: Dana\n",
}
SHEETS = {
    "assessments/h2/pat.self.yaml": "by: pat\ndate: 2026-10-01\nratings: {a: 4, b: 2, d: {no_chance: Nobody asked}}\n",
    "assessments/h2/pat.manager.yaml": "by: dana\ndate: 2026-10-02\nratings: {a: 2, b: 2}\n",
}


@pytest.fixture
def asked(project):
    """Return a function that says how realistic it is that Pat becomes a lead."""

    def ask(files, role="lead"):
        root = project(FILES | files)
        found = read_person(person_named("pat", root, root), TODAY, also=["opening"])
        question = Question(found.framework, found.record, found.person, found.called)
        return realistic(question, role, found.person.wishes[0], others=2)

    return ask


def test_time_is_held_against_the_wish(asked):
    # 12 months since 15 November 2025, less two away: 10 of 24 are spent.
    time = asked({}).time
    assert (time.usual, time.spent, time.left, time.open, time.until_wish) == (24, 10, 14, False, 6)


def test_musts_go_by_the_rule_of_by(asked):
    found = asked(SHEETS)
    assert found.musts == (
        Must("a", "A", 3, 2, "manager", "open"),
        Must("b", "B", 2, 2, "manager", "met"),
        Must("c", "C", 2, None, None, "open"),
        Must("d", "D", 1, None, None, "no-chance"),
        Must("e", "E", 0, None, None, "open"),
    )
    assert (found.round, found.manager_name, found.no_musts) == ("h2", "Dana", False)


def test_one_side_alone_says_nothing_about_musts(asked):
    one = {path: text for path, text in SHEETS.items() if "manager" in path}
    found = asked(one)
    assert [each.standing for each in found.musts] == ["open"] * 5
    assert found.round == ""


def test_what_is_agreed_comes_first(asked):
    agreed = "by: dana\ndate: 2026-10-09\nconfirmed: {employee: 2026-10-09, manager: 2026-10-09}\nratings: {a: 3}\n"
    found = asked(SHEETS | {"assessments/h2/pat.agreed.yaml": agreed})
    assert [(each.level, each.by, each.standing) for each in found.musts][:2] == [
        (3, "agreed", "met"),
        (2, "manager", "met"),
    ]


def test_a_role_without_musts_says_so(asked):
    assert asked({"roles/lead.yaml": "name: Lead\nrequires: {a: 3}\n"}).no_musts


def test_conditions_have_their_day(asked):
    assert [(each.id, each.met) for each in asked({}).conditions] == [("quota", date(2026, 1, 31)), ("licence", None)]


POSITIONS = {
    "free today": ("from: 2026-11-15", "now"),
    "free for a year": ("from: 2025", "now"),
    "filled": ("from: 2026-01\nfilled: 2026-02-01", None),
    "filled today": ("from: 2026-01\nfilled: 2026-11-15", None),
    "filled tomorrow": ("from: 2026-01\nfilled: 2026-11-16", "now"),
    "free tomorrow": ("from: 2026-11-16", "expected"),
    "in twelve months to the day": ("from: 2027-11-15", "expected"),
    "a day later": ("from: 2027-11-16", None),
    "in a month that begins before": ("from: 2027-11", "expected"),
    "another role": ("from: 2026-01", None),
}


@pytest.mark.parametrize(("said", "where"), POSITIONS.values(), ids=POSITIONS)
def test_positions(asked, said, where):
    role = "rep" if said == "from: 2026-01" else "lead"
    found = asked({"openings/one.yaml": f"role: {role}\ncount: 2\n{said}\n"})
    assert {name: [each.count for each in getattr(found, name)] for name in ("now", "expected")} == {
        name: [2] if name == where else [] for name in ("now", "expected")
    }


def test_positions_stand_in_the_order_of_their_days(asked):
    dated = {"z": "2026-12", "b": "2027-01-02", "a": "2027-01-02"}
    found = asked({f"openings/{name}.yaml": f"role: lead\nfrom: {day}\n" for name, day in dated.items()})
    assert [each.opening for each in found.expected] == ["z", "a", "b"]
    assert found.others == 2


def test_the_policy_says_how_far_ahead_openings_count(asked):
    policy = "policy: {opening_months: 1}\n"
    files = {"careerctl.yaml": f"format: 1\nscales: {{s: {{levels: [A, B, C, D, E]}}}}\n{policy}"}
    opening = {"openings/one.yaml": "role: lead\nfrom: 2026-12-16\n"}
    lead = {"roles/lead.yaml": "name: Lead\n", "roles/rep.yaml": "name: Rep\n"}
    found = asked(files | opening | lead)
    assert (found.expected, found.within_months) == ((), 1)


def test_what_would_be_given_up(asked):
    assert asked({}).given_up == GivenUp(
        advantages=("Home at five",),
        disadvantages=("Hiring",),
        drivers_served=("balance",),
        drivers_cost=("balance",),
    )


def test_of_today_s_role_nothing_is_given_up_and_no_way_is_left(asked):
    found = asked({}, "rep")
    assert (found.time, found.given_up) == (None, GivenUp())
