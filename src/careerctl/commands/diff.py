"""`careerctl diff`: what a change of the framework does."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import revision_given
from careerctl.cli.options import Color, Jobs, Output, Root, Today, format_option, person_option, summary_option
from careerctl.cli.show import NAMES, Showing, show, summarised

if TYPE_CHECKING:
    from careerctl.project.processes import Processes
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.revisions import States
    from careerctl.results.diff import Diff


Revisions = Annotated[
    str | None,
    typer.Argument(
        metavar="[REV | A..B | A...B]",
        callback=revision_given,
        show_default="the branch that changes go into, such as origin/main",
        help="What to compare: the files here with the commit at which they parted from REV; B with A; or B with the "
        "commit at which it parted from A.",
    ),
]


People = Annotated[
    bool, typer.Option("--people", help="Say as well how many people it moves from met to a next step, or back.")
]
Manager = Annotated[
    str | None,
    person_option("--manager", "With --people: those whom this person leads, by name, for them."),
]
ForWhom = Annotated[
    Literal["manager", "hr", "everyone"] | None,
    typer.Option(
        "--audience",
        metavar="READER",
        help="Who is going to read it.",
        show_default="everyone, with --manager that manager",
    ),
]
Summary = Annotated[Path | None, summary_option("Add it in Markdown to this file, too.")]


def run(
    revisions: Revisions = None,
    *,
    people: People = False,
    manager: Manager = None,
    format_: Annotated[str, format_option(NAMES)] = "text",
    audience: ForWhom = None,
    root: Root = None,
    today: Today,
    output: Output = None,
    summary: Summary = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Say in words what a change of the framework does.

    What is asked, what is offered, and what only reads otherwise: it tells of things and not of lines. Roles,
    competencies, levels, paths, goals, openings and activities are new, gone or renamed, or say something else. The
    earlier files come from git. Without --people it opens no file about people; with it everyone is told numbers
    alone, of few that they are few. Where CI is set, as a CI does, it tells no more than that, whatever is asked for.
    """
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import tell
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import commands_from_here, find_root
    from careerctl.questions.revisions import compared, range_of, states

    _must_fit(manager, audience, people=people)
    reader = _reader(manager, audience)
    leader = colleague_named(manager, root, Path.cwd()) if manager is not None and reader == "manager" else None
    home = leader.root if leader is not None else find_root(Path.cwd(), root)
    between = range_of(home, revisions)
    with states(home, today, between, with_people=people) as both:
        for name, project in ((between.before, both.before), (between.after, both.after)):
            if project is None:
                tell(f"At {name} there is no project here.")
        if both.elsewhere:
            tell(f"The framework in {both.elsewhere} is not part of this repository: it was read as it is now.")
        diff, left_out = compared(both, between, today)
        if people:
            diff = _with_people(diff, both, leader, processes(jobs))
    how = Showing(format_, reader, output, color)
    seen = show("diff", diff, how, left_out=left_out, private=people, commands=how.commands(commands_from_here(home)))
    if summary is not None:
        summarised("diff", seen, summary, private=people)
    return 0


def _must_fit(manager: str | None, audience: str | None, *, people: bool) -> None:
    """Refuse what is for nobody."""
    if not people and (manager is not None or audience in {"manager", "hr"}):
        message = "who reads it makes no difference without --people: the framework is everyone's."
        raise typer.BadParameter(message)
    if manager is not None and audience in {"hr", "everyone"}:
        message = "those whom somebody leads are named to that manager alone. Leave out one of the two."
        raise typer.BadParameter(message)
    if manager is None and audience == "manager":
        message = "name who leads, with --manager."
        raise typer.BadParameter(message)


def _reader(manager: str | None, audience: str | None) -> str:
    """Return for whom it is made: where many read what a CI prints, for everyone."""
    from careerctl.cli.terminal import tell

    reader = audience or ("manager" if manager is not None else "everyone")
    if reader != "everyone" and os.environ.get("CI"):
        tell("CI is set, so that many may read this: it is made for everyone, and names nobody.")
        return "everyone"
    return reader


def _with_people(diff: "Diff", both: "States", leader: "Subject | None", by: "Processes") -> "Diff":
    """Return what changes with whom it moves. Raises CareerctlError where the leader's file is broken."""
    from careerctl.questions.moved import people_moved
    from careerctl.results.result import replace

    return replace(diff, people=people_moved(both, leader, by))


COMMAND = Command(
    run,
    For.OWNERS,
    can_be_off=True,
    off_with="people",
    examples=("diff main", "diff main --people --manager dana"),
    more="ci",
)
