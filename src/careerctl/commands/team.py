"""`careerctl team`: a team beside its competencies, for its manager; or for everyone."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Jobs, Output, Root, Today, format_option, person_option
from careerctl.cli.show import HTML, NAMES, Showing, show

if TYPE_CHECKING:
    from datetime import date

Manager = Annotated[
    str | None,
    person_option("--manager", "The team that this person leads, for them alone."),
]
ForWhom = Annotated[
    Literal["everyone"] | None,
    typer.Option("--for", metavar="READER", help="All people, by what they share, as a page for the wall."),
]


def run(
    *,
    manager: Manager = None,
    for_: ForWhom = None,
    format_: Annotated[str, format_option((*NAMES, HTML))] = "text",
    root: Root = None,
    today: Today,
    output: Output = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Show a team: what is due, people beside competencies, and what several learn next.

    With --manager it is for that manager alone: the levels and words that `gap` has for each of the team, by name; what
    of its roles somebody has, what one person alone has, and which workshop serves several. With --for everyone it is a
    page for the wall: what people chose to share, duties that were announced, and paths.
    """
    _must_fit(manager, for_)
    if manager is not None:
        return _for_manager(manager, root, today, jobs, Showing(format_, "manager", output, color))
    return _for_everyone(root, today, jobs, Showing(format_, "everyone", output, color))


def _must_fit(manager: str | None, for_: str | None) -> None:
    """Refuse what is for nobody, or would tell everyone who leads whom."""
    if manager is not None and for_ is not None:
        message = "who leads whom is not for everyone. Leave out --manager for the wall, or --for for the manager."
        raise typer.BadParameter(message)
    if manager is None and for_ is None:
        message = "name whose team it is, with --manager, or make a page for the wall, with --for everyone."
        raise typer.BadParameter(message)


def _for_manager(manager: str, root: Path | None, today: "date", jobs: int | None, how: Showing) -> int:
    from careerctl.cli.language import saying
    from careerctl.cli.progress import processes
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import commands_from_here
    from careerctl.questions.team import team_of

    leader = colleague_named(manager, root, Path.cwd())
    read = team_of(leader, today, processes(jobs))
    commands, say = how.commands(commands_from_here(leader.root)), saying(read.project)
    show("team", read.team, how, left_out=read.left_out, commands=commands, say=say)
    return 0


def _for_everyone(root: Path | None, today: "date", jobs: int | None, how: Showing) -> int:
    from careerctl.cli.language import saying
    from careerctl.cli.progress import processes
    from careerctl.project.root import find_root
    from careerctl.questions.team import team_for_everyone

    read = team_for_everyone(find_root(Path.cwd(), root), today, processes(jobs))
    show("team-wall", read.wall, how, left_out=read.left_out, say=saying(read.project))
    return 0


COMMAND = Command(
    run,
    For.ORGANISATION,
    can_be_off=True,
    examples=("team --manager dana", "team --for everyone -o wall.html"),
    more="guide/for-a-manager",
)
