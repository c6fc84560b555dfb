"""The guides of docs/guide: each is followed once, from its first line to its last, as its reader would."""

import os
import re
import shlex
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from careerctl.project.kinds import FOLDERS, SETTINGS_FILE

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs" / "guide").glob("*.md"))
TODAY = ("--today", "2026-11-02")
GOLDEN = ROOT / "tests" / "golden" / "expected" / "northwind"
KEPT = {"rate alice --as self": "rate.self.80.txt", "diff main": "diff.main.txt"}
"""Screens that a golden file keeps, since somebody answers there, or history lies behind them."""


class Block(NamedTuple):
    """A block of code in a guide, with the file that it is, if it is one."""

    file: str
    language: str
    text: str


BLOCK = re.compile(r"(?:^\*\*([\w./-]+)\*\*[^\n]*\n\n)?^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(path: Path) -> Iterator[Block]:
    return (Block(*(each or "" for each in found.groups())) for found in BLOCK.finditer(path.read_text("utf-8")))


class Reader:
    """Somebody who types what a guide says."""

    def __init__(self, careerctl: Callable[..., Any], git: Callable[..., str], folder: Path) -> None:
        self.careerctl, self.git, self.folder = careerctl, git, folder

    def type(self, line: str) -> None:
        for command in line.split(" && "):
            called, *words = shlex.split(command, comments=True)
            if called == "cd":
                self.folder = (self.folder / words[0]).resolve()
            elif called == "export":
                name, _, value = words[0].partition("=")
                os.environ[name] = value
            elif called == "alias":
                assert words == [f"careerctl=careerctl {' '.join(TODAY)}"]
            elif called == "git":
                self.git(self.folder, *words)
            elif called in {"mkdir", "sed"}:
                subprocess.run([called, *words], cwd=self.folder, check=True)
            else:
                assert called == "careerctl", line
                ran = self.run(words)
                assert ran.code == (1 if "# ends with 1" in line else 0), f"{line}\n{ran.err}{ran.out}"

    def run(self, words: list[str]) -> Any:
        return self.careerctl(*TODAY, *words, cwd=self.folder)

    def sees(self, line: str, screen: str) -> None:
        shown = (GOLDEN / KEPT[line]).read_text("utf-8") if line in KEPT else "".join(self.run(shlex.split(line))[1:])
        shown, screen = (text.replace("\u00a0", " ") for text in (shown, screen))
        before = 0
        for part in screen.split("…\n"):
            assert part in shown[before:], f"{line}\n{part}\nis not in\n{shown}"
            before = shown.index(part, before)


@pytest.mark.parametrize("guide", GUIDES, ids=[each.stem for each in GUIDES])
def test_it_can_be_followed(
    guide: Path,
    careerctl: Callable[..., Any],
    git: Callable[..., str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAREERCTL_ME", "")
    reader = Reader(careerctl, git, tmp_path)
    for block in blocks(guide):
        if block.file:
            (reader.folder / block.file).parent.mkdir(parents=True, exist_ok=True)
            (reader.folder / block.file).write_text(block.text, "utf-8")
        elif block.language == "sh":
            for line in block.text.splitlines():
                reader.type(line)
        elif block.text.startswith("$ careerctl "):
            line, _, screen = block.text.removeprefix("$ careerctl ").partition("\n")
            reader.sees(line, screen)


def test_one_file_of_each_kind_is_shown_in_few_lines() -> None:
    shown = [each for each in blocks(GUIDES[-1]) if each.file.endswith(".yaml")]
    assert {each.file.partition("/")[0] for each in shown} == {*FOLDERS, SETTINGS_FILE}
    assert [each.file for each in shown if len(each.text.splitlines()) > 12] == []


def test_all_readers_have_one() -> None:
    names = ("a-manager", "an-employee", "the-analyst", "the-engineer", "the-framework-owner")
    assert [each.stem for each in GUIDES] == [f"for-{each}" for each in names]
    for each in GUIDES:
        assert each.name in (ROOT / "README.md").read_text("utf-8")
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", each.read_text("utf-8"))
        assert [link for link in links if not (each.parent / link).exists()] == []
