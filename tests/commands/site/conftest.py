"""A small framework, and its site."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import site_project


@pytest.fixture
def site(careerctl: Callable[..., Any], tmp_path: Path) -> Callable[..., dict[str, str]]:
    """Return a function that makes the site of a project beside it, and returns its pages by their paths."""

    def made(root: Path, *more: str, code: int = 0) -> dict[str, str]:
        into = tmp_path / "out"
        ran = careerctl("site", into, "--root", root, "--today", "2026-11-02", *more)
        assert (ran.code, ran.err) == (code, ran.err if code else "")
        paths = (path for path in into.rglob("*") if path.is_file())
        return {path.relative_to(into).as_posix(): path.read_text("utf-8") for path in paths}

    return made


@pytest.fixture
def bakers(project: Callable[..., Path]) -> Callable[..., Path]:
    """Return a function that writes the bakers' project, with other files as well."""
    return lambda **files: project({f"in/{path}": text for path, text in (site_project.FILES | files).items()}) / "in"
