"""A year told in commands: how its text is read, and how it is lived through."""

import io
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from careerctl.cli import app

CHAPTERS = sorted(Path(__file__).parent.glob("*.txt"))


class Statement(NamedTuple):
    """What a command that reads has to say, or must not say, in whatever lines."""

    holds: bool
    text: str


class Step(NamedTuple):
    """One command of the year, with what is typed when it asks and what has to be true of what it prints."""

    place: str
    day: str
    writes: bool
    line: list[str]
    typed: str
    code: int
    statements: list[Statement]


class Ran(NamedTuple):
    """How a command ended, and all that it printed."""

    code: int
    text: str


def steps(chapter: Path) -> Iterator[Step]:
    """Yield the steps of a chapter.

    `day 2027-01-11` says which day it is. `$ mark bea pay` writes, `? gap bea` reads, and `$2` or `?2` in their place
    ends with exit code 2; `<` is typed; `+` and `-` are what has to stand and must not stand in what is printed. Other
    lines tell the story.
    """
    day, step = "", None
    for number, text in enumerate(chapter.read_text("utf-8").splitlines(), 1):
        sign, _, rest = text.strip().partition(" ")
        if sign == "day":
            day = rest
        elif re.fullmatch(r"[$?][0-9]?", sign):
            if step:
                yield step
            code = int(sign[1:] or 0)
            step = Step(f"{chapter.name}:{number}", day, sign[0] == "$", shlex.split(rest), "", code, [])
        elif step and sign == "<":
            step = step._replace(typed=f"{step.typed}{rest}\n")
        elif step and sign in ("+", "-"):
            step.statements.append(Statement(sign == "+", rest))
    if step:
        yield step


def run(*line: str, today: str, typed: str = "") -> Ran:
    """Run a command in the present folder, as if somebody typed it."""
    printed, stdin = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8")
    try:
        with redirect_stdout(printed), redirect_stderr(printed):
            code = app.run([*line, *(() if line[0] == "init" else ("--today", today))])
    finally:
        sys.stdin = stdin
    printed.seek(0)
    return Ran(code, printed.read())
