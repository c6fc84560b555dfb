"""`careerctl new --ask`: questions on stderr, answers from stdin."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Project = Callable[..., Path]
Run = Callable[..., Any]

ROLES = {"roles/guide.yaml": "name: Guide\n", "roles/scout.yaml": "name: Scout\n"}
COMPETENCY = """\
Enter keeps what stands in [ ]. Nothing is written before the last answer.

What people call it
name [Rope work]:\x20
A result, a skill, a behaviour or knowledge
   1 result
   2 skill
   3 behaviour
   4 knowledge
asks [needed]:\x20
One sentence that everybody reads in the same way.
description [none]:\x20
One of the areas in careerctl.yaml
   1 selling
area [none]:\x20
What can one see at each level? Enter leaves a level out.
0 None yet: 1 Learning: 2 Practising: 3 Proficient: 4 Leading:\x20
This is to be written into competencies/rope-work.yaml:
  name: Rope work
  asks: skill                        # a result, a skill, a behaviour or knowledge
  description: Ties knots that hold.
  area: selling

Write it? yes or no:\x20"""
LEVELS, YES = "\n" * 5, "yes\n"
"""The answers to what comes behind the single values of a competency, and to the last look."""


@pytest.fixture
def asked(careerctl: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `careerctl new … --ask` with lines on its standard input."""

    def run(root: Path, answers: str | bytes, *arguments: str) -> Any:
        data = answers if isinstance(answers, bytes) else answers.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
        return careerctl("new", *arguments, "--ask", "--today", "2026-11-02", cwd=root)

    return run


def test_choices_have_numbers_and_enter_keeps_what_is_shown(project: Project, asked: Run) -> None:
    root = project()
    done = asked(root, f"\n2\nTies knots that hold.\n1\n{LEVELS}{YES}", "competency", "rope-work")
    assert done == (0, "Wrote competencies/rope-work.yaml. Run `careerctl check`.\n", COMPETENCY)
    lines = (root / "competencies" / "rope-work.yaml").read_text("utf-8").splitlines()
    assert lines[3:7] == [
        "name: Rope work",
        "asks: skill                        # a result, a skill, a behaviour or knowledge",
        "description: Ties knots that hold.",
        "area: selling",
    ]


def test_what_is_none_can_be_left_out(project: Project, asked: Run) -> None:
    root = project()
    assert asked(root, f"\nskill\n\n\n{LEVELS}{YES}", "competency", "rope-work").code == 0
    assert "\n#description: " in (root / "competencies" / "rope-work.yaml").read_text("utf-8")


def test_what_is_given_is_not_asked_for(project: Project, asked: Run) -> None:
    done = asked(project(ROLES), f"2\n\n{YES}", "opening", "north", "--set", "from=2027")
    assert done.code == 0
    assert "from [" not in done.err
    assert "role [needed]: " in done.err


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("\n\n2\n\n\n", "asks [needed]:   This is needed.\nasks [needed]: "),
        ("\nskil\n2\n\n\n", "asks [needed]:   Did you mean 'skill'? Enter means yes.\nasks [skill]: "),
        ("\n7\n2\n\n\n", "asks [needed]:   Write one of these, or its number.\nasks [needed]: "),
        (
            "a\u202eb\n\n2\n\n\n",
            "name [Rope work]:   Name: this text holds the invisible character U+202E.\nname [Rope work]: ",
        ),
    ],
)
def test_what_does_not_fit_is_asked_again(answers: str, said: str, project: Project, asked: Run) -> None:
    done = asked(project(), f"{answers}{LEVELS}{YES}", "competency", "rope-work")
    assert done.code == 0
    assert said in done.err


def test_enter_takes_what_was_probably_meant(project: Project, asked: Run) -> None:
    root = project(ROLES | {"people/petra.yaml": "name: Petra\n"})
    done = asked(root, f"Kim\nguied\n\n\npetr\n\n{YES}", "person", "kim")
    assert done.code == 0
    assert "manager [none]:   Did you mean 'petra'? Enter means yes.\nmanager [petra]: " in done.err
    text = (root / "people" / "kim.yaml").read_text("utf-8")
    assert "\nrole: guide" in text
    assert "\nmanager: petra" in text


def test_after_a_slip_another_answer_counts(project: Project, asked: Run) -> None:
    root = project(ROLES | {"people/petra.yaml": "name: Petra\n"})
    assert asked(root, f"Kim\nguied\n2\n\n\n{YES}", "person", "kim").code == 0
    assert "\nrole: scout" in (root / "people" / "kim.yaml").read_text("utf-8")


def test_a_person_may_be_answered_by_name(project: Project, asked: Run) -> None:
    people = {f"people/sam-{at}.yaml": f"name: Sam {at}\ncalled: Sam\n" for at in "ab"}
    done = asked(project(ROLES | people), f"Kim\n1\n\nSam\nsam b\n{YES}", "person", "kim")
    assert done.code == 0
    assert "manager [none]:   2 people are called 'Sam'. Name one by the id:\n  sam-a (Sam a)\n" in done.err
    assert "\nmanager: sam-b" in Path(done.out.split()[1].rstrip(".")).read_text("utf-8")


def test_a_date_that_is_none_is_asked_again(project: Project, asked: Run) -> None:
    root = project(ROLES)
    done = asked(root, f"guide\nsoon\n2027-05\n\n{YES}", "opening", "north")
    assert (done.code, done.err.count("from [needed]: ")) == (0, 2)
    assert "\nfrom: 2027-05 " in (root / "openings" / "north.yaml").read_text("utf-8")


def test_ids_that_occur_in_the_new_one_come_first(project: Project, asked: Run) -> None:
    done = asked(project(ROLES), f"1\n2027\n\n{YES}", "opening", "scout-north")
    assert "   1 scout\n   2 guide\n" in done.err


def test_of_many_ids_the_first_are_listed(project: Project, asked: Run) -> None:
    root = project({f"roles/role-{number:02}.yaml": "name: R\n" for number in range(20)})
    done = asked(root, f"role-19\n2027\n\n{YES}", "opening", "north")
    assert done.code == 0
    assert "  12 role-11\n     and 8 more: write the id\n" in done.err


def test_what_nothing_can_answer_ends_at_once(project: Project, asked: Run) -> None:
    done = asked(project(), "", "opening", "north")
    said = "careerctl: a new opening needs the id of a role, and there is none yet: begin with `careerctl new role ID`."
    assert (done.code, done.err.splitlines()[1:]) == (2, [said])


@pytest.mark.parametrize("answers", ["", "\n", "\n2\n", "\n2\n\n\n\n"])
def test_answers_that_end_too_early_write_nothing(answers: str, project: Project, asked: Run) -> None:
    root = project()
    done = asked(root, answers, "competency", "rope-work")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("\ncareerctl: no more answers came, and nothing was written.\n")
    assert not (root / "competencies").exists()


def test_bytes_that_are_no_text_are_told(project: Project, asked: Run) -> None:
    done = asked(project(), b"\xff\xfe\n", "competency", "rope-work")
    assert done.code == 2
    assert "bug" not in done.err


def test_of_a_copy_the_name_alone_is_asked_for(project: Project, asked: Run) -> None:
    root = project(ROLES)
    done = asked(root, f"Wayfinder\n{YES}", "role", "wayfinder", "--like", "scout")
    assert done.code == 0
    assert (root / "roles" / "wayfinder.yaml").read_text("utf-8").endswith("\nname: Wayfinder\n")


def test_all_kinds_can_be_answered(project: Project, asked: Run) -> None:
    root = project(ROLES | {"people/pat.yaml": "name: Pat\n"})
    for kind, answers in {
        "role": "\nFinds the way\n1\n1\n" + "\n" * 6,
        "path": "\nFor those who like heights\nscout\nguide\n\n12\nFound a way alone\n\n",
        "goal": "\n\n\n\n",
        "activity": "\nworkshop\n\n12\n\n",
        "person": "Kim\n1\n2026\npat\n",
        "plan": "pat\nguide\n\n\n",
    }.items():
        done = asked(root, f"{answers}{YES}", kind, "one-more")
        assert done.code == 0, done.err
    assert "\nmanager: pat\n" in (root / "people" / "one-more.yaml").read_text("utf-8")


def test_in_a_process_of_its_own(project: Project) -> None:
    root = project()
    line = [sys.executable, "-W", "error", "-m", "careerctl", "new", "competency", "rope-work", "--ask"]
    done = subprocess.run(
        line, cwd=root, input=f"\n2\nTies knots that hold.\n1\n{LEVELS}{YES}".encode(), capture_output=True, check=True
    )
    assert done.stderr.decode() == COMPETENCY


@pytest.mark.parametrize("stdin", ["nothing", "a folder"])
def test_where_nobody_can_answer(stdin: str, project: Project, careerctl: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Folder(io.StringIO):
        def readline(self, *_: object) -> str:
            raise IsADirectoryError

    monkeypatch.setattr(sys, "stdin", None if stdin == "nothing" else Folder())
    code, _, err = careerctl("new", "role", "a", "--ask", cwd=project())
    assert (code, err.splitlines()[-1]) == (2, "careerctl: no more answers came, and nothing was written.")
