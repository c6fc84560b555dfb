"""Moves, leavings, decisions and erasings killed at any call that writes: `check` passes, and they go on from there."""

import runpy
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from company_project import COMPANY
from forking import run_forked

STOPPED: str = runpy.run_path(str(Path(__file__).parents[1] / "project" / "writing" / "test_stopped.py"))["STOPPED"]
DAY = "2027-02-15"
MOVE = ["move", "alice", "lead", "--from", DAY, "--because", "So", "--yes"]
DECIDE = ["decide", "towns", "alice", "--because", "So", "--accepted", DAY, "--yes"]
DANA = {
    "plans/dana-head.yaml": "person: dana\ntarget: head\nstarted: 2026-11-01\n",
    "notes/alice.dana.yaml": "- {date: 2026-10-05, text: Hers}\n",
    "assessments/2026-h2/dana.self.yaml": "by: dana\ndate: 2026-10-05\nratings: {coaching: 1}\n",
}
CASES: dict[str, tuple[list[list[str]], list[str], str]] = {
    "a move": ([], [*MOVE, "--opening", "towns", "--manager", "eli", "--leads", "ben", "--leads", "dana"], DAY),
    "a move to come": ([], [*MOVE[:4], "2027-04-01", *MOVE[5:], "--opening", "towns", "--manager", "eli"], DAY),
    "the day of a move": (
        [[*MOVE[:4], "2027-04-01", *MOVE[5:], "--opening", "towns", "--manager", "eli"]],
        ["move", "alice", "lead", "--yes"],
        "2027-04-01",
    ),
    "a move of who leads": (
        [],
        ["move", "dana", "head", "--from", DAY, "--because", "So", "--reports-to", "alice", "--yes"],
        DAY,
    ),
    "a leaving": ([], ["leave", "dana", "--on", DAY, "--reports-to", "alice", "--yes"], DAY),
    "an erasing": ([], ["erase", "dana", "--reports-to", "eli", "--yes"], DAY),
    "a decision": ([], DECIDE, DAY),
    "nobody gets it": ([DECIDE], ["decide", "towns", "--withdraw", "--because", "So", "--yes"], DAY),
    "taken back": ([DECIDE], ["decide", "towns", "alice", "--withdraw", "--because", "So", "--yes"], DAY),
}
"""What was done before, the command that is killed, and the day."""


def files_of(root: Path) -> dict[str, bytes]:
    found = (each for each in root.rglob("*") if each.is_file())
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in found}


def begun(root: Path, careerctl: Callable[..., Any], before: list[list[str]]) -> Path:
    for path, text in (COMPANY | DANA).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(dedent(text))
    for line in before:
        assert careerctl(*line, "--today", DAY, cwd=root).code == 0
    return root


@pytest.mark.parametrize(("before", "line", "today"), CASES.values(), ids=CASES)
def test_killed_at_any_call(careerctl, tmp_path, before, line, today, whole) -> None:
    day = ["--today", today]
    done = begun(tmp_path / "done", careerctl, before)
    assert careerctl(*line, *day, cwd=done).code == 0
    number, stride, wrong = 0, 1 if whole else 11, []
    while True:
        root = begun(tmp_path / str(number), careerctl, before)
        ran = run_forked(str(number), "kill", *line, *day, cwd=root, first=STOPPED)
        checked = careerctl("check", "--format", "concise", *day, cwd=root)
        again = careerctl(*line, *day, cwd=root)
        found = again.code == 0 or "no person has the id 'dana'" in again.err  # it was killed after its last write
        if checked.code != 0 or not found or files_of(root) != files_of(done):
            wrong.append((number, checked.out if checked.code else again.err))
        if ran.code != 9:
            break
        number += stride
    assert (wrong, ran.code, ran.err.endswith("\n")) == ([], 0, True)
