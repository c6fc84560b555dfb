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


OWN_SHEET = "by: pat\ndate: 2026-10-05\nratings: {asking: 2, closing: 2, leading: 0, law: {no_chance: No case}}\n"
MANAGER_SHEET = "by: dana\ndate: 2026-10-06\nratings: {asking: 2, closing: 1, leading: 0, law: {no_chance: No case}}\n"
AGREED_SHEET = """\
date: 2026-10-12
confirmed: {employee: 2026-10-12, manager: 2026-10-12}
ratings: {asking: 2, closing: 1, leading: 0, law: {no_chance: No case}}
focus: [closing]
"""
PLANNED = {
    "competencies/asking.yaml": "name: Asking\nasks: skill\nlevels: {1: Has questions, 2: Asks twice, 3: Asks why}\n",
    "competencies/closing.yaml": "name: Closing\nasks: behaviour\nlevels: {1: Names a day, 2: Keeps the day}\n",
    "competencies/leading.yaml": (
        "name: Leading\nasks: behaviour\nlevels: {1: {criteria: [Listens, Waits]}, 2: Lets others lead}\n"
    ),
    "competencies/law.yaml": "name: Law\nasks: knowledge\nlevels: {1: Knows the three rules}\n",
    "roles/seller.yaml": (
        "name: Seller\nrequires: {asking: 2, closing: {level: 2, must: true}, law: 1}\n"
        "responsibilities: [Sells, Visits]\ndeliverables: [Orders]\n"
    ),
    "roles/lead.yaml": (
        "name: Lead\nrequires: {asking: 2, leading: 2}\nresponsibilities: [Sells, Guides two people]\n"
        "deliverables: [A team]\nconditions: {course: Took the course}\n"
    ),
    "roles/head.yaml": "name: Head\nrequires: {leading: 2}\n",
    "paths/way.yaml": (
        "name: Way\nsteps: [seller, lead, head]\nmoves: [{from: seller, to: lead, typical_months: 12},"
        " {from: lead, to: head, typical_months: 24}]\n"
    ),
    "activities/ride.yaml": "name: Ride along\nkind: shadowing\ndevelops: {closing: {to: 2}}\nhours: 24\nweeks: 6\n",
    "activities/newcomer.yaml": (
        "name: Guide a newcomer\nkind: coaching-duty\ndevelops: {leading: {to: 1}}\nhours: 40\nweeks: 10\nplaces: 1\n"
        "after: [listening]\n"
    ),
    "activities/listening.yaml": (
        "name: Two days on listening\nkind: workshop\ndevelops: {leading: {to: 1}}\nhours: 16\nweeks: 1\n"
    ),
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\nrole: head\n",
    "people/pat.yaml": (
        "name: Pat Doe\ncalled: Pat\nrole: seller\nmanager: dana\nstrengths: [asking]\n"
        "wishes: [{role: head, by: 2029}]\n"
    ),
    "assessments/2026-h2/pat.self.yaml": OWN_SHEET,
    "assessments/2026-h2/pat.manager.yaml": MANAGER_SHEET,
    "assessments/2026-h2/pat.agreed.yaml": AGREED_SHEET,
}


@pytest.fixture
def plan(project, careerctl):
    """Return a function that runs `plan pat` on a project that stays between two runs."""
    root = project(PLANNED)

    def run(*options: str, files: dict[str, str] | None = None, person: tuple[str, ...] = ("pat",)):
        for path, text in (files or {}).items():
            project({"careerctl.yaml": (root / "careerctl.yaml").read_text(), path: text})
        return careerctl("plan", *person, *options, "--today", "2026-11-02", cwd=root)

    run.root, run.files = root, PLANNED
    return run
