"""A stream that takes nothing: what could not be said ends with 2, never as if there were findings or a bug."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from forking import run_forked
from turns import in_turn

from careerctl import shelf

from .ends import ENDS
from .test_exit_codes import FILES

LOST = 2
SORTS = ("full", "gone", "closed")
NAMES = {"out": 1, "err": 2}

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")


@contextmanager
def broken(sort: str) -> Iterator[int | None]:
    """Give a stream that is full (ENOSPC), or a terminal that is gone (EIO); a closed one is none."""
    if sort == "closed":
        yield None
        return
    if sort == "full":
        stream = os.open("/dev/full", os.O_WRONLY)
    else:
        other, stream = os.openpty()
        os.close(other)
    try:
        yield stream
    finally:
        os.close(stream)


def ended(project: Callable[..., Path], line: list[str], stream: str = "", sort: str = "") -> tuple[int, str, str]:
    """Run a command in a fresh project, with a stream that takes nothing."""
    root = project(FILES)
    first = f"os.close({NAMES[stream]}); sys.std{stream} = None" if sort == "closed" else ""
    with broken(sort or "closed") as given:
        done = run_forked(*line, cwd=root, first=first, **({stream: given} if given is not None else {}))
    for path in sorted(root.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    return tuple(done)


OF_NOTHING = {f"{name} of nothing": runs.unknown for name, runs in ENDS.items()}
LINES = {
    **{name: runs.well for name, runs in ENDS.items()},
    **OF_NOTHING,
    "help": ["--help"],
    "help of a command": ["gap", "--help"],
    "version": ["--version"],
    "debug and version": ["--debug", "--version"],
    "nothing": [],
    "wrong option": ["gap", "--colour"],
    "dry run": ["rename", "role", "guide", "helper", "--dry-run"],
    "file": ["check", "-o", "out.txt"],
    "pages": ["report", "review", "--all", "-o", "pages"],
    "findings": ["check", "--fail-on", "note"],
}

EVERY_WAY = ("check", "gap of nothing", "wish", "help", "version")


def is_quick(number: int) -> bool:
    """Tell whether a line runs in the quick suite: of each second command one of two."""
    name = [*LINES][number]
    return name in EVERY_WAY or name not in ENDS.keys() | OF_NOTHING.keys() or number % 4 == 0


@pytest.mark.parametrize("name", in_turn(LINES, is_quick))
def test_what_cannot_be_said_is_no_finding_and_no_bug(project: Callable[..., Path], name: str) -> None:
    """In every way, or in one way with one of the two streams, by turns."""
    line = LINES[name]
    code, *said = ended(project, line)
    streams = [*zip(NAMES, said, strict=True)]
    in_turn = [streams[list(LINES).index(name) % 2]]
    for stream, text in streams if name in EVERY_WAY else in_turn:
        for sort in SORTS if name in EVERY_WAY else SORTS[:1]:
            now, *others = ended(project, line, stream, sort)
            assert now == (LOST if text else code), (stream, sort, others)
            assert "has a bug" not in "".join(others)
            if stream == "err":
                assert others[0] == said[0], "the work goes on"


def test_every_command_is_tried() -> None:
    assert {*LINES} >= {*shelf.names("careerctl.commands")}


WAYS = {
    "> /dev/full": {"out"},
    "2> /dev/full": {"err"},
    "> /dev/full 2>&1": {"out", "err"},
    ">&-": {"out"},
    "2>&-": {"err"},
    ">&- 2>&-": {"out", "err"},
}


@pytest.mark.exhaustive
@pytest.mark.parametrize("line", ["--version", "--help", "chek", "check", "explain tab"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_the_process_ends_so_too(project: Callable[..., Path], line: str, way: str, unbuffered: str) -> None:
    """With Python's own flush at the end, whose failure would be a 120."""
    root = project({"roles/r.yaml": "nmae: R\n"})
    command = f"{sys.executable} -W error -m careerctl {line}"
    env = os.environ | {"PYTHONUNBUFFERED": unbuffered}

    def run(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["bash", "-c", line], cwd=root, env=env, capture_output=True, text=True, check=False)

    good, done = run(command), run(f"{command} {way}")
    lost = ("out" in WAYS[way] and good.stdout) or ("err" in WAYS[way] and good.stderr)
    assert done.returncode == (LOST if lost else good.returncode), done
    assert "Traceback" not in done.stdout + done.stderr
