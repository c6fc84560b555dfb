"""Options that commands share: how the name of a file decides the format, in every command that writes one."""

import re
import shutil
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from careerctl import shelf
from careerctl.cli import app
from careerctl.cli.options import ENDINGS

NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
TODAY = ("--today", "2026-11-02")
LINES = {
    "answer": ("answer", "alice", "--wish", "1", *TODAY),
    "calendar": ("calendar", "alice", *TODAY),
    "check": ("check", *TODAY),
    "compare": ("compare", "account-executive", "sales-manager", *TODAY),
    "diff": ("diff", "HEAD", *TODAY),
    "explain": ("explain", "tab"),
    "gap": ("gap", "alice", *TODAY),
    "history": ("history", "alice", *TODAY),
    "match": ("match", "sales-manager", "--manager", "dana", *TODAY),
    "note": ("note", "alice", *TODAY),
    "owed": ("owed", "--manager", "dana", *TODAY),
    "needs": ("needs", "--manager", "dana", *TODAY),
    "paths": ("paths", *TODAY),
    "plan": ("plan", "carmen", *TODAY),
    "profile": ("profile", "alice", *TODAY),
    "raters": ("raters", *TODAY),
    "report": ("report", "plan", "carmen", *TODAY),
    "rounds": ("rounds", *TODAY),
    "team": ("team", "--manager", "dana", *TODAY),
    "wish": ("wish", "alice", *TODAY),
}
MEANT = {
    "txt": "text",
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "csv": "csv",
    "json": "json",
    "sarif": "sarif",
    "xml": "junit",
    "ics": "ics",
}
FORMATS = {"text", "json"}
"""What every command that answers can print."""


def options(command: str) -> dict[str, Any]:
    """Return the options of a command by their names."""
    return {name: each for each in app.group().get_command(None, command).params for name in each.opts}


def formats(command: str) -> list[str]:
    """Return the formats that a command says it has."""
    said = options(command)["--format"].help
    return re.findall(r"[a-z]+", said.partition("One of ")[2])


@pytest.fixture
def northwind(tmp_path: Path) -> Path:
    """Return a copy of the example: what is printed there names no folder, and neither does a file."""
    return shutil.copytree(NORTHWIND, tmp_path / "northwind")


def written(root: Path) -> list[str]:
    """Return the files of a copy that the example does not have."""
    names = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    return sorted(names - {path.relative_to(NORTHWIND).as_posix() for path in NORTHWIND.rglob("*")})


def test_every_command_that_writes_a_result_is_here() -> None:
    with_format = {name for name in shelf.names("careerctl.commands") if {"--format", "--output"} <= set(options(name))}
    # a form answers nothing, and is no text; a framework goes into the folder of a project
    assert with_format == {*LINES, "form", "import-framework"}
    assert all(set(formats(name)) >= FORMATS for name in LINES)


def test_every_format_has_an_ending() -> None:
    shelves = [f"careerctl.formats.{each}" for each in ("documents", "findings", "manuals")]
    others = {"json", "html", "mermaid", "ics", "svg", "xlsx"}
    assert {name for each in shelves for name in shelf.names(each)} | others == set(ENDINGS)


@pytest.mark.slow
@pytest.mark.parametrize("command", LINES)
def test_the_ending_decides(
    careerctl: Callable[..., Any], northwind: Path, committed: Callable[..., Any], command: str, whole
) -> None:
    if command == "diff":
        committed(northwind)
    known, turn = formats(command), list(LINES).index(command)
    for number, (ending, format_) in [*enumerate(MEANT.items(), turn)][0 if whole else turn % 3 :: 1 if whole else 3]:
        if format_ not in known or (format_ in {"html", "markdown"} and command == "report"):
            continue  # in these a page has a picture, where there is a file beside which it can lie
        ran = careerctl(*LINES[command], "--format", format_, cwd=northwind)
        names = (f"x.{ending}", f"2026.11.{ending.upper()}")
        for name in names if whole else names[number % 2 :][:1]:
            done = careerctl(*LINES[command], "-o", name, cwd=northwind)
            assert (done.code, done.out, done.err) == (ran.code, "", f"wrote {name}\n")
            assert (northwind / name).read_bytes().decode() == ran.out


def test_what_cannot_be_written_is_refused_with_what_can(careerctl, northwind: Path) -> None:
    endings, more = cycle(("pdf", "docx", "xlsx", "foo", "PDF")), cycle(((), ("--format", "json"), ()))
    for command, ending in [*zip(LINES, endings, strict=False), *zip(reversed(LINES), endings, strict=False)]:
        done = careerctl(*LINES[command], "-o", f"to/x.{ending}", *next(more), cwd=northwind)
        assert (done.code, done.out) == (2, "")
        offered = re.findall(r"(?:to/x)?\.(txt|html|csv|md|json|xml|sarif)\b", done.err)
        assert offered, done.err
        assert all(MEANT[each] in formats(command) for each in offered)
    assert written(northwind) == []


def test_a_page_is_no_pdf_and_no_word_document(careerctl, northwind: Path) -> None:
    for ending in ("pdf", "docx"):
        done = careerctl("report", "review", "alice", *TODAY, "-o", f"review.{ending}", cwd=northwind)
        assert done.err.startswith(
            f"careerctl: --output: this command writes no .{ending}. "
            "Write review.html: a browser prints it as PDF (Ctrl+P), and Word opens it.\n"
        )


@pytest.mark.parametrize("command", LINES)
def test_another_format_than_the_name_says_is_refused(careerctl, northwind: Path, command: str) -> None:
    for line in (("-o", "x.json", "--format", "text"), ("--format", "text", "-o", "x.json")):
        done = careerctl(*LINES[command], *line, cwd=northwind)
        assert (done.code, done.out) == (2, "")
        assert re.search("x.json is a name for json[ ,]", done.err)
        assert "--format says text" in done.err
    assert written(northwind) == []


def test_one_name_may_be_for_several_formats(careerctl, northwind: Path) -> None:
    for format_ in ("json", "gitlab", "sarif"):
        assert careerctl("check", *TODAY, "-o", "x.json", "--format", format_, cwd=northwind).code == 0
        assert (northwind / "x.json").read_text() == careerctl("check", *TODAY, "--format", format_, cwd=northwind).out


@pytest.mark.parametrize("name", ["page", "2026-11", "alice.2026-11-02", ".hidden", "-"])
def test_a_name_that_says_nothing_leaves_it_to_the_option(careerctl, northwind: Path, name: str) -> None:
    for format_ in ("text", "csv"):
        done = careerctl("gap", "alice", *TODAY, "--format", format_, "-o", name, cwd=northwind)
        made = done.out if name == "-" else (northwind / name).read_text()
        assert made == careerctl("gap", "alice", *TODAY, "--format", format_, cwd=northwind).out


@pytest.mark.parametrize("name", ["pages.html", "pages.pdf", "pages.md"])
def test_a_folder_has_no_name_of_a_file(careerctl, northwind: Path, name: str) -> None:
    for line in ((), ("--format", "html")):
        done = careerctl("report", "review", "--all", *TODAY, *line, "-o", name, cwd=northwind)
        assert done.code == 2
        assert f"{name} is the name of a file, and several are written. Name a folder." in done.err
    assert careerctl("report", "review", "--all", *TODAY, "-o", "2026.h2", cwd=northwind).code == 0
    assert {name.partition("/")[0] for name in written(northwind)} == {"2026.h2"}


@pytest.mark.parametrize(
    "line",
    [("review", "alice", "-o", "x.md"), ("plan", "carmen", "-o", "deep/x.md"), ("review", "--all", "-o", "pages")],
)
def test_every_file_that_is_written_is_named(careerctl, northwind: Path, line: tuple[str, ...]) -> None:
    (northwind / "deep").mkdir()
    done = careerctl("report", *line, *TODAY, cwd=northwind)
    named = re.findall(r"^wrote (.*)$", done.out + done.err, re.MULTILINE)
    assert sorted(named) == written(northwind) != []


def test_a_number_of_staff_is_no_day(project, careerctl) -> None:
    root = project({f"people/{each}.yaml": "name: Pat\n" for each in ("2044", "x")})
    line = ("note", "x", "Kind.", "--by", "2044", *TODAY)
    assert careerctl(*line, cwd=root).code == careerctl(*line, "--root", root).code == 0
    done = careerctl("note", "x", "Kind.", "--by", "2045", *TODAY, cwd=root)
    assert (done.code, done.err.splitlines()[0]) == (2, "careerctl: --by: '2045' is a day, and this is a person.")
