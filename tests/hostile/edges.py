"""Days and numbers at the edge, put into the fields of a project, and all commands run on it."""

import json
import re
import runpy
import typing
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random
from typing import Annotated, Any, NamedTuple

from forking import run_forked
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from careerctl.cli import app
from careerctl.model.outline import annotated
from careerctl.model.scalars import Period
from careerctl.model.thing import Thing
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import parse

TESTS = Path(__file__).parents[1]
FIELDS = runpy.run_path(str(TESTS / "golden" / "fields.py"))
EVERY_FIELD: dict[str, str] = runpy.run_path(str(TESTS / "model" / "test_every_field.py"))["FILES"]

DAYS = [
    *("9999-12-31", "2200-12-31", "2201-01-01", "1900-01-01", "1899-12-31", "0001-01-01", "0000-01-01", "2024-02-29"),
    *("2200-02-29", "1900", "1899", "2200", "2201", "9999", "0001", "0000", "1900-01", "2200-12", "9999-12", "2024-02"),
]
NUMBERS = [
    *("0", "-1", "1", "-0", "-0.0", "0.1", "0.3", "0.7000001", "1e308", "-1e308", "1e-9", ".nan", "nan", ".inf", "inf"),
    *(str(10**power) for power in (9, 12, 18, 400)),
    str(-(10**9)),
    str(-(10**400)),
]
NUMBER, DAY = frozenset({int, float, Fraction}), frozenset({date, Period})
WEIGHTS = [0.1, 10]
"""The bounds of what is kept as an exact fraction, which says them in words of its own."""
ONE_FORMAT = ("Settings", "format")
"""The one number that is none: it names the form of the files."""


def edges(field: tuple[str, str]) -> list[str]:
    """Return the edges of what stands in a field, a number's own bounds among them; none where it is text."""
    model, key = field
    known = FIELDS["_models"](Thing).get(model)
    if known is None or field == ONE_FORMAT:
        return []
    info = next((each for name, each in known.model_fields.items() if (each.alias or name) == key), None)
    sorts = dict(_sorts(annotated(info))) if info is not None else {}
    if DAY & sorts.keys():
        return DAYS
    bounds = [bound for each in NUMBER & sorts.keys() for bound in sorts[each]]
    return [*NUMBERS, *(f"{bound + step:g}" for bound in bounds for step in (-1, 0, 0.1, 1))] if bounds else []


def _sorts(annotation: Any, marks: tuple[Any, ...] = ()) -> Iterator[tuple[Any, list[float]]]:
    """Yield the types of the single values that can stand in a field, each with its bounds."""
    if typing.get_origin(annotation) is Annotated:
        inner, *more = typing.get_args(annotation)
        yield from _sorts(inner, (*marks, *more))
    elif arguments := typing.get_args(annotation):
        for each in arguments:
            yield from _sorts(each, marks)
    elif not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        every = [mark for each in marks for mark in (each.metadata if isinstance(each, FieldInfo) else [each])]
        found = (getattr(mark, name, None) for mark in every for name in ("ge", "le"))
        yield annotation, [float(bound) for bound in found if bound is not None] or WEIGHTS


def written(root: Path) -> Any:
    """Return the trees of a project, which then stand in the files as they are written."""
    FIELDS["Project"](root)
    return FIELDS["Project"](root)


def places(trees: Any) -> list[tuple[str, Any]]:
    """Return the days and numbers in a project's files, each with its kind of file."""
    return [(kind, each) for kind, found in trees.places.items() for each in found if edges(each.field)]


def refusals(trees: Any, kind: str, place: Any) -> list[Diagnostic]:
    """Return what is refused in a file."""
    source = parse(place.path, trees.text(place.path).encode())
    entity, found = shaped(FIELDS["KINDS"][kind][1], source)
    every = [*source.diagnostics(), *found]
    assert (entity is None) == bool(every), (place.path, place.field)
    assert all(each.place.path == place.path and len(each.message) <= 300 for each in every)
    return every


def still_open(files: dict[str, str]) -> dict[str, str]:
    """Return a project's files without what is said of an end: more is still to come then, and counted."""
    over = r"^ *(left|closed|outcome|pay_decided|filled|gives_way): .*\n"
    return {
        path: re.sub(over, "", text, flags=re.MULTILINE).replace("status: draft", "") for path, text in files.items()
    }


Choose = Callable[[list[str]], list[str]]
"""Returns of the edges of a field those that are tried there, the first one first."""


def put(trees: Any, choose: Choose) -> int:
    """Put an edge into each day and number of a project that is taken beside the others; return how many were."""
    count = 0
    for kind, place in places(trees):
        for edge in choose(edges(place.field)):
            before = trees.put(place, edge)
            if not refusals(trees, kind, place):
                count += 1
                break
            trees.put(place, before)
    for path in trees.trees:
        trees.write(path)
    return count


def always(day: str, *, most: bool) -> Choose:
    """Return the choice of one day everywhere, and of the largest or the smallest number that is taken."""
    numbers = re.compile(r"-?[0-9.]+")
    return lambda known: [day] if known is DAYS else sorted(filter(numbers.fullmatch, known), key=float, reverse=most)


def some(random: Random) -> Choose:
    """Return a choice of anything, in most fields."""
    return lambda known: random.sample(known, 6) if random.random() < 0.7 else []


RUN = """
import json
from careerctl.cli import app
for line in json.loads({lines!r}):
    code = app.run(line)
    sys.stdout.flush()
    sys.stderr.write(f"\x1d{{code}}\x1e")
    sys.stderr.flush()
sys.exit(0)
"""


def bugs(root: Path, lines: list[list[str]]) -> list[tuple[list[str], str]]:
    """Run commands, one after the other, some in each child of the warm parent; return what ended as none may."""
    found = []
    for at in range(0, len(lines), 200):
        here = lines[at : at + 200]
        done = run_forked("check", cwd=root, first=RUN.format(lines=json.dumps(here)))
        told = done.err.split("\x1e")[:-1]
        assert (done.code, len(told)) == (0, len(here)), done.err[-2000:]
        ended = ((line, *each.rpartition("\x1d")[::2]) for line, each in zip(here, told, strict=True))
        found += [(line, said) for line, said, code in ended if code not in {"0", "1", "2"}]
    return found


class Names(NamedTuple):
    """Whom and what commands are asked about in a project."""

    person: str
    manager: str
    role: str
    target: str
    competency: str
    action: str
    opening: str


SMALL = Names("alice", "dana", "executive", "senior", "negotiation", "a-1", "north")
IN_NORTHWIND = Names(
    "yuki",
    "carmen",
    "account-executive",
    "senior-account-executive",
    "negotiation",
    "negotiation-2-3",
    "senior-account-executive-west",
)


def commands(them: Names) -> dict[str, list[list[str]]]:
    """Return the arguments with which each command is tried."""
    one, other, role, target, competency, action, opening = them
    dry = "--dry-run"
    return {
        "answer": [
            [one, f"--wish={target}", "--answer=yes", "--because=So", "--revisit=2200", dry],
            [one, "--format=html"],
        ],
        "calendar": [[one], [f"--manager={other}"], [one, "--format=ics"]],
        "history": [[one], [one, "--format=html"]],
        "match": [[target, f"--manager={other}"], [opening, "--audience=hr"]],
        "team": [[f"--manager={other}"], ["--for=everyone"]],
        "owed": [[f"--person={one}"], [f"--manager={other}"], ["--audience=hr"]],
        "check": [[], ["--scope=framework", "--format=sarif"]],
        "compare": [[role, target]],
        "diff": [["HEAD"], ["HEAD", "--people", f"--manager={other}"]],
        "decide": [
            [opening, one, "--because=So", "--accepted=1900-01-01", "--made-known=1900-01-01", dry],
            [opening, "--withdraw", "--because=So", dry],
        ],
        "dossier": [[one, "-o", "kept"]],
        "erase": [[one, dry], [one, f"--reports-to={other}", dry]],
        "explain": [["stale-assessment"]],
        "form": [[one, "--as=manager"], [one, "--plan"], ["--all", "--as=self", "--output=forms"]],
        "gap": [[one], [one, f"--target={target}", "--figures"], [one, "--format=json"], [one, "--audience=hr"]],
        "import-framework": [[str(TESTS / "exchange" / "matrix.csv"), "-o.", dry]],
        "import-people": [[str(TESTS / "exchange" / "hr.csv"), dry]],
        "init": [["begun"]],
        "leave": [*([one, f"--on={edge}", dry] for edge in ("1900-01-01", "2200-12-31")), [one, "--stays", dry]],
        "mark": [[one, action, "done", dry], [one, action, "dropped", "--on=1900-01-01", dry]],
        "move": [[one, target, f"--from={edge}", "--because=So", dry] for edge in ("1900-01-01", "2200-12-31")],
        "new": [
            *(["person", "new-one", f"--set=since={edge}", dry] for edge in ("2200", "9999-12-31")),
            ["activity", "new-one", "--set=kind=class", "--set=weeks=520", dry],
            ["round", "2099-h1", "--from=2099-01-01", "--until=9999-12-31", dry],
        ],
        "needs": [[], [f"--manager={other}"], ["--audience=hr", f"--if=one fewer {role}"]],
        "note": [[one], [one, "Seen", f"--by={other}", dry]],
        "paths": [[role], [f"--person={one}"], [f"--person={one}", f"--target={target}", "--format=json"]],
        "plan": [
            *([], [one], [one, "--format=json"], [one, "--audience=hr"], [one, "--refresh"], [one, "--close", dry]),
            [one, "--fresh", "--reasons", f"--target={target}", "--hours-per-week=4"],
            [one, "--outcome=mastery=go-on", "--because=So", f"--by={other}", dry],
            [other, f"--target={target}", "--write", dry],
        ],
        "profile": [
            [one],
            [one, f"--learns={competency}", f"--rather-not={competency}", "--hand-over", f"--by={one}", dry],
        ],
        "rate": [
            [one, "--as=self", f"--by={one}", f"--set={competency}=2", "--why=So", dry],
            [one, "--as=agreed", dry],
        ],
        "export": [
            ["tables", "--format=csv", "--names", *more]
            for more in ([], ["--audience=hr", "--round=2026-h2"], [f"--manager={one}", "--tables=gaps"])
        ],
        "raters": [[], [f"--manager={one}", "--format=csv"], ["--audience=everyone"]],
        "migrate": [[dry]],
        "rename": [["role", role, "other-role", dry]],
        "site": [["pages"], ["pages", "--format=markdown"]],
        "report": [
            *([page, one, f"--format={form}"] for page in ("plan", "review") for form in ("markdown", "html")),
            ["calibration", "--audience=hr"],
            *(
                ["prepare", one],
                ["talk", one],
                ["farewell", one],
                ["announcement", one],
                ["decision", one],
                ["role", target],
                ["review", "--all", "--output=pages"],
            ),
        ],
        "rounds": [[], ["--format=csv"]],
        "schema": [[]],
        "take": [[f"{one}.answers", f"--by={one}", "--yes", dry]],
        "talk": [[one, "--said=So", dry], [one, "--next=More", "--on=1900-01-01", dry], [other, "--said=So", dry]],
        "wish": [[one], [one, role, "--until=2030-06", dry]],
    }


def lines(them: Names, today: str) -> list[list[str]]:
    """Return the command lines of all commands, each with the day where it takes one."""
    days = {name: ["--today", today] if "--today" in options(name) else [] for name in commands(them)}
    return [[name, *each, *days[name]] for name, tries in commands(them).items() for each in tries]


@cache
def options(name: str) -> dict[str, str]:
    """Return the options of a command that take a value, each with what stands for it in the help."""
    command = app.group().get_command(None, name)
    assert command is not None
    return {
        each.opts[0]: each.metavar or ""
        for each in command.params
        if each.param_type_name == "option" and not each.is_flag
    }
