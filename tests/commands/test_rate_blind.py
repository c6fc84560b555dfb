"""Nobody's answers, and nothing that a draft says, reach anybody else before both have handed in."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import MANAGER, SELF, TODAY, sheet

Rating = Callable[..., Path]
Run = Callable[..., Any]

CANARY = "ask: {level: 4, why: CANARY}, show: {no_chance: CANARY}, know: {not_applicable: CANARY}"
SHEETS = {
    "nothing": None,
    "levels": sheet("BY", CANARY, "draft"),
    "others": sheet("BY", "ask: 0, know: 1", "draft"),
    "broken": "status: draft\nby: CANARY!\nratings: {ask: CANARY, canary: 3}\n",
    "no YAML": "status: draft\nratings: {ask: [CANARY\n",
    "submitted": sheet("BY", CANARY),
    "submitted others": sheet("BY", "ask: 0, show: 1"),
}
SIDES = {"self": (MANAGER, "dana"), "manager": (SELF, "alice")}
WAYS: dict[str, tuple[tuple[str, ...], str]] = {
    "asked": ((), "2\nMine\n\nb\n1\n\n\n?\nq\n"),
    "set": (("--set", "ask=2"), ""),
    "incomplete": (("--set", "ask=2", "--submit"), ""),
    "wrong": (("--set", "ask=9"), ""),
}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("way", WAYS)
def test_the_authors_transcript_knows_nothing_of_the_other(rating: Rating, rate: Run, side: str, way: str) -> None:
    """Whatever the other's sheet holds, the words, the exit code and the own sheet are the same."""
    other, by = SIDES[side]
    own = SELF if side == "self" else MANAGER
    options, lines = WAYS[way]
    ends = set()
    root = rating()
    for text in SHEETS.values():
        for path in (SELF, MANAGER):
            (root / path).unlink(missing_ok=True)
        if text is not None:
            (root / other).parent.mkdir(parents=True, exist_ok=True)
            (root / other).write_text(text.replace("BY", by))
        done = rate(root, "--as", side, *options, lines=lines)
        assert "CANARY" not in done.out + done.err
        assert "canary" not in done.out + done.err
        ends.add((*done, (root / own).read_text() if (root / own).exists() else ""))
        assert text is None or (root / other).read_text() == text.replace("BY", by)
    assert len(ends) == 1


@pytest.mark.parametrize("side", SIDES)
def test_a_sheet_that_is_handed_in_knows_nothing_of_the_others_draft(rating: Rating, rate: Run, side: str) -> None:
    other, by = SIDES[side]
    own = SELF if side == "self" else MANAGER
    ends = set()
    for name, text in SHEETS.items():
        if not name.startswith("submitted"):
            files = {own: sheet("alice" if side == "self" else "dana", "ask: 1, show: 2")}
            root = rating(files | ({} if text is None else {other: text.replace("BY", by)}))
            done = rate(root, "--as", side, "--set", "ask=2")
            ends.add((*done, (root / own).read_text()))
    (end,) = ends
    assert end[0] == 0
    assert "CANARY" not in str(end)


def test_a_sheet_of_the_other_in_the_persons_file_is_not_told_either(rating: Rating, rate: Run) -> None:
    ends = set()
    for said in ("{ask: 4}", "{ask: 9, canary: {level: 1, why: CANARY}}", "{ask: {no_chance: CANARY}}"):
        inline = f"[{{round: 2026-h2, manager: {{by: dana, date: 2026-10-01, ratings: {said}}}}}]"
        root = rating({"people/alice.yaml": f"name: Alice\nrole: guide\nassessments: {inline}\n"})
        ends.add(rate(root, "--as", "self", "--set", "ask=2"))
        (root / SELF).unlink()
    assert len(ends) == 1
    assert "CANARY" not in str(ends)


@pytest.mark.parametrize("status", [("draft", "draft"), ("submitted", "draft"), ("draft", "submitted"), ("", "draft")])
def test_the_talk_begins_when_both_are_in_and_tells_who_is_missing(
    rating: Rating, rate: Run, status: tuple[str, str]
) -> None:
    ends = set()
    for said in (CANARY, "ask: 1", "ask: 9, canary: CANARY"):
        files = {
            path: sheet(by, said, each)
            for path, by, each in zip((SELF, MANAGER), ("alice", "dana"), status, strict=True)
            if each
        }
        root = rating(files)
        ends.add(rate(root, "--as", "agreed", "--set", "ask=2"))
    (end,) = ends
    who = " and ".join(name for name, each in zip(("Alice", "Dana"), status, strict=True) if each != "submitted")
    have = "have" if " and " in who else "has"
    assert end == (2, "", f"careerctl: {who} {have} not handed in for 2026-h2 yet. The two talk when both have.\n")


def test_a_draft_changes_nothing_that_gap_and_check_say(rating: Rating, rate: Run, careerctl: Run) -> None:
    root = rating()
    commands = [("gap", "alice", *TODAY), ("gap", "alice", "--format", "json", *TODAY)]
    before = [careerctl(*each, cwd=root) for each in commands]
    assert rate(root, "--as", "self", "--set", "ask=4", "--why", "CANARY").code == 0
    assert [careerctl(*each, cwd=root) for each in commands] == before
    found = careerctl("check", *TODAY, cwd=root)
    assert re.fullmatch(r"All is well: \d+ files\.\n", found.out)


@pytest.mark.parametrize("name", ["levels", "others", "broken"])
def test_a_draft_changes_nothing_that_gap_says_whatever_it_holds(rating: Rating, careerctl: Run, name: str) -> None:
    root = rating()
    before = careerctl("gap", "alice", *TODAY, cwd=root)
    root = rating({MANAGER: str(SHEETS[name]).replace("BY", "dana")})
    assert careerctl("gap", "alice", *TODAY, cwd=root) == before


def test_the_level_that_the_role_asks_changes_no_screen(rating: Rating, rate: Run) -> None:
    screens = set()
    for level in (0, 1, 2):
        role = f"name: Guide\nrequires: {{ask: {{level: {level}, because: B}}, show: {level}}}\n".replace(": 0", ": 1")
        root = rating({"roles/guide.yaml": role})
        screens.add(rate(root, "--as", "self", lines="?\n2\n\n\n?\n").out)
        (root / SELF).unlink()
    assert len(screens) == 1
