"""`careerctl wish --outside`: looking outside is a thought, too, and can be taken back."""

import pytest

TODAY = ("--today", "2026-11-02")
PERSON = """\
name: Pat Doe      # as on the door
called: Pat
role: guide
manager: dana
wishes:            # asked, and answered
  - role: lead
    asked: 2026-09-14
    answered: {date: 2026-09-28, answer: not-yet, because: Two tours first, revisit: 2027-03-31}
  - words: Teach newcomers
    asked: 2026-10-20
    why: Reason-of-pat
"""
FILES = {
    "people/pat.yaml": PERSON,
    "people/dana.yaml": "name: Dana Roe\ncalled: Dana\n",
    "roles/guide.yaml": "name: Guide\n",
    "roles/lead.yaml": "name: Lead\nformerly: [head]\n",
    "roles/trainer.yaml": "name: Trainer\n",
}


@pytest.fixture
def root(project):
    return project(FILES)


def test_whoever_looks_outside_too_can_say_so(project, careerctl):
    root = project({"roles/guide.yaml": "name: Guide\n", "people/alice.yaml": "name: Alice\nrole: guide\n"})
    careerctl("wish", "alice", "guide", "--outside", "--today", "2026-10-01", cwd=root)
    assert "outside: true" in (root / "people/alice.yaml").read_text()
    assert "Looks outside, too." in careerctl("wish", "alice", "--today", "2026-10-01", cwd=root).out
    assert "Looks outside" not in careerctl("wish", "alice", "--audience", "hr", "--today", "2026-10-01", cwd=root).out
    assert careerctl("wish", "alice", "--outside", cwd=root).code == 2


@pytest.mark.parametrize("named", [("1",), ("lead",), ("head",), ("roles/lead.yaml",)])
def test_of_a_wish_that_there_is(root, careerctl, named):
    """Nothing else moves in the file, and taken back it is as it was."""
    done = careerctl("wish", "pat", *named, "--outside", *TODAY, cwd=root)
    said = "the wish 1, Lead: looking outside is a thought, too. Whoever sees the wish sees that."
    assert done == (0, f"Wrote into people/pat.yaml: {said}\n", "")
    revisit = "revisit: 2027-03-31}\n"
    assert (root / "people/pat.yaml").read_text() == PERSON.replace(revisit, f"{revisit}    outside: true\n")
    again = careerctl("wish", "pat", *named, "--outside", *TODAY, cwd=root)
    assert again == (0, "It is written so already. Nothing was written.\n", "")
    assert careerctl("wish", "pat", *named, "--no-outside", *TODAY, cwd=root).code == 0
    assert (root / "people/pat.yaml").read_text() == PERSON


def test_of_one_in_words(root, careerctl):
    assert careerctl("wish", "pat", "--words", "teach  Newcomers", "--outside", *TODAY, cwd=root).code == 0
    assert "    why: Reason-of-pat\n    outside: true\n" in (root / "people/pat.yaml").read_text()


def test_of_a_new_one(root, careerctl):
    done = careerctl("wish", "pat", "trainer", "--outside", *TODAY, cwd=root)
    added = "  - role: trainer\n    asked: 2026-11-02\n    outside: true\n"
    assert (root / "people/pat.yaml").read_text() == PERSON + added
    assert done.out.endswith("Looking outside is a thought, too. Whoever sees the wish sees that.\n")


def test_a_dry_run_writes_nothing(root, careerctl):
    done = careerctl("wish", "pat", "1", "--outside", "--dry-run", *TODAY, cwd=root)
    assert (done.code, "+    outside: true" in done.out) == (0, True)
    assert (root / "people/pat.yaml").read_text() == PERSON


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("3", "--outside"), "Pat has no wish '3'."),
        (("trainer", "--no-outside"), "Pat has no wish 'trainer'."),
        (("--outside",), "--outside belongs to a new wish. Name a ROLE, or say it in --words."),
        (("--take-back", "1", "--outside"), "Take --outside out."),
    ],
)
def test_where_none_is_meant(root, careerctl, line, said):
    done = careerctl("wish", "pat", *line, *TODAY, cwd=root)
    assert (done.code, said in done.err) == (2, True)
    assert (root / "people/pat.yaml").read_text() == PERSON
