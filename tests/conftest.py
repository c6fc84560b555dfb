"""Projects written in the test, and careerctl run on them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any, NamedTuple

import pytest

from careerctl import cli

SETTINGS = """\
format: 1
scale: steps
scales:
  steps:
    cumulative: true
    levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}
tracks:
  individual: {name: Individual contributor}
  management: {name: People management, manages: true}
areas:
  selling: {name: Selling}
rounds:
  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
rules: {role-without-goal: ignore, unused-competency: ignore}
"""
"""What most projects begin with. They are small, and no career systems: what is said of those is tested in `rules`."""


class Ran(NamedTuple):
    """How a run of careerctl ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes `{"roles/dev.yaml": "…"}` beside a careerctl.yaml, and returns the folder."""

    def write(files: dict[str, str | bytes] | None = None) -> Path:
        for name, text in ({"careerctl.yaml": SETTINGS} | (files or {})).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return tmp_path

    return write


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = ("CAREERCTL_ROOT", "CAREERCTL_DEBUG", "CAREERCTL_ME")
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "COLUMNS", *ours):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def careerctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Return a function that runs careerctl in this process, which is fast: `careerctl("check", cwd=folder)`."""

    def run(*arguments: object, cwd: Path | None = None) -> Ran:
        monkeypatch.chdir(cwd or tmp_path)
        capfd.readouterr()
        code = cli.run([str(each) for each in arguments])
        return Ran(code, *capfd.readouterr())

    return run


def command(*arguments: object) -> list[str]:
    """Return the command line that runs careerctl in a process of its own, with warnings as errors."""
    return [sys.executable, "-W", "error", "-m", "careerctl", *map(str, arguments)]


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., Ran]:
    """Return a function that runs careerctl as users do, in a process of its own; slower."""

    def run(
        *arguments: object, cwd: Path | None = None, env: dict[str, str] | None = None, stdout: Any = subprocess.PIPE
    ) -> Ran:
        done = subprocess.run(
            command(*arguments),
            cwd=cwd or tmp_path,
            env=os.environ | (env or {}),
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
        return Ran(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())

    return run
