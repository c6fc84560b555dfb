"""A framework loses one thing after the other: what is past stays what it was, and today's comparison what it is."""

import re
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from careerctl.check.engine import check
from careerctl.problems.diagnostic import Diagnostic, Severity
from careerctl.problems.rule import Scope

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"
TODAY = date(2026, 11, 2)
KINDS = ("competencies", "roles", "activities", "openings", "goals")
PRIVATE = ("people/", "assessments/", "plans/", "notes/")
SHEET = "date: 2025-10-1{}\nrole: old-role\nframework: 1.0\n"
RATED = SHEET + "by: {}\nratings: {{old-competency: 2, discovery: {}, closing: 3}}\n"
AGREED = SHEET + (
    "confirmed: {{employee: 2025-10-19, manager: 2025-10-19}}\nratings: {{old-competency: {{level: Teaching}}}}\n"
    "still_different: {{old-competency-2: {{employee: One, manager: Two}}}}\nfocus: [old-competency]\n"
)
ADDED = {
    "competencies/old-competency.yaml": "name: Old competency\nasks: skill\n",
    "competencies/old-competency-2.yaml": "name: Old competency 2\nasks: skill\n",
    "roles/old-role.yaml": "name: Old role\nrank: 1\nconditions: {old-condition: A year of it}\n",
    "activities/old-activity.yaml": "name: Old activity\nkind: workshop\n",
    "openings/old-opening.yaml": "role: old-role\nfrom: 2024\nfilled: 2024-02-01\n",
    "goals/old-goal.yaml": """\
name: Old goal
horizon: {from: 2020, to: 2024}
needs: {roles: {old-role: 2}, competencies: {old-competency: {level: 5}}}
""",
    "assessments/2025-h2/alice.self.yaml": RATED.format(1, "alice", 5),
    "assessments/2025-h2/alice.manager.yaml": RATED.format(2, "dana", "Teaching"),
    "assessments/2025-h2/alice.agreed.yaml": AGREED.format(3),
    "notes/alice.ines.yaml": "- {date: 2025-10-09, text: Seen twice, for: old-competency}\n",
    "plans/alice-old.yaml": """\
person: alice
target: old-role
towards: old-role
started: 2023-01-01
closed: 2024-01-01
mastery: {actions: [{owner: manager, competency: old-competency, from: 2, to: 5, activity: old-activity}]}
move: {from: 2023-06, uses: [old-competency], way_back: {until: 2024, role: old-role}}
""",
}
"""What only the past speaks of, and the past that does."""
WITHIN = {
    "people/alice.yaml": {
        "held:\n": "  - {role: old-role, from: 2019, until: 2021-05}\n",
        "conditions_met:\n": "  old-role: {old-condition: {date: 2020-01-01}}\n",
        "assessments:\n": """\
  - {round: 2025-h1, role: old-role, self: {by: alice, date: 2025-04-02, ratings: {old-competency: 5, closing: 5}}}
""",
    },
    "people/tomasz.yaml": {
        "wishes:\n": "  - {role: old-role, asked: 2025-01-01, answered: {date: 2025-01-08, answer: no, because: A}}\n"
    },
    "careerctl.yaml": {
        "      4: Leading\n": "      5: Teaching\n",
        "two a year, spring and autumn\n": """\
  2025-h1: {opens: 2025-04-01, closes: 2025-04-30}
  2025-h2: {opens: 2025-10-01, closes: 2025-10-31}
""",
    },
}
"""What is written behind a line of a file of Northwind."""
AT_THE_END = """\
also: [{role: old-role, from: 2020, until: 2021}]
decisions:
  - {opening: old-opening, date: 2024-02-01, because: She asked}
  - {role: old-role, date: 2019-01-01, because: She asked}
outlook: [{by: dana, date: 2025-10-12, role: old-role, text: Good at it}]
"""
LOST: dict[str, Callable[[Path], object]] = {
    "a condition": lambda root: _changed(
        root / "roles/old-role.yaml", "conditions: {old-condition: A year of it}\n", ""
    ),
    "the highest level": lambda root: _changed(root / "careerctl.yaml", "      5: Teaching\n", ""),
} | {
    path: lambda root, path=path: (root / path).unlink() for path in ADDED if not path.startswith((*PRIVATE, "goals/"))
}
SHOWN = (
    ("gap", "alice"),
    ("gap", "alice", "--format", "json"),
    ("plan", "alice"),
    ("paths", "--person", "alice"),
    ("report", "review", "alice"),
    ("report", "prepare", "alice"),
    ("rounds",),
    ("raters",),
    ("gap", "ben"),
)
THE_FRAMEWORK_S = re.compile(r'files [0-9a-f]{12}| · 5\sTeaching|,\s*\[\s*5,\s*"Teaching"\s*\]')
"""What pages say of the framework itself: its digest, and what its highest level is called."""


def _changed(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def northwind(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))


@pytest.fixture
def longer(northwind: Path) -> Path:
    """Northwind with a past of which nothing of today speaks."""
    for path, text in ADDED.items():
        (northwind / path).parent.mkdir(exist_ok=True)
        (northwind / path).write_text(text, "utf-8")
    for path, changes in WITHIN.items():
        for before, text in changes.items():
            _changed(northwind / path, before, before + text)
    with (northwind / "people" / "alice.yaml").open("a", encoding="utf-8") as alice:
        alice.write(AT_THE_END)
    return northwind


def found(root: Path) -> list[Diagnostic]:
    return check(root, TODAY, Scope.ORGANISATION).diagnostics


def worth(found: Iterable[Diagnostic]) -> set[str]:
    return {f"{each.place.path} {each.rule}" for each in found}


def test_what_only_the_past_speaks_of_can_go(longer: Path, careerctl: Callable[..., Any], whole: bool) -> None:  # noqa: FBT001
    def shown() -> list[str]:
        pages = [careerctl(*line, "--today", TODAY.isoformat(), cwd=longer) for line in SHOWN]
        assert [each.err for each in pages if each.code] == []
        return [THE_FRAMEWORK_S.sub("", each.out) for each in pages]

    before, pages = found(longer), shown()
    assert [each for each in before if each.severity is Severity.ERROR or each.rule == "past-rating"] == []
    for lost, lose in LOST.items():
        kept = {path: path.read_bytes() for path in longer.rglob("*.yaml")}
        lose(longer)
        after = found(longer)
        assert [each for each in after if each.severity is Severity.ERROR] == [], lost
        new = {each.split(" ")[1] for each in worth(after) - worth(before)}
        assert new <= {"past-rating", "unasked-condition"}, lost
        assert ("unasked-condition" if "condition" in lost else "past-rating") in new, lost
        assert not (whole or lost == [*LOST][-1]) or shown() == pages, lost
        if whole:  # else one goes after the other, until all is gone
            for path, raw in kept.items():
                path.write_bytes(raw)


TODAY_S = {"role", "also", "strengths", "learns", "rather_not", "shares"}
"""The keys of a person's file under which the present stands, but for wishes without an answer and young outlooks."""


def of_today(root: Path, one: Diagnostic) -> bool:
    """Tell by the text alone whether a place is about today."""
    path, text = one.place.path, (root / one.place.path).read_text("utf-8")
    lines = text.splitlines()[: one.place.line]
    if path.startswith("plans/"):
        return "closed" not in yaml.safe_load(text)
    if not path.startswith("people/"):
        return path.startswith("assessments/2026-h2/") or "2026-0" not in lines[-1]
    key = [line.split(":")[0] for line in lines if re.match(r"[a-z_]+:", line)][-1]
    if key not in {"wishes", "outlook"}:
        return key in TODAY_S
    entry = yaml.safe_load(text)[key][len(yaml.safe_load("\n".join(lines))[key]) - 1]
    return entry["date"] > date(2026, 4, 30) if key == "outlook" else "answered" not in entry


def test_whatever_goes_only_what_is_of_today_has_to_be_mended(northwind: Path, whole: bool) -> None:  # noqa: FBT001
    files = sorted(path for kind in KINDS for path in (northwind / kind).glob("*.yaml"))
    assert len(files) > 50
    past = 0
    for path in files if whole else files[::7]:
        raw = path.read_bytes()
        path.unlink()
        after = [each for each in found(northwind) if each.place.path.startswith(PRIVATE)]
        path.write_bytes(raw)
        wrong = [each for each in after if each.severity is Severity.ERROR and not of_today(northwind, each)]
        assert wrong == [], path
        past += sum(each.rule == "past-rating" for each in after)
    assert past > 5
