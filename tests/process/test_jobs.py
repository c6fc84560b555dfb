"""The same bytes, codes and ends in however many processes people are read."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from forking import run_forked
from turns import in_turn

ROOT = Path(__file__).resolve().parents[2]
NORTHWIND = ROOT / "examples" / "northwind"
TODAY = "2026-11-02"

ALIKE = """
import sys
from datetime import date
from functools import partial
from pathlib import Path
from careerctl.check.engine import check
from careerctl.problems.error import CareerctlError
from careerctl.problems.rule import Scope
from careerctl.project.processes import Processes
from careerctl.questions.everybody import read_everybody
from careerctl.questions.match import matched_for_hr
from careerctl.questions.needs import NeedsRequest, needs_of_all
from careerctl.questions.owed import owed_to_all
from careerctl.questions.pages import Subjects
from careerctl.questions.plan_request import PlanRequest
from careerctl.questions.proposals import many
from careerctl.questions.raters import compared_raters
from careerctl.questions.team import team_for_everyone

TODAY = date(2026, 11, 2)

def asked(root, by):
    yield partial(owed_to_all, root, TODAY, by)
    if len([*root.glob("people/**/*.yaml")]) == 1:
        return
    role = min((each.stem for each in root.glob("roles/**/*.yaml")), default="none")
    yield partial(matched_for_hr, root, role, TODAY, by)
    yield partial(needs_of_all, root, NeedsRequest(None, (), TODAY), by)
    yield lambda: team_for_everyone(root, TODAY, by)[:2]
    yield partial(many, PlanRequest(root, TODAY), None, by)
    yield lambda: compared_raters(read_everybody(root, TODAY, processes=by))
    yield partial(Subjects(root, TODAY, "employee").about_round, None, by)

def said(question):
    try:
        return question()
    except CareerctlError as error:
        return type(error), str(error)

def all_said(root, jobs):
    yield check(root, TODAY, Scope.ORGANISATION, Processes(jobs))
    yield from map(said, asked(root, Processes(jobs)))

for each in map(Path, sys.argv[1:]):
    first = list(all_said(each, 1))
    print(len(first[0].diagnostics), *(jobs for jobs in (2, 3) if list(all_said(each, jobs)) != first))
"""


def found_in(folders: list[Path]) -> list[int]:
    """Return how much is found in each of some projects, having compared what one, two and three processes say."""
    line = [sys.executable, "-W", "error", "-c", ALIKE, *folders]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    return [int(each) for each in done.stdout.splitlines()]


def test_in_the_examples(whole: bool) -> None:  # noqa: FBT001  # a fixture
    folders = sorted(path.parent for path in (ROOT / "examples").glob("**/careerctl.yaml"))
    folders = folders if whole else [NORTHWIND, *folders[::32]]
    found = found_in(folders)
    assert sum(map(bool, found)) >= (100 if whole else 5)


@pytest.mark.parametrize(
    "shape", ["noisy", *(pytest.param(each, marks=pytest.mark.exhaustive) for each in ("usual", "in-one-file"))]
)
def test_in_projects_from_dice(tmp_path: Path, shape: str, whole: bool) -> None:  # noqa: FBT001  # a fixture
    line = [sys.executable, ROOT / "benchmarks" / "organisation.py"]
    folders = [tmp_path / str(seed) for seed in range(3 if whole else 1)]
    for seed, folder in enumerate(folders):
        failing = "0" if shape == "in-one-file" else "0.3"
        options = ["--people", str(40 + 30 * seed), "--seed", str(seed), "--failing", failing, "--shape", shape]
        subprocess.run([*line, folder, *options], check=True)
        northwind_beside(folder)
    assert min(found_in(folders)) > 10


def northwind_beside(root: Path) -> None:
    """Put Northwind's sheets, plans and notes beside people whom they do not know."""
    for folder in ("assessments", "plans", "notes"):
        for path in (NORTHWIND / folder).rglob("*.yaml"):
            place = root / path.relative_to(NORTHWIND)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())


LINES = [
    ("check", "--fail-on", "note"),
    ("check", "--format", "json"),
    ("check", "people", "--format", "concise"),
    ("owed", "--audience", "hr"),
    ("match", "sales-manager", "--audience", "hr"),
    ("needs",),
    ("team", "--for", "everyone"),
    ("raters",),
    ("plan",),
    ("report", "calibration"),
    ("gap", "--all"),
]
IN_JSON = [(*line, "--format", "json") for line in LINES[3:]]
EVERY = [*LINES, *IN_JSON]


@pytest.mark.parametrize("line", in_turn(((each,) for each in EVERY), lambda number: number % 3 == 0), ids=" ".join)
def test_commands_print_the_same(line: tuple[str, ...], whole: bool) -> None:  # noqa: FBT001  # a fixture
    several = ("2", "3") if whole else (str(2 + EVERY.index(line) % 2),)
    one, *others = (run_forked(*line, "--jobs", jobs, "--today", TODAY, cwd=NORTHWIND) for jobs in ("1", *several))
    assert one.out
    assert others == [one] * len(several)


@pytest.mark.parametrize("jobs", ["0", "61", "-1", "1.5", "two", "²", "9" * 5_000])
def test_what_is_no_number_of_processes(jobs: str) -> None:
    ran = run_forked("check", f"--jobs={jobs}", cwd=NORTHWIND)
    assert (ran.code, ran.out) == (2, "")
    assert "--jobs: '" in ran.err
    assert "is no number of processes from 1 to 60." in ran.err


PROGRAM = """
import os, sys, time
from careerctl import __main__
from careerctl.check.checker import Checker
from careerctl.project import processes

judged = Checker.people_of
{}
if __name__ == "__main__":
    sys.exit(__main__.main())
"""


def program(tmp_path: Path, first: str) -> Path:
    """Write a program that runs careerctl, but does something first, as each process does that begins anew."""
    path = tmp_path / "program.py"
    path.write_text(PROGRAM.format(first), "utf-8")
    return path


@pytest.mark.parametrize(
    "line",
    [IN_JSON[0], *(pytest.param(each, marks=pytest.mark.exhaustive) for each in (LINES[0], *IN_JSON[1:]))],
    ids=str,
)
def test_processes_that_begin_anew_say_the_same(tmp_path: Path, line: tuple[str, ...]) -> None:
    anew, line = program(tmp_path, "processes.COPIES = False"), (*line, "--today", TODAY, "--jobs")
    done = subprocess.run(
        [sys.executable, anew, *line, "2"], cwd=NORTHWIND, capture_output=True, text=True, check=False
    )
    one = run_forked(*line, "1", cwd=NORTHWIND)
    assert one.out
    assert (done.returncode, done.stdout, done.stderr) == (one.code, one.out, one.err)


def test_they_look_for_no_module_in_the_project(tmp_path_factory, project) -> None:
    root = project({f"people/{name}.yaml": "name: Ann\n" for name in ("ann", "bo")})
    (root / "signal.py").write_text("open('found', 'w')\n", "utf-8")
    anew = program(tmp_path_factory.mktemp("beside"), "processes.COPIES = False")
    done = subprocess.run(
        [sys.executable, anew, "--debug", "check", "--jobs", "2"], cwd=root, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr, (root / "found").exists()) == (0, b"", False)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bug_is_one_wherever_it_shows(tmp_path: Path, jobs: str) -> None:
    first = "Checker.people_of = lambda self, share: {}['a person']"
    line = [sys.executable, program(tmp_path, first), "check", "--jobs", jobs]
    done = subprocess.run(line, cwd=NORTHWIND, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.endswith("has a bug: KeyError. Run `careerctl --debug …` to see where.\n")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks at processes as Linux shows them")
@pytest.mark.parametrize(("end", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_an_interrupt_ends_all_of_them(tmp_path: Path, end: signal.Signals, code: int) -> None:
    """Ctrl-C reaches every process of a terminal."""
    first = "Checker.people_of = lambda self, share: (time.sleep(0.2), judged(self, share))[1]"
    line = [sys.executable, program(tmp_path, first), "check", "--jobs", "2"]
    with subprocess.Popen(
        line, cwd=NORTHWIND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as run:
        there = _when_two_are_there(run.pid)
        os.killpg(run.pid, end)
        out, err = run.communicate(timeout=20)
    assert (run.returncode, out, err) == (code, b"", b"")
    _until(lambda: not any(Path(f"/proc/{each}").exists() for each in there))


def _when_two_are_there(process: int) -> list[str]:
    path = Path(f"/proc/{process}/task/{process}/children")
    _until(lambda: len(path.read_text().split()) == 2)
    return path.read_text().split()


def _until(so) -> None:
    last = time.monotonic() + 20
    while not so():
        assert time.monotonic() < last
        time.sleep(0.01)
