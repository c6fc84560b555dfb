"""The man pages say what docs/commands.md says, and every reader of man pages takes them as they are meant."""

import re
import runpy
import shutil
import subprocess
from pathlib import Path

import pytest

from careerctl import __version__, shelf

ROOT = Path(__file__).parents[2]
MADE = runpy.run_path(str(ROOT / "man_pages.py"))
COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    written: list[Path] = MADE["write"](ROOT, __version__, tmp_path_factory.mktemp("man"))
    return written


def read_by(program: str, *arguments: str, pages: list[Path]) -> subprocess.CompletedProcess[str]:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not here")
    return subprocess.run([program, *arguments, *pages], capture_output=True, text=True, check=False)


def words(text: str) -> str:
    return " ".join(text.split())


def test_there_is_one_a_command_and_one_of_careerctl(pages: list[Path]) -> None:
    names = ["careerctl", *(f"careerctl-{each}" for each in shelf.names("careerctl.commands"))]
    assert sorted(each.name for each in pages) == sorted(f"{name}.1" for name in names)
    for name, page in ((each.stem, each.read_bytes().decode("ascii")) for each in pages):
        first = rf'\.TH {name.upper()} 1 "2\d\d\d-\d\d-\d\d" "careerctl {re.escape(__version__)}" "careerctl"\n'
        assert re.match(first, page.replace("\\-", "-")), name
        assert name.replace("-", "\\-") + " \\- " in page.split("\n.SH ")[1], name  # where `apropos` looks


def test_groff_shows_all_that_the_reference_says(pages: list[Path]) -> None:
    done = read_by("groff", "-man", "-ww", "-Tutf8", "-P-cbou", "-rLL=200n", pages=pages)
    assert (done.returncode, done.stderr) == (0, "")
    shown = words(done.stdout.replace("\N{HYPHEN}", "-"))
    rows = [" ".join(each) for each in re.findall(r"^\| (`.*`|\d+) \| (.*) \|$", COMMANDS, re.MULTILINE)]
    lines = re.findall(r"^(?!More: |```)[^|#\n].*$", COMMANDS.partition("## Before")[2], re.MULTILINE)
    assert (len(rows) > 300, len(lines) > 100) == (True, True)
    said = [re.sub(r"(?<!\\)`", "", each) for each in (*rows, *lines)]
    assert [each for each in said if words(re.sub(r"\\(.)", r"\1", each)) not in shown] == []
    assert [each for each in pages if f"\n{' ' * 7}{each.stem} - " not in done.stdout] == []


def test_mandoc_has_nothing_to_say(pages: list[Path]) -> None:
    assert read_by("mandoc", "-T", "lint", "-W", "warning", pages=pages).stdout == ""


def test_no_word_becomes_a_request() -> None:
    """Neither a sign at the beginning of a line, nor a backslash, nor a letter that a reader does not have."""
    text = ".PP is odd.\n\n'a' \\`b\\` `\\e -x` …, ~ ^ --all.\n\n| | |\n| :-- | :-- |\n| `--a\\|b` | .so `a\\|b` |\n"
    made = MADE["pages"](f"{COMMANDS.partition('### ')[0]}### odd\n\n{text}\nMore: [x.md](x.md)\n", "1", "")
    lines = made["careerctl-odd"].splitlines()
    assert [line for line in lines if line.startswith(("'", ".so", ".PP "))] == []
    expected = r"""
        \&.PP is odd.
        \(aqa\(aq \(gab\(ga \fB\ee \-x\fR \[u2026], \(ti \(ha \-\-all.
        \fB\-\-a|b\fR
        \&.so \fBa|b\fR
    """
    assert [line for line in map(str.strip, expected.strip().splitlines()) if line not in lines] == []
