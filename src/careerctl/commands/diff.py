"""`careerctl diff`: what a change of the framework does."""

from pathlib import Path
from typing import Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Output, Root, Today, format_option
from careerctl.cli.show import NAMES, Showing, show
from careerctl.text.characters import quoted


def _revisions(given: str | None) -> str | None:
    """Refuse what git would read as an option."""
    if given is not None and (given.startswith("-") or not given.strip(". ")):
        message = f"{quoted(given)} names no revision. Give a branch, a tag or a commit, or two as in v1..v2."
        raise typer.BadParameter(message)
    return given


Revisions = Annotated[
    str | None,
    typer.Argument(
        metavar="[REV | A..B | A...B]",
        callback=_revisions,
        show_default="the branch that changes go into, such as origin/main",
        help="What to compare: the files here with the commit at which they parted from REV; B with A; or B with the "
        "commit at which it parted from A.",
    ),
]


def run(
    revisions: Revisions = None,
    *,
    format_: Annotated[str, format_option(NAMES)] = "text",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Say in words what a change of the framework does: what is asked, what is offered, and what only reads otherwise.

    It tells of things and not of lines: roles, competencies, levels, paths, goals, openings and activities that are
    new, gone or renamed, and what each now says otherwise. The earlier files come from git. Opens no file about people.
    """
    from careerctl.cli.terminal import tell
    from careerctl.project.root import find_root
    from careerctl.questions.revisions import compared, range_of, states

    home = find_root(Path.cwd(), root)
    between = range_of(home, revisions)
    with states(home, today, between) as both:
        if both.elsewhere:
            tell(f"The framework in {both.elsewhere} is not part of this repository: it was read as it is now.")
        read = compared(both, between, today)
    show("diff", read.diff, Showing(format_, "everyone", output, color), left_out=read.left_out, private=False)
    return 0


COMMAND = Command(run, For.OWNERS)
