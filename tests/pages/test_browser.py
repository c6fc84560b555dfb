"""Pages in a real browser: nothing for axe to say, no network, no text cut off, outside of its box or on another."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
NORTHWIND = HERE.parents[1] / "examples/northwind"
NAMES = HERE.parents[1] / "tests/golden/names"
pytestmark = [pytest.mark.exhaustive, pytest.mark.xdist_group("browser")]
PACKAGES = ("playwright-core@1.50.1", "axe-core@4.10.2")
TODAY = ("--today", "2026-11-02")


@pytest.fixture(scope="module")
def looked_at() -> Callable[..., dict[str, list[str]]]:
    """Return a function that says what a browser finds wrong with pages, at desk, phone and paper width."""
    npm, browser = shutil.which("npm"), shutil.which("chromium") or shutil.which("google-chrome")
    if npm is None or shutil.which("node") is None or browser is None:
        pytest.skip("node, npm and Chromium are not all here")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "careerctl-tests"
    folder = cache / "-".join(each.replace("@", "-") for each in PACKAGES)
    if not (folder / "node_modules/axe-core/axe.min.js").exists():
        folder.mkdir(parents=True, exist_ok=True)
        options = ["--no-package-lock", "--no-save", "--no-audit", "--no-fund", "--prefix", str(folder)]
        subprocess.run([npm, "install", *options, *PACKAGES], check=True, capture_output=True, timeout=120)

    def found(*pages: Path) -> dict[str, list[str]]:
        line = ["node", str(HERE / "pages.mjs"), str(folder), browser, *map(str, pages)]
        done = subprocess.run(line, check=True, capture_output=True, timeout=300)
        answer: dict[str, list[str]] = json.loads(done.stdout)
        return answer

    return found


def test_pages_are_well_made(looked_at: Any, careerctl: Callable[..., Any], tmp_path: Path) -> None:
    pages = []
    for project, *line in (
        (NORTHWIND, "review", "alice"),
        (NORTHWIND, "answer", "alice"),
        (NORTHWIND, "role", "account-executive"),
        (NORTHWIND, "plan", "carmen"),
        (NAMES, "review", "li"),
        (NAMES, "plan", "li"),
    ):
        pages.append(tmp_path / f"{'.'.join(line)}.html")
        assert careerctl("report", *line, *TODAY, "-o", pages[-1], cwd=project).code == 0
    assert looked_at(*pages) == {}


def test_it_bites(looked_at: Any, tmp_path: Path) -> None:
    wide = "a" * 200
    page = tmp_path / "page.html"
    page.write_text(
        f'<!doctype html><title>x</title><main><p style="white-space:nowrap;color:#ccc">{wide}</p>'
        '<svg width="100" height="20"><text x="80" y="15">long name</text><text x="82" y="15">other</text></svg>'
        '<img src="https://example.com/x.png"></main>'
    )
    found = " ".join(text for texts in looked_at(page).values() for text in texts)
    for each in ("asks for https", "image-alt", "html-has-lang", "wider than the page", "outside of its", "overlap"):
        assert each in found
