"""Pages of Northwind: what their templates are given, and a browser that opens them."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careerctl import shelf
from careerctl.analysis.changed.changed import changed
from careerctl.pages.order import OF_A_SITE
from careerctl.pages.printer import CONTENTS
from careerctl.project.reading.framework import read_project
from careerctl.project.reading.subjects import person_named
from careerctl.questions.pages import Subjects
from careerctl.questions.site import Site
from careerctl.results.cut import Audience, cut
from careerctl.results.framework_pages import ChangesPage, SitePage, VersionTold
from careerctl.text.phrases import plainly

NORTHWIND, STARTER = (Path(__file__).parents[2] / "examples" / each for each in ("northwind", "starter"))


@pytest.fixture(scope="session")
def browser(npm: Callable[..., Path]) -> Callable[..., str]:
    """Return a function that runs a script beside this file with pages in Chromium, and says what it printed."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium")
    folder = npm("playwright", "playwright-core@1.50.1", "axe-core@4.10.2")

    def run(script: str, *pages: Path) -> str:
        line = ["node", str(Path(__file__).with_name(script)), str(folder), program, *map(str, pages)]
        return subprocess.run(line, check=True, capture_output=True, timeout=1200).stdout.decode()

    return run


def _changes() -> SitePage:
    """Return what would have changed if Northwind had begun as another framework."""
    day = date(2026, 11, 2)
    earlier, later = (read_project(each, day).framework for each in (STARTER, NORTHWIND))
    head = Subjects(NORTHWIND, day, "everyone").head
    return SitePage("changes", (), ChangesPage(head, (VersionTold("v1", day, changed(earlier, later)),)))


@pytest.fixture(scope="session")
def made() -> Callable[..., Any]:
    """Return a function that makes the result of a page, cut for its reader."""

    def result(kind: str, about: str, audience: str = "employee") -> Any:
        if kind in OF_A_SITE:
            ids = (*about.split("--"),) if about else ()
            sheets = (*Site(NORTHWIND, date(2026, 11, 2)).pages(), _changes())
            return next(each.result for each in sheets if (each.kind, each.ids) == (kind, ids))
        subjects = Subjects(NORTHWIND, date(2026, 11, 2), audience)
        of_things = {"role": subjects.about_role, "path": subjects.about_path, "opening": subjects.about_opening}
        if kind in of_things:
            return of_things[kind](about)
        if kind == "paths":
            return subjects.about_paths()
        if kind == "progression":
            return subjects.about_progression(("path", "role"), about)
        if kind == "calibration":
            return cut(subjects.about_round(about), Audience(audience))
        return cut(subjects.about_person(kind, person_named(about, NORTHWIND, NORTHWIND)), Audience(audience))

    return result


@pytest.fixture(scope="session")
def filled(made: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """Return a function that says what the template of a page is given."""

    def data(kind: str, about: str, audience: str = "employee") -> dict[str, Any]:
        return shelf.leaf(CONTENTS, kind).CONTENT.fill(made(kind, about, audience), plainly)

    return data
