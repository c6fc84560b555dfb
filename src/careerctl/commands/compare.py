"""`careerctl compare`: one role beside another."""

from pathlib import Path
from typing import Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Output, Root, Today, format_option
from careerctl.cli.show import NAMES, Showing, show

First = Annotated[str, typer.Argument(metavar="ROLE", help="A role's file, its name, or the id: where one comes from.")]
Second = Annotated[str, typer.Argument(metavar="ROLE", help="The role to compare it with: where one would go.")]


def run(
    first: First,
    second: Second,
    *,
    format_: Annotated[str, format_option(NAMES)] = "text",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Put two roles side by side: your day today and your day then.

    Shows what one gains, gives up, takes on and may stop on the way from the first role to the second; then which
    competencies ask more, the same or less, and what each level in between looks like. Opens no file about people.
    """
    from careerctl.analysis.compare import compare
    from careerctl.problems.error import CareerctlError
    from careerctl.project import disk
    from careerctl.project.reading.subjects import role_named
    from careerctl.questions.compared import COMPARED
    from careerctl.questions.known import read_framework

    named = [role_named(each, root, Path.cwd()) for each in (first, second)]
    (project, before), (other, after) = named
    if disk.real(project) != disk.real(other):
        message = f"the two roles belong to two projects, {project} and {other}. Compare roles of one."
        raise CareerctlError(message)
    reading = read_framework(project, today, COMPARED)
    roles = reading.role(before), reading.role(after)
    if roles[0] == roles[1]:
        message = f"both are the role '{roles[0]}'. Name two roles."
        raise CareerctlError(message)
    how = Showing(format_, "everyone", output, color)
    show("compare", compare(reading.framework, *roles), how, left_out=reading.left_unread(), private=False)
    return 0


COMMAND = Command(
    run,
    For.OWNERS,
    examples=(
        "compare account-executive senior-account-executive",
        "compare account-executive team-lead-sales --format markdown",
    ),
    more="guide/for-an-employee",
)
