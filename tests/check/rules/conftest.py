"""YAML in, printed lines out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Checked = Callable[..., list[str]]
SETTINGS = """\
format: 1
scales: {steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}}
tracks: {individual: {name: Individual contributor}, management: {name: People management, manages: true}}
areas: {selling: {name: Selling}}
rounds: {2026-h2: {opens: 2026-10-01, closes: 2026-10-31}}
"""


@pytest.fixture
def checked(project: Callable[..., Path], careerctl: Callable[..., Any]) -> Checked:
    """Return a function that checks a project of files and returns the lines it prints."""

    def lines(files: dict[str, str], *arguments: str, form: str = "concise") -> list[str]:
        root = project({"careerctl.yaml": SETTINGS} | files)
        return careerctl("check", "--format", form, "--today", "2026-11-01", *arguments, cwd=root).out.splitlines()

    return lines


@pytest.fixture
def said(checked: Checked) -> Callable[[str, dict[str, str]], list[str]]:
    """Return a function that returns what one rule says of files, without its name; there is no error in them."""

    def lines(rule: str, files: dict[str, str]) -> list[str]:
        found = checked(files)
        assert [line for line in found if ": error[" in line] == []
        return [line.replace(f"[{rule}]", "") for line in found if f"[{rule}]" in line]

    return lines
