"""`careerctl calendar`: the days of one reader, to look at or as a file for their calendar."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Output, Root, Today, format_option, person_option
from careerctl.cli.show import NAMES, Showing, show

if TYPE_CHECKING:
    from careerctl.questions.calendar import CalendarRead
    from careerctl.text.commands import Commands

_FILE = "ics"
_LEFT_OUT = 2
PersonName = Annotated[
    str | None,
    typer.Argument(metavar="[PERSON]", help="Whose days: a person's name, id or file.", show_default=False),
]
Manager = Annotated[
    str | None,
    person_option("--manager", "The days of a manager, with everybody whom they rate."),
]


def run(
    person: PersonName = None,
    *,
    manager: Manager = None,
    format_: Annotated[str, format_option((*NAMES, _FILE))] = "text",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """List the days to have in a calendar, or write a file that calendars import: -o FILE.ics.

    Talks that are due, days to talk again, check-ins of a plan, and the first and last days of rounds. One file is for
    one reader: a PERSON, or a manager with everybody whom they rate. It says Development and, to a manager, with whom;
    no leaving, no decision and no trial is in it. Imported again, it changes what is there and doubles nothing.
    """
    from careerctl.cli.terminal import tell

    if (person is None) == (manager is None):
        message = "name one reader: a PERSON, or --manager and theirs."
        raise typer.BadParameter(message)
    leads = manager is not None
    read, commands = _read(person or manager or "", root, today, leads=leads)
    how = Showing(format_, "manager" if leads else "employee", output, color)
    for each in read.broken:
        tell(each)
    if format_ == _FILE:
        _write(read, how)
    else:
        show("calendar", read.calendar, how, left_out=read.left_out, commands=how.commands(commands))
    return _LEFT_OUT if read.broken else 0


def _read(name: str, root: Path | None, today: date, *, leads: bool) -> "tuple[CalendarRead, Commands]":
    from careerctl.project.reading.subjects import colleague_named, person_named
    from careerctl.project.root import commands_from_here
    from careerctl.questions.calendar import managers_calendar, own_calendar

    if leads:
        subject = colleague_named(name, root, Path.cwd())
        return managers_calendar(subject, today), commands_from_here(subject.root)
    subject = person_named(name, root, Path.cwd())
    return own_calendar(subject, today), subject.commands()


def _write(read: "CalendarRead", how: Showing) -> None:
    """Write the file, cut for its reader as every page is."""
    from careerctl.cli.terminal import emit, tell
    from careerctl.exchange.people.calendar import calendar_text
    from careerctl.results.cut import Audience, cut

    emit(calendar_text(cut(read.calendar, Audience(how.audience))), how.output, private=True, for_machines=True)
    for each in read.left_out:
        tell(str(each))


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=("calendar alice -o alice.ics", "calendar --manager dana -o dana.ics"),
    more="guide/for-an-employee",
)
