"""A small project in which two people rate."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FRAMEWORK = {
    "competencies/know.yaml": "name: Knowing\nasks: knowledge\n",
    "competencies/show.yaml": "name: Showing\nasks: behaviour\nlevels: {1: Begins, 2: Goes on}\n",
    "competencies/ask.yaml": """\
        name: Asking
        asks: skill
        description: Finds out what matters.
        levels:
          1: Asks.
          2:
            summary: Asks twice.
            criteria:
              - {text: Listens, examples: [To the driver]}
        """,
    "competencies/aside.yaml": "name: Beside it\nasks: skill\n",
    "competencies/old.yaml": "name: Old\nasks: skill\nstatus: retired\n",
    "roles/guide.yaml": """\
        name: Guide
        requires:
          know: {level: 1, optional: true}
          show: 2
          ask: {level: 2, must: true, because: People call, wording: Asks on the road}
        """,
    "people/alice.yaml": "name: Alice Okafor\ncalled: Alice\nrole: guide\nmanager: dana\n",
    "people/dana.yaml": "name: Dana Haddad\ncalled: Dana\nrole: guide\n",
    "people/eli.yaml": "name: Eli\n",
}
SELF = "assessments/2026-h2/alice.self.yaml"
MANAGER = "assessments/2026-h2/alice.manager.yaml"
AGREED = "assessments/2026-h2/alice.agreed.yaml"
TODAY = ("--today", "2026-10-12")


def sheet(by: str, ratings: str, status: str = "submitted") -> str:
    """Return a sheet with its ratings in one line."""
    return f"by: {by}\ndate: 2026-10-05\nrole: guide\nstatus: {status}\nratings: {{{ratings}}}\n"


@pytest.fixture
def rating(project: Callable[..., Path]) -> Callable[..., Path]:
    """Return a function that writes the small project, with further files."""
    return lambda files=None: project(FRAMEWORK | (files or {}))


@pytest.fixture
def rate(careerctl: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Return a function that runs `careerctl rate …` with lines on its standard input."""

    def run(root: Path, *arguments: str, lines: str | bytes = b"", person: str = "alice") -> Any:
        data = lines if isinstance(lines, bytes) else lines.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
        today = () if "--today" in arguments else TODAY
        return careerctl("rate", person, *arguments, *today, cwd=root)

    return run
