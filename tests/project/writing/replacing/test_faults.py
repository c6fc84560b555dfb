"""Every system call of a write fails once and is the last once: the file is old or new, and what is said is so."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from .places import WRITER
from .writer import BEGIN, END, REFUSED, UNCHANGED, WROTE

STRACE = shutil.which("strace") or "strace"
KILLED = -9

ERRORS = ("error=EIO", "error=ENOSPC", "error=EACCES")
KILL = "signal=KILL"
PERSON, FRESH = "people/alice.yaml", "people/team/new.yaml"
LOCK_FILE = ".careerctl.lock"
CONTENTS = {
    PERSON: (b"name: Alice\ncalled: Al\n", b"name: Alice\ncalled: Lis\n"),
    FRESH: (None, b"name: New\ncalled: Lis\n"),
}


def may_trace() -> bool:
    """Tell whether there is a strace, and the system lets it look."""
    try:
        return not subprocess.run([STRACE, "true"], check=False, capture_output=True).returncode
    except OSError:
        return False


pytestmark = pytest.mark.skipif(not may_trace(), reason="there is no strace here")


class Fault(NamedTuple):
    """What goes wrong in which system call: the `number`-th of its name; with `on` in all that follow, too."""

    name: str
    number: int
    what: str
    on: bool = False

    def asked(self) -> tuple[str, ...]:
        when = f"{self.number}{'+' * self.on}"
        return "-e", f"trace={self.name}", "-e", f"inject={self.name}:{self.what}:when={when}"


class Project:
    """A project, and a server that forks a writer for each case; strace takes hold of it before it begins."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir()
        (root / "careerctl.yaml").write_text("format: 1\n")
        line = [sys.executable, "-B", str(WRITER), "serve"]
        self.server = subprocess.Popen(line, stdin=-1, stdout=-1, text=True, bufsize=1, cwd=root)

    def prepare(self, path: str) -> None:
        shutil.rmtree(self.root / "people", ignore_errors=True)
        (self.root / "people").mkdir()
        (self.root / LOCK_FILE).unlink(missing_ok=True)
        old, _ = CONTENTS[path]
        if old is not None:
            (self.root / path).write_bytes(old)
            (self.root / path).chmod(0o600)

    def write(self, path: str) -> int:
        """Write a file with nothing in the way."""
        self._ask(f". {path} Lis")
        return int(self._ask("go"))

    def write_traced(self, path: str, *asked: str) -> tuple[int, str]:
        """Write a file while strace does as it is asked; return the exit code and what strace saw."""
        number, log = self._ask(f". {path} Lis"), self.root.parent / "strace.log"
        line = [STRACE, *asked, "-o", str(log), "-p", number]
        with subprocess.Popen(line, stderr=subprocess.PIPE, text=True) as tracing:
            assert tracing.stderr is not None
            attached = tracing.stderr.readline()
            code = int(self._ask("go"))
        assert "attached" in attached
        return code, log.read_text()

    def _ask(self, line: str) -> str:
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write(f"{line}\n")
        return self.server.stdout.readline().strip()

    def content(self, path: str) -> bytes | None:
        return (self.root / path).read_bytes() if (self.root / path).exists() else None

    def names(self) -> set[str]:
        return {each.relative_to(self.root).as_posix() for each in self.root.rglob("*")} - {LOCK_FILE}


@pytest.fixture
def traced(tmp_path: Path) -> Iterator[Project]:
    one = Project(tmp_path / "project")
    yield one
    one.server.communicate(timeout=60)


def calls(traced: Project, path: str) -> list[tuple[str, int]]:
    """Return the system calls of a write, from before the lock to behind it: each name, and its how-manieth it is."""
    traced.prepare(path)
    code, log = traced.write_traced(path)
    assert code == WROTE
    names = [named[1] if (named := re.match(r"(\w+)\(", line)) else "" for line in log.splitlines()]
    counted: Counter[str] = Counter()
    numbered = [(name, (counted.update([name]), counted[name])[1]) for name in names]
    first, last = (next(at for at, line in enumerate(log.splitlines()) if mark in line) for mark in (BEGIN, END))
    return numbered[first + 1 : last]


def trouble(traced: Project, path: str, fault: Fault) -> list[str]:
    """Let a call go wrong in a write; return all that is not as it should be afterwards."""
    old, new = CONTENTS[path]
    traced.prepare(path)
    before = traced.names()
    code, _ = traced.write_traced(path, *fault.asked())
    held, left = traced.content(path), traced.names() - before
    allowed = {WROTE: [new], REFUSED: [old], KILLED: [old, new]}.get(code, [])
    found = [] if held in allowed else [f"it ended with {code}, and the file holds {held!r}"]
    if code == REFUSED and left and not fault.on:
        found.append(f"a refused write leaves {left}")
    if any((traced.root / each).stat().st_mode & 0o077 for each in left | {path} if (traced.root / each).exists()):
        found.append("others may read")
    if (again := traced.write(path)) not in ({WROTE} if held == old else {UNCHANGED}) or traced.content(path) != new:
        found.append(f"the next write ends with {again}")
    if again == WROTE and traced.names() - before - {path, "people/team"}:
        found.append(f"the next write leaves {traced.names() - before}")
    return [f"{path} {fault}: {each}" for each in found]


@pytest.mark.exhaustive
@pytest.mark.parametrize("path", [PERSON, FRESH])
def test_a_write_that_dies_or_fails_at_any_call(traced: Project, path: str) -> None:
    numbered = calls(traced, path)
    assert {"flock", "write", "fsync"} <= {name for name, _ in numbered}
    found = []
    for at, (name, number) in enumerate(numbered):
        found += trouble(traced, path, Fault(name, number, KILL))
        found += trouble(traced, path, Fault(name, number, ERRORS[at % len(ERRORS)], on=at % 2 == 0))
    assert found == []


@pytest.mark.parametrize("path", [PERSON, FRESH])
def test_the_disk_has_the_text_before_the_name_and_the_name_before_the_end(traced: Project, path: str) -> None:
    names = [name for name, _ in calls(traced, path)]
    told = [name for name in names if name in {"flock", "write", "fsync", "linkat"} or name.startswith("rename")]
    placed, folders = ("rename", 1) if path == PERSON else ("linkat", 2)  # the new folder is a name in another one
    assert [name[:6] for name in told] == ["flock", "flock", "write", "fsync", placed, *["fsync"] * folders]


def test_a_folder_that_cannot_be_locked_has_a_lock_file(traced: Project) -> None:
    traced.prepare(PERSON)
    code, _ = traced.write_traced(PERSON, *Fault("flock", 1, "error=EBADF").asked())
    assert (code, traced.content(PERSON)) == (WROTE, CONTENTS[PERSON][1])
    assert (traced.root / LOCK_FILE).read_bytes() == b""


def test_without_any_lock_nothing_is_written(traced: Project) -> None:
    traced.prepare(PERSON)
    code, _ = traced.write_traced(PERSON, *Fault("flock", 1, "error=ENOLCK", on=True).asked())
    assert (code, traced.content(PERSON)) == (REFUSED, CONTENTS[PERSON][0])


def test_what_the_disk_does_not_confirm_is_written_all_the_same(traced: Project) -> None:
    traced.prepare(PERSON)
    code, _ = traced.write_traced(PERSON, *Fault("fsync", 2, "error=EIO").asked())
    assert (code, traced.content(PERSON)) == (WROTE, CONTENTS[PERSON][1])


def test_a_current_folder_that_is_gone(tmp_path: Path) -> None:
    script = f"import os, sys; os.rmdir({str(tmp_path)!r}); os.execv(sys.executable, sys.argv[1:])"
    line = [sys.executable, "-c", script, sys.executable, str(WRITER), str(tmp_path.parent / "nowhere"), PERSON, "Lis"]
    done = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (REFUSED, "")
    assert "nowhere cannot be locked: No such file or directory" in done.stdout
