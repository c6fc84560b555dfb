"""`careerctl match`: who is near a role, and who wishes for it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Jobs, Output, Root, Today, format_option, person_option
from careerctl.cli.show import HTML, NAMES, Showing, show

if TYPE_CHECKING:
    from datetime import date

    from careerctl.questions.match import MatchRead
    from careerctl.text.commands import Commands

PositionName = Annotated[
    str, typer.Argument(metavar="ROLE|OPENING", help="A role or a position: its file, its name, or the id.")
]
Manager = Annotated[str | None, person_option("--manager", "Those whom this person leads, by name.")]
ForWhom = Annotated[
    Literal["manager", "hr"] | None,
    typer.Option(
        "--audience", metavar="READER", help="Who is going to read it.", show_default="the manager who is named"
    ),
]


def run(
    position: PositionName,
    *,
    manager: Manager = None,
    format_: Annotated[str, format_option((*NAMES, HTML))] = "text",
    audience: ForWhom = None,
    root: Root = None,
    today: Today,
    output: Output = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Show who is near a role, and who wishes for it.

    It puts people beside a role or a position, in groups, by name in each and never ranked, and says what would get
    each of them there. A manager sees the people whom they lead, and of others who lets everyone know of the wish. hr
    (--audience hr) sees who is near and who has asked, with counts, and how many else.
    """
    _must_fit(manager, audience)
    read, commands = _read(position, manager, root, today, jobs)
    how = Showing(format_, audience or "manager", output, color)
    show("match", read.match, how, left_out=read.left_out, commands=how.commands(commands))
    return 0


def _must_fit(manager: str | None, audience: str | None) -> None:
    """Refuse what names nobody who may read of several people."""
    if manager is not None and audience == "hr":
        message = "people by name are for who leads them. Without --manager, hr has counts, and who has asked."
        raise typer.BadParameter(message)
    if manager is None and audience != "hr":
        message = "name who leads, with --manager. Counts for hr: --audience hr."
        raise typer.BadParameter(message)


def _read(
    position: str, manager: str | None, root: Path | None, today: "date", jobs: int | None
) -> "tuple[MatchRead, Commands]":
    from careerctl.cli.progress import processes
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import commands_from_here, find_root
    from careerctl.questions.match import matched_by, matched_for_hr

    if manager is None:
        home = find_root(Path.cwd(), root)
        return matched_for_hr(home, position, today, processes(jobs)), commands_from_here(home)
    leader = colleague_named(manager, root, Path.cwd())
    return matched_by(leader, position, today, processes(jobs)), commands_from_here(leader.root)


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=("match senior-account-executive-west --manager dana", "match sales-manager --audience hr"),
    more="guide/for-a-manager",
)
