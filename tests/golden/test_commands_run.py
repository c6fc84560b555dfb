"""Every command that a page names runs as it is printed: in the same folder, on the same day, whichever that is."""

import io
import os
import runpy
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from printed import on_a_day, printed_in

HERE = Path(__file__).parent
GOLDEN = runpy.run_path(str(HERE / "test_golden.py"))
WRITING = runpy.run_path(str(HERE / "test_writing.py"))
DAYS = ("2026-09-15", "2026-10-15", "2026-12-05")
"""Before the round opens that is the last in each project, while it is open, and after it has closed."""
FORMS = {
    "ANSWER": "yes", "DATE": "2027-06-30", "ID": "a-new-one", "NAME": "a-new-one", "RESULT": "go-on", "ROLE": "lead",
    "RULE": "steep-step", "TEXT": "Words", "FOLDER": "../kept", "WHOM": "everyone",
}  # fmt: skip
FILLED = {
    "northwind": FORMS | {"ROLE": "account-executive", "PERSON": "alice"},
    "names": FORMS | {"PERSON": "li"},
    "starter": FORMS | {"ROLE": "sales-manager"},
    "broken": FORMS,
}
PAGES = {name: line for name, line in GOLDEN["TABLE"].items() if name.endswith((".txt", ".md", ".html"))}
Run = Callable[..., list[str]]


def is_refused(ran) -> bool:
    """Tell whether a command cannot be typed so.

    One that asks can: here nobody answers. So can one that adds what another one of these has added meanwhile.
    """
    can = ("any more, and nothing was written. Give it as --", "is there already. Choose another id")
    return ran.code in {2, 3} and not any(each in ran.err for each in can)


def at_home(line: list[str]) -> list[str]:
    """Return a command as it is typed in the project that it is about."""
    at = line.index("--root") if "--root" in line else len(line)
    return [*line[:at], *line[at + 2 :]]


@pytest.fixture
def refused(careerctl, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a line, then each command that it prints; it returns those that are refused."""
    known: dict[tuple[str, ...], bool] = {}

    def run(line: list[str], today: str, filled: dict[str, str], cwd: Path) -> list[str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(), "utf-8"))
        ran = careerctl(*on_a_day(line, today), cwd=cwd)
        found = printed_in(ran.out + ran.err, **filled)
        for each in found:
            key = (str(cwd), today, *each)
            if key not in known:
                known[key] = is_refused(careerctl(*on_a_day(each, today), cwd=cwd))
        return [f"{today}: {shlex.join(line)}: {shlex.join(each)}" for each in found if known[str(cwd), today, *each]]

    return run


@pytest.fixture
def copy(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that copies a project, once."""

    def copied(project: str) -> Path:
        root = tmp_path / "a folder" / project
        return root if root.exists() else Path(shutil.copytree(GOLDEN["PROJECTS"][project], root))

    return copied


def test_on_the_day_of_every_kept_page(careerctl, copy, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kept pages, those for narrow terminals too, say what can be typed on the day for which they were made."""
    pages = [each for end in ("txt", "md", "html") for each in sorted(GOLDEN["EXPECTED"].rglob(f"*.{end}"))]
    wanted = {
        (path.relative_to(GOLDEN["EXPECTED"]).parts[0], *at_home(line))
        for path in pages
        # typed where a project was begun, sheets were missing, a yes is asked, or git keeps what was
        if not path.name.startswith(("writes.init", "rate.", "writes.import-people", "diff."))
        for line in printed_in(path.read_text("utf-8"), **FILLED[path.relative_to(GOLDEN["EXPECTED"]).parts[0]])
    }
    assert len(wanted) > 30
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(), "utf-8"))
    begun_last = sorted(wanted, key=lambda line: ("new" in line, line))  # with a new round, `rate` asks which
    ran = {line: careerctl(*on_a_day([*line[1:]], "2026-11-02"), cwd=copy(line[0])) for line in begun_last}
    assert [shlex.join(line) for line, each in ran.items() if is_refused(each)] == []


@pytest.mark.slow
@pytest.mark.parametrize("project", GOLDEN["PROJECTS"])
def test_on_other_days(refused: Run, copy, project: str, whole) -> None:
    lines = [line for name, line in PAGES.items() if name.startswith(f"{project}/")]
    texts = [line for line in lines if "html" not in line and "markdown" not in line]
    by_turns = [*zip(texts[::2], DAYS * len(texts), strict=False)]
    asked = [(line, day) for line in lines for day in DAYS] if whole else by_turns
    assert [each for line, day in asked for each in refused(line, day, FILLED[project], copy(project))] == []


OUTSIDE = (
    ("gap", "li"), ("gap", "li", "--format", "markdown"), ("plan", "li"), ("paths",), ("paths", "lead"), ("rounds",),
    ("paths", "--person", "li"), ("paths", "--person", "li", "--format", "markdown"), ("report", "plan", "li"),
    ("report", "plan", "li", "--format", "html", "--audience", "manager"), ("check",), ("wish", "li"),
    ("rate", "li", "--as", "self", "--round", "2026-h2"), ("rate", "li", "--as", "agreed", "--round", "2026-h2"),
    ("new", "goal", "one-more"), ("report", "--templates"), ("compare", "li", "lead"), ("mark", "li", "x", "done"),
    ("answer", "li", "--wish", "lead"), ("rename", "role", "leed", "lead"), ("schema", "--check"), ("paths", "li"),
    ("calendar", "li"), ("history", "li"), ("owed", "--person", "li"), ("owed", "--manager", "david"),
    ("match", "manager", "--manager", "david"),
    ("raters",), ("report", "calibration"), ("report", "paths"),
    ("team", "--manager", "david"),
    ("needs",), ("site", "pages"), ("export", "tables", "--format", "csv"), ("gap", "--all"),
    ("migrate",),
)  # fmt: skip


HOW = ("by an option", "by a whole path", "by the environment", "from a folder beside it")


@pytest.mark.parametrize(
    ("line", "how"),
    [
        pytest.param(line, how, id=f"{' '.join(line)} {how}", marks=pytest.mark.exhaustive if (at - turn) % 4 else ())
        for at, line in enumerate(OUTSIDE)
        for turn, how in enumerate(HOW)
    ],
)
def test_from_elsewhere(
    refused: Run, copy, monkeypatch: pytest.MonkeyPatch, line: tuple[str, ...], how: str, whole
) -> None:
    """In the quick suite each line in one way, by turns."""
    root = copy("names")
    cwd = root.parent
    if how == "from a folder beside it":
        cwd = root.parent.parent / "beside" / "deep"
        cwd.mkdir(parents=True)
    given = root if how == "by a whole path" else Path(os.path.relpath(root, cwd))
    if how == "by the environment":
        monkeypatch.setenv("CAREERCTL_ROOT", str(given))
    options = [] if how == "by the environment" else ["--root", str(given)]
    for day in DAYS if whole else [DAYS[(OUTSIDE.index(line) + HOW.index(how)) % len(DAYS)]]:
        assert refused([*line, *options], day, FILLED["names"], cwd) == []


@pytest.mark.parametrize(
    "line",
    [("gap",), ("paths", "--person"), ("plan",), ("wish",), ("report", "plan"), ("rate", "--as=self", "--set=ask=1")],
)
def test_by_the_path_of_a_person(refused: Run, copy, line: tuple[str, ...]) -> None:
    root = copy("names")
    path = f"{root.name}/people/li.yaml"
    for day in DAYS:
        assert refused([*line, path], day, FILLED["names"], root.parent) == []


@pytest.mark.parametrize("name", WRITING["COMMANDS"])
def test_after_a_change(careerctl, copy, name: str) -> None:
    """Also in the project that was begun: a line `cd FOLDER` leads there."""
    folder = copy("northwind")
    ran = careerctl(*WRITING["COMMANDS"][name], cwd=folder)
    for line in (ran.out + ran.err).splitlines():
        if line.strip().startswith("cd "):
            folder = folder / shlex.split(line)[1]
        for each in printed_in(line, **FILLED["northwind"]):
            assert careerctl(*on_a_day(each, "2026-11-02"), cwd=folder).code in {0, 1}, each


def test_a_page_in_a_file_says_nothing_of_the_machine(careerctl, copy, tmp_path: Path) -> None:
    """It goes to other people, who type what it says in the folder of the project."""
    root = copy("names")
    for line in (("gap", "li"), ("paths",), ("paths", "--person", "li"), ("report", "plan", "li"), ("plan", "li")):
        for ending in ("md", "html") if line[0] == "report" else ("txt",):
            file = tmp_path / f"page.{ending}"
            assert careerctl(*line, "--root", root, "-o", file, "--today", DAYS[1], cwd=tmp_path).code == 0
            page = file.read_text("utf-8")
            assert "--root" not in page
            assert str(tmp_path) not in page
            for each in printed_in(page, **FILLED["names"]):
                assert careerctl(*on_a_day(each, DAYS[1]), cwd=root).code == 0, each
