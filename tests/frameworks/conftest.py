"""Published frameworks as projects of careerctl; where they do not lie beside the checkout, nothing is tested."""

import json
import runpy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careerctl.model.framework import Framework
from careerctl.project.reading.framework import read_project

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared" / "frameworks"


@pytest.fixture
def published() -> Path:
    """Return the folder of the published data."""
    if not SHARED.is_dir():
        pytest.skip("the published frameworks lie beside the checkout")
    return SHARED


@pytest.fixture
def oracles(published: Path) -> dict[str, Any]:
    """Return what comparisons must give, worked out by others."""
    oracles: dict[str, Any] = json.loads((published / "ORACLES-dev.json").read_text("utf-8"))
    return oracles


@pytest.fixture
def converted(published: Path, project: Callable[..., Path]) -> Callable[..., Path]:
    """Return a function that writes published data as a project: `converted("ft", "operations")`."""

    def convert(name: str, *family: str) -> Path:
        project_of = runpy.run_path(str(HERE / f"{name}.py"))["project_of"]
        return project({path: text.encode() for path, text in project_of(published / name, *family).items()})

    return convert


@pytest.fixture
def framework(converted: Callable[..., Path]) -> Callable[..., Framework]:
    """Return a function that makes a project of published data, and returns what careerctl reads there."""
    return lambda *name: read_project(converted(*name), date(2026, 11, 2)).framework


@pytest.fixture
def found(careerctl: Callable[..., Any]) -> Callable[[Path], list[str]]:
    """Return a function that returns what `check` finds in a project, a line each: place, weight, rule and message."""

    def lines(root: Path) -> list[str]:
        out = careerctl("check", "--format", "concise", "--today", "2026-11-02", cwd=root).out
        return [line for line in out.splitlines() if line]

    return lines
