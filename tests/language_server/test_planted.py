"""Errors planted into the example: each is marked in the line that `check` names, or a schema cannot know it."""

import itertools
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

pytestmark = pytest.mark.exhaustive

ROLE, LEAD, SHEET = "roles/senior-account-executive", "roles/team-lead-sales", "assessments/2026-h2/alice.self"
PERSON, NEGOTIATION, PLAN = "people/alice", "competencies/negotiation", "plans/carmen-team-lead-sales"
SETTINGS, GOAL = "careerctl", "goals/many-site-customers"
_NUMBERS = itertools.count(1)


class Planted(NamedTuple):
    """A change to a file, and the rule by which `check` finds it; without an old text the new one stands at the end."""

    rule: str
    file: str
    old: str
    new: str


MARKED = [
    Planted("unknown-key", ROLE, "summary:", "sumary:"),
    Planted("unknown-key", SHEET, "    why: At Bluefield", "    wy: At Bluefield"),
    Planted("missing-key", NEGOTIATION, "asks: skill\n", ""),
    Planted("missing-key", ROLE, "  negotiation: 4", "  negotiation: {must: true}"),
    Planted(
        "missing-key", PERSON, "  - words: Teach our customers' drivers how to read the sensors\n    why:", "  - why:"
    ),
    Planted("empty-value", ROLE, "track: individual", "track:"),
    Planted("wrong-type", ROLE, "rank: 3", "rank: three"),
    Planted("wrong-type", ROLE, "rank: 3", "rank: '3'"),
    Planted("wrong-type", ROLE, "serves: [many-site-customers]", "serves: many-site-customers"),
    Planted("wrong-type", SHEET, "closing: Proficient", "closing: '3'"),
    Planted("wrong-value", NEGOTIATION, "asks: skill", "asks: skills"),
    Planted("wrong-value", ROLE, "weight: 2", "weight: 20"),
    Planted("wrong-value", SHEET, "closing: Proficient", "closing: {level: 2, no_chance: None so far}"),
    Planted("bad-date", SHEET, "date: 2026-10-05", "date: 5 October 2026"),
    Planted("bad-id", PERSON, "", "formerly: [Alice M]\n"),
    Planted("unknown-competency", ROLE, "  negotiation: 4", "  negotation: 4"),
    Planted("unknown-role", ROLE, "extends: account-executive", "extends: account-exec"),
    Planted("unknown-goal", ROLE, "serves: [many-site-customers]", "serves: [many-sites]"),
    Planted("unknown-activity", PLAN, "activity: first-ninety-days", "activity: first-hundred-days"),
    Planted("unknown-track", ROLE, "track: individual", "track: solo"),
    Planted("unknown-area", NEGOTIATION, "area: selling", "area: sellin"),
    Planted("unknown-round", PLAN, "round: 2026-h2", "round: 2026-h9"),
    Planted("unknown-driver", ROLE, "serves: [challenge,", "serves: [money,"),
    Planted("unknown-rule", SETTINGS, "old-name: ignore", "old-names: ignore"),
    Planted("fixed-rule", SETTINGS, "old-name: ignore", "tab: note"),
    Planted("level-off-scale", SHEET, "closing: Proficient", "closing: Excellent"),
    Planted("level-off-scale", SHEET, "    level: 2\n", "    level: 2.5\n"),
    Planted("level-not-described", ROLE, "negotiation: 4", "negotiation: 0"),
    Planted("no-reason", SHEET, "closing: Proficient", "closing: {why: Nobody knows}"),
    Planted("malformed-scale", SETTINGS, "      0: No words yet", "      none: No words yet"),
    Planted("duplicate-key", ROLE, "rank: 3", "rank: 3\nrank: 4"),
    Planted("tab", ROLE, "  territory: national", "\tterritory: national"),
    Planted("syntax", ROLE, "name: Senior", "name: Senior: a"),
]
"""What the editor marks."""

UNKNOWABLE = {
    "which of two days comes first": Planted("backward-dates", GOAL, "  to: 2028", "  to: 2025"),
    "the calendar": Planted("bad-date", SHEET, "date: 2026-10-05", "date: 2026-02-30"),
    "today": Planted("future-date", SHEET, "date: 2026-10-05", "date: 2036-10-05"),
    "quotes that make no difference to others": Planted("bad-date", SHEET, "date: 2026-10-05", "date: '2026-10-05'"),
    "people": Planted("unknown-person", PERSON, "manager: dana", "manager: dona"),
    "what other files say": Planted(
        "inheritance-cycle", LEAD, "status: active", "status: active\nextends: team-lead-sales"
    ),
    "what is taken over": Planted("absent-without", ROLE, "summary:", "without: [team-building]\nsummary:"),
    "that two flags exclude each other": Planted(
        "optional-must", ROLE, "  negotiation: 4", "  negotiation: {level: 4, must: true, optional: true}"
    ),
    "that one number is smaller than another": Planted("wrong-value", ROLE, "low: 66000", "low: 660000"),
    "the level of a competency that is named beside it": Planted(
        "level-not-described",
        PLAN,
        "competency: coaching\n      from: 1\n      to: 2",
        "competency: coaching\n      from: 1\n      to: 0",
    ),
    "that a file holds one document": Planted("several-documents", ROLE, "", "---\nname: Another\n"),
    "comments": Planted(
        "text-lost-as-comment", SHEET, "why: Ben came along six times,", "why: Ben came along #6 times,"
    ),
}
"""What a schema cannot know, with an example of each."""


@pytest.fixture(scope="module")
def fields(northwind: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the example to plant into."""
    return shutil.copytree(northwind, tmp_path_factory.mktemp("planted") / "northwind")


@contextmanager
def planted_into(root: Path, planted: Planted) -> Iterator[str]:
    """Change a file, and yield its text; then it is as before."""
    path = root / f"{planted.file}.yaml"
    before = path.read_text("utf-8")
    assert planted.old in before
    after = before.replace(planted.old, planted.new, 1) if planted.old else before + planted.new
    path.write_text(after, "utf-8")
    try:
        yield after
    finally:
        path.write_text(before, "utf-8")


@pytest.fixture
def lines(fields: Path, server: Any, careerctl: Callable[..., Any]) -> Callable[[Planted], tuple[set[int], set[int]]]:
    """Return a function that tells in which lines `check` finds what is planted, and which the editor marks."""

    def found(planted: Planted) -> tuple[set[int], set[int]]:
        with planted_into(fields, planted) as text:
            done = careerctl("check", "--format", "json", "--today", "2026-11-02", cwd=fields)
        said = server.open(fields / f"{planted.file}-{next(_NUMBERS)}.yaml", text)
        named = {
            each["line"]
            for each in json.loads(done.out)["diagnostics"]
            if (each["path"], each["rule"]) == (f"{planted.file}.yaml", planted.rule)
        }
        return named, {each["range"]["start"]["line"] + 1 for each in said}

    return found


@pytest.mark.parametrize("planted", MARKED, ids=lambda each: f"{each.rule}: {each.new.strip()[:24]}")
def test_it_is_marked_where_check_names_it(lines: Callable[..., Any], planted: Planted) -> None:
    named, marked = lines(planted)
    assert len(named) == 1
    assert named <= marked


@pytest.mark.parametrize("planted", UNKNOWABLE.values(), ids=UNKNOWABLE)
def test_what_a_schema_cannot_know_is_left_to_check(lines: Callable[..., Any], planted: Planted) -> None:
    named, marked = lines(planted)
    assert len(named) == 1
    assert marked == set()
