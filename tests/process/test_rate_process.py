"""`careerctl rate` as a process: killed, interrupted, overtaken, and on a disk that takes no more."""

import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from forking import run_forked

resource = pytest.importorskip("resource")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits of Unix")

FILES = {
    "competencies/ask.yaml": "name: Asking\nasks: skill\n",
    "competencies/show.yaml": "name: Showing\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {ask: 2, show: 1}\n",
    "people/alice.yaml": "name: Alice\nrole: guide\nmanager: dana\n",
    "people/dana.yaml": "name: Dana\n",
}
SHEET = "assessments/2026-h2/alice.self.yaml"
OTHER = "assessments/2026-h2/alice.manager.yaml"
LINE = [sys.executable, "-W", "error", "-m", "careerctl", "rate", "alice", "--as", "self", "--today", "2026-10-12"]
HEAD = "# $schema: ../../schemas/sheet.json\nby: alice\ndate: 2026-10-12\nrole: guide\nstatus: draft\nratings:\n"


class Asked:
    """A process that asks; lines are typed when it waits for them."""

    def __init__(self, root: Path, **options: Any) -> None:
        self.running = subprocess.Popen(
            LINE, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
        )
        self.shown = b""

    def until(self, words: str) -> None:
        assert self.running.stdout is not None
        while not self.shown.endswith(words.encode()):
            piece = os.read(self.running.stdout.fileno(), 1)
            assert piece, self.shown
            self.shown += piece

    def type(self, line: str) -> None:
        assert self.running.stdin is not None
        self.shown = b""
        self.running.stdin.write(f"{line}\n".encode())
        self.running.stdin.flush()

    def end(self) -> tuple[int, str, str]:
        out, err = self.running.communicate(timeout=30)
        return self.running.returncode, (self.shown + out).decode(), err.decode()


@pytest.fixture
def asked() -> Iterator[Callable[..., Asked]]:
    """Return a function that begins to rate, and end whatever still runs."""
    begun: list[Asked] = []

    def begin(root: Path, **options: Any) -> Asked:
        begun.append(Asked(root, **options))
        begun[-1].until("q): ")
        return begun[-1]

    yield begin
    for each in begun:
        each.running.kill()
        each.running.communicate()


@pytest.mark.parametrize(
    "how",
    [
        *(signal.SIGKILL, signal.SIGINT),
        *(pytest.param(each, marks=pytest.mark.exhaustive) for each in (signal.SIGTERM, signal.SIGHUP)),
    ],
)
def test_every_answer_outlives_the_process(
    project: Callable[..., Path], asked: Callable[..., Asked], how: signal.Signals
) -> None:
    root = project(FILES)
    sitting = asked(root)
    sitting.type("3")
    sitting.until("Why: ")
    assert (root / SHEET).read_text() == f"{HEAD}  ask: 3\n"
    sitting.type("Twice on the road")
    sitting.until("Enter goes on): ")
    assert (root / SHEET).read_text() == f"{HEAD}  ask:\n    level: 3\n    why: Twice on the road\n"
    sitting.running.send_signal(how)
    code, out, _ = sitting.end()
    assert code == (130 if how is signal.SIGINT else -how)
    assert ("Go on: careerctl rate alice --as self" in out) is (how is signal.SIGINT)
    assert (root / SHEET).read_text() == f"{HEAD}  ask:\n    level: 3\n    why: Twice on the road\n"
    assert [path.name for path in (root / SHEET).parent.iterdir()] == ["alice.self.yaml"]
    again = asked(root)
    assert b"2 of 2 \xc2\xb7 Showing" in again.shown
    again.type("1")
    again.until("Why: ")
    assert (root / SHEET).read_text().endswith("  show: 1\n")


def test_the_other_side_hands_in_between_two_answers(project: Callable[..., Path], asked: Callable[..., Asked]) -> None:
    """What was answered before stays; from then on neither sheet changes."""
    submitted = "by: {}\ndate: 2026-10-10\nratings: {{show: 2}}\n"
    root = project(FILES | {SHEET: submitted.format("alice")})
    sitting = asked(root)
    sitting.type("3")
    sitting.until("Why: ")
    before = (root / SHEET).read_text()
    assert "ask: 3" in before
    (root / OTHER).write_text(submitted.format("dana"))
    sitting.type("Too late")
    code, _, err = sitting.end()
    assert code == 2
    assert "both have handed in for 2026-h2, so that neither sheet changes any more." in err
    assert f"What was answered before is saved in {SHEET}." in err
    assert (root / SHEET).read_text() == before


def test_two_terminals_of_one_author_lose_nothing(project: Callable[..., Path], asked: Callable[..., Asked]) -> None:
    root = project(FILES)
    first, second = asked(root), asked(root)
    second.type("s")
    second.until("q): ")
    first.type("3")
    first.until("Why: ")
    second.type("1")
    second.until("Why: ")
    first.type("Mine")
    first.until("Enter goes on): ")
    assert (root / SHEET).read_text() == f"{HEAD}  ask:\n    level: 3\n    why: Mine\n  show: 1\n"


def test_a_full_disk_leaves_what_was_saved(project: Callable[..., Path], asked: Callable[..., Asked]) -> None:
    root = project(FILES)

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))

    sitting = asked(root, preexec_fn=small_files)  # the limit is the process's own
    sitting.type("3")
    sitting.until("Why: ")
    sitting.type("long " * 50)
    code, _, err = sitting.end()
    assert code == 2
    assert err == (
        f"What was answered before is saved in {SHEET}.\n"
        f"careerctl: {SHEET} cannot be written: File too large. Nothing was written to it.\n"
    )
    assert (root / SHEET).read_text() == f"{HEAD}  ask: 3\n"
    assert [path.name for path in (root / SHEET).parent.iterdir()] == ["alice.self.yaml"]


AHEAD = (
    "rate",
    "alice",
    "--as",
    "manager",
    "--submit",
    "--outlook",
    "Leads tours",
    "--outlook-because",
    "Two did well",
)
STOPPED = runpy.run_path(str(Path(__file__).parents[1] / "project" / "writing" / "test_stopped.py"))["STOPPED"]


def test_killed_at_any_call_a_manager_who_hands_in_shows_nothing_early(
    project: Callable[..., Path], careerctl: Callable[..., Any]
) -> None:
    """What is seen coming is written first, and shown only with the sheet that goes with it."""
    draft = "by: dana\ndate: 2026-10-12\nrole: guide\nstatus: draft\nratings: {ask: 2, show: 1}\n"
    files, today = FILES | {OTHER: draft, SHEET: draft.replace("dana", "alice")}, ("--today", "2026-10-12")
    seen: set[tuple[bool, bool]] = set()
    for number in range(100):
        root = project(files)
        done = run_forked(str(number), "kill", *AHEAD, *today, cwd=root, first=STOPPED)
        told, handed = (
            "Leads tours" in (root / "people/alice.yaml").read_text(),
            "draft" not in (root / OTHER).read_text(),
        )
        seen.add((told, handed))
        assert "Leads tours" not in careerctl("report", "review", "alice", *today, cwd=root).out
        assert careerctl("check", *today, cwd=root).code == 0
        if done.code == 0:
            break
        assert careerctl(*AHEAD, *today, cwd=root).code == 0
        assert (root / "people/alice.yaml").read_text().count("Leads tours") == 1
        assert "status: submitted" in (root / OTHER).read_text()
    assert seen == {(False, False), (True, False), (True, True)}


def test_no_input_at_all(project: Callable[..., Path]) -> None:
    root = project(FILES)
    done = subprocess.run(LINE, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stdout.endswith("Stopped here.\nNothing new was written.\n")
    closed = subprocess.run(
        [*LINE, "--dry-run"], cwd=root, capture_output=True, check=False, preexec_fn=lambda: os.close(0)
    )
    assert closed.returncode == 0
