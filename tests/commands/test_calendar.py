"""`careerctl calendar`: the days of one reader, on the screen and as a file, read back by a parser that is not ours."""

import json
import sys

import pytest

FILES = {
    "careerctl.yaml": """\
        format: 1
        scales: {s: {levels: [One, Two]}}
        rounds:
          spring: {opens: 2026-04-01, closes: 2026-04-30}
          autumn: {opens: 2026-10-01, closes: 2026-11-30}
          later: {opens: 2027-04-01, closes: 2027-04-30}
          newcomers: {opens: 2027-02-01, closes: 2027-02-28, for: [zed]}
        """,
    "competencies/craft.yaml": "name: Craft\nasks: skill\n",
    "roles/maker.yaml": "name: Maker\nrequires: {craft: 1}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {craft: 2}\n",
    "people/bo.yaml": (
        "name: Bo Lee\nrole: maker\nmanager: [al, di]\nwishes:\n"
        "  - {role: lead, asked: 2026-10-26, why: Canary-why}\n"
        "  - {words: Canary-words, asked: 2026-05-02,"
        " answered: {date: 2026-05-09, answer: not-yet, because: Canary, revisit: 2027-02}}\n"
        "  - {words: Canary-other, asked: 2026-05-02, answered: {date: 2026-05-09, answer: 'no', because: Canary}}\n"
    ),
    "people/cy.yaml": "name: Cy May\nrole: maker\nmanager: al\n",
    "people/di.yaml": "name: Di Fox\nrole: maker\nmanager: [bo, al]\n",
    "people/al.yaml": "name: Al Roe\nrole: lead\n",
    "plans/bo.yaml": "person: bo\ntarget: lead\nstarted: 2026-11-01\ncheck_ins: {every_weeks: 6}\n",
}
BOTH = {
    f"assessments/autumn/cy.{side}.yaml": f"by: {by}\ndate: {day}\nratings: {{craft: 1}}\n"
    for side, by, day in (("self", "cy", "2026-10-05"), ("manager", "al", "2026-10-09"))
}
OWN = [
    ("2026-11-09", "Development: talk"),
    ("2026-11-30", "Development: round autumn closes"),
    ("2026-12-13", "Development: talk"),
    ("2027-02-28", "Development: talk"),
    ("2027-04-01", "Development: round later opens"),
    ("2027-04-30", "Development: round later closes"),
]


@pytest.fixture
def calendar(project, careerctl, tmp_path):
    """Return a function that writes a calendar file, and returns what an independent parser reads in it."""

    def run(*line, today="2026-11-02", files=None):
        root = project(FILES | (files or {}))
        ran = careerctl("calendar", *line, "--today", today, "-o", tmp_path / "days.ics", cwd=root)
        assert (ran.code, ran.out) == (0, "")
        from ical.calendar_stream import IcsCalendarStream

        return IcsCalendarStream.calendar_from_ics((tmp_path / "days.ics").read_text()).events

    return run


def days(events):
    return [(each.dtstart.isoformat(), each.summary) for each in events]


def test_a_person_s_own_days(calendar, tmp_path):
    events = calendar("bo")
    assert days(events) == OWN
    assert {(each.description, each.classification, (each.dtend - each.dtstart).days) for each in events} == {
        ("", "PRIVATE", 1)
    }
    assert len({each.uid for each in events}) == len(events)
    raw = (tmp_path / "days.ics").read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n")
    assert not any(word in raw for word in (b"anary", b"Bo", b"Lead"))
    assert oct((tmp_path / "days.ics").stat().st_mode)[-3:] == "600"


def test_a_manager_s_days_are_those_with_whom_they_rate(calendar):
    assert days(calendar("--manager", "al", files=BOTH)) == [
        ("2026-11-09", "Development: talk with Bo Lee"),
        ("2026-11-30", "Development: round autumn closes"),
        ("2026-11-30", "Development: talk with Cy May"),
        ("2026-12-13", "Development: talk with Bo Lee"),
        ("2027-02-28", "Development: talk with Bo Lee"),
        ("2027-04-01", "Development: round later opens"),
        ("2027-04-30", "Development: round later closes"),
    ]


def test_importing_again_moves_what_moved_and_doubles_nothing(calendar):
    first = calendar("bo")
    log = "check_ins: {every_weeks: 6, log: [{date: 2026-12-14, said: Well}]}"
    files = {"plans/bo.yaml": FILES["plans/bo.yaml"].replace("check_ins: {every_weeks: 6}", log)}
    again = calendar("bo", today="2026-12-20", files=files)
    moved = {each.uid: each.dtstart.isoformat() for each in again}
    assert [(before.dtstart.isoformat(), moved.get(before.uid)) for before in first] == [
        ("2026-11-09", "2026-12-20"),
        ("2026-11-30", None),
        ("2026-12-13", "2027-01-25"),
        *((day, day) for day in ("2027-02-28", "2027-04-01", "2027-04-30")),
    ]
    assert min(each.sequence for each in again) > max(each.sequence for each in first)
    assert {each.uid for each in calendar("--manager", "al")} >= {each.uid for each in first}


TRIAL = "trial: {from: 2026-11-01, until: 2027-01-15, agreed: 2026-11-01, gives_way: [{what: Calls}]%s}\n"
NEVER = {
    "people/bo.yaml": [
        "left: {date: 2027-01-20}\n",
        "decisions: [{role: lead, date: 2027-01-20, by: al, because: Canary}]\n",
        "outlook: [{by: al, date: 2026-10-05, role: lead, text: Canary, because: Canary}]\n",
    ],
    "plans/bo.yaml": [
        TRIAL % "",
        TRIAL % ", tell: {employee: 2027-01-02, manager: 2027-01-02}",
        TRIAL % ", outcome: {date: 2026-11-02, result: stop, learned: Canary}",
        "permanent: {from: 2027-01-20, until: 2027-03-20, pay_decided: 2027-01-22}\n",
        "move: {from: 2027-01-20, asked_again: [{after: 30}], way_back: {until: 2027-06, role: maker}}\n",
    ],
}


@pytest.mark.parametrize("line", [("bo",), ("--manager", "al")], ids=["the person", "the manager"])
def test_leaving_decisions_and_trials_are_never_in_it_and_move_nothing(calendar, tmp_path, line):
    calendar(*line)
    before = (tmp_path / "days.ics").read_bytes()
    for path, every in NEVER.items():
        for more in every:
            calendar(*line, files={path: FILES[path] + more})
            assert (tmp_path / "days.ics").read_bytes() == before, more


def test_days_with_what_has_happened(calendar):
    move = "move: {from: 2026-10-20, asked_again: [{after: 30}, {after: 10, date: 2026-10-30, said: Well}]}\n"
    assert ("2026-11-19", "Development: talk") in days(
        calendar("bo", files={"plans/bo.yaml": FILES["plans/bo.yaml"] + move})
    )
    closed = {"plans/bo.yaml": FILES["plans/bo.yaml"] + "closed: 2026-11-01\n"}
    assert days(calendar("bo", files=closed)) == [each for each in OWN if each[0] != "2026-12-13"]
    gone = {"people/bo.yaml": FILES["people/bo.yaml"] + "left: {date: 2026-10-31}\n"}
    assert calendar("bo", files=gone) == []


def test_the_talk_of_a_round_is_over_once_they_have_agreed(calendar):
    assert ("2026-11-30", "Development: talk") in days(calendar("cy", files=BOTH))
    confirmed = "date: 2026-10-12\nconfirmed: {employee: 2026-10-12, manager: 2026-10-12}\nratings: {craft: 1}\n"
    agreed = BOTH | {"assessments/autumn/cy.agreed.yaml": confirmed}
    assert [each for _, each in days(calendar("cy", files=agreed)) if "talk" in each] == []


def test_one_side_says_nothing(calendar, tmp_path):
    read = []
    for side in ("self", "manager"):
        path = f"assessments/autumn/cy.{side}.yaml"
        for ratings in ("{craft: 1}", "{craft: {no_chance: Canary}}"):
            calendar("--manager", "al", files={path: BOTH[path].replace("{craft: 1}", ratings)})
            read.append((tmp_path / "days.ics").read_bytes())
        (tmp_path / path).unlink()
    assert read == [read[0]] * 4


def test_on_the_screen_and_for_machines(project, careerctl):
    root = project(FILES)
    assert careerctl("calendar", "bo", "--today", "2026-11-20", cwd=root).out.splitlines()[:4] == [
        "Days of Bo Lee",
        "",
        "20 November 2026     talk · it is late",
        "30 November 2026     round autumn closes",
    ]
    answer = json.loads(
        careerctl("calendar", "--manager", "al", "--format", "json", "--today", "2026-11-02", cwd=root).out
    )
    assert [(each["day"], each["person"]) for each in answer["days"] if each["what"] == "talk"] == [
        ("2026-11-09", "bo"),
        ("2026-12-13", "bo"),
        ("2027-02-28", "bo"),
    ]
    assert "There is no day to come" in careerctl("calendar", "al", "--today", "2028-01-01", cwd=root).out


def test_who_cannot_be_read_is_said_and_the_others_are_there(project, careerctl):
    root = project(FILES | {"people/cy.yaml": "nam: Cy\nmanager: al\n"})
    ran = careerctl("calendar", "--manager", "al", "--format", "ics", "--today", "2026-11-02", cwd=root)
    assert (ran.code, ran.out.count("talk with Bo Lee")) == (2, 3)
    assert ran.err.startswith("people/cy.yaml: ")
    assert careerctl("calendar", "cy", "-o", "cy.ics", cwd=root).code == 2
    assert not (root / "cy.ics").exists()


@pytest.mark.parametrize("line", [(), ("bo", "--manager", "al")])
def test_it_is_for_one_reader(project, careerctl, line):
    ran = careerctl("calendar", *line, cwd=project(FILES))
    assert (ran.code, ran.err.splitlines()[0]) == (2, "careerctl: name one reader: a PERSON, or --manager and theirs.")


def test_without_the_library_it_says_what_to_install(project, careerctl, monkeypatch):
    monkeypatch.setitem(sys.modules, "icalendar", None)
    root = project(FILES)
    ran = careerctl("calendar", "bo", "-o", "bo.ics", cwd=root)
    assert (ran.code, (root / "bo.ics").exists()) == (2, False)
    assert ran.err.endswith("pip install 'careerctl[calendar]' installs it.\n")
    assert careerctl("calendar", "bo", cwd=root).code == 0
