"""The README: its commands, its screen and its files are true.

`UPDATE_README=1 pytest tests/repository/test_readme.py` writes the present screen into it.
"""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Project = Callable[..., Path]

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
TEXT = README.read_text("utf-8")
WIDTH = 100
SCREEN = re.compile(r"(?<=^```\n)\$ careerctl gap ([^\n]*)\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
CHECKED = re.compile(r"(?<=^```\n)\$ careerctl check\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
EXCERPT = re.compile(
    r"(?<=^```\n)\$ careerctl ((?:compare|paths|needs|raters|team) [^\n]*)\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL
)
RATED = re.compile(r"(?<=^```\n)\$ careerctl rate alice --as self\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
SET_UPS = re.findall(r"^python3 -m venv [^\n]*$", TEXT, re.MULTILINE)
FILES = dict(re.findall(r"^\*\*([\w./-]+\.yaml)\*\*[^\n]*\n\n```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
KINDS = {
    "competencies", "roles", "paths", "goals", "openings", "activities", "people", "assessments", "plans", "notes",
    "careerctl.yaml",
}  # fmt: skip


def on_a_terminal(arguments: list[str]) -> str:
    """Return what careerctl shows on a terminal of WIDTH columns without colour."""
    import pty

    screen, end = pty.openpty()
    env = os.environ | {"COLUMNS": str(WIDTH), "NO_COLOR": "1"}
    with subprocess.Popen([sys.executable, "-m", "careerctl", *arguments], cwd=ROOT, env=env, stdout=end):
        os.close(end)
        shown = b""
        try:
            while some := os.read(screen, 65_536):
                shown += some
        except OSError:  # how Linux says that the other end is closed
            pass
    os.close(screen)
    return shown.decode().replace("\r\n", "\n")


class TestScreen:
    @pytest.mark.skipif(os.name == "nt", reason="a terminal of Unix")
    def test_is_what_the_command_shows(self) -> None:
        found = SCREEN.search(TEXT)
        assert found
        shown = on_a_terminal(["gap", *shlex.split(found[1])])
        if os.environ.get("UPDATE_README"):
            README.write_text(f"{TEXT[: found.start(2)]}{shown}{TEXT[found.end(2) :]}", "utf-8")
        else:
            assert found[2] == shown

    def test_fits_its_width(self) -> None:
        found = SCREEN.search(TEXT)
        assert found
        assert max(map(len, found[2].splitlines()), default=0) <= WIDTH


@pytest.mark.parametrize("found", list(EXCERPT.finditer(TEXT)), ids=["compare", "paths", "team", "raters", "needs"])
def test_the_excerpt_is_part_of_what_the_command_shows(careerctl: Run, found: re.Match[str]) -> None:
    shown = careerctl(*shlex.split(found[1]), cwd=ROOT).out
    before = 0
    for part in found[2].split("…\n"):
        before = shown.index(part, before)


def test_what_a_change_does_is_part_of_what_golden_files_keep() -> None:
    found = re.search(r"(?<=^```\n)\$ careerctl diff main\n(.*?)(?=^```$)", TEXT, re.MULTILINE | re.DOTALL)
    assert found
    shown, before = (ROOT / "tests/golden/expected/northwind/diff.main.txt").read_text("utf-8"), 0
    for part in found[1].split("…\n"):
        before = shown.index(part, before)


def test_the_questions_are_those_of_the_command() -> None:
    """They are part of the transcript that tests/golden keeps."""
    found = RATED.search(TEXT)
    assert found
    shown, before = (ROOT / "tests/golden/expected/northwind/rate.self.80.txt").read_text("utf-8"), 0
    for part in found[1].split("…\n"):
        before = shown.index(part, before)


class TestSetUp:
    def test_is_two_commands(self) -> None:
        first, second = SET_UPS
        assert first.endswith("careerctl gap examples/northwind/people/alice.yaml")
        assert second.endswith("&& .venv/bin/pytest")

    def test_the_second_is_the_one_of_ci(self) -> None:
        assert SET_UPS[1] in (ROOT / ".ci" / "run").read_text("utf-8")

    def test_asks_for_extras_that_exist(self) -> None:
        extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
        asked = re.findall(r"\.\[(\w+)\]", TEXT + (ROOT / ".ci" / "run").read_text("utf-8"))
        offered = {each for some in re.findall(r"careerctl\[(\w+)\]", TEXT) for each in some.split(",")}
        assert (set(asked), offered) == ({"test", "lint"}, set(extras) - {"test", "lint"})

    def test_the_first_shows_a_person(self, careerctl: Run) -> None:
        assert careerctl(*SET_UPS[0].partition("bin/careerctl ")[2].split(), cwd=ROOT).code == 0


class TestStart:
    def test_its_commands_work(self, process: Run, tmp_path: Path) -> None:
        section = TEXT.partition("## Start your own\n")[2].partition("\n## ")[0]
        lines = [line for block in re.findall(r"```sh\n(.*?)```", section, re.DOTALL) for line in block.splitlines()]
        begun, checked, *added = [
            part.split()[1:] for line in lines for part in line.split(" && ") if part[:3] != "cd "
        ]
        assert process(*begun).code == 0
        for arguments in (checked, *(each for each in added if "--ask" not in each)):
            assert process(*arguments, cwd=tmp_path / begun[1]).code == 0
        assert [each[0] for each in added] == ["new", "new"]


class TestFiles:
    def test_there_is_one_of_each_kind(self) -> None:
        assert {path.partition("/")[0] for path in FILES} == KINDS

    @pytest.mark.parametrize("path", FILES)
    def test_none_has_more_than_twelve_lines(self, path: str) -> None:
        assert len(FILES[path].splitlines()) <= 12

    def test_together_they_are_a_sound_project(self, careerctl: Run, readme_project: Path) -> None:
        files = len(FILES) + 1
        done = careerctl("check", "--today", "2026-11-02", "--fail-on", "note", cwd=readme_project)
        assert done == (0, f"All is well: {files} files.\n", "")
        assert careerctl("gap", "noor", "--today", "2026-11-02", cwd=readme_project).code == 0

    def test_a_fault_looks_as_shown(self, careerctl: Run, readme_project: Path) -> None:
        shown = CHECKED.search(TEXT)
        assert shown
        role = readme_project / "roles" / "senior-account-manager.yaml"
        role.write_text(role.read_text("utf-8").replace("negotiation: 3", "negotation: 3"), "utf-8")
        assert careerctl("check", "--today", "2026-11-02", cwd=readme_project).out == shown[1]

    def test_what_one_does_through_the_year_works(self, careerctl: Run, readme_project: Path) -> None:
        year = TEXT.partition("## Through the year")[2].partition("\n## ")[0]
        lines = re.findall(r"^careerctl ([^\n]*)$", year, re.MULTILINE)
        assert [line.split()[0] for line in lines] == [
            "note",
            "wish",
            "profile",
            "talk",
            "new",
            "new",
            "rounds",
            "rounds",
        ]
        for line in lines:
            done = careerctl(*shlex.split(line), "--today", "2026-11-02", cwd=readme_project)
            assert (done.code, done.err) == (0, "")
            assert done.out.startswith("Rounds\n" if line == "rounds" else "Wrote")
        assert careerctl("check", "--today", "2026-11-02", "--fail-on", "note", cwd=readme_project).code == 0

    def test_people_come_from_an_export_and_days_go_into_a_calendar(self, process: Run, readme_project: Path) -> None:
        section = TEXT.partition("## People from an HR system")[2].partition("\n## ")[0]
        (readme_project / "export.csv").write_text(re.findall(r"```\n(Employee.*?)```", section, re.DOTALL)[0], "utf-8")
        imported, *calendars = re.findall(r"^careerctl ([^\n]*)$", section, re.MULTILINE)
        ran = process(*imported.split(), "--yes", "--today", "2026-11-02", cwd=readme_project)
        assert (ran.code, "Left out, and written nowhere: Date of birth, Base pay\n" in ran.err) == (0, True)
        assert "  Acount manager (1 person), did you mean 'account-manager'?\n" in ran.err
        for line in calendars:
            assert process(*line.split(), "--today", "2026-11-02", cwd=readme_project).code == 0
        assert "Development: talk with Noor" in (readme_project / "sam.ics").read_text("utf-8")

    @pytest.fixture
    def readme_project(self, project: Project) -> Path:
        name = re.search(r"\*\*people/sam\.yaml\*\* with the one line `([^`]*)`", TEXT)
        assert name
        return project({**FILES, "people/sam.yaml": f"{name[1]}\n"})


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/architecture.md",
        "docs/ci.md",
        "docs/git.md",
        "docs/privacy.md",
        "docs/site.md",
        "docs/sql.md",
        "docs/tables.md",
        "docs/agreement.md",
    ],
)
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", (ROOT / name).read_text("utf-8"))
    assert [link for link in links if not ((ROOT / name).parent / link).exists()] == []
