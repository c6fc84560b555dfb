"""9999-12-31, as other programs write it, is an open end wherever something ends: nothing is counted up to it."""

import re

import pytest

ROUNDS = """\
format: 1
scale: steps
scales: {steps: {levels: [Learning, Practising]}}
rounds: {2026-h2: {opens: 2026-10-01, closes: 9999-12-31}}
rules: {role-without-goal: ignore, unused-competency: ignore, undescribed-step: ignore}
"""
ALICE = """\
name: Alice Moreau
called: Alice
role: guide
since: 2024-01-01
manager: dana
also: [{role: head, from: 2025-01, until: 9999-12-31}]
held: [{role: guide, from: 2021, until: 9999-12-31}]
away: [{from: 2025-01-01, until: 9999-12-31}]
wishes: [{role: head, by: 9999-12-31, asked: 2026-09-14}]
"""
PLAN = """\
person: alice
target: head
started: 2026-09-01
mastery:
  from: 2026-09-01
  until: 9999-12-31
  actions: [{id: a, text: Reads, owner: manager, due: 9999-12-31}, {id: b, text: Rides, owner: employee}]
trial:
  from: 2027-01-01
  until: 9999-12-31
  agreed: 2026-09-01
  gives_way: [{what: A third, from: 2027-01-01, until: 9999-12-31}]
move:
  from: 2027-07-01
  way_back: {until: 9999-12-31, role: guide}
"""
FILES = {
    "careerctl.yaml": ROUNDS,
    "competencies/ask.yaml": "name: Asking\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {ask: 1}\nserves: [towns]\n",
    "roles/head.yaml": "name: Head\nrequires: {ask: 2}\nserves: [towns]\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, head]\nmoves: [{from: guide, to: head, typical_months: 24}]\n",
    "goals/towns.yaml": "name: Towns\nhorizon: {from: 2019, to: 9999-12-31}\n",
    "people/alice.yaml": ALICE,
    "people/dana.yaml": "name: Dana Weiss\ncalled: Dana\n",
    "plans/alice-head.yaml": PLAN,
}
TODAY = ("--today", "2026-11-02")


@pytest.fixture
def root(project):
    return project(FILES)


def test_check_finds_what_it_finds_without_an_end(root, careerctl):
    """Whoever is away with an open end is owed no answer yet; a trial without a last day is one, however it is said."""
    done = careerctl("check", "--format", "concise", *TODAY, cwd=root)
    assert done.code == 0, done.err
    found = done.out
    assert "past-goal" not in found
    assert "unanswered-wish" not in found
    assert "plans/alice-head.yaml:9:3: warning[trial-without-end] this trial has no last day" in found
    for path in root.rglob("*.yaml"):
        text = re.sub(r"(, | +)(until|due): 9999-12-31\n?|by: 9999-12-31, ", "", path.read_text())
        path.write_text(text.replace("9999-12-31", "2200-12-31"))  # where something has to stand
    without = careerctl("check", "--format", "concise", *TODAY, cwd=root).out
    assert [line.partition(": ")[2] for line in found.splitlines()] == [
        line.partition(": ")[2] for line in without.splitlines()
    ]


def test_time_away_with_an_open_end_stands_still(root, careerctl):
    done = careerctl("gap", "alice", "--target", "head", *TODAY, cwd=root)
    assert "Usually 24 months as Guide, 12 of them spent, 12 months left" in " ".join(done.out.split())


def test_no_page_says_such_a_day(root, careerctl):
    for line in (["plan", "alice"], ["wish", "alice"], ["gap", "alice"], ["paths", "--person", "alice"], ["rounds"]):
        for form in ("text", "json", "csv"):
            done = careerctl(*line, "--format", form, *TODAY, cwd=root)
            assert done.code == 0, done.err
            assert "9999" not in done.out, line
    for form in ("markdown", "html"):
        done = careerctl("report", "plan", "alice", "--format", form, *TODAY, cwd=root)
        assert done.code == 0, done.err
        assert "9999" not in done.out
        assert "The way back to Guide stays open." in done.out
    assert "The way back to Guide stays open." in careerctl("plan", "alice", *TODAY, cwd=root).out


def test_a_round_with_an_open_end_is_open_until_somebody_closes_it(root, careerctl):
    assert "2026-h2 · open since 1 October 2026, with no last day" in careerctl("rounds", *TODAY, cwd=root).out
    later = careerctl("rounds", "--today", "2026-09-01", cwd=root).out
    assert "2026-h2 · opens on 1 October 2026, with no last day" in later
    done = careerctl(
        "rate", "alice", "--as", "self", "--by", "alice", "--set", "ask=1", "--today", "2100-01-01", cwd=root
    )
    assert done.code == 0, done.err
    assert (root / "assessments" / "2026-h2" / "alice.self.yaml").is_file()
    early = careerctl("rate", "alice", "--as", "self", "--by", "alice", "--today", "2026-01-01", cwd=root)
    assert "  2026-h2: 1 October 2026 on, with no last day\n" in early.err
    overlapping = careerctl("new", "round", "2027-h1", "--until", "2027-04-30", *TODAY, cwd=root)
    assert "On some of these days there is also: 2026-h2." in overlapping.out
    again = careerctl("new", "round", "2026-h2", "--until", "2027-04-30", *TODAY, cwd=root)
    assert "there is a round '2026-h2' already, 2026-10-01 on." in again.err


def test_options_take_an_open_end_for_none(root, careerctl):
    done = careerctl("new", "round", "2027-h1", "--from", "2027-04-01", "--until", "9999-12-31", *TODAY, cwd=root)
    assert done.out.startswith("Wrote round 2027-h1 into careerctl.yaml: 1 April 2027 on, with no last day.\n")
    assert "closes: 9999-12-31" in (root / "careerctl.yaml").read_text().partition("2027-h1")[2]
    wished = careerctl("wish", "alice", "--words", "Teach", "--until", "9999-12-31", *TODAY, cwd=root)
    assert wished.code == 0
    assert "by:" not in (root / "people" / "alice.yaml").read_text().partition("words: Teach")[2]
    longer = careerctl("plan", "alice", "--outcome", "trial=extend", "--until", "9999-12-31", *TODAY, cwd=root)
    assert longer.err == "careerctl: until when is it extended? Add --until and the trial's new last day.\n"
    anew = careerctl("plan", "alice", "--until", "9999-12-31", "--format", "json", *TODAY, cwd=root)
    assert anew.out == careerctl("plan", "alice", "--fresh", "--format", "json", *TODAY, cwd=root).out


@pytest.mark.parametrize("option", ["--today", "--from"])
@pytest.mark.parametrize("day", ["9999-12-31", "1899-12-31", "2201-01-01", "0001-01-01"])
def test_days_of_options_lie_in_the_years_of_files(root, careerctl, option, day):
    done = careerctl("plan", "alice", option, day, cwd=root)
    assert (done.code, done.out) == (2, "")
    assert f"{option}: '{day}' lies outside the years from 1900 to 2200." in done.err


def test_a_plan_that_would_leave_the_years_is_not_begun(root, careerctl):
    done = careerctl("plan", "alice", "--from", "2200-12-31", "--write", *TODAY, cwd=root)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "careerctl: a plan that begins on 31 December 2200 would last beyond 2200. Let it begin earlier.\n"
    )
