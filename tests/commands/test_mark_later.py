"""`careerctl mark`: what of a plan comes later, and what comes first."""

import pytest

PLAN = """\
person: pat
target: lead
started: 2026-09-01
mastery:
  actions:
    - {id: ask, text: Asks twice, owner: employee, due: 2026-10-15}
    - {id: time, text: Keep Fridays free, owner: manager, due: 2026-11-20}
    - {id: fair, text: Comes along to the fair, owner: employee, due: 2026-11}
trial:
  from: 2027-01-01
  until: 2027-05-31
permanent:
  from: 2027-07
  until: 2027-12
  responsibilities: [Guides two people]
move:
  from: 2028-01-01
  asked_again: [{after: 30}]
stones: [{text: Leads one large deal, owner: manager, due: 2027-04-30}]
"""
FILES = {
    "roles/seller.yaml": "name: Seller\n",
    "roles/lead.yaml": "name: Lead\n",
    "paths/way.yaml": "name: Way\nsteps: [seller, lead]\n",
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\n",
    "people/pat.yaml": "name: Pat Doe\ncalled: Pat\nrole: seller\nmanager: dana\n",
    "plans/pat-lead.yaml": PLAN,
}


@pytest.fixture
def run(staying):
    """Return a function that runs a command on the plan, on a day."""
    return staying(FILES, "plans/pat-lead.yaml")


@pytest.mark.parametrize(
    ("line", "old", "new", "said"),
    [
        (
            ("asked-30", "--evidence", "It is"),
            "{after: 30}",
            "{after: 30, date: 2028-02-01, said: It is}",
            "asked-30 is asked after the move, and that has not begun.",
        ),
        (
            ("announced", "--by", "dana", "--to", "the team", "--text", "Pat guides two"),
            "people]\n",
            ("people]\n  announced:\n    date: 2028-02-01\n    by: dana\n    to: the team\n    text: Pat guides two\n"),
            "new duties are announced once the trial is over: `plan --outcome trial=go-on` says so first.",
        ),
    ],
)
def test_what_comes_later_is_neither_listed_nor_taken_before(run, line, old, new, said):
    assert f"\n{line[0]} " not in run("mark", "pat").out
    ran = run("mark", "pat", *line)
    assert (ran.code, said in ran.err, run.path.read_text()) == (2, True, PLAN)
    assert f"\n{line[0]} " in run("mark", "pat", today="2028-02-01").out
    assert run("mark", "pat", *line, today="2028-02-01").code == 0
    assert run.path.read_text() == PLAN.replace(old, new)
    assert run("mark", "pat", line[0], "open", today="2028-02-01").code == 0
    assert "2028-02-01" not in run.path.read_text()


def test_what_is_due_first_comes_first_whoever_owes_it(run):
    lines = [line.split(" ")[0] for line in run("mark", "pat").out.splitlines()]
    assert [each for each in lines if each in {"ask", "time", "fair", "stone-1"}] == ["ask", "time", "fair", "stone-1"]
