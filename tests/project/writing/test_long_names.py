"""Names of files that are as long as a disk takes, and longer ones."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NORTHWIND = Path(__file__).resolve().parents[3] / "examples" / "northwind"


@pytest.mark.parametrize("length", [1, 200, 247, 252, 255])
def test_long_names_are_written(tmp_path: Path, careerctl: Callable[..., Any], length: int) -> None:
    name = "a" * length
    assert careerctl("explain", "tab", "-o", name, cwd=tmp_path) == (0, "", f"wrote {name}\n")
    assert careerctl("explain", "tab", "-o", name, cwd=tmp_path).code == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


LONG = "a" * 300
TOO_LONG = {
    "-o": ["explain", "tab", "-o", LONG],
    "-o in a folder": ["explain", "tab", "-o", f"{LONG}/out.txt"],
    "--summary": ["check", "--summary", LONG],
    "a page whose pictures have longer names": [
        "report",
        "review",
        "alice",
        "--today",
        "2026-11-02",
        "-o",
        f"{'a' * 250}.md",
    ],
    "report --all": ["report", "review", "--all", "-o", LONG],
    "schema": ["schema", "--general", "-o", LONG],
    "init": ["init", f"../{LONG}"],
    "import-framework": ["import-framework", "matrix.csv", "-o", f"../{LONG}"],
    "init below": ["init", f"../{LONG}/{LONG}"],
    "init --vscode": ["init", "--vscode", f"../{LONG}"],
    "a whole path": ["explain", "tab", "-o", "/".join(["a" * 200] * 30)],
}


@pytest.mark.parametrize("name", TOO_LONG)
def test_names_that_are_too_long_are_said(tmp_path: Path, careerctl: Callable[..., Any], name: str) -> None:
    root = shutil.copytree(NORTHWIND, tmp_path / "project")
    (root / "matrix.csv").write_text("Competency,Guide,Lead guide\nReading maps,1,3\n")
    code, _, err = careerctl(*TOO_LONG[name], cwd=root)
    assert code == 2
    assert " cannot be written: File name too long." in err.replace("\n", "")
