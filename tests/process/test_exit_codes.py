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
    "roles/lead.yaml": "name: Lead\nrequires: {coaching: 3}\n",
    "people/alice.yaml": "name: Alice\nrole: guide\n",
}
OPEN = ["--round", "2026-h2", "--today", "2026-10-12"]
COMMANDS = {
    "check": ["check"],
    "compare": ["compare", "guide", "lead"],
    "explain": ["explain", "tab"],
    "gap": ["gap", "alice"],
    "rate": ["rate", "alice", "--as", "self", "--set", "coaching=2", *OPEN],
}
WELL = {
    "check": "All is well: 5 files.",
    "compare": "Guide → Lead",
    "explain": "tab (error)",
    "gap": "Alice · Guide",
    "rate": "Wrote assessments/2026-h2/alice.self.yaml.",
}


class End(NamedTuple):
    """An exit code, and the first line of stdout or, with `err`, of stderr."""

    code: int
    line: str
    err: bool = False


NO_PROJECT = "careerctl: there is no careerctl.yaml in {root} or above it. Go into a project, or name one with --root."
NOT_WRITTEN = "careerctl: closed/out.txt cannot be written: Permission denied."

TABLE = {
    ("check", "good"): End(0, WELL["check"]),
    ("compare", "good"): End(0, WELL["compare"]),
    ("explain", "good"): End(0, WELL["explain"]),
    ("gap", "good"): End(0, WELL["gap"]),
    ("check", "unknown id"): End(
        2, "careerctl: Invalid value for '[PATH]...': Path 'nobody' does not exist.", err=True
    ),
    ("compare", "unknown id"): End(
        2, "careerctl: no role has the id 'gide' in {root}. Did you mean 'guide'?", err=True
    ),
    ("explain", "unknown id"): End(2, "careerctl: no rule is called 'tabs'. Did you mean 'tab'?", err=True),
    ("gap", "unknown id"): End(2, "careerctl: nobody has the id 'alise' in {root}. Did you mean 'alice'?", err=True),
    ("check", "broken project"): End(1, "careerctl.yaml:1:1: error[missing-key] the key 'format' is missing here"),
    ("compare", "broken project"): End(
        2, "careerctl.yaml:1:1: error[missing-key] the key 'format' is missing here", err=True
    ),
    ("explain", "broken project"): End(0, WELL["explain"]),
    ("gap", "broken project"): End(
        2, "careerctl.yaml:1:1: error[missing-key] the key 'format' is missing here", err=True
    ),
    ("check", "empty settings"): End(1, "careerctl.yaml:1:1: error[empty-file] this file is empty"),
    ("compare", "empty settings"): End(2, "careerctl.yaml:1:1: error[empty-file] this file is empty", err=True),
    ("explain", "empty settings"): End(0, WELL["explain"]),
    ("gap", "empty settings"): End(2, "careerctl.yaml:1:1: error[empty-file] this file is empty", err=True),
    ("check", "empty project"): End(0, "All is well: 1 file."),
    ("compare", "empty project"): End(
        2, "careerctl: no role has the id 'guide' in {root}. Roles are the files in roles/.", err=True
    ),
    ("explain", "empty project"): End(0, WELL["explain"]),
    ("gap", "empty project"): End(
        2, "careerctl: nobody has the id 'alice' in {root}. People are the files in people/.", err=True
    ),
    ("check", "no project"): End(2, NO_PROJECT, err=True),
    ("compare", "no project"): End(2, NO_PROJECT, err=True),
    ("explain", "no project"): End(0, WELL["explain"]),
    ("gap", "no project"): End(2, NO_PROJECT, err=True),
    ("check", "read-only folder"): End(0, WELL["check"]),
    ("compare", "read-only folder"): End(0, WELL["compare"]),
    ("explain", "read-only folder"): End(0, WELL["explain"]),
    ("gap", "read-only folder"): End(0, WELL["gap"]),
    ("check", "output into a read-only folder"): End(2, NOT_WRITTEN, err=True),
    ("compare", "output into a read-only folder"): End(2, NOT_WRITTEN, err=True),
    ("explain", "output into a read-only folder"): End(2, NOT_WRITTEN, err=True),
    ("gap", "output into a read-only folder"): End(2, NOT_WRITTEN, err=True),
    ("check", "closed pipe"): End(141, ""),
    ("compare", "closed pipe"): End(141, ""),
    ("explain", "closed pipe"): End(141, ""),
    ("gap", "closed pipe"): End(141, ""),
    ("check", "closed stderr pipe"): End(141, ""),
    ("compare", "closed stderr pipe"): End(141, ""),
    ("explain", "closed stderr pipe"): End(141, ""),
    ("gap", "closed stderr pipe"): End(141, ""),
    ("check", "interrupt"): End(130, ""),
    ("compare", "interrupt"): End(130, ""),
    ("explain", "interrupt"): End(130, ""),
    ("gap", "interrupt"): End(130, ""),
    ("rate", "good"): End(0, WELL["rate"]),
    ("rate", "unknown id"): End(2, "careerctl: nobody has the id 'alise' in {root}. Did you mean 'alice'?", err=True),
    ("rate", "broken project"): End(
        2, "careerctl.yaml:1:1: error[missing-key] the key 'format' is missing here", err=True
    ),
    ("rate", "empty settings"): End(2, "careerctl.yaml:1:1: error[empty-file] this file is empty", err=True),
    ("rate", "empty project"): End(
        2, "careerctl: nobody has the id 'alice' in {root}. People are the files in people/.", err=True
    ),
    ("rate", "no project"): End(2, NO_PROJECT, err=True),
    ("rate", "read-only folder"): End(
        2,
        "careerctl: assessments/2026-h2/alice.self.yaml cannot be written: Permission denied. It is not there.",
        err=True,
    ),
    ("rate", "output into a read-only folder"): End(2, "careerctl: No such option: -o", err=True),
    ("rate", "closed pipe"): End(141, ""),
    ("rate", "closed stderr pipe"): End(141, ""),
    ("rate", "interrupt"): End(130, ""),
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
        "compare": ["compare", "gide", "lead"],
        "explain": ["explain", "tabs"],
        "gap": ["gap", "alise"],
        "rate": ["rate", "alise", "--as", "self"],
    }
    added = {"output into a read-only folder": ["-o", "closed/out.txt"]}
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
    assert (out if expected.err else err) == ""
    assert not list((root / "closed").iterdir())


def test_the_table_is_whole() -> None:
    commands, cases = {command for command, _ in TABLE}, {case for _, case in TABLE}
    assert commands == {*shelves.names("careerctl.commands")}
    assert len(TABLE) == len(commands) * len(cases)
