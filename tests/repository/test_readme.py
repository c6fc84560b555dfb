"""The README: its commands and its screen are true. The guides that it names are followed in test_guides.py.

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

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
TEXT = README.read_text("utf-8")
WIDTH = 100
SCREEN = re.compile(r"(?<=^```\n)\$ careerctl gap ([^\n]*)\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
SET_UPS = re.findall(r"^python3 -m venv [^\n]*$", TEXT, re.MULTILINE)
GUIDES = "".join(path.read_text("utf-8") for path in sorted((ROOT / "docs" / "guide").iterdir()))


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


def test_is_a_front_door() -> None:
    assert len(TEXT.splitlines()) <= 150
    picture = re.search(r"!\[[^]]+\]\((docs/[\w.]+)\)", TEXT)
    assert picture
    assert (ROOT / picture[1]).stat().st_size < 100_000


class TestSetUp:
    def test_is_two_commands(self) -> None:
        first, second = SET_UPS
        assert first.endswith("careerctl gap examples/northwind/people/alice.yaml")
        assert second.endswith("&& .venv/bin/pytest")

    def test_the_second_is_the_one_of_ci(self) -> None:
        assert SET_UPS[1] in (ROOT / ".ci" / "run").read_text("utf-8")

    def test_asks_for_extras_that_exist(self) -> None:
        extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
        developers = {"test", "lint", "release", "spark"}
        asked = re.findall(r"\.\[(\w+)\]", TEXT + (ROOT / ".ci" / "run").read_text("utf-8"))
        offered = {each for some in re.findall(r"careerctl\[(\w+)\]", GUIDES) for each in some.split(",")}
        assert (set(asked), offered) == (developers, set(extras) - developers)

    def test_the_first_shows_a_person(self, careerctl: Run) -> None:
        assert careerctl(*SET_UPS[0].partition("bin/careerctl ")[2].split(), cwd=ROOT).code == 0


def test_links_lead_somewhere() -> None:
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")):
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
        assert [link for link in links if not link.startswith("{{") and not (page.parent / link).exists()] == [], (
            page.name
        )
