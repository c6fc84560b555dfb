"""`careerctl report`: a page for the table, in Markdown or HTML."""

from typing import Annotated, Literal

import typer

from careerctl import shelves
from careerctl.command import Command, For
from careerctl.options import Output, Reader, Root, Today, not_among

KINDS = shelves.names("careerctl.handouts.contents")


def _kind(name: str) -> str:
    if name not in KINDS:
        raise typer.BadParameter(not_among(name, KINDS, "report"))
    return name


Kind = Annotated[str, typer.Argument(metavar="KIND", parser=_kind, help=f"Which page: {', '.join(KINDS)}.")]
SubjectName = Annotated[
    str | None,
    typer.Argument(
        metavar="[SUBJECT]", help="Whom or what it is about: a file, its name, or the id.", show_default=False
    ),
]


def run(  # noqa: PLR0913  # each option is a parameter
    kind: Kind,
    subject: SubjectName = None,
    *,
    audience: Reader = "employee",
    format_: Annotated[
        Literal["markdown", "html"] | None,
        typer.Option("--format", help="How to lay it out.", show_default="html for a FILE.html, else markdown"),
    ] = None,
    root: Root = None,
    today: Today,
    output: Output = None,
) -> int:
    """Make a page to lie on the table, in Markdown or as one HTML file that prints well.

    About a person: prepare (what one of the two takes along before the talk), review (the talk itself). About the
    framework: role and path, to hand out or hang up. Each reader sees what is theirs.
    """
    from careerctl.commands.report.one import one
    from careerctl.commands.report.order import Order

    if subject is None:
        message = "name whom or what the page is about."
        raise typer.BadParameter(message)
    return one(Order(kind, audience, format_, root, today, output), subject)


COMMAND = Command(run, For.PEOPLE)
