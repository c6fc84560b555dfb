"""`careerctl new --ask`: all that a step, a competency and a goal need, so that nobody edits a file by hand."""

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FILES = {
    "competencies/asking.yaml": (
        "name: Asking twice\nasks: skill\nlevels: {1: Asks., 2: {criteria: [Listens, Waits]}}\n"
    ),
    "competencies/closing.yaml": "name: Closing\nasks: skill\n",
    "competencies/paper.yaml": "name: Paper\nasks: skill\nstatus: retired\n",
    "goals/growth.yaml": "name: Growth\n",
    "roles/guide.yaml": "name: Guide\nrequires: {asking: 1}\n",
}
BARE = "\n" * 12 + "yes\n"
"""The answers that make a role of a name alone."""
ROLE = (
    "Tour lead\n\n\nguide\n"
    "growth\n"
    "Leads tours\nPlans them: well # and early\n\n"
    "A tour\n\nTours\n\nTowns\n\nRain\n\n\n"
    "Asking twise\nasking twice\n3\nLerning\n2\nmust\nPeople call\nasking\n2\n4\no\n\n"
)


@pytest.fixture
def asked(project: Callable[..., Path], careerctl: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `new … --ask` with what is typed, and what the file then holds in use."""
    root = project(FILES)

    def run(typed: str, kind: str, name: str, *more: str) -> Any:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        ran = careerctl("new", kind, name, "--ask", *more, "--today", "2026-11-02", cwd=root)
        folder = {"competency": "competencies", "activity": "activities"}.get(kind, f"{kind}s")
        path = root / folder / f"{name}.yaml"
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return ran, "\n".join(each for each in lines if not each.startswith("#"))

    return run


def test_a_role_with_all_that_a_step_needs(asked: Run, careerctl: Run) -> None:
    ran, text = asked(f"{ROLE}yes\n", "role", "lead")
    assert ran.code == 0, ran.err
    assert text == (
        "name: Tour lead\nextends: guide\nserves: [growth]\n"
        'responsibilities:\n  - Leads tours\n  - "Plans them: well # and early"\n'
        "daily:\n  - A tour\ndeliverables:\n  - Tours\nadvantages:\n  - Towns\ndisadvantages:\n  - Rain\n"
        "requires:\n  asking:\n    level: 2\n    must: true\n    because: People call\n"
        "  closing:\n    level: 4\n    optional: true"
    )
    told = ran.err
    assert "It takes over: Asking twice 1. Name one of them to ask for another level.\n" in told
    assert "competency:   Write one of these, or its number.\n" in told
    assert "  1 Learning: Asks.\n  2 Practising: Listens · Waits\n" in told
    assert "level:   Write one of these: 1 Learning, 2 Practising.\nlevel:   Did you mean 'Learning'?\n" in told
    assert "competency:   It is there already.\n" in told
    assert "Paper" not in told
    findings = careerctl("check", "--format", "concise", "--today", "2026-11-02", cwd=Path.cwd()).out
    assert "roles/lead.yaml" not in findings


def test_nothing_is_written_without_the_last_yes(asked: Run) -> None:
    for end in ("no\n", "perhaps\nno\n"):
        ran, text = asked(ROLE + end, "role", "lead")
        assert (ran.code, ran.out, text) == (0, "Nothing was written.\n", "")
    ran, text = asked(ROLE, "role", "lead")
    assert (ran.code, text) == (2, "")
    assert ran.err.endswith("careerctl: nobody said yes, so nothing was written.\n")


def test_a_dry_run_needs_no_last_look(asked: Run) -> None:
    ran, text = asked(ROLE, "role", "lead", "--dry-run")
    assert (ran.code, "+  closing:\n" in ran.out, text) == (0, True, "")


def test_what_fits_nowhere_is_asked_again(asked: Run) -> None:
    ran, text = asked("\n\n2029\n2027\n2027\nsoon\n9999-12-31\n\n\nyes\n", "goal", "more")
    assert ran.code == 0, ran.err
    assert "to:   The goal ends before it begins\n" in ran.err
    assert "to:   'soon' is no day, month or year" in ran.err
    assert text == "name: More\nhorizon:\n  from: 2027\n  to: 9999-12-31"


def test_a_goal_with_what_it_takes(asked: Run) -> None:
    typed = "More\nTo last\n\nclosing\n3\n0\ntwo\n2\nasking\n1\n\nguide\n4\nyes\n"
    ran, text = asked(typed, "goal", "more")
    assert ran.code == 0, ran.err
    assert ran.err.count("  Write a number from 1 on.\n") == 2
    assert text == (
        "name: More\nwhy: To last\nneeds:\n  competencies:\n    closing:\n      level: 3\n      people: 2\n"
        "    asking:\n      level: 1\n      people: 1\n  roles:\n    guide: 4"
    )


def test_a_competency_level_by_level(asked: Run) -> None:
    ran, text = asked("\n2\n\n\n\nTies\x07 one\nTies one\n\nTies two\n\nyes\n", "competency", "rope-work")
    assert ran.code == 0, ran.err
    assert "1 Learning:   It holds the control character U+0007. Take it out.\n1 Learning: " in ran.err
    asks = "asks: skill                        # a result, a skill, a behaviour or knowledge"
    assert text == f"name: Rope work\n{asks}\nlevels:\n  1: Ties one\n  3: Ties two"
    assert "scale [none]" not in ran.err


def test_of_several_scales_one_is_asked_for(project: Callable[..., Path], asked: Run) -> None:
    project({"careerctl.yaml": "format: 1\nscale: s\nscales: {s: {levels: [One, Two]}, t: {levels: [Low, High]}}\n"})
    ran, text = asked("\n2\n\nt\nRarely\n\nyes\n", "competency", "rope-work")
    assert ran.code == 0, ran.err
    assert "scale [none]: " in ran.err
    assert text.endswith("scale: t\nlevels:\n  1: Rarely")


@pytest.mark.parametrize("cut", range(0, ROLE.count("\n") + 1, 3))
def test_answers_that_end_anywhere_write_nothing(asked: Run, cut: int) -> None:
    typed = "".join(f"{line}\n" for line in ROLE.split("\n")[:cut])
    ran, text = asked(typed, "role", "lead")
    assert (ran.code, text, "bug" in ran.err) == (2, "", False)


def test_a_path_with_what_is_said_of_its_steps(asked: Run) -> None:
    typed = "Out\n\nguide\nscout\nlead\n0\n12\nLed a tour alone\n\n\n\nyes\n"
    for role in ("scout", "lead"):
        assert asked(f"{role}{BARE}", "role", role)[0].code == 0
    ran, text = asked(typed, "path", "out")
    assert ran.code == 0, ran.err
    assert "From Guide to scout: after how many months, usually? Enter leaves it out.\n" in ran.err
    assert "  Write a number from 1 on.\n" in ran.err
    assert text == (
        "name: Out\nsteps: [guide, scout, lead]\nmoves:\n"
        "  - from: guide\n    to: scout\n    typical_months: 12\n    stepping_stones:\n      - Led a tour alone"
    )


def test_an_activity_with_what_it_helps_with(asked: Run) -> None:
    ran, text = asked("\nworkshop\n\n\n\nasking\n2\n\nyes\n", "activity", "more")
    assert ran.code == 0, ran.err
    assert re.sub(" +#.*", "", text) == "name: More\nkind: workshop\ndevelops:\n  asking:\n    to: 2"
