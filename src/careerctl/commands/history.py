"""`careerctl history`: one person over time."""

from pathlib import Path
from typing import Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Output, Reader, Root, Today, format_option
from careerctl.cli.show import HTML, NAMES, SVG, Showing, show

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="A person's name, id or file.", show_default=False)]


def run(
    person: PersonName,
    *,
    format_: Annotated[str, format_option((*NAMES, HTML, SVG))] = "text",
    audience: Reader = "employee",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Show one person over time: levels by round, next steps that were met, roles, wishes, conditions.

    A level is the one by which a gap was measured then, on today's scale. It says how long a next step took from one
    round to another, and how long a role lasted, without the time away. -o FILE.svg draws the levels.
    """
    from careerctl.analysis.history import history
    from careerctl.project.reading.subjects import person_named
    from careerctl.questions.known import read_person

    subject = person_named(person, root, Path.cwd())
    reading = read_person(subject, today, ["opening"])
    found = history(reading.question())
    how = Showing(format_, audience, output, color)
    show("history", found, how, left_out=reading.left_unread(), commands=how.commands(subject.commands()))
    return 0


COMMAND = Command(
    run,
    For.ORGANISATION,
    can_be_off=True,
    examples=("history alice", "history alice -o alice.svg"),
    more="guide/for-an-employee",
)
