"""References and levels: does every id name something, and is every level one of its competency's?"""

import pytest

SETTINGS = """\
format: 1
scale: steps
scales:
  steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}
  halves: {step: 0.5, levels: [Low, Mid, High]}
tracks: {individual: {name: Alone}}
areas: {selling: {name: Selling}}
rules: {role-without-goal: ignore, unused-competency: ignore, undescribed-step: ignore, dead-end-role: ignore}
rounds: {2026-h2: {opens: 2026-10-01, closes: 2026-11-30}}
"""
GOOD = {
    "careerctl.yaml": SETTINGS,
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\nlevels: {2: Helps, 3: Trains}\n",
    "competencies/french.yaml": "name: French\nasks: skill\nscale: halves\nformerly: [francais]\n",
    "roles/seller.yaml": "name: Seller\nformerly: [vendor]\nconditions: {quota: Made it}\n",
    "paths/up.yaml": "name: Up\n",
    "goals/growth.yaml": "name: Growth\n",
    "activities/basics.yaml": "name: Basics\nkind: class\n",
    "openings/north.yaml": "role: seller\nfrom: 2027\n",
    "people/pat.yaml": "name: Pat\n",
    "people/dana.yaml": "name: Dana\n",
}


def unknown(kind: str, shown: str = "") -> str:
    return f"error[unknown-{kind}] no {kind} has " + (f"the id '{shown}'" if shown else "this id")


# where: what is written there, the line it gives after the path, and the hint
REFERENCES = {
    "competencies/x.yaml": [
        ("name: X\nasks: skill\nscale: stepz\n", f"3:8: {unknown('scale', 'stepz')}", "did you mean 'steps'?"),
        ("name: X\nasks: skill\narea: seling\n", f"3:7: {unknown('area', 'seling')}", "did you mean 'selling'?"),
    ],
    "roles/x.yaml": [
        ("name: X\ntrack: individul\n", f"2:8: {unknown('track', 'individul')}", "did you mean 'individual'?"),
        ("name: X\nextends: seler\n", f"2:10: {unknown('role', 'seler')}", "did you mean 'seller'?"),
        (
            "name: X\nextends: seller\nwithout: [coachin]\n",
            f"3:11: {unknown('competency', 'coachin')}",
            "did you mean 'coaching'?",
        ),
        ("name: X\nserves: [grwth]\n", f"2:10: {unknown('goal', 'grwth')}", "did you mean 'growth'?"),
        (
            "name: X\ndeliverables:\n  - Plain\n  - {text: A, serves: grwth}\n",
            f"4:23: {unknown('goal', 'grwth')}",
            "did you mean 'growth'?",
        ),
        ("name: X\ndrivers: {serves: [balence]}\n", f"2:20: {unknown('driver', 'balence')}", "did you mean 'balance'?"),
        ("name: X\nrequires: {coachng: 2}\n", f"2:12: {unknown('competency', 'coachng')}", "did you mean 'coaching'?"),
        (
            "name: X\nrequires: {zzz: 2}\n",
            f"2:12: {unknown('competency', 'zzz')}",
            "define the competency, or correct the id",
        ),
    ],
    "paths/x.yaml": [
        ("name: X\nsteps: [seller, seler]\n", f"2:17: {unknown('role', 'seler')}", "did you mean 'seller'?"),
        (
            "name: X\nmoves:\n  - {from: seler, to: seller}\n",
            f"3:12: {unknown('role', 'seler')}",
            "did you mean 'seller'?",
        ),
    ],
    "goals/x.yaml": [
        (
            "name: X\nneeds: {competencies: {coachng: {level: 2}}}\n",
            f"2:24: {unknown('competency', 'coachng')}",
            "did you mean 'coaching'?",
        ),
        ("name: X\nneeds: {roles: {seler: 2}}\n", f"2:17: {unknown('role', 'seler')}", "did you mean 'seller'?"),
    ],
    "openings/x.yaml": [("role: seler\nfrom: 2027\n", f"1:7: {unknown('role', 'seler')}", "did you mean 'seller'?")],
    "activities/x.yaml": [
        ("name: X\nkind: class\nafter: [basic]\n", f"3:9: {unknown('activity', 'basic')}", "did you mean 'basics'?"),
        (
            "name: X\nkind: class\ndevelops: {coachng: {to: 2}}\n",
            f"3:12: {unknown('competency', 'coachng')}",
            "did you mean 'coaching'?",
        ),
    ],
    "people/x.yaml": [
        ("name: X\nrole: seler\n", f"2:7: {unknown('role')}", "did you mean 'seller'?"),
        ("name: X\nstrengths: [coachng]\n", f"2:13: {unknown('competency')}", "did you mean 'coaching'?"),
        ("name: X\nwishes: [{role: seler}]\n", f"2:17: {unknown('role')}", "did you mean 'seller'?"),
        (
            "name: X\ndecisions: [{opening: nort, date: 2026-12-01, because: A}]\n",
            f"2:23: {unknown('opening')}",
            "did you mean 'north'?",
        ),
        ("name: X\nassessments:\n  - round: 2026-h1\n", f"3:12: {unknown('round')}", "did you mean '2026-h2'?"),
        (
            "name: X\nmanager: [dana, elli]\n",
            "2:17: warning[unknown-person] no person has this id",
            "people leave and pilots start small, so this is only a warning",
        ),
    ],
    "assessments/2026-h2/pat.self.yaml": [
        ("by: pat\ndate: 2026-10-01\nrole: seler\nratings: {}\n", f"3:7: {unknown('role')}", "did you mean 'seller'?"),
        (
            "by: pat\ndate: 2026-10-01\nratings: {coachng: 2}\n",
            f"3:11: {unknown('competency', 'coachng')}",
            "did you mean 'coaching'?",
        ),
    ],
    "assessments/2026-h2/pat.agreed.yaml": [
        ("date: 2026-10-01\nfocus: [coachng]\n", f"2:9: {unknown('competency')}", "did you mean 'coaching'?"),
        (
            "date: 2026-10-01\nstill_different: {coachng: {employee: A, manager: B}}\n",
            f"2:19: {unknown('competency', 'coachng')}",
            "did you mean 'coaching'?",
        ),
    ],
    "notes/pat.dana.yaml": [
        ("- {date: 2026-10-01, text: A, for: coachng}\n", f"1:36: {unknown('competency')}", "did you mean 'coaching'?"),
    ],
    "plans/x.yaml": [
        ("person: pat\ntarget: seler\nstarted: 2026-10-01\n", f"2:9: {unknown('role')}", "did you mean 'seller'?"),
        (
            "person: paat\ntarget: seller\nstarted: 2026-10-01\n",
            "1:9: warning[unknown-person] no person has this id",
            "people leave and pilots start small, so this is only a warning",
        ),
        (
            (
                "person: pat\ntarget: seller\nstarted: 2026-10-01\n"
                "mastery:\n  actions: [{owner: manager, activity: basic}]\n"
            ),
            f"5:40: {unknown('activity')}",
            "did you mean 'basics'?",
        ),
        (
            "person: pat\ntarget: seller\nstarted: 2026-10-01\nround: 2025\n",
            f"4:8: {unknown('round')}",
            "add it under `rounds:` in careerctl.yaml, or correct the id",
        ),
    ],
}
REFERRING = [(path, *case) for path, cases in REFERENCES.items() for case in cases]


@pytest.fixture
def told(project, careerctl):
    """Return a function that checks files beside the good ones, and gives its lines without the summary."""

    def lines(files: dict[str, str], form: str = "concise") -> list[str]:
        out = careerctl("check", "--format", form, "--today", "2026-11-01", cwd=project(GOOD | files)).out
        return out.splitlines()

    return lines


def test_what_the_others_refer_to_is_well(told):
    assert told({}) == []


@pytest.mark.parametrize(
    ("path", "text", "line", "hint"), REFERRING, ids=[f"{each[0]} {each[2]}" for each in REFERRING]
)
def test_an_unknown_id_is_placed_and_its_near_miss_told(told, path, text, line, hint):
    assert told({path: text}) == [f"{path}:{line}"]
    assert f"  → {hint}" in "\n".join(told({path: text}, "text"))


OLD = {
    "roles/x.yaml": ("name: X\nextends: vendor\n", "2:10: warning[old-name] the role 'vendor' is called 'seller' now"),
    "paths/x.yaml": ("name: X\nsteps: [vendor]\n", "2:9: warning[old-name] the role 'vendor' is called 'seller' now"),
    "people/x.yaml": ("name: X\nrole: vendor\n", "2:7: warning[old-name] the role 'vendor' is called 'seller' now"),
    "assessments/2026-h2/pat.self.yaml": (
        "by: pat\ndate: 2026-10-01\nratings: {francais: 2.5}\n",
        "3:11: warning[old-name] the competency 'francais' is called 'french' now",
    ),
}


@pytest.mark.parametrize(("path", "case"), OLD.items(), ids=OLD)
def test_a_former_id_is_a_warning(told, path, case):
    assert told({path: case[0]}) == [f"{path}:{case[1]}"]


LEVELS = [
    ("roles/x.yaml", "name: X\nrequires: {coaching: 5}\n", "2:22: error[level-off-scale] '5': no such level"),
    ("roles/x.yaml", "name: X\nrequires: {coaching: Guru}\n", "2:22: error[level-off-scale] 'Guru': no such level"),
    (
        "roles/x.yaml",
        "name: X\nrequires: {coaching: 4}\n",
        "2:22: error[level-not-described] the competency 'coaching' does not describe this level",
    ),
    (
        "roles/x.yaml",
        "name: X\nrequires: {coaching: {level: 1}}\n",
        "2:30: error[level-not-described] the competency 'coaching' does not describe this level",
    ),
    ("roles/x.yaml", "name: X\nrequires: {french: 2.5}\n", "2:20: error[level-off-scale] '2.5': no such level"),
    (
        "roles/x.yaml",
        "name: X\nrequires: {french: '2'}\n",
        "2:20: error[wrong-type] expected a level: remove the quotes",
    ),
    (
        "goals/x.yaml",
        "name: X\nneeds: {competencies: {coaching: {level: 4}}}\n",
        "2:42: error[level-not-described] the competency 'coaching' does not describe this level",
    ),
    (
        "activities/x.yaml",
        "name: X\nkind: class\ndevelops: {coaching: {from: 1, to: 3}}\n",
        "3:29: error[level-not-described] the competency 'coaching' does not describe this level",
    ),
    (
        "competencies/x.yaml",
        "name: X\nasks: skill\nlevels: {7: A}\n",
        "3:10: error[level-off-scale] '7': no such level",
    ),
    (
        "competencies/x.yaml",
        "name: X\nasks: skill\nscale: halves\nlevels: {1.5: A}\n",
        "4:10: error[level-off-scale] '1.5': no such level",
    ),
    (
        "competencies/x.yaml",
        "name: X\nasks: skill\nlevels: {1: A, learning: B}\n",
        "3:16: error[duplicate-key] this level is described twice",
    ),
    (
        "assessments/2026-h2/pat.self.yaml",
        "by: pat\ndate: 2026-10-01\nratings: {coaching: 2.5}\n",
        "3:21: error[level-off-scale] no such level",
    ),
    (
        "assessments/2026-h2/pat.self.yaml",
        "by: pat\ndate: 2026-10-01\nratings: {french: {level: 4}}\n",
        "3:27: error[level-off-scale] no such level",
    ),
    (
        "plans/x.yaml",
        (
            "person: pat\ntarget: seller\nstarted: 2026-10-01\ntrial:\n"
            "  actions: [{owner: manager, competency: coaching, to: 4}]\n"
        ),
        "5:56: error[level-not-described] the competency 'coaching' does not describe this level",
    ),
]


@pytest.mark.parametrize(("path", "text", "line"), LEVELS, ids=[each[2] for each in LEVELS])
def test_a_level_that_is_none_is_placed(told, path, text, line):
    assert told({path: text}) == [f"{path}:{line}"]


@pytest.mark.parametrize("level", ["0", "None yet", "none yet", "LEADING", "'Leading'", "4"])
def test_a_rating_may_be_any_level_of_the_scale_by_name_or_value(told, level):
    sheet = f"by: pat\ndate: 2026-10-01\nratings: {{coaching: {level}, french: 2.5}}\n"
    assert told({"assessments/2026-h2/pat.self.yaml": sheet}) == []


def test_says_which_levels_there_are(told):
    text = "\n".join(told({"roles/x.yaml": "name: X\nrequires: {french: 9}\n"}, "text"))
    assert "the levels are 1 Low, 2 Mid, 3 High\n" in text
    sheet = {"assessments/2026-h2/pat.self.yaml": "by: pat\ndate: 2026-10-01\nratings: {french: 9}\n"}
    assert "the levels are 1 Low, 2 Mid, 3 High, and halves\n" in "\n".join(told(sheet, "text"))


def test_without_rounds_any_id_goes(told):
    settings = {"careerctl.yaml": SETTINGS.split("rounds:", maxsplit=1)[0]}
    person = {"people/x.yaml": "name: X\nassessments:\n  - round: whenever\n"}
    assert told(settings | person | {"assessments/any/pat.self.yaml": "by: pat\ndate: 2026-10-01\nratings: {}\n"}) == []


def test_a_competency_needs_a_scale_where_there_are_two(told):
    settings = {"careerctl.yaml": SETTINGS.replace("scale: steps\n", "")}
    found = [line for line in told(settings) if "unknown-scale" in line]
    assert found == ["competencies/coaching.yaml:1:1: error[unknown-scale] this competency has no scale"]


def test_but_no_text_that_is_none(told):
    settings = {"careerctl.yaml": SETTINGS.split("rounds:", maxsplit=1)[0]}
    person = {"people/x.yaml": "name: X\nassessments:\n  - round: Last autumn\n"}
    assert told(settings | person) == [
        "people/x.yaml:3:12: error[bad-id] an id has lower-case letters a–z, digits and single hyphens"
    ]
