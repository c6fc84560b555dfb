"""YAML in, printed lines out."""

from collections.abc import Callable
from pathlib import Path

import pytest

Checked = Callable[..., list[str]]


@pytest.fixture
def checked(project: Callable[..., Path], careerctl: Callable[..., tuple[int, str, str]]) -> Checked:
    """Return a function that checks a project of files and returns the lines it prints."""

    def lines(files: dict[str, str], *arguments: str, form: str = "concise") -> list[str]:
        out = careerctl("check", "--format", form, "--today", "2026-11-01", *arguments, cwd=project(files))[1]
        return out.splitlines()

    return lines
