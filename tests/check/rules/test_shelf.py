"""Every rule about structure: what it finds, where, and that it is silent on good input."""

import json
import runpy
from pathlib import Path

import pytest

from careerctl import shelf
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import Scope

ROLE = "name: Role\n"
SKILL = "name: Skill\nasks: skill\n"
PERSON = "name: Pat\n"
SHEET = "by: pat\ndate: 2026-10-01\nratings: {}\n"
PATH = "name: Path\n"
PLAN = "person: pat\ntarget: a\nstarted: 2026-10-01\n"
ROLES = {f"roles/{each}.yaml": ROLE for each in "abc"}
SKILLS = {f"competencies/{each}.yaml": SKILL for each in ("coaching", "closing")}
OWN = {"assessments/2026-h2/pat.self.yaml": SHEET}
PEOPLE = {"people/pat.yaml": PERSON, "people/dana.yaml": PERSON}

# rule: what is good, what is not, and the lines printed of it
CASES = {
    "absent-without": (
        {
            **SKILLS,
            "roles/a.yaml": ROLE + "requires: {coaching: 1}\n",
            "roles/b.yaml": ROLE + "extends: a\nwithout: [coaching]\n",
        },
        {
            **SKILLS,
            "roles/a.yaml": ROLE + "requires: {coaching: 1}\n",
            "roles/b.yaml": ROLE + "extends: a\nwithout:\n  - coaching\n  - closing\n",
            "roles/c.yaml": ROLE + "without: [coaching]\n",
        },
        [
            "roles/b.yaml:5:5: error[absent-without] nothing to leave out: 'a' does not require 'closing'",
            "roles/c.yaml:2:11: error[absent-without] nothing to leave out: this role extends none",
        ],
    ),
    "area-cycle": (
        {"careerctl.yaml": "format: 1\nareas: {a: {name: A}, b: {name: B, within: a}, c: {name: C, within: b}}\n"},
        {
            "careerctl.yaml": (
                "format: 1\nareas:\n  a: {name: A, within: b}\n  b: {name: B, within: a}\n  c: {name: C, within: c}\n"
            )
        },
        [
            "careerctl.yaml:3:24: error[area-cycle] the areas lie in each other in a circle: a → b → a",
            "careerctl.yaml:5:24: error[area-cycle] the areas lie in each other in a circle: c → c",
        ],
    ),
    "contradictory-moves": (
        {
            **ROLES,
            "paths/one.yaml": PATH + "steps: [a, b]\nmoves:\n  - {from: a, to: b, typical_months: 12}\n",
            "paths/two.yaml": PATH
            + (
                "moves:\n  - {from: a, to: b, typical_months: 12, stepping_stones: [Two]}\n"
                "  - {from: b, to: a, kind: return}\n"
            ),
        },
        {
            **ROLES,
            "paths/one.yaml": PATH + "steps: [a, b]\nmoves:\n  - {from: a, to: b, typical_months: 12}\n",
            "paths/two.yaml": PATH + "moves:\n  - {from: a, to: b, kind: lateral, typical_months: 13}\n",
        },
        [
            "paths/two.yaml:3:28: error[contradictory-moves] the move a → b has another kind elsewhere",
            "paths/two.yaml:3:53: error[contradictory-moves] the move a → b has other months elsewhere",
        ],
    ),
    "doubled-sheet": (
        {**PEOPLE, "assessments/2026-h2/pat.self.yaml": SHEET},
        {
            **PEOPLE,
            "people/pat.yaml": PERSON
            + "assessments:\n  - round: 2026-h2\n    self: {by: pat, date: 2026-10-01, ratings: {}}\n",
            "assessments/2026-h2/pat.self.yaml": SHEET,
        },
        [
            (
                "assessments/2026-h2/pat.self.yaml:1:1: error[doubled-sheet] "
                "the self sheet of round 2026-h2 stands in two places"
            )
        ],
    ),
    "future-date": (
        {**PEOPLE, "assessments/2026-h2/pat.self.yaml": SHEET.replace("2026-10-01", "2026-11-01")},
        {
            **PEOPLE,
            "assessments/2026-h2/pat.self.yaml": SHEET.replace("2026-10-01", "2026-11-02"),
            "assessments/2026-h2/pat.agreed.yaml": (
                "date: 2026-10-20\nconfirmed: {employee: 2027-01-01, manager: 2026-12-01}\n"
            ),
        },
        [
            "assessments/2026-h2/pat.agreed.yaml:2:23: error[future-date] this day has not come yet",
            "assessments/2026-h2/pat.agreed.yaml:2:44: error[future-date] this day has not come yet",
            "assessments/2026-h2/pat.self.yaml:2:7: error[future-date] this day has not come yet",
        ],
    ),
    "inheritance-cycle": (
        {"roles/a.yaml": ROLE, "roles/b.yaml": ROLE + "extends: a\n", "roles/c.yaml": ROLE + "extends: b\n"},
        {
            "roles/a.yaml": ROLE + "extends: c\n",
            "roles/b.yaml": ROLE + "extends: a\n",
            "roles/c.yaml": ROLE + "extends: b\n",
            "roles/d.yaml": ROLE + "extends: d\n",
            "roles/e.yaml": ROLE + "extends: a\n",
        },
        [
            (
                "roles/a.yaml:2:10: error[inheritance-cycle] the roles take "
                "over each other's requirements in a circle: a → c → b → a"
            ),
            (
                "roles/d.yaml:2:10: error[inheritance-cycle] the roles "
                "take over each other's requirements in a circle: d → d"
            ),
        ],
    ),
    "manager-by-self": (
        {**PEOPLE, **OWN, "assessments/2026-h2/pat.manager.yaml": SHEET.replace("pat", "dana")},
        {**PEOPLE, **OWN, "assessments/2026-h2/pat.manager.yaml": SHEET},
        [
            (
                "assessments/2026-h2/pat.manager.yaml:1:5: error[manager-by-self] "
                "a manager's sheet is by somebody else than the person"
            )
        ],
    ),
    "manager-cycle": (
        {
            "people/pat.yaml": PERSON + "manager: [dana, eli]\n",
            "people/dana.yaml": PERSON + "manager: eli\n",
            "people/eli.yaml": PERSON,
        },
        {
            "people/pat.yaml": PERSON + "manager: [dana, eli]\n",
            "people/dana.yaml": PERSON,
            "people/eli.yaml": PERSON + "manager: pat\n",
            "people/zoe.yaml": PERSON + "manager: zoe\n",
        },
        [
            "people/eli.yaml:2:10: error[manager-cycle] people manage each other in a circle: eli → pat → eli",
            "people/zoe.yaml:2:10: error[manager-cycle] people manage each other in a circle: zoe → zoe",
        ],
    ),
    "promotion-cycle": (
        {
            **ROLES,
            "paths/p.yaml": PATH
            + "steps: [a, b, c]\nmoves: [{from: c, to: a, kind: return}, {from: b, to: a, kind: lateral}]\n",
        },
        {
            **ROLES,
            "paths/p.yaml": PATH + "steps: [a, b]\nmoves:\n  - {from: c, to: a}\n",
            "paths/q.yaml": PATH + "steps: [b, c]\n",
        },
        ["paths/p.yaml:2:12: error[promotion-cycle] promotions lead back to where they began: a → b → c → a"],
    ),
    "second-plan": (
        {**ROLES, **PEOPLE, "plans/one.yaml": PLAN + "closed: 2026-10-02\n", "plans/two.yaml": PLAN},
        {
            **ROLES,
            **PEOPLE,
            "plans/one.yaml": PLAN,
            "plans/sub/two.yaml": PLAN,
            "plans/three.yaml": PLAN + "closed: {date: 2026-10-02}\n",
        },
        ["plans/sub/two.yaml:1:9: error[second-plan] this person has another plan that is not closed"],
    ),
    "self-by-another": (
        {"people/pat.yaml": PERSON + "formerly: [pit]\n", "assessments/2026-h2/pat.self.yaml": SHEET},
        {**PEOPLE, "assessments/2026-h2/pat.self.yaml": SHEET.replace("pat", "dana")},
        ["assessments/2026-h2/pat.self.yaml:1:5: error[self-by-another] a self sheet is by the person"],
    ),
}


@pytest.fixture
def errors(checked):
    """Return a function that checks a project of files and returns the lines about structure."""
    return lambda *arguments: [line for line in checked(*arguments) if ": error[" in line]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_is_silent_on_good_input(errors, case):
    assert errors(case[0]) == []


@pytest.mark.parametrize(("rule", "case"), CASES.items(), ids=CASES)
def test_finds_and_places(errors, rule, case):
    assert errors(case[1]) == case[2]
    assert all(f"error[{rule}]" in line for line in case[2])


def test_every_structural_rule_has_a_case():
    structural = [
        name
        for name in shelf.names("careerctl.check.rules")
        if str(shelf.leaf("careerctl.check.rules", name).RULE.severity) == "error"
    ]
    assert sorted(CASES) == structural


def test_every_rule_about_the_sense_of_a_framework_has_a_case_in_which_it_speaks_and_one_in_which_it_does_not():
    tables = [
        runpy.run_path(str(Path(__file__).with_name(f"test_{each}.py")))["CASES"]
        for each in ("asked", "managing", "needed", "promotions", "steps", "ways")
    ]
    tried = {(rule, bool(lines)) for table in tables for (rule, _), (_, lines) in table.items()}
    rules = {name: shelf.leaf("careerctl.check.rules", name).RULE for name in shelf.names("careerctl.check.rules")}
    about_sense = [
        name for name, rule in rules.items() if rule.scope is Scope.FRAMEWORK and rule.severity is not Severity.ERROR
    ]
    assert tried == {(name, speaks) for name in about_sense for speaks in (True, False)}


RELATED = {
    "area-cycle": ["careerctl.yaml:3:24 a lies within b", "careerctl.yaml:4:24 b lies within a"],
    "inheritance-cycle": [
        "roles/a.yaml:2:10 a extends c",
        "roles/c.yaml:2:10 c extends b",
        "roles/b.yaml:2:10 b extends a",
    ],
    "manager-cycle": ["people/eli.yaml:2:10 pat manages eli", "people/pat.yaml:2:10 eli manages pat"],
    "promotion-cycle": [
        "paths/p.yaml:2:12 a is promoted to b",
        "paths/q.yaml:2:12 b is promoted to c",
        "paths/p.yaml:4:5 c is promoted to a",
    ],
    "contradictory-moves": ["paths/one.yaml:2:12 the other place"],
    "doubled-sheet": ["people/pat.yaml:4:5 the other place"],
    "second-plan": ["plans/one.yaml:1:9 the other plan"],
}


@pytest.mark.parametrize(("rule", "places"), RELATED.items(), ids=RELATED)
def test_names_the_other_places(checked, rule, places):
    found = json.loads("\n".join(checked(CASES[rule][1], form="json")))["diagnostics"]
    first = next(each for each in found if each["severity"] == "error")
    assert [f"{each['path']}:{each['line']}:{each['column']} {each['message']}" for each in first["related"]] == places


def test_a_rule_about_people_does_not_speak_where_only_the_framework_is_errors(errors):
    assert errors(CASES["manager-cycle"][1], "--scope", "framework") == []
    assert errors(CASES["area-cycle"][1], "--scope", "framework") == CASES["area-cycle"][2]


def test_a_cycle_through_a_former_id_is_one(errors):
    files = {"roles/a.yaml": ROLE + "extends: old\n", "roles/b.yaml": ROLE + "formerly: [old]\nextends: a\n"}
    assert "roles/a.yaml:2:10: error[inheritance-cycle]" in "\n".join(errors(files))


def test_what_is_left_out_of_a_broken_role_is_not_judged(errors):
    files = {**SKILLS, "roles/a.yaml": "nam: A\n", "roles/b.yaml": ROLE + "extends: a\nwithout: [coaching]\n"}
    assert {line.split("[")[1].split("]")[0] for line in errors(files)} == {"unknown-key", "missing-key"}


def test_what_another_ancestor_dropped_cannot_be_dropped_again(errors):
    files = {
        **SKILLS,
        "roles/a.yaml": ROLE + "requires: {coaching: 1}\n",
        "roles/b.yaml": ROLE + "extends: a\nwithout: [coaching]\n",
        "roles/c.yaml": ROLE + "extends: b\nwithout: [coaching]\n",
    }
    assert errors(files) == [
        "roles/c.yaml:3:11: error[absent-without] nothing to leave out: 'b' does not require 'coaching'"
    ]
