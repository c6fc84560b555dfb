"""careerctl on hostile files, within bounds of time and memory, and what it printed, finding by finding."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from forking import forked

SECONDS, MEGABYTES, CHARACTERS = 2, 300, 500
"""Seconds of a processor without the start; memory with all that can be loaded."""
RAW = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]"
)
"""What a terminal obeys or nobody sees; joiners included, since no text of a file is printed by a check."""

FINDING = re.compile(r"^\S.*\n(?: .*\n)*", re.MULTILINE)

Bounded = Callable[..., "Answer"]


class Answer(NamedTuple):
    """What a check printed in a pipe: a finding is its first line and the indented ones below."""

    code: int
    out: str

    def findings(self, path: str) -> list[str]:
        return [each for each in FINDING.findall(self.out) if each.startswith((f"{path}:", f"{path} "))]

    def says(self, path: str, lines: str, finding: str) -> bool:
        """Tell whether `finding`, such as `error[tab]`, was printed with a place in one of the lines, `1|2`."""
        place = rf"{re.escape(path)}:(?:{lines}):\d+: {re.escape(finding)}"
        return any(re.match(place, each) for each in self.findings(path))


@pytest.fixture
def bounded(tmp_path_factory: pytest.TempPathFactory) -> Bounded:
    """Return a function that checks a project in a process of its own and judges how the process behaved."""

    def run(root: Path, *arguments: str) -> Answer:
        folder = tmp_path_factory.mktemp("streams")
        with (
            (folder / "out").open("wb") as out,
            (folder / "err").open("wb") as err,
            Path(os.devnull).open("rb") as none,
        ):
            line = arguments or ("check", "--today", "2026-11-02")
            ended = forked(*line, cwd=root, streams=(none.fileno(), out.fileno(), err.fileno()))
        printed, complained = ((folder / name).read_bytes().decode() for name in ("out", "err"))
        assert ended.code in {0, 1, 2}, complained
        assert not RAW.search(printed + complained)
        assert ended.seconds <= SECONDS
        assert ended.kilobytes <= MEGABYTES * 1024
        assert complained == "" or ended.code == 2
        if "json" not in arguments:
            assert all(len(finding) < CHARACTERS for finding in FINDING.findall(printed))
        return Answer(ended.code, printed)

    return run
