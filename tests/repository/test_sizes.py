"""Sizes: how many rooms there are, and how large files may be."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "careerctl"
ROOMS = {
    "analysis", "changes", "check", "cli", "commands", "exchange", "formats", "model", "pages", "problems",
    "project", "questions", "results", "text", "views",
}  # fmt: skip
BESIDE = {"__init__.py", "__main__.py", "py.typed", "shelf.py"}
LINES = 300
FEWEST = 15
"""A module of fewer lines is a name to find and a file to open for what reads better beside its only caller."""
FILES = [
    path
    for folder in ("src", "tests", "benchmarks")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix == ".py" or path == ROOT / "benchmarks" / "run"
]


def too_long(source: str) -> bool:
    """Tell whether a file is too long; ruff counts the statements of functions."""
    return len(source.splitlines()) > LINES


def test_the_rooms_are_these_and_nothing_lies_beside_them() -> None:
    there = {each.name for each in SOURCE.iterdir() if each.name != "__pycache__"}
    assert there - {"examples"} == ROOMS | BESIDE


def test_one_class_name_has_one_meaning() -> None:
    """A class of `results` may show one of `model`; docs/words.md says what all others are called."""
    rooms: dict[str, list[str]] = {}
    for path in SOURCE.rglob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                rooms.setdefault(node.name, []).append(path.relative_to(SOURCE).parts[0])
    twice = {name: sorted(each) for name, each in rooms.items() if len(each) > 1 and not name.startswith("_")}
    assert {name: each for name, each in twice.items() if each != ["model", "results"]} == {}


def test_files_are_small() -> None:
    assert [str(path.relative_to(ROOT)) for path in FILES if too_long(path.read_text("utf-8"))] == []


def too_small(folder: Path) -> list[str]:
    """Return the modules that are too small; an `__init__` may say in one line what its room is."""
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*.py"))
        if path.name != "__init__.py" and len(path.read_text("utf-8").splitlines()) < FEWEST
    ]


def test_modules_are_worth_a_file() -> None:
    assert too_small(SOURCE) == []


def test_one_that_is_not_is_found(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    for name, lines in {"room/__init__.py": 1, "room/small.py": FEWEST - 1, "enough.py": FEWEST}.items():
        (tmp_path / name).write_text("a = 1\n" * lines, "utf-8")
    assert too_small(tmp_path) == ["room/small.py"]


@pytest.mark.parametrize("lines", [LINES, LINES + 1])
def test_it_bites(lines: int) -> None:
    assert too_long("a = 1\n" * lines) == (lines > LINES)
