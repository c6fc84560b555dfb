"""The past: what is over may name what today's framework does not have, and one note says so."""

import pytest

NOTE = "note[past-rating] the past names here what today's framework does not have: "
SETTINGS = """\
format: 1
version: 2.0
scales:
  steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}
rules: {role-without-goal: ignore, unused-competency: ignore, stale-assessment: ignore, missing-side: ignore}
"""
ROUNDS = "rounds: {2024: {opens: 2024-04-01, closes: 2024-04-30}, 2026: {opens: 2026-10-01, closes: 2026-11-30}}\n"
FILES = {
    "careerctl.yaml": SETTINGS + ROUNDS,
    "competencies/closing.yaml": "name: Closing\nasks: skill\nlevels: {1: Learns, 2: Does}\n",
    "roles/seller.yaml": "name: Seller\nrequires: {closing: 2}\n",
    "openings/north.yaml": "role: seller\nfrom: 2027\n",
    "people/pat.yaml": "name: Pat\n",
}
SHEET = "by: pat\ndate: {day}\nratings: {{closing: {level}, calls: 2}}\n"


@pytest.fixture
def told(project, careerctl):
    """Return a function that returns the lines of a check of files beside the others, without what rules say."""

    def lines(files: dict[str, str], today: str = "2026-11-02") -> list[str]:
        ran = careerctl("check", "--format", "concise", "--today", today, cwd=project(FILES | files))
        found = [line for line in ran.out.splitlines() if "[past-rating]" in line or ": error[" in line]
        assert ran.code == any(": error[" in line for line in found)
        return found

    return lines


PAST = {
    "people/x.yaml": [
        ("name: X\nheld: [{role: fitter, from: 2020}]\n", "2:15", "a role"),
        ("name: X\nheld: [{role: fitter, from: 2020}, {role: caller, from: 2021}]\n", "2:15", "2 roles"),
        ("name: X\nheld: [{words: Fitter, from: 2019}, {role: caller, from: 2021}]\n", "2:44", "a role"),
        ("name: X\nalso: [{role: fitter, from: 2020, until: 2026-11-01}]\n", "2:15", "a role"),
        ("name: X\nconditions_met: {fitter: {a: {date: 2020-01-01}}}\n", "2:18", "a role"),
        ("name: X\ndecisions: [{role: fitter, date: 2026-11-02, because: A}]\n", "2:20", "a role"),
        ("name: X\ndecisions: [{opening: south, date: 2026-11-02, because: A}]\n", "2:23", "an opening"),
        ("name: X\nwishes: [{role: fitter, answered: {date: 2026-11-01, answer: no}}]\n", "2:17", "a role"),
        ("name: X\nwishes: [{role: fitter, fulfilled: 2026-11-01}]\n", "2:17", "a role"),
        (
            "name: X\nwishes: [{words: A, history: [{date: 2025-01-01, answer: another-way, towards: fitter}]}]\n",
            "2:80",
            "a role",
        ),
        (
            "name: X\nwishes: [{role: seller, answered: {date: 2026-11-01, answer: another-way, towards: fitter}}]\n",
            "2:84",
            "a role",
        ),
        ("name: X\noutlook: [{by: pat, date: 2024-04-30, role: fitter, text: A}]\n", "2:45", "a role"),
        (
            (
                "name: X\nassessments:\n  - round: 2024\n    role: fitter\n"
                "    self: {by: x, date: 2024-04-02, ratings: {closing: 5, calls: 2, visits: 1}}\n"
            ),
            "4:11",
            "a role, 2 competencies and levels of 'closing'",
        ),
    ],
    "assessments/2024/pat.self.yaml": [
        ("by: pat\ndate: 2024-04-02\nrole: fitter\nratings: {}\n", "3:7", "a role"),
        (
            "by: pat\ndate: 2024-04-02\nratings: {closing: 4, calls: 2}\n",
            "3:20",
            "a competency and levels of 'closing'",
        ),
        ("by: pat\ndate: 2024-04-02\nratings: {closing: {level: Master}}\n", "3:28", "levels of 'closing'"),
        ("by: pat\ndate: 2024-04-02\nratings: {closing: 'Master'}\n", "3:20", "levels of 'closing'"),
        ("by: pat\ndate: 2024-04-02\nstatus: draft\nratings: {closing: 4}\n", "4:20", "levels of 'closing'"),
    ],
    "assessments/2024/pat.agreed.yaml": [
        ("date: 2024-04-02\nfocus: [calls]\n", "2:9", "a competency"),
        ("date: 2024-04-02\nstill_different: {calls: {employee: A, manager: B}}\n", "2:19", "a competency"),
    ],
    "notes/pat.pat.yaml": [("- {date: 2024-04-30, text: A, for: calls}\n", "1:36", "a competency")],
    "plans/x.yaml": [
        (
            (
                "person: pat\ntarget: fitter\ntowards: caller\nstarted: 2022-10-01\nround: 2022\nclosed: 2023-01-01\n"
                "mastery:\n  actions: [{owner: manager, activity: course, competency: closing, to: 3}]\n"
                "move: {from: 2022-12, uses: [calls], way_back: {until: 2024, role: fitter}}\n"
            ),
            "2:9",
            "3 roles, a round, an activity, a competency and levels of 'closing'",
        ),
    ],
    "goals/x.yaml": [
        (
            "name: X\nhorizon: {from: 2020, to: 2025}\nneeds: {roles: {fitter: 2}, competencies: {calls: {level: 2}}}",
            "3:17",
            "the role 'fitter' and the competency 'calls'",
        )
    ],
    "openings/x.yaml": [("role: fitter\nfrom: 2024\nfilled: 2024-05-01\n", "1:7", "the role 'fitter'")],
}
CASES = [(path, *case) for path, cases in PAST.items() for case in cases]


@pytest.mark.parametrize(("path", "text", "place", "what"), CASES, ids=[f"{each[0]} {each[3]}" for each in CASES])
def test_what_is_past_gives_one_note(told, path, text, place, what):
    assert told({path: text}) == [f"{path}:{place}: {NOTE}{what}"]


TODAY = [
    ("people/x.yaml", "name: X\nrole: fitter\n"),
    ("people/x.yaml", "name: X\nstrengths: [calls]\n"),
    ("people/x.yaml", "name: X\nalso: [{role: fitter, from: 2020, until: 2026-11-02}]\n"),
    ("people/x.yaml", "name: X\nalso: [{role: fitter, from: 2020}]\n"),
    ("people/x.yaml", "name: X\nwishes: [{role: fitter}]\n"),
    ("people/x.yaml", "name: X\ndecisions: [{role: fitter, date: 2026-11-03, because: A}]\n"),
    ("people/x.yaml", "name: X\noutlook: [{by: pat, date: 2026-10-05, role: fitter, text: A}]\n"),
    (
        "people/x.yaml",
        "name: X\nassessments:\n  - {round: 2026, self: {by: x, date: 2026-10-02, ratings: {calls: 2}}}\n",
    ),
    ("assessments/2026/pat.self.yaml", "by: pat\ndate: 2026-10-02\nratings: {clsing: 2}\n"),
    ("assessments/2026/pat.self.yaml", "by: pat\ndate: 2026-10-02\nratings: {closing: 4}\n"),
    ("assessments/2026/pat.self.yaml", "by: pat\ndate: 2026-10-02\nframework: 1.0\nratings: {calls: 2}\n"),
    ("notes/pat.pat.yaml", "- {date: 2026-10-05, text: A, for: calls}\n"),
    ("plans/x.yaml", "person: pat\ntarget: fitter\nstarted: 2022-10-01\n"),
    (
        "plans/x.yaml",
        (
            "person: pat\ntarget: seller\nstarted: 2022-10-01\n"
            "mastery:\n  actions: [{owner: manager, text: A, competency: calls, status: done}]\n"
        ),
    ),
    ("assessments/2024/pat.self.yaml", "by: pat\ndate: 2024-04-02\nratings: {closing: '2'}\n"),
    ("goals/x.yaml", "name: X\nhorizon: {from: 2020, to: 2026}\nneeds: {roles: {fitter: 2}}\n"),
    ("openings/x.yaml", "role: fitter\nfrom: 2024\nfilled: 2026-11-03\n"),
]


@pytest.mark.parametrize(("path", "text"), TODAY, ids=[f"{path} {text!r}" for path, text in TODAY])
def test_what_is_today_s_is_an_error(told, path, text):
    (line,) = told({path: text})
    assert line.startswith(f"{path}:")
    assert "past-rating" not in line


def test_a_near_miss_of_the_past_is_told_too(project, careerctl):
    person = "name: X\nheld: [{role: seler, from: 2020}]\nconditions_met: {selller: {a: {date: 2020-01-01}}}"
    out = careerctl("check", "--today", "2026-11-02", cwd=project(FILES | {"people/x.yaml": person})).out
    assert f"people/x.yaml:2:15: {NOTE}a role\n  → did you mean 'seller'?\n" in out
    assert f"people/x.yaml:3:18: {NOTE}the role 'selller'\n  → did you mean 'seller'?\n" in out


def test_no_word_of_somebody_stands_in_the_note(told):
    person = (
        "name: X\nheld: [{role: Bob is lazy, from: 2020}]\nconditions_met: {Bob is lazy: {a: {date: 2020-01-01}}}\n"
    )
    sheet = "by: pat\ndate: 2024-04-02\nratings: {closing: Bob is lazy, Bob is lazy: 1}\n"
    lines = told({"people/x.yaml": person, "assessments/2024/pat.self.yaml": sheet})
    assert lines
    assert "Bob" not in "\n".join(lines)


def test_it_weighs_what_the_project_says(project, careerctl):
    files = {"people/x.yaml": "name: X\nheld: [{role: fitter, from: 2020}]  # careerctl: ignore[past-rating]\n"}
    sheet = {"assessments/2024/pat.self.yaml": SHEET.format(day="2024-04-02", level=4)}
    louder = {"careerctl.yaml": (SETTINGS + ROUNDS).replace("rules: {", "rules: {past-rating: warning, ")}
    out = careerctl(
        "check", "--format", "concise", "--today", "2026-11-02", cwd=project(FILES | files | sheet | louder)
    ).out
    found = [line.partition(" the past")[0] for line in out.splitlines() if "past" in line]
    assert found == ["assessments/2024/pat.self.yaml:3:20: warning[past-rating]"]


OPEN_ENDS = "rounds: {2024: {opens: 2024-04-01, closes: 9999-12-31}, 2026: {opens: 2026-10-01, closes: 9999-12-31}}\n"
FOR_JO = OPEN_ENDS.replace("opens: 2026-10-01,", "opens: 2026-10-01, for: [jo],")


@pytest.mark.parametrize(
    ("rounds", "today", "past"),
    [
        (ROUNDS, "2024-04-30", False),
        (ROUNDS, "2024-05-01", True),
        (OPEN_ENDS, "2026-09-30", False),
        (OPEN_ENDS, "2026-10-01", True),
        (FOR_JO, "2026-10-01", False),
    ],
)
def test_a_round_is_over_once_it_is_closed_or_a_later_one_has_opened(told, rounds, today, past):
    sheet = {"assessments/2024/pat.self.yaml": SHEET.format(day="2024-04-02", level=2)}
    (line,) = told({"careerctl.yaml": SETTINGS + rounds, **sheet}, today)
    assert ("past-rating" in line) == past


EARLIER = {"assessments/spring/pat.self.yaml": SHEET.format(day="2026-04-02", level=2)}
LATER = "by: pat\ndate: 2026-10-02\nratings: {closing: 2}\n"
OLDER = "by: dana\ndate: 2026-04-02\nframework: 1.0\nratings: {closing: 2}\n"


@pytest.mark.parametrize(
    ("others", "past"),
    [
        ({}, False),
        ({"assessments/autumn/pat.self.yaml": LATER}, True),
        ({"assessments/autumn/pat.self.yaml": LATER.replace("ratings", "status: draft\nratings")}, False),
        ({"assessments/winter/pat.self.yaml": LATER.replace("2026-10", "2026-01")}, False),
        (
            {
                "people/pat.yaml": "name: Pat\nassessments: [{round: autumn, self: "
                "{by: pat, date: 2026-10-02, ratings: {closing: 2}}}]\n"
            },
            True,
        ),
        ({"assessments/spring/pat.manager.yaml": OLDER}, True),
        ({"careerctl.yaml": SETTINGS + "policy: {reassess_months: 6}\n"}, True),
        ({"careerctl.yaml": SETTINGS + "policy: {reassess_months: 7}\n"}, False),
    ],
    ids=["alone", "another", "a draft", "an earlier one", "in the file", "of another version", "old", "not so old"],
)
def test_without_rounds_in_the_settings_the_sheets_tell_which_are_over(told, others, past):
    (line,) = told({"careerctl.yaml": SETTINGS} | EARLIER | others)
    assert line.startswith("assessments/spring/pat.self.yaml:3:23: ")
    assert ("past-rating" in line) == past


def test_a_person_s_file_that_holds_the_past_can_be_written(project, careerctl):
    said = "{by: pat, date: 2026-10-02, ratings: {closing: 2}}"
    person = (
        "name: Pat\nheld: [{role: fitter, from: 2020}]\nassessments:\n"
        f"  - {{round: spring, self: {said.replace('10', '04').replace('closing', 'calls')}}}\n"
        f"  - {{round: autumn, self: {said}}}\n"
    )
    root = project(FILES | {"careerctl.yaml": SETTINGS, "people/pat.yaml": person})
    ran = careerctl("wish", "pat", "seller", "--today", "2026-11-02", cwd=root)
    assert (ran.code, "wishes:" in (root / "people" / "pat.yaml").read_text("utf-8")) == (0, True), ran.err


@pytest.mark.parametrize("held", ["{from: 2020}", "{role: seller, words: Fitter, from: 2020}"])
def test_what_was_held_is_a_role_or_words(told, held):
    (line,) = told({"people/x.yaml": f"name: X\nheld: [{held}]\n"})
    assert line.endswith("error[missing-key] what was held is a role: or said in words:, one of the two")
