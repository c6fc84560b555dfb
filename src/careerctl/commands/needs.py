"""`careerctl needs`: what our goals ask, and who is on the way."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Jobs, Output, Root, Today, format_option, person_option
from careerctl.cli.show import HTML, NAMES, Showing, show

if TYPE_CHECKING:
    from careerctl.questions.needs import NeedsRead, NeedsRequest
    from careerctl.text.commands import Commands

GoalName = Annotated[
    str | None,
    typer.Argument(
        metavar="[GOAL]",
        help="A goal's file, its name, or the id.",
        show_default="all goals that are not over",
    ),
]
Manager = Annotated[
    str | None,
    person_option("--manager", "Count those whom this person leads, for that manager alone."),
]
Suppose = Annotated[
    list[str] | None,
    typer.Option(
        "--if",
        metavar="TEXT",
        help='What if: "one fewer ROLE", "two more ROLE", "opening ID closes"; as often as you like.',
    ),
]
ForWhom = Annotated[
    Literal["employee", "manager", "hr", "everyone"] | None,
    typer.Option(
        "--audience",
        metavar="READER",
        help="Who is going to read it.",
        show_default="employee; the manager with --manager",
    ),
]


def run(
    goal: GoalName = None,
    *,
    manager: Manager = None,
    suppose: Suppose = None,
    format_: Annotated[str, format_option((*NAMES, HTML))] = "text",
    audience: ForWhom = None,
    root: Root = None,
    today: Today,
    output: Output = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Say what our goals ask, and who is on the way, in numbers.

    Nobody is named. Competencies and people that goals need, what announced plans bring by their horizon, what stays
    missing, and the wishes that fit; roles that nobody has, needs that no role carries. A manager's page (--manager)
    counts the own people; on all others numbers of few people are not told. With --if the same stands beside today,
    and nothing is written.
    """
    from careerctl.questions.needs import NeedsRequest

    reader = audience or ("manager" if manager is not None else "employee")
    _must_fit(manager, reader)
    read, commands = _read(manager, root, NeedsRequest(goal, tuple(suppose or ()), today), jobs)
    how = Showing(format_, reader, output, color)
    show("needs", read.needs, how, left_out=read.left_out, commands=how.commands(commands))
    return 0


def _must_fit(manager: str | None, reader: str) -> None:
    """Refuse numbers of somebody's own people for others, and a manager's page without a manager."""
    if manager is not None and reader != "manager":
        message = "the numbers of --manager are of the own people and for who leads them. Without it, all are counted."
        raise typer.BadParameter(message)
    if manager is None and reader == "manager":
        message = "name who leads, with --manager: those people are counted."
        raise typer.BadParameter(message)


def _read(
    manager: str | None, root: Path | None, request: "NeedsRequest", jobs: int | None
) -> "tuple[NeedsRead, Commands]":
    from careerctl.cli.progress import processes
    from careerctl.project.reading.subjects import colleague_named, goal_named
    from careerctl.project.root import commands_from_here, find_root
    from careerctl.questions.needs import needs_of_all, needs_of_led

    here = Path.cwd()
    home = find_root(here, root) if request.goal is None else goal_named(request.goal, root, here)[0]
    if manager is not None:
        leader = colleague_named(manager, home, here)
        return needs_of_led(leader, request, processes(jobs)), commands_from_here(leader.root)
    return needs_of_all(home, request, processes(jobs)), commands_from_here(home)


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=("needs", "needs many-site-customers --manager dana"),
    more="guide/for-the-analyst",
)
