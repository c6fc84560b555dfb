"""Eight people rate at once, and one of them is killed: no rating is lost that was said to be written."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.project.reading.source import parse

from .places import WRITER

WRITERS, EACH = range(8), range(20)
SHARED = "assessments/2026-h2/alice.manager.yaml"
SHEET = (
    "by: {}  # who\ndate: 2026-10-05\nrole: guide\nstatus: draft\nratings:  # to come\n  first: {{level: 1, why: So}}\n"
)


def sheet(writer: int) -> str:
    return f"assessments/2026-h2/person-{writer}.self.yaml"


def ratings(writer: int) -> list[tuple[str, str, str]]:
    """Return what a writer rates, the sheet of its own and the one that all share in turn."""
    names = [f"skill-{writer}-{number}" for number in EACH]
    return [((sheet(writer), SHARED)[at % 2], name, str(1 + at % 4)) for at, name in enumerate(names)]


@pytest.fixture
def root(project: Callable[..., Path]) -> Path:
    names = ["first", *(name for writer in WRITERS for _, name, _ in ratings(writer))]
    files = {f"competencies/{name}.yaml": f"name: {name}\nasks: skill\n" for name in names}
    files |= {"roles/guide.yaml": "name: Guide\nrequires: {first: 2}\n"}
    files |= {f"people/{who}.yaml": f"name: {who}\nrole: guide\nmanager: dana\n" for who in ("alice", "dana")}
    files |= {f"people/person-{each}.yaml": f"name: Person {each}\nrole: guide\n" for each in WRITERS}
    files |= {sheet(each): SHEET.format(f"person-{each}") for each in WRITERS}
    return project(files | {"people/dana.yaml": "name: Dana\nrole: guide\n", SHARED: SHEET.format("dana")})


def begin(root: Path, writer: int, *, times: int = 1) -> subprocess.Popen[str]:
    """Start a writer that makes its ratings one by one, and says of each what came of it."""
    todo = root.parent / f"todo-{root.name}-{writer}"
    todo.write_text("".join(f". {path} ratings.{name} {level}\n" for path, name, level in ratings(writer) * times))
    with todo.open() as lines:
        command = [sys.executable, "-B", "-W", "error", str(WRITER), "many"]
        return subprocess.Popen(command, cwd=root, stdin=lines, stdout=subprocess.PIPE, text=True)


def judge(root: Path, writer: int, said: list[str]) -> int:
    """Compare what a writer said of its ratings with the files; return how many were written."""
    for (path, name, level), words in zip(ratings(writer), said, strict=False):
        held = parse(path, (root / path).read_bytes()).root["ratings"].get(name)
        if words == "wrote":
            assert held == level
        else:
            assert held is None
            assert words == "another careerctl is writing to .. Nothing was written; try again."
    return said.count("wrote")


def test_every_rating_is_kept(root: Path, careerctl: Callable[..., Any]) -> None:
    writers = [begin(root, each) for each in WRITERS]
    said = [one.communicate(timeout=120)[0].splitlines() for one in writers]
    assert [len(each) for each in said] == [len(EACH)] * len(WRITERS)
    assert sum(judge(root, each, said[each]) for each in WRITERS) >= 140  # on a slow disk some may be refused
    checked = careerctl("check", "--fail-on", "error", cwd=root)
    assert (checked.code, checked.err) == (0, "")
    assert "error[" not in checked.out
    for path in (SHARED, *map(sheet, WRITERS)):
        assert b"ratings:  # to come\n  first: {level: 1, why: So}\n" in (root / path).read_bytes()


def test_who_is_killed_holds_up_nobody(root: Path, careerctl: Callable[..., Any]) -> None:
    others = [begin(root, each) for each in WRITERS[1:3]]
    with begin(root, 0, times=100) as killed:
        assert killed.stdout is not None
        said = [killed.stdout.readline().strip() for _ in range(5)]
        killed.kill()
        said += killed.stdout.read().splitlines()
    assert killed.returncode == -9
    assert judge(root, 0, said) >= 5
    for each, other in zip(WRITERS[1:3], others, strict=True):
        assert judge(root, each, other.communicate(timeout=120)[0].splitlines()) == len(EACH)
    again = begin(root, 0).communicate(timeout=120)[0].splitlines()
    assert set(again) <= {"wrote", "unchanged"}
    known = min(len(said), len(EACH))
    assert again.count("unchanged") in {known, known + 1}  # the last one may have been written and not said
    assert "error[" not in careerctl("check", "--fail-on", "error", cwd=root).out
    assert list(root.rglob(".*")) == []
