"""Who may know whom: the contracts in pyproject.toml hold, and each of them bites when it is broken on purpose."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from careerctl import shelf

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "careerctl"
CONTRACTS: dict[str, dict[str, Any]] = {
    each["id"]: each
    for each in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
}
LAYERS = [[each.strip() for each in re.split("[|:]", layer)] for layer in CONTRACTS["layers"]["layers"]]
APART = [[each.strip() for each in layer.split("|")] for layer in CONTRACTS["layers"]["layers"] if "|" in layer]
"""The rooms of one layer that do not know each other at all."""
FORBIDDEN = [name for name, contract in CONTRACTS.items() if contract["type"] == "forbidden"]
SHELVES = {
    name: contract["modules"][0].removesuffix(".*")
    for name, contract in CONTRACTS.items()
    if contract["type"] == "independence"
}


def _new_in(room: str) -> str:
    """Return a module that is in the room: a new file of a package, else the file itself."""
    return f"{room}.zz_new" if SOURCE.parent.joinpath(*room.split(".")).is_dir() else room


def _rooms(contract: Mapping[str, Any]) -> list[str]:
    """Return the rooms that a contract is about, less those that it excepts as a whole."""
    if contract["source_modules"] != ["careerctl"]:
        return list(contract["source_modules"])
    excepted = {line.split(" -> ")[0].rstrip(".*") for line in contract.get("ignore_imports", ())}
    return [room for layer in LAYERS for each in layer if (room := f"careerctl.{each}") not in excepted]


def _names(contract: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return all that is forbidden, each imported by the last room that a contract is about."""
    return [(_new_in(_rooms(contract)[-1]), each) for each in contract["forbidden_modules"]]


def _rooms_with(contract: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return all rooms that a contract is about, each with the first name that is forbidden."""
    return [(_new_in(each), contract["forbidden_modules"][0]) for each in _rooms(contract)]


UPWARDS = [(f"careerctl.{low}", f"careerctl.{high[0]}") for high, lows in pairwise(LAYERS) for low in lows]
SIDEWAYS = [(f"careerctl.{one}", f"careerctl.{other}") for layer in APART for one, other in pairwise(layer)]
LEAVES = [(_new_in(each), shelf.leaf(each, shelf.names(each)[0]).__name__) for each in SHELVES.values()]
NAMES = [pair for name in FORBIDDEN for pair in _names(CONTRACTS[name])]
ROOMS = [pair for name in FORBIDDEN for pair in _rooms_with(CONTRACTS[name])]
OTHERS = [("careerctl.stray", "careerctl"), ("careerctl.model.ids", "careerctl.model.scalars")]
"""Who imports what in the copy, against the contracts."""


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    env = os.environ | {"PYTHONPATH": str(folder / "src"), "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, cwd=folder, env=env, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Break all contracts in one copy, and return what is said of each of them."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(SOURCE, folder / "src" / "careerctl", ignore=shutil.ignore_patterns("__pycache__"))
    for module, imported in (*UPWARDS, *SIDEWAYS, *LEAVES, *NAMES, *ROOMS, *OTHERS):
        with _file(folder / "src", module).open("a", encoding="utf-8") as file:
            file.write(f"\nimport {imported}\n")
    parts = re.split(r"^(.+)\n-+\n", _lint(folder).stdout, flags=re.MULTILINE)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    return {name: told.get(contract["name"], "") for name, contract in CONTRACTS.items()}


def _file(source: Path, module: str) -> Path:
    path = source.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def test_the_contracts_hold() -> None:
    done = _lint(ROOT)
    assert done.returncode == 0, done.stdout


class TestContractsBite:
    def test_each_has_its_proof_here(self) -> None:
        assert set(CONTRACTS) == {"layers", "siblings", *SHELVES, *FORBIDDEN}

    def test_each_layer_keeps_off_the_one_above_and_off_its_neighbours(self, said: dict[str, str]) -> None:
        assert [pair for pair in (*UPWARDS, *SIDEWAYS) if f"- {pair[0]} -> {pair[1]}" not in said["layers"]] == []

    def test_a_new_module_needs_its_layer(self, said: dict[str, str]) -> None:
        assert "careerctl.stray" in said["layers"]

    def test_siblings(self, said: dict[str, str]) -> None:
        for room in ("careerctl", "careerctl.model"):
            assert f"No cycles are allowed in {room}.\n" in said["siblings"]

    def test_leaves(self, said: dict[str, str]) -> None:
        known = zip(SHELVES, LEAVES, strict=True)
        assert [name for name, (new, leaf) in known if f"- {new} -> {leaf}" not in said[name]] == []

    def test_every_forbidden_name_and_every_room_it_is_about(self, said: dict[str, str]) -> None:
        missed = [
            (name, room, forbidden)
            for name, contract in CONTRACTS.items()
            if name in FORBIDDEN
            for room, forbidden in (*_names(contract), *_rooms_with(contract))
            if f"{room} -> {forbidden} " not in said[name]
        ]
        assert missed == []


WORLDLY_CALLS = {"open", "print", "input", "exec", "eval", "compile", "breakpoint", "__import__"}
WORLDLY_METHODS = {
    "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "exists", "is_file", "is_dir",
    "stat", "unlink", "mkdir", "getenv",
}  # fmt: skip
CLOCKS = {"today", "now", "utcnow", "fromtimestamp"}


def impurities(tree: ast.Module) -> Iterator[str]:
    """Yield what reads the disk, prints or asks the time; what is imported for it is the contracts' business."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in WORLDLY_CALLS:
            yield node.id
        if isinstance(node, ast.Attribute) and node.attr in WORLDLY_METHODS:
            yield node.attr
        if (
            isinstance(node, ast.Attribute)
            and node.attr in CLOCKS
            and ast.unparse(node.value).endswith(("date", "datetime"))
        ):
            yield ast.unparse(node)


class TestPurity:
    @pytest.mark.parametrize("room", CONTRACTS["purity"]["source_modules"])
    def test_rooms_between_the_ends_touch_nothing(self, room: str) -> None:
        path = _file(SOURCE.parent, room)
        for file in path.parent.rglob("*.py") if path.name == "__init__.py" else [path]:
            assert list(impurities(ast.parse(file.read_text("utf-8")))) == [], file

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            ("text = open('a').read()", ["open"]),
            ("print('a')", ["print"]),
            ("name = input()", ["input"]),
            ("read = open", ["open"]),
            ("text = path.read_text()", ["read_text"]),
            ("if path.exists(): pass", ["exists"]),
            ("day = date.today()", ["date.today"]),
            ("day: date = field(default_factory=date.today)", ["date.today"]),
            ("hour = datetime.datetime.now()", ["datetime.datetime.now"]),
            ("module = __import__('os')", ["__import__"]),
            ("exec('import os')", ["exec"]),
            ("day = framework.today", []),
            ("open: bool = False", []),
            ("'open'.lower()", []),
        ],
    )
    def test_it_bites(self, line: str, found: list[str]) -> None:
        assert list(impurities(ast.parse(line))) == found


DATE_ARITHMETIC = "model/days.py"
MOVED = {"timedelta", "relativedelta", "monthrange"}
MADE = {"fromordinal", "fromisocalendar", "fromtimestamp"}
PARTS = {"year", "month", "day"}


def moved_days(tree: ast.Module) -> Iterator[str]:
    """Yield what makes a day of numbers, or moves one by some."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (each.name for each in node.names if each.name in MOVED)
        if isinstance(node, ast.Attribute) and node.attr in MOVED | MADE:
            yield node.attr
        if isinstance(node, ast.Call):
            called, keys = ast.unparse(node.func), {each.arg for each in node.keywords}
            made = called.rpartition(".")[2] in {"date", "datetime"} and (node.args or keys & PARTS)
            if made or (called.endswith(".replace") and keys & PARTS):
                yield called


class TestDays:
    def test_days_are_made_and_moved_in_one_place(self) -> None:
        """There no sum of a day and a span leaves the calendar; elsewhere nobody would have looked."""
        found = {
            path.relative_to(SOURCE).as_posix(): [*moved_days(ast.parse(text))]
            for path in SOURCE.rglob("*.py")
            if re.search(rf"{'|'.join(MOVED | MADE)}|date(time)?\(|replace", text := path.read_text("utf-8"))
        }
        assert {path for path, calls in found.items() if calls} == {DATE_ARITHMETIC}

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            ("from datetime import date, timedelta", ["timedelta"]),
            ("due = asked + dt.timedelta(days=14)", ["timedelta"]),
            ("first = date(year, month, 1)", ["date"]),
            ("first = dt.date(year=year, month=1, day=1)", ["dt.date"]),
            ("now = datetime(2026, 1, 1)", ["datetime"]),
            ("first = day.replace(day=1)", ["day.replace"]),
            ("day = date.fromordinal(1)", ["fromordinal"]),
            ("from calendar import monthrange", ["monthrange"]),
            ("day = datetime.now().date()", []),
            ("day = date.fromisoformat(text)", []),
            ("shown = replace(action, date=when)", []),
            ("text = text.replace('a', 'b')", []),
        ],
    )
    def test_it_bites(self, line: str, found: list[str]) -> None:
        assert list(moved_days(ast.parse(line))) == found


LOOKS = {
    "access", "exists", "glob", "is_dir", "is_file", "is_symlink", "isdir", "isfile", "islink", "iterdir", "lexists",
    "listdir", "lstat", "read_bytes", "read_text", "readlink", "realpath", "resolve", "rglob", "samefile", "scandir",
    "stat", "walk",
}  # fmt: skip
"""Python's ways to look at the disk. They raise, or say that nothing is there, where nobody may look."""
LOOK_THEMSELVES = {
    "project/disk.py": "all others look through it",
    "project/names.py project/reading/files.py project/root.py": "ask entries that they got from there",
    "project/writing/folder.py project/writing/targets.py": "write, and say what the system says then",
    "project/writing/create.py project/writing/replace.py project/writing/series.py": "as these do",
    "project/writing/whole_folder.py project/writing/parts.py": "as these do",
    "__init__.py changes/new/shipped.py exchange/people/form/page.py": "read what careerctl brings itself",
    "pages/shipped.py pages/html.py pages/labels.py": "read what careerctl brings itself",
    "pages/own.py": "finds the places of careerctl and its libraries",
    "pages/confined.py": "runs in a process of its own, in a folder that was looked at",
    "pages/sandbox.py": "as this does",
}


def looks(tree: ast.Module) -> Iterator[str]:
    """Yield what looks at the disk past `project.disk`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in LOOKS and ast.unparse(node.value) != "disk":
            yield ast.unparse(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            yield "open"


class TestLooking:
    def test_one_module_looks_at_the_disk(self) -> None:
        excepted = {name for names in LOOK_THEMSELVES for name in names.split()}
        found = {
            path.relative_to(SOURCE).as_posix(): list(looks(ast.parse(path.read_text("utf-8"))))
            for path in SOURCE.rglob("*.py")
        }
        assert {name: each for name, each in found.items() if each and name not in excepted} == {}
        assert {name for name in excepted if not found[name]} == set()

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            ("if path.exists(): pass", ["path.exists"]),
            ("there = (root / 'a').is_file", ["(root / 'a').is_file"]),
            ("os.path.isdir('a')", ["os.path.isdir"]),
            ("open('a')", ["open"]),
            ("if disk.is_file(path): pass", []),
        ],
    )
    def test_it_bites(self, line: str, found: list[str]) -> None:
        assert list(looks(ast.parse(line))) == found
