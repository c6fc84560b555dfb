"""`careerctl mark PERSON condition-ID`: what a role asks beside competencies, recorded in the person's file."""

import pytest

LICENCE = "licence: {text: A licence that is in force, valid_months: 12}"
ROLE = "name: {}\nrequires: {{driving: 1}}\nconditions: {{{}}}\n"
FILES = {
    "competencies/driving.yaml": "name: Driving\nasks: skill\n",
    "roles/driver.yaml": ROLE.format("Driver", LICENCE),
    "roles/lead.yaml": ROLE.format("Lead", f"{LICENCE}, years: Two years as a driver"),
    "paths/p.yaml": "name: P\nsteps: [driver, lead]\n",
    "people/mo.yaml": "name: Mo\nrole: driver\nwishes: [{role: lead, asked: 2026-10-01}]\n",
}
PLAN = {"plans/mo.yaml": "person: mo\ntarget: lead\nstarted: 2026-10-20\nmove: {from: 2027-01-01}\n"}


@pytest.fixture
def run(staying):
    """Return a function that marks conditions of Mo, who has a plan, on 2 November 2026 and later."""
    return staying(FILES | PLAN, "people/mo.yaml")


def test_what_a_plan_shows_is_recorded_and_counts(run):
    assert "Two years as a driver (open, condition-years)." in run("plan", "mo").out
    assert "condition-years      Two years as a driver\n" in run("mark", "mo").out
    ran = run("mark", "mo", "condition-years", "--on", "2026-10-30", "--evidence", "Her contract")
    assert (ran.code, ran.out, ran.err) == (0, "Wrote into people/mo.yaml: condition-years is met.\n", "")
    kept = "conditions_met:\n  lead:\n    years:\n      date: 2026-10-30\n      evidence: Her contract\n"
    assert run.path.read_text() == FILES["people/mo.yaml"] + kept
    assert "Two years as a driver (met on 30 October 2026)." in run("plan", "mo").out
    assert "condition-years" not in run("mark", "mo").out
    assert run("check").code == 0


def test_again_writes_nothing_and_another_day_corrects_it(run):
    run("mark", "mo", "condition-years", "--on", "2026-10-30")
    for line in ((), ("--on", "2026-10-30")):
        ran = run("mark", "mo", "condition-years", *line, today="2026-11-09")
        assert ran.out == "This stands in people/mo.yaml already. Nothing was written.\n"
    assert run("mark", "mo", "condition-years", "--on", "2026-10-29").code == 0
    assert "      date: 2026-10-29\n" in run.path.read_text()


def test_a_role_that_asks_the_same_has_one_record_which_runs_out(run):
    """It is recorded where it stands; of what has run out the day is today."""
    run("mark", "mo", "condition-licence", "condition-years")
    assert run.path.read_text().count("licence:") == 1
    assert "A licence that is in force (met on 2 November 2026, holds until 2 November 2027)." in run("plan", "mo").out
    assert run("mark", "mo", "condition-licence", today="2028-01-31").code == 0
    assert "licence:\n      date: 2028-01-31\n" in run.path.read_text()


def test_what_was_recorded_is_taken_back_and_leaves_nothing_empty(run):
    run("mark", "mo", "condition-licence", "condition-years")
    ran = run("mark", "mo", "condition-years", "open")
    assert ran.out == "Wrote into people/mo.yaml: condition-years is open again.\n"
    assert "years" not in run.path.read_text()
    run("mark", "mo", "condition-licence", "open")
    assert run.path.read_text() == FILES["people/mo.yaml"]
    assert "already" in run("mark", "mo", "condition-licence", "open").out


def test_without_a_plan_the_wish_and_the_role_say_what_is_asked(project, careerctl):
    root = project(FILES)
    ran = careerctl("mark", "mo", "condition-years", "--today", "2026-11-02", cwd=root)
    assert (ran.code, ran.out) == (0, "Wrote into people/mo.yaml: condition-years is met.\n")


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ("yeers", "neither today's role nor one wished for asks for 'yeers'. Did you mean 'years'?"),
        ("quota", "neither today's role nor one wished for asks for 'quota'. They ask for: licence, years."),
    ],
)
def test_without_a_plan_a_condition_that_no_role_asks_is_named(project, careerctl, condition, said):
    """And not the plan, which there need not be."""
    root = project(FILES)
    before = (root / "people/mo.yaml").read_text()
    line = ("condition-licence", f"condition-{condition}", "--today", "2026-11-02")
    ran = careerctl("mark", "mo", *line, cwd=root)
    assert (ran.code, ran.out, ran.err) == (2, "", f"careerctl: {said}\n")
    assert (root / "people/mo.yaml").read_text() == before


def test_beside_what_stands_in_the_plan(run):
    ran = run("mark", "mo", "condition-years", "move-announced", "--to", "all")
    assert ran.code == 2
    assert "a condition is done, maybe with --on and --evidence, or open." in ran.err
    ran = run("mark", "mo", "condition-years", "signed-employee", "--by", "mo")
    assert ran.out.splitlines() == [
        "Wrote into people/mo.yaml: condition-years is met.", "Wrote into plans/mo.yaml: signed-employee is done."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("condition-yeers",), "no entry of the plan has the id 'condition-yeers'"),
        (("condition-years", "dropped"), "a condition is done, maybe with --on and --evidence, or open."),
        (("condition-years", "--due", "2027"), "a condition is done, maybe with --on and --evidence, or open."),
        (("condition-years", "--on", "2027-01-01"), "--on 2027-01-01 is still to come."),
    ],
)
def test_what_is_refused_is_not_written(run, line, said):
    before = run.path.read_text()
    ran = run("mark", "mo", *line)
    assert (ran.code, run.path.read_text()) == (2, before)
    assert said in ran.err
