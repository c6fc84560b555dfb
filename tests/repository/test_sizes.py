"""Sizes: how many rooms there are, and how large files and functions may be."""

import ast
from collections.abc import Iterator
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
STATEMENTS = 30
FEWEST = 15
"""A module of fewer lines is a name to find and a file to open for what reads better beside its only caller."""
FILES = [
    path
    for folder in ("src", "tests", "benchmarks")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix == ".py" or path == ROOT / "benchmarks" / "run"
]


def too_large(source: str) -> Iterator[str]:
    """Yield what is too large in a file."""
    lines = len(source.splitlines())
    if lines > LINES:
        yield f"{lines} lines"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = sum(isinstance(each, ast.stmt) for each in ast.walk(node)) - 1
            if statements > STATEMENTS:
                yield f"{node.name}: {statements} statements"


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


def test_files_and_functions_are_small() -> None:
    large = {str(path.relative_to(ROOT)): list(too_large(path.read_text("utf-8"))) for path in FILES}
    assert {path: said for path, said in large.items() if said} == {}


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


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("a = 1\n" * 300, []),
        ("a = 1\n" * 301, ["301 lines"]),
        ("def f():\n" + "    a = 1\n" * 30, []),
        ("def f():\n" + "    a = 1\n" * 31, ["f: 31 statements"]),
        ("def f():\n    if a:\n" + "        a = 1\n" * 30, ["f: 31 statements"]),
    ],
)
def test_it_bites(source: str, said: list[str]) -> None:
    assert list(too_large(source)) == said
