"""What commands that write print on terminals of several widths; elsewhere they write and print the same bytes."""

import json
import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from rich.cells import cell_len
from turns import in_turn

HERE = Path(__file__).parent
SHOWN = runpy.run_path(str(HERE / "terminals.py"))["shown"]
NORTHWIND = HERE.parents[1] / "examples" / "northwind"
WIDTHS = (120, 80, 40)
TODAY = ("--today", "2026-11-02")
COMMANDS = {
    "import-people": ["import-people", "hr.csv", "--yes", *TODAY],
    "import-people.dry": ["import-people", "hr.csv", "--dry-run", *TODAY],
    "init": ["init", "../team"],
    "init.northwind": ["init", "../team", "--example", "northwind", "--vscode"],
    "new": ["new", "competency", "tendering", "--name", "Tendering", "--set", "asks=skill"],
    "new.like": ["new", "role", "key-account-manager", "--like", "account-executive", "--dry-run"],
    "new.round": ["new", "round", "2027-h1", "--until", "2027-05-31", *TODAY],
    "schema": ["schema"],
    "schema.check": ["schema", "--check"],
    "rate": ["rate", "ines", "--as", "manager", "--by", "dana", "--set", "discovery=3", "--why", "Two calls.", *TODAY],
    "rate.dry": ["rate", "ben", "--as", "self", "--set", "discovery=2", "--why", "First calls.", "--dry-run", *TODAY],
    "wish": ["wish", "ben", "--words", "Teach our customers", "--until", "2027-06", *TODAY],
    "profile": [
        "profile",
        "ben",
        "--learns",
        "closing",
        "--remove",
        "shares=french",
        "--hand-over",
        "--by",
        "dana",
        *TODAY,
    ],
    "note": ["note", "ben", "Led the Contoso workshop.", "--for", "discovery", "--by", "dana", *TODAY],
    "note.dry": ["note", "ben", "Led the Contoso workshop.", "--by", "dana", "--dry-run", *TODAY],
    "mark": ["mark", "carmen", "coaching-2-3", "--evidence", "Two talks with Ben.", *TODAY],
    "talk": ["talk", "ben", "--said", "All is well.", "--next", "A day in service.", "--by", "dana", *TODAY],
    "migrate": ["migrate"],
    "rename": ["rename", "competency", "negotiation", "bargaining"],
    "rename.dry": ["rename", "role", "sales-teacher", "sales-trainer", "--keep", "--dry-run"],
}
REFUSED = {"schema.check": 1}


@pytest.fixture
def northwind(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))
    shutil.copy(HERE.parent / "exchange" / "hr.csv", root)
    return root


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "columns"), in_turn(product(COMMANDS, WIDTHS), lambda number: number // 3 % 3 == number % 3)
)
def test_on_a_terminal(golden: Callable, northwind: Path, name: str, columns: int) -> None:
    code, text = SHOWN(columns, *COMMANDS[name], cwd=northwind)
    golden(f"northwind/writes.{name}.{columns}.txt", text)
    assert code == REFUSED.get(name, 0)
    theirs = ("+", "-", " ", "@", "diff", "rename")  # lines of files, and commands to copy, are as long as they are
    assert all(cell_len(line) <= columns for line in text.splitlines() if not line.startswith(theirs))


RUN = """
import json, os, sys
from careerctl.cli import app
for folder, arguments in json.load(sys.stdin):
    os.chdir(folder)
    print("ended with", app.run(arguments), flush=True)
"""


@pytest.mark.exhaustive
def test_the_same_bytes_elsewhere(northwind: Path, tmp_path: Path) -> None:
    """Another hash seed, time zone, width, folder, and order in which the files were created."""
    said = {}
    for place, seed, more in (("here", "0", {}), ("an other/place", "1", {"TZ": "Asia/Tokyo", "COLUMNS": "40"})):
        for name in COMMANDS:
            for path in sorted(northwind.rglob("*.*"), reverse=place != "here"):
                copy = tmp_path / place / name / "project" / path.relative_to(northwind)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)
        lines = json.dumps([(str(tmp_path / place / name / "project"), line) for name, line in COMMANDS.items()])
        command, env = [sys.executable, "-W", "error", "-c", RUN], {**os.environ, "PYTHONHASHSEED": seed, **more}
        done = subprocess.run(command, input=lines, env=env, capture_output=True, text=True, check=True)
        said[place] = (done.stdout, done.stderr, tree(tmp_path / place))
    here, there = said.values()
    assert here[0].count("ended with 0") == len(COMMANDS) - len(REFUSED)
    assert here == there
