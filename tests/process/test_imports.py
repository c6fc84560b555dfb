"""No command imports what it does not use: start-up time is a feature."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from turns import in_turn

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"

MATRIX = NORTHWIND.parents[1] / "tests" / "exchange" / "matrix.csv"
EXPORT = NORTHWIND.parents[1] / "tests" / "exchange" / "hr.csv"

LIST = """
import sys
before = set(sys.modules)
from careerctl.__main__ import main
sys.argv = ["careerctl", *sys.argv[1:]]
main()
sys.stdout.flush()
print("\\0", *sorted(set(sys.modules) - before))
"""


@cache
def loaded(line: str) -> frozenset[str]:
    """Return the modules that a run imports beyond those of a bare Python."""
    command = [
        sys.executable,
        "-c",
        LIST,
        *line.split(),
        *(["--today", "2026-11-02"] if line.startswith(("answer a", "c", "g", "plan", "rate", "report r")) else []),
    ]
    done = subprocess.run(command, cwd=NORTHWIND, capture_output=True, check=True)
    return frozenset(done.stdout.decode().split("\0")[-1].split())


def of_us(line: str, below: str = "careerctl") -> set[str]:
    return {each.removeprefix(f"{below}.") for each in loaded(line) if each.startswith(f"{below}.")}


def foreign(line: str) -> set[str]:
    """Return the packages of others, and those what costs much of the standard library."""
    costly = {"typer", "pydantic", "rich", "yaml", "ruamel", "jinja2", "markdown_it", "nh3"}
    costly |= {"json", "multiprocessing", "asyncio", "xml"}
    return {each.split(".")[0] for each in loaded(line)} & costly


JUDGED = """
import sys
from careerctl.project.reading.source import parse
for text in (b"a: [b, c]", b"a: [b, c"):
    print(len(parse("f.yaml", text).faults), "ruamel" in sys.modules)
"""


def test_the_judge_of_a_text_is_imported_where_something_is_refused() -> None:
    done = subprocess.run([sys.executable, "-c", JUDGED], capture_output=True, check=True)
    assert done.stdout.split() == [b"0", b"False", b"1", b"True"]


PACKAGES = {
    "--version": "",
    "explain tab": "typer",
    "explain": "typer pydantic",
    "explain tab --format json": "typer json",
    "init --help": "typer",
    f"import-framework {MATRIX} -o . --dry-run": "typer pydantic yaml xml rich json",
    f"import-people {EXPORT} --dry-run": "typer pydantic yaml xml",
    "answer alice --wish 1": "typer pydantic yaml jinja2 json",
    "calendar alice": "typer pydantic yaml rich",
    "history alice": "typer pydantic yaml rich",
    "owed --manager dana": "typer pydantic yaml rich",
    "match sales-manager --manager dana": "typer pydantic yaml rich",
    "team --manager dana": "typer pydantic yaml rich",
    "team --for everyone": "typer pydantic yaml rich",
    "needs --manager dana": "typer pydantic yaml rich",
    "check": "typer pydantic yaml",
    "check --format json": "typer pydantic yaml json",
    "check --format github": "typer pydantic yaml",
    "compare account-executive sales-manager": "typer pydantic yaml rich",
    "gap alice": "typer pydantic yaml rich",
    "rename role sales-manager head-of-sales --dry-run": "typer pydantic yaml",
    "gap alice --format markdown": "typer pydantic yaml",
    "gap alice --format json": "typer pydantic yaml json",
    "paths --person alice": "typer pydantic yaml rich",
    "paths --format mermaid": "typer pydantic yaml",
    "rate ben --as manager --submit": "typer pydantic yaml rich",
    "note alice": "typer pydantic yaml rich",
    "report review alice": "typer pydantic yaml jinja2 json",
    "mark carmen coaching-2-3 open --on 2026-01-01": "typer",
    "plan alice": "typer pydantic yaml rich",
    "rounds": "typer pydantic yaml rich",
    "raters": "typer pydantic yaml rich",
    "site --help": "typer",
    "export --help": "typer",
    "report role sales-manager --format html": "typer pydantic yaml jinja2 json markdown_it nh3",
}
MORE = {
    "new --help": "typer",
    "answer --help": "typer",
    "check --scope framework": "typer pydantic yaml",
    "check --format concise": "typer pydantic yaml",
    "check --format junit": "typer pydantic yaml xml",
    "compare account-executive sales-manager --format json": "typer pydantic yaml json",
    "rename --help": "typer",
    "migrate --help": "typer",
    "gap alice --format csv": "typer pydantic yaml",
    "paths": "typer pydantic yaml rich",
    "paths sales-manager --format json": "typer pydantic yaml json",
    "schema --help": "typer",
    "report --help": "typer",
    "plan carmen --format json": "typer pydantic yaml json",
    "report calibration --format json": "typer pydantic yaml json",
    "report paths --format json": "typer pydantic yaml json",
    "report role sales-manager --format json": "typer pydantic yaml json",
    "rounds --format csv": "typer pydantic yaml",
    "wish alice --format json": "typer pydantic yaml json",
}
"""Forms of the same commands, which the others speak for."""


ALONE = [
    "explain tab",
    "check",
    "compare account-executive sales-manager",
    "gap alice",
    "gap alice --format json",
    "rate ben --as manager --submit",
    "rename role sales-manager head-of-sales --dry-run",
    "note alice",
    "report review alice",
    "paths --person alice",
    "plan alice",
    "rounds",
]
"""Lines of which it is also asked which other commands they import."""
QUICK = {*ALONE, "--version", "check --format json", "calendar alice", "report role sales-manager --format html"}


@pytest.mark.parametrize("line", in_turn(every := [*PACKAGES, *MORE], lambda number: every[number] in QUICK))
def test_packages(line: str) -> None:
    assert foreign(line) == {*(PACKAGES | MORE)[line].split()}


def test_the_version_needs_nothing() -> None:
    assert of_us("--version") == {"__main__"}


@pytest.mark.parametrize("line", ALONE)
def test_one_command_is_imported(line: str) -> None:
    imported = {each.split(".")[0] for each in of_us(line, "careerctl.commands")}
    assert imported == {line.split(maxsplit=1)[0]}


def test_git_is_asked_only_where_a_base_is_named() -> None:
    assert not {"commands.check.brought", "project.git.git", "project.git.revisions"} & of_us("check --format github")


@pytest.mark.parametrize(
    ("line", "shelf", "leaves"),
    [
        ("check", "formats.findings", "text"),
        ("check --format json", "formats.findings", "json"),
        ("gap alice", "formats.documents", "text"),
        ("gap alice --format markdown", "formats.documents", "markdown"),
        ("gap alice --format json", "formats.documents", ""),
        ("explain tab --format json", "formats.manuals", "json"),
        ("gap alice --format json", "views.screens", ""),
        ("report review alice", "views.screens", ""),
        ("report review alice", "pages.contents", "review"),
        ("compare account-executive sales-manager --format csv", "formats.documents", "csv"),
        ("compare account-executive sales-manager", "check.rules", ""),
        ("gap alice", "check.rules", ""),
        ("paths --person alice", "check.rules", ""),
        ("paths --format mermaid", "formats.documents", "markdown"),
        ("plan alice", "check.rules", ""),
        ("check", "views.screens", ""),
        ("check --format sarif", "formats.findings", "sarif"),
        ("rename person dana eli --dry-run", "check.rules", ""),
        ("rename person dana eli --dry-run", "views.screens", ""),
        (
            "check",
            "analysis",
            (
                "decided decisions facts in_force months openings other_words owing owing.places owing.rounds "
                "owing.wishes rounds still_wished"
            ),
        ),
        ("check", "results", "raised readers result"),  # for somebody who was rated against other words
        ("explain tab", "check.rules", ""),
        ("explain tab", "model", ""),
        ("explain tab", "project", ""),
    ],
)
def test_leaves(line: str, shelf: str, leaves: str) -> None:
    assert of_us(line, f"careerctl.{shelf}") == {*leaves.split()}


def test_explaining_one_rule_imports_that_rule_alone() -> None:
    assert of_us("explain manager-cycle", "careerctl.check.rules") == {"manager_cycle"}
