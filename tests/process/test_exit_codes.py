"""How each command ends, whatever goes wrong: the code, and the first line that it prints."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from careerctl import shelves

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights, pipes and signals of Unix")

FILES = {
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {coaching: 2}\n",
    "people/alice.yaml": "name: Alice\nrole: guide\n",
}
COMMANDS = {"check": ["check"], "explain": ["explain", "tab"], "gap": ["gap", "alice"], "schema": ["schema"]}
WELL = {
    "check": "All is well: 4 files.",
    "explain": "tab (error)",
    "gap": "Alice · Guide",
    "schema": "wrote schemas/careerctl.json",
}


class End(NamedTuple):
    """An exit code, and the first line of stdout or, with `err`, of stderr; `beside` is that of the other one."""

    code: int
    line: str
    err: bool = False
    beside: str = ""


NO_PROJECT = "careerctl: there is no careerctl.yaml in {root} or above it. Go into a project, or name one with --root."
DENIED = "cannot be written: Permission denied."
NOT_WRITTEN = f"careerctl: closed/out.txt {DENIED}"
TOGETHER = "careerctl: --general and --output FOLDER belong together. In a project careerctl knows the folder."
FAULTY = "careerctl.yaml has 1 fault; `careerctl check` shows what to do."

TABLE = {
    ("check", "good"): End(0, WELL["check"]),
    ("explain", "good"): End(0, WELL["explain"]),
    ("gap", "good"): End(0, WELL["gap"]),
    ("schema", "good"): End(0, WELL["schema"]),
    ("check", "unknown id"): End(
        2, "careerctl: Invalid value for '[PATH]...': Path 'nobody' does not exist.", err=True
    ),
    ("explain", "unknown id"): End(2, "careerctl: no rule is called 'tabs'. Did you mean 'tab'?", err=True),
    ("gap", "unknown id"): End(2, "careerctl: nobody has the id 'alise' in {root}. Did you mean 'alice'?", err=True),
    ("schema", "unknown id"): End(2, TOGETHER, err=True),
    ("check", "broken project"): End(1, "careerctl.yaml:1:1: error[missing-key] the key 'format' is missing here"),
    ("explain", "broken project"): End(0, WELL["explain"]),
    ("gap", "broken project"): End(
        2, "careerctl.yaml:1:1: error[missing-key] the key 'format' is missing here", err=True
    ),
    ("schema", "broken project"): End(0, WELL["schema"], beside=FAULTY),
    ("check", "empty settings"): End(1, "careerctl.yaml:1:1: error[empty-file] this file is empty"),
    ("explain", "empty settings"): End(0, WELL["explain"]),
    ("gap", "empty settings"): End(2, "careerctl.yaml:1:1: error[empty-file] this file is empty", err=True),
    ("schema", "empty settings"): End(0, WELL["schema"], beside=FAULTY),
    ("check", "empty project"): End(0, "All is well: 1 file."),
    ("explain", "empty project"): End(0, WELL["explain"]),
    ("gap", "empty project"): End(
        2, "careerctl: nobody has the id 'alice' in {root}. People are the files in people/.", err=True
    ),
    ("schema", "empty project"): End(0, WELL["schema"]),
    ("check", "no project"): End(2, NO_PROJECT, err=True),
    ("explain", "no project"): End(0, WELL["explain"]),
    ("gap", "no project"): End(2, NO_PROJECT, err=True),
    ("schema", "no project"): End(2, NO_PROJECT, err=True),
    ("check", "read-only folder"): End(0, WELL["check"]),
    ("explain", "read-only folder"): End(0, WELL["explain"]),
    ("gap", "read-only folder"): End(0, WELL["gap"]),
    ("schema", "read-only folder"): End(2, f"careerctl: {{root}}/schemas/careerctl.json {DENIED}", err=True),
    ("check", "output into a read-only folder"): End(2, NOT_WRITTEN, err=True),
    ("explain", "output into a read-only folder"): End(2, NOT_WRITTEN, err=True),
    ("gap", "output into a read-only folder"): End(2, NOT_WRITTEN, err=True),
    ("schema", "output into a read-only folder"): End(2, f"careerctl: closed/careerctl.json {DENIED}", err=True),
    ("check", "closed pipe"): End(141, ""),
    ("explain", "closed pipe"): End(141, ""),
    ("gap", "closed pipe"): End(141, ""),
    ("schema", "closed pipe"): End(141, ""),
    ("check", "closed stderr pipe"): End(141, ""),
    ("explain", "closed stderr pipe"): End(141, ""),
    ("gap", "closed stderr pipe"): End(141, ""),
    ("schema", "closed stderr pipe"): End(141, ""),
    ("check", "interrupt"): End(130, ""),
    ("explain", "interrupt"): End(130, ""),
    ("gap", "interrupt"): End(130, ""),
    ("schema", "interrupt"): End(130, ""),
}

WITHOUT_ROOTS_RIGHTS = """
import ctypes, os, sys
for right in (1, 2) if os.geteuid() == 0 else ():  # to write and to read everything
    assert ctypes.CDLL(None).prctl(24, right) == 0
os.execv(sys.executable, [sys.executable, "-W", "error", "-m", "careerctl", *sys.argv[1:]])
"""
INTERRUPTED = """
import signal, sys
def interrupt(event, arguments):
    if str(arguments[:1]).endswith(("careerctl.yaml'),)", "careerctl.yaml',)", "careerctl.explaining',)")):
        signal.raise_signal(signal.SIGINT)
sys.addaudithook(interrupt)
from careerctl.__main__ import main
sys.exit(main())
"""
WAYS = {"read-only": WITHOUT_ROOTS_RIGHTS, "interrupt": INTERRUPTED}


def prepared(case: str, root: Path) -> None:
    """Write what a case needs beside or instead of the good files."""
    (root / "closed").mkdir()
    settings = root / "careerctl.yaml"
    if case in {"broken project", "empty settings"}:
        settings.write_text("organisation: Lorem\n" if case == "broken project" else "")
    if case == "empty project":
        for name in FILES:
            (root / name).unlink()
    if case == "no project":
        settings.unlink()
        (root / ".git").mkdir()
    if "read-only folder" in case:
        (root / "closed").chmod(0o555)
    if case == "read-only folder":
        for path in (*(root / name for name in FILES), root):
            path.chmod(0o555 if path.is_dir() else 0o444)


def arguments(command: str, case: str) -> list[str]:
    unknown = {
        "check": ["check", "nobody"],
        "explain": ["explain", "tabs"],
        "gap": ["gap", "alise"],
        "schema": ["schema", "-o", "there"],
    }
    out = ["--general", "-o", "closed"] if command == "schema" else ["-o", "closed/out.txt"]
    added = {"output into a read-only folder": out}
    return [*(unknown if case in {"unknown id", "closed stderr pipe"} else COMMANDS)[command], *added.get(case, ())]


@pytest.mark.parametrize(("command", "case"), TABLE, ids=lambda each: each)
def test_it_ends_with_a_code_and_a_line(project: Callable[..., Path], command: str, case: str) -> None:
    root = project(FILES)
    prepared(case, root)
    way = next((["-c", code] for name, code in WAYS.items() if name in case), ["-m", "careerctl"])
    reader, writer = os.pipe()
    os.close(reader)
    streams = {
        "stdout": writer if case == "closed pipe" else subprocess.PIPE,
        "stderr": writer if case == "closed stderr pipe" else subprocess.PIPE,
    }
    line = [sys.executable, "-W", "error", *way, *arguments(command, case)]
    try:
        done = subprocess.run(line, cwd=root, check=False, timeout=60, **streams)
    finally:
        os.close(writer)
        root.chmod(0o755)
        (root / "closed").chmod(0o755)
    out, err = ((stream or b"").decode() for stream in (done.stdout, done.stderr))
    expected = TABLE[command, case]
    assert done.returncode == expected.code, err
    assert (err if expected.err else out).split("\n")[0] == expected.line.format(root=root)
    assert (out if expected.err else err).split("\n")[0] == expected.beside
    assert not list((root / "closed").iterdir())


def test_the_table_is_whole() -> None:
    commands, cases = {command for command, _ in TABLE}, {case for _, case in TABLE}
    assert commands == {*shelves.names("careerctl.commands")}
    assert len(TABLE) == len(commands) * len(cases)
