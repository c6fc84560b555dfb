"""`careerctl plan --add`: what the two agreed on beside what was proposed."""

import pytest

PLAN = """\
person: pat
target: lead
started: 2026-09-01
mastery:
  actions:
    - {id: ask, text: Asks twice, owner: employee}   # as she said
    - {text: Reads the old offers, owner: employee}
trial:
  from: 2027-01-01
  until: 2027-05-31
"""
FILES = {
    "roles/seller.yaml": "name: Seller\n",
    "roles/lead.yaml": "name: Lead\n",
    "paths/way.yaml": "name: Way\nsteps: [seller, lead]\n",
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\n",
    "people/pat.yaml": "name: Pat Doe\ncalled: Pat\nrole: seller\nmanager: dana\n",
    "plans/pat-lead.yaml": PLAN,
}
ADD = ("plan", "pat", "--add", "Keeps Fridays free", "--owner", "manager", "--due", "2026-12")


@pytest.fixture
def run(staying):
    """Return a function that runs a command on the plan, on a day."""
    return staying(FILES, "plans/pat-lead.yaml")


def test_it_goes_behind_what_stands_in_the_stage_of_today(run):
    ran = run(*ADD)
    assert (ran.code, ran.out) == (
        0,
        "Wrote into plans/pat-lead.yaml: mastery-action-3.\nOnce it is done: `careerctl mark pat mastery-action-3`\n",
    )
    added = "    - text: Keeps Fridays free\n      owner: manager\n      due: 2026-12\n"
    assert run.path.read_text() == PLAN.replace("trial:\n", f"{added}trial:\n")
    assert run(*ADD).out == "It stands in plans/pat-lead.yaml already, as mastery-action-3. Nothing was written.\n"
    assert "Keeps Fridays free (mastery-action-3)" in run("plan", "pat").out.split("What Pat has promised")[0]
    assert run("mark", "pat", "mastery-action-3").code == 0


def test_a_stage_without_actions_gets_its_first(run):
    assert "trial-action-1" in run(*ADD[:-2], today="2027-02-01").out
    assert (
        "trial:\n  from: 2027-01-01\n  until: 2027-05-31\n  actions:\n    - text: Keeps Fridays" in run.path.read_text()
    )


def test_the_rule_about_one_sided_plans_names_it_and_is_content_then(run):
    told = "agree on one action more: `careerctl plan pat --add TEXT --owner manager`"
    assert told in run("check").out
    run(*ADD)
    assert "one-sided-plan" not in run("check").out


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (("pat", "--add", "Asks"), "--owner employee or manager says who of the two sees to it."),
        (("pat", "--owner", "manager"), "--owner and --due belong to --add TEXT: what one of the two does."),
        (("pat", "--due", "2027"), "--owner and --due belong to --add TEXT: what one of the two does."),
        (("--add", "Asks", "--owner", "manager"), "--add is about one plan. Name a PERSON."),
        (("pat", "--add", "Asks", "--owner", "manager", "--close"), "--close and --add are 2 steps"),
        (("pat", "--add", "Asks", "--owner", "manager", "--fresh"), "--add is about the kept plan."),
        (
            ("pat", "--add", "Asks", "--owner", "manager", "--due", "2026-10"),
            "2026-10 is over. Say by when it will be.",
        ),
        (("dana", "--add", "Asks", "--owner", "manager"), "there is no open plan for 'dana' yet."),
    ],
)
def test_what_does_not_fit_is_said(run, line, told):
    ran = run("plan", *line)
    assert (ran.code, told in ran.err) == (2, True), ran.err
    assert run.path.read_text() == PLAN
