"""`careerctl rounds`: which are open, and who has handed in."""

from pathlib import Path
from typing import Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Output, Reader, Root, Today, format_option
from careerctl.cli.show import NAMES, Showing, show

Manager = Annotated[
    str | None,
    typer.Option("--manager", metavar="PERSON", help="Only the people whom this manager rates.", show_default="all"),
]


def run(
    *,
    manager: Manager = None,
    format_: Annotated[str, format_option(NAMES)] = "text",
    audience: Reader = "manager",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Say which rounds are open, who has handed in and who has not yet.

    Names and sides, nothing of what anybody wrote. A draft is not handed in. People who have left or are away are not
    waited for. For the audiences employee and everyone it names the rounds and nobody.
    """
    from careerctl.analysis.handing_in import rounds
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import find_root
    from careerctl.questions.known import read_everybody

    subject = colleague_named(manager, root, Path.cwd()) if manager is not None else None
    everybody = read_everybody(subject.root if subject else find_root(Path.cwd(), root), today)
    found = rounds(
        everybody.framework, everybody.records(), everybody.people.current, subject.person if subject else None
    )
    show("rounds", found, Showing(format_, audience, output, color), left_out=everybody.left_out())
    return 0


COMMAND = Command(run, For.ORGANISATION)
