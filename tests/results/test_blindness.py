"""Until both sides are in, nothing that careerctl prints, writes or returns depends on what either of them rated.

Every command of the app is run, with every reader, format and switch that it has, before and after all ratings of a
sheet were changed: levels, reasons, no chance, not applicable, and which competencies are rated at all. What may be
told is who has handed in. Ratings are changed into other valid ones, so that a rule about a sheet's form has nothing
new to say; one that spoke of ratings without a reason would be found here. Left out on purpose:

- what the author of a sheet runs on that sheet, with `rate`; the other side's `rate` is run (`OTHER_SIDE`);
- `plan --own` and `dossier`, which go by the person's own sheet, where that sheet is changed;
- a round that is closed with the manager's sheet in: nobody rates in it any more."""

import io
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from forms import handed_out, text

from careerctl import shelf
from careerctl.analysis.rounds import RoundSheets
from careerctl.cli import app

from .blind import FILES, LINES, RATINGS

pytestmark = pytest.mark.no_cover  # what runs thousands of times covers nothing that its neighbours do not

COMMANDS = shelf.names("careerctl.commands")

OTHER_SIDE = {
    "self": [("--as", "manager"), ("--as", "manager", "--set", "a=2", "--why", "S"), ("--as", "manager", "--submit")],
    "manager": [("--as", "self"), ("--as", "self", "--set", "a=2", "--why", "Done"), ("--as", "self", "--submit")],
}
"""How the one who has not rated yet rates, by the side that has."""

OPEN, CLOSED = "2026-10-15", "2026-12-01"
CASES = {
    "self is in": ({"self": "submitted"}, OPEN),
    "manager is in": ({"manager": "submitted"}, OPEN),
    "self is in, manager has a draft": ({"self": "submitted", "manager": "draft"}, OPEN),
    "manager is in, self has a draft": ({"manager": "submitted", "self": "draft"}, OPEN),
    "both have a draft": ({"self": "draft", "manager": "draft"}, OPEN),
    "self was in when the round closed": ({"self": "submitted", "manager": "draft"}, CLOSED),
}
BOTH = {"self": "submitted", "manager": "submitted"}
WRITERS = {"self": "pat", "manager": "dana"}

ALL = slice(None)

Seen = dict[tuple[str, ...], tuple[Any, ...]]


def piped(text: str) -> io.TextIOWrapper:
    """Return what stdin is where a text is piped in."""
    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")


def sheets(sides: dict[str, str], ratings: str) -> dict[str, str]:
    """Return the sheets of the round, in files of their own."""
    return {
        f"assessments/2026-h2/pat.{side}.yaml": (
            f"status: {status}\ndate: 2026-10-05\nrole: present\nby: {WRITERS[side]}\nratings: {ratings}\n"
        )
        for side, status in sides.items()
    }


def variations(name: str) -> Iterator[tuple[str, ...]]:
    """Yield what can be added to a command: each reader with each format, each other choice, and each switch."""
    command = app.group().get_command(None, name)
    assert command is not None
    choices: dict[str, list[str]] = {}
    for each in command.params:
        if getattr(each, "is_flag", False):
            yield (each.opts[0],)
        elif getattr(each.type, "choices", None) and not each.required:
            choices[each.opts[0]] = [str(getattr(one, "value", one)) for one in each.type.choices]
        elif each.opts[0] == "--format":
            choices["--format"] = re.findall(r"[a-z]+", each.help.partition("One of ")[2])
    crossed = [[(name, each) for each in choices.pop(name)] for name in ("--format", "--audience") if name in choices]
    yield from (tuple(part for pair in pairs for part in pair) for pairs in product(*crossed))
    yield from ((name, each) for name, several in choices.items() for each in several)


def lines(name: str, today: str, turn: slice = ALL, others_turn: slice = ALL) -> Iterator[tuple[str, ...]]:
    """Yield the command lines: the first of the table with all that can be added, or a turn of it, and the others."""
    asked = [command.opts[0] for command in app.group().get_command(None, name).params]
    day = ("--today", today) if "--today" in asked else ()
    first, *others = LINES[name]
    yield from ((name, *first, *more, *day) for more in dict.fromkeys([(), *[*variations(name)][turn]]))
    yield from ((name, *line, *day) for line in others[others_turn])


@pytest.fixture
def seen(tmp_path, project, careerctl, monkeypatch) -> Callable[..., Seen]:
    """Return a function that runs all commands, and tells how each ended and what it left behind but the sheets."""

    def run(names: tuple[str, ...], files: dict[str, str], today: str, *turns: slice) -> Seen:
        found: Seen = {}
        root = fresh(files)
        before = left(root)
        rated = {path.split("/")[0] for path in files}
        for line in (line for name in names for line in lines(name, today, *turns)):
            monkeypatch.setattr(sys, "stdin", piped(""))
            ran = careerctl(*line, cwd=root)
            after = left(root)
            found[line] = (*ran, {path: data for path, data in after.items() if path.split("/")[0] not in rated})
            if after != before or (tmp_path / "began").exists():
                fresh(files)
        return found

    def fresh(files: dict[str, str]) -> Path:
        for each in ("project", "began"):
            shutil.rmtree(tmp_path / each, ignore_errors=True)
        project({f"project/{path}": text for path, text in (FILES | files).items()})
        return tmp_path / "project"

    def left(root: Path) -> dict[str, bytes]:
        every = (path for path in sorted(root.rglob("*")) if path.is_file())
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in every}

    return run


def test_all_commands_are_run():
    assert set(LINES) == set(COMMANDS), "a new command needs its line in LINES"


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_depends_on_what_one_side_rated(seen, name, whole):
    """In the quick suite a command is run in one case, by turns, with one other sheet and half of what can be added."""

    def told(sides: dict[str, str], today: str, ratings: str, *turns: slice) -> Seen:
        every = seen((name,), sheets(sides, ratings), today, *turns)
        own = {"--own"} | ({"dossier"} if sides.get("self") == "submitted" else set())
        return {line: ran for line, ran in every.items() if "self" not in sides or not own & {*line}}

    number, half = COMMANDS.index(name) % len(CASES), COMMANDS.index(name) // len(CASES) % 2
    turns = [] if whole else [slice(half, None, 2), slice(half, None, 2)]
    for case, (sides, today) in [*CASES.items()] if whole else [[*CASES.items()][number]]:
        first = told(sides, today, RATINGS[0], *turns)
        for ratings in RATINGS[1:] if whole else [RATINGS[1 + number % 2]]:
            assert told(sides, today, ratings, *turns) == first, case


@pytest.mark.parametrize("name", COMMANDS)
def test_nor_where_the_sheet_stands_in_the_person_s_file(seen, name, whole):
    def person(side: str, ratings: str) -> dict[str, str]:
        sheet = f"{{by: {WRITERS[side]}, date: 2026-10-05, ratings: {ratings}}}"
        own = f"{FILES['people/pat.yaml']}assessments: [{{round: 2026-h2, {side}: {sheet}}}]\n"
        return {"people/pat.yaml": own}

    def told(side: str, ratings: str, *turns: slice) -> Seen:
        # What copies or shows the person's file as it is, a new person or a wish's diff, holds what stands in it.
        every = seen((name,), person(side, ratings), OPEN, *turns)
        copies = {"--like", "--own"} | ({"--dry-run"} if name not in {"erase", "rename"} else set())
        copies |= {"dossier"} if side == "self" else set()
        return {line: ran for line, ran in every.items() if not copies & {*line}}

    for side in WRITERS if whole else [[*WRITERS][COMMANDS.index(name) % 2]]:
        turns = [] if whole else [slice(1, None, 4), slice(0, None, 2)]
        assert told(side, RATINGS[1], *turns) == told(side, RATINGS[0], *turns), side


@pytest.mark.parametrize("side", OTHER_SIDE)
@pytest.mark.parametrize("status", ["submitted", "draft"])
@pytest.mark.parametrize("number", range(3))
def test_nor_does_the_other_side_s_rate(project, careerctl, monkeypatch, tmp_path, side, status, number):
    """It is asked the same, answers the same, and writes the same sheet."""

    def ran(ratings: str) -> tuple[Any, ...]:
        shutil.rmtree(tmp_path / "project", ignore_errors=True)
        files = FILES | sheets({side: status}, ratings)
        project({f"project/{path}": text for path, text in files.items()})
        monkeypatch.setattr(sys, "stdin", piped("2\nSeen twice\n\n\n3\nAs well\n?\nn\nNobody asked\n"))
        done = careerctl("rate", "pat", *OTHER_SIDE[side][number], "--today", OPEN, cwd=tmp_path / "project")
        other = tmp_path / f"project/assessments/2026-h2/pat.{'manager' if side == 'self' else 'self'}.yaml"
        return (*done, other.read_bytes() if other.exists() else None)

    first = ran(RATINGS[0])
    assert [ran(ratings) for ratings in RATINGS[1:]] == [first] * len(RATINGS[1:])
    assert first[3] is not None or "--submit" in OTHER_SIDE[side][number]


@pytest.mark.parametrize("side", WRITERS)
@pytest.mark.parametrize("status", ["submitted", "draft"])
@pytest.mark.parametrize("options", [(), ("--dry-run",), ("--replace",)])
def test_nor_does_taking_in_the_answers_of_somebody_else(project, careerctl, tmp_path, side, status, options):
    """Also where they are the very ones that stand in the sheet, or say less than it."""
    other = WRITERS["manager" if side == "self" else "self"]

    def ran(ratings: str, answers: dict[str, dict[str, str]]) -> tuple[Any, ...]:
        shutil.rmtree(tmp_path / "project", ignore_errors=True)
        project({f"project/{path}": text for path, text in (FILES | sheets({side: status}, ratings)).items()})
        root = tmp_path / "project"
        page = careerctl("form", "pat", "--as", side, "--today", OPEN, cwd=root)
        (root / "came.answers").write_text(text(handed_out(page.out), answers))
        done = careerctl("take", "came.answers", "--by", other, *options, "--today", OPEN, cwd=root)
        return (page, *done, [path.read_bytes() for path in root.glob("*.html")])

    full = {"a": {"level": "3"}, "b": {"level": "2", "why": "First words"}, "c": {"level": "2"}, "d": {"level": "1"}}
    for answers in (full, {"a": full["a"]}):
        first = ran(RATINGS[0], answers)
        assert [ran(ratings, answers) for ratings in RATINGS[1:]] == [first] * len(RATINGS[1:])
        assert first[1] == (2 if status == "submitted" and not options else 0) or "--dry-run" in options


def test_it_is_told_who_has_handed_in(seen):
    ran = seen(("gap", "rounds"), sheets({"self": "submitted"}, RATINGS[0]), OPEN)
    assert "2026-h2: Pat Doe has rated, Dana Roe not yet" in ran["gap", "pat", "--today", OPEN][1]
    assert ran != seen(("gap", "rounds"), sheets({"manager": "submitted"}, RATINGS[0]), OPEN)


class TestItBites:
    def test_what_both_rated_is_shown(self, seen):
        first, second = (seen(("gap",), sheets(BOTH, ratings), OPEN) for ratings in RATINGS[:2])
        assert [line for line in first if first[line] != second[line]]

    @pytest.mark.parametrize("sides", [{"self": "submitted"}, {"manager": "submitted"}])
    def test_a_leak_is_found(self, seen, monkeypatch, sides):
        monkeypatch.setattr(RoundSheets, "comparable", lambda *_: True)
        first, second = (seen(("gap",), sheets(sides, ratings), OPEN) for ratings in RATINGS[:2])
        assert [line for line in first if first[line] != second[line]]

    def test_a_leak_through_a_rule_is_found(self, seen, monkeypatch):
        monkeypatch.setattr(RoundSheets, "comparable", lambda *_: True)
        first, second = (seen(("check",), sheets({"manager": "submitted"}, ratings), OPEN) for ratings in RATINGS[:2])
        assert [line for line in first if first[line] != second[line]]

    def test_every_reader_and_format_is_among_the_lines(self):
        every = set(lines("gap", OPEN))
        assert ("gap", "pat", "--format", "json", "--audience", "hr", "--today", OPEN) in every
        assert ("gap", "pat", "--exit-code", "--today", OPEN) in every
        assert ("gap", "pat", "--sheet", "self", "--today", OPEN) in every
        assert ("check", "--scope", "framework", "--today", OPEN) in set(lines("check", OPEN))
