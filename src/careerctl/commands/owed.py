"""`careerctl owed`: what we owe our people."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Jobs, Output, Root, Today, format_option, person_option
from careerctl.cli.show import HTML, NAMES, Showing, show

if TYPE_CHECKING:
    from datetime import date

    from careerctl.questions.owed import OwedRead
    from careerctl.text.commands import Commands

Manager = Annotated[str | None, person_option("--manager", "What is owed to those whom this person leads.")]
PersonName = Annotated[str | None, person_option("--person", "What is owed to this person, for their own page.")]
ForWhom = Annotated[
    Literal["employee", "manager", "hr"] | None,
    typer.Option(
        "--audience",
        metavar="READER",
        help="Who is going to read it.",
        show_default="the manager, or the person; hr names neither",
    ),
]


def run(
    *,
    manager: Manager = None,
    person: PersonName = None,
    format_: Annotated[str, format_option((*NAMES, HTML))] = "text",
    audience: ForWhom = None,
    root: Root = None,
    today: Today,
    output: Output = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Say what we owe our people, and how each of it is settled.

    It is what the organisation has not done yet, by person: wishes without an answer, days to talk again, promises that
    are late, trials to end, talks, decisions, moves and leavings whose day has come. Nothing of what people have to do
    themselves is in it, and no guess about anybody. For hr (--audience hr) it counts, and lists whose files are kept
    too long.
    """
    reader = audience or ("manager" if manager is not None else "employee")
    _must_fit(manager, person, reader)
    read, commands = _read(manager, person, root, today, jobs)
    how = Showing(format_, reader, output, color)
    show("owed", read.owed, how, left_out=read.left_out, commands=how.commands(commands))
    return 0


def _must_fit(manager: str | None, person: str | None, reader: str) -> None:
    """Refuse what names nobody, or whoever must not read of several people."""
    if manager is not None and person is not None:
        message = "--manager is for all whom somebody leads, --person for one. Name one of the two."
        raise typer.BadParameter(message)
    if manager is not None and reader != "manager":
        message = "what is owed to several people by name is for who leads them. Without --manager, hr has counts."
        raise typer.BadParameter(message)
    if manager is None and person is None and reader != "hr":
        message = "name who leads, with --manager, or whose it is, with --person. Counts for hr: --audience hr."
        raise typer.BadParameter(message)


def _read(
    manager: str | None, person: str | None, root: Path | None, today: "date", jobs: int | None
) -> "tuple[OwedRead, Commands]":
    from careerctl.cli.progress import processes
    from careerctl.project.reading.subjects import colleague_named, person_named
    from careerctl.project.root import commands_from_here, find_root
    from careerctl.questions.owed import owed_by, owed_to_all, owed_to_one

    if manager is not None:
        leader = colleague_named(manager, root, Path.cwd())
        return owed_by(leader, today, processes(jobs)), commands_from_here(leader.root)
    if person is not None:
        subject = person_named(person, root, Path.cwd())
        return owed_to_one(subject, today), subject.commands()
    home = find_root(Path.cwd(), root)
    return owed_to_all(home, today, processes(jobs)), commands_from_here(home)


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=("owed --manager dana", "owed --audience hr"),
    more="guide/for-a-manager",
)
