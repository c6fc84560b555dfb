"""A small project in which two people rate."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import answer_project
import forms
import pytest
import yaml
from books import fill
from company_project import COMPANY

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


OWN = "ask: {level: 2, why: I asked twice}, show: 1, know: {no_chance: None came}"
THEIRS = "ask: {level: 1, why: 'Once: yes', evidence: [The minutes]}, show: 1, know: 1"
BOTH = {SELF: sheet("alice", OWN), MANAGER: sheet("dana", THEIRS)}


def written(root: Path) -> str:
    return (root / AGREED).read_text("utf-8")


@pytest.fixture
def talk(rating: Callable[..., Path], rate: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that lets the two of BOTH talk: `talk("1", "2", …)`; nothing but the new file changes."""
    root = rating(BOTH)
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}

    def run(*lines: str, options: tuple[str, ...] = ()) -> Any:
        done = rate(root, "--as", "agreed", *options, lines="".join(f"{line}\n" for line in lines))
        now = {path: path.read_bytes() for path in root.rglob("*.yaml") if path != root / AGREED}
        assert now == before
        return done, written(root) if (root / AGREED).exists() else ""

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


@pytest.fixture
def staying(project, careerctl):
    """Return a function that writes a project and returns what runs a command in it; `path` is the file it is about."""

    def made(files: dict[str, str], path: str, today: str = "2026-11-02"):
        root = project(files)

        def run(*line: str, today: str = today):
            return careerctl(*line, "--today", today, cwd=root)

        run.root, run.path = root, root / path
        return run

    return made


@pytest.fixture
def answer(project, careerctl, monkeypatch) -> Callable[..., tuple[int, str, str]]:
    """Return a function that answers Alice in a new project, with what is typed."""

    def run(*options: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return careerctl("answer", "alice", *options, *answer_project.TODAY, cwd=project(answer_project.FILES))

    return run


@pytest.fixture
def company(project, careerctl, monkeypatch):
    """Return a function that runs a command in a small company, which stays between two runs, with what is typed."""
    root = project(COMPANY)

    def run(*line: str, today: str = "2027-02-15", typed: str = "", files: dict[str, str] | None = None):
        for path, text in (files or {}).items():
            (root / path).write_text(text)
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return careerctl(*line, "--today", today, cwd=root)

    run.root, run.files = root, COMPANY
    run.text = lambda path: (root / path).read_text()
    run.check = lambda today: [
        each for each in run("check", "--format", "concise", today=today).out.splitlines() if " error[" in each
    ]
    return run


HR_FILES = {
    "roles/head.yaml": "name: Head\n",
    "roles/lead.yaml": "name: Lead\n",
    "roles/seller.yaml": "name: Seller\n",
    "roles/guide.yaml": "name: Guide\nstatus: retired\n",
}
HR_SCHEMA = "# $schema: ../schemas/person.json\n"


@pytest.fixture
def hr(project, careerctl, monkeypatch):
    """Return a function that imports a table into a project that stays between two runs, with what is typed."""
    root = project(HR_FILES)

    def run(table, *options, typed="yes\n", name="hr.csv", files=None, today="2026-11-02"):
        for path, text in (files or {}).items():
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_text(text)
        (root / name).write_bytes(table if isinstance(table, bytes) else table.encode())
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return careerctl("import-people", name, *options, "--today", today, cwd=root)

    def people():
        return {path.stem: path.read_text().removeprefix(HR_SCHEMA) for path in (root / "people").glob("*.yaml")}

    run.root, run.people = root, people
    run.map = root / "people-import.yaml"
    run.written = lambda: sorted(path.name for path in root.rglob("*.yaml") if path.name not in before)
    before = {"careerctl.yaml", *(path.rpartition("/")[2] for path in HR_FILES)}
    return run


ASK = {"ask": {"level": "2", "why": "I asked twice", "evidence": ["The minutes"]}, "show": {"level": "1", "why": ""}}
ALL = ASK | {"know": {"no_chance": "Nobody came"}}


@pytest.fixture
def taking(rating, careerctl, monkeypatch, tmp_path):
    """Return a function that hands out a form, has it answered and takes it in: `taking("self", ratings)`."""
    root: Path = rating()

    def take(file: Path, by: str = "dana", *more: str, typed: str = "") -> Any:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8"))
        return careerctl("take", file, "--by", by, *more, *(() if "--today" in more else TODAY), cwd=root)

    def out(side: str) -> dict[str, Any]:
        page = careerctl("form", "alice", "--as", side, *TODAY, cwd=root)
        assert page.code == 0, page.err
        return forms.handed_out(page.out)

    def run(side: str, ratings: dict[str, Any], *more: str, by: str = "dana", given: Any = None, **answers: Any) -> Any:
        file = tmp_path / "came.answers"
        file.write_text(forms.text(given or out(side), ratings, **answers))
        return take(file, by, *more)

    run.root, run.take, run.out = root, take, out
    run.text = lambda path: (root / path).read_text()
    run.files = lambda: {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yaml") if path.is_file()
    }
    return run


@pytest.fixture
def book(rating: Any, careerctl: Any) -> Any:
    """Return a function that hands out a workbook, has it filled in and takes it in: `book("self", said)`."""
    root: Path = rating({"roles/lead.yaml": "name: Lead\nrequires: {ask: 2}\n"})

    def out(side: str = "self") -> Path:
        what = ("--plan",) if side == "plan" else ("--as", side)
        assert careerctl("form", "alice", *what, *TODAY, "-o", "form.xlsx", cwd=root).code == 0
        return root / "form.xlsx"

    def take(*files: Path, by: str = "dana", more: tuple[str, ...] = ()) -> Any:
        return careerctl("take", *files, "--by", by, "--yes", *more, *TODAY, cwd=root)

    def run(side: str, said: dict[str, Any], *more: str) -> Any:
        return take(fill(out(side), said), more=more)

    run.root, run.out, run.take = root, out, take
    run.sheet = lambda path=SELF: yaml.safe_load((root / path).read_text())
    run.files = lambda: {path.relative_to(root): path.read_bytes() for path in root.rglob("*.yaml")}
    return run
