"""Every file that a command begins names its schema in the first line, by which an editor finds it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from careerctl.project.schemas import SCHEMA_FILES, schema_comment

ROOT = Path(__file__).parents[2]
TODAY = ("--today", "2026-11-02")
BEGIN = (
    ("new", "role", "one-more", "--set", "track=individual"),
    ("new", "person", "somebody"),
    ("rate", "alice", "--as", "agreed", "--set", "closing=3"),
    ("rate", "ben", "--as", "self", "--set", "prospecting=2"),
    ("note", "ines", "Brought the drivers along.", "--by", "dana"),
    ("plan", "ben", "--write"),
    ("import-people", ROOT / "tests" / "exchange" / "hr.csv", "--yes"),
    ("import-framework", ROOT / "tests" / "exchange" / "matrix.csv", "-o", "../taken", "--yes"),
)


def test_it_stands_in_all_of_them(careerctl: Callable[..., Any], tmp_path: Path) -> None:
    root = Path(shutil.copytree(ROOT / "examples" / "northwind", tmp_path / "northwind"))
    before, ended = {*root.rglob("*.yaml")}, [careerctl(*line, *TODAY, cwd=root).code for line in BEGIN]
    new = {"/".join(path.relative_to(tmp_path).parts[1:]): path for path in {*tmp_path.rglob("*.yaml")} - before}
    wrong = [path for path, file in new.items() if file.read_text("utf-8").split("\n")[0] != schema_comment(path)]
    assert (ended, wrong) == ([0] * len(BEGIN), [])
    begun = {schema_comment(path).rpartition("/")[2] for path in new}
    assert begun >= {"agreed-sheet.json", "note.json", "plan.json", "people-import.json", "framework-import.json"}
    assert begun <= {Path(each).name for each in SCHEMA_FILES}
