"""The recipes of docs/git.md, each run with git as it stands there."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.changes.new.project import FOR_GIT

Git = Callable[..., str]
Run = Callable[..., Any]

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "git.md").read_text("utf-8")
RECIPES: dict[str, str] = {
    text.partition("\n")[0]: text for text in re.findall(r"^```\w*\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
}
"""Each block of code by its first line."""
CONFLICT, ATTRIBUTES, SCHEMAS, ADDED, NEWER, UNFETCHED = RECIPES
SETTINGS = "format: 1\nscale: steps\nscales: {steps: {levels: {0: None yet, 1: Some, 2: Much}}}\n"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., str]:
    """Return a function that runs lines in a shell, with what git would fetch lying in `tmp_path / "theirs"`."""
    about = {
        f"url.{(tmp_path / 'theirs').as_uri()}.insteadOf": "https://git.example.com/career-framework",
        "protocol.file.allow": "always",
        "user.name": "A",
        "user.email": "a@example.com",
        "init.defaultBranch": "main",
    }
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_COUNT", str(len(about)))
    for number, (key, value) in enumerate(about.items()):
        monkeypatch.setenv(f"GIT_CONFIG_KEY_{number}", key)
        monkeypatch.setenv(f"GIT_CONFIG_VALUE_{number}", value)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")

    def run(lines: str, folder: Path, code: int = 0) -> str:
        done = subprocess.run(["sh", "-ec", lines], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == code, f"{lines}\n{done.stdout}{done.stderr}"
        return done.stdout

    return run


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.mark.exhaustive
def test_a_conflict_is_settled_and_schemas_are_written_anew(
    typed: Callable[..., str], careerctl: Run, tmp_path: Path
) -> None:
    people = {
        "people/alice.yaml": "name: Alice\nrole: dev\nmanager: dana\n",
        "people/dana.yaml": "name: Dana\nrole: dev\n",
    }
    base = {"careerctl.yaml": SETTINGS, "roles/dev.yaml": "name: Developer\n", ".gitattributes": RECIPES[ATTRIBUTES]}
    root = written(tmp_path / "p", base | people)
    assert RECIPES[ATTRIBUTES] == FOR_GIT
    assert careerctl("schema", cwd=root).code == 0
    typed("git init -q && git add -A && git commit -qm x && git branch theirs", root)
    for branch, said, one in (("main", "Ours", "zeal"), ("theirs", "What the other branch had noted.", "zest")):
        typed(f"git checkout -q {branch}", root)
        assert careerctl("note", "alice", said, "--by", "dana", cwd=root).code == 0
        assert careerctl("new", "competency", one, "--set", "asks=skill", cwd=root).code == 0
        typed("git add -A && git commit -qm x", root)
    typed("git checkout -q main; git merge -q theirs", root, code=1)
    assert {"error[merge-conflict]", "warning[broken-schema]"} <= {*careerctl("check", cwd=root).out.split()}
    typed(RECIPES[CONFLICT] + RECIPES[SCHEMAS], root)
    notes = (root / "notes/alice.dana.yaml").read_text("utf-8")
    assert (notes.count("text:"), "<<<<<<<" in notes) == (2, False)
    checked = careerctl("check", cwd=root).out
    assert [each for each in checked.splitlines() if "error[" in each or "broken-schema" in each] == []
    typed("git commit -qm Settled && careerctl schema --check", root)


@pytest.mark.exhaustive
def test_a_submodule_is_added_brought_up_to_date_and_fetched(
    typed: Callable[..., str], careerctl: Run, tmp_path: Path
) -> None:
    theirs = written(tmp_path / "theirs", {"careerctl.yaml": SETTINGS, "roles/dev.yaml": "name: Developer\n"})
    typed("git init -q && git add -A && git commit -qm x", theirs)
    people = {"careerctl.yaml": "format: 1\nframework: vendor/framework\n", "people/alice.yaml": "name: A\nrole: dev\n"}
    root = written(tmp_path / "p", people)
    typed("git init -q && git add -A", root)
    typed(RECIPES[ADDED], root)
    assert careerctl("gap", "alice", cwd=root).code == 0
    asked = {"competencies/asking.yaml": "name: Asking\nasks: skill\n"}
    written(theirs, asked | {"roles/dev.yaml": "name: Developer\nrequires: {asking: 2}\n"})
    typed("git add -A && git commit -qm y", theirs)
    said = typed(RECIPES[NEWER], root)
    assert "Asking" in said
    assert "More is asked: Developer (Asking)" in said
    typed(f"git clone -q {root} clone && git clone -q --recurse-submodules {root} whole", tmp_path)
    assert careerctl("check", cwd=tmp_path / "clone").out.startswith(RECIPES[UNFETCHED])
    (line,) = re.findall("`(.*)`", RECIPES[UNFETCHED])
    typed(line, tmp_path / "clone")
    for each in ("clone", "whole"):
        assert "Asking" in careerctl("gap", "alice", cwd=tmp_path / each).out, each
