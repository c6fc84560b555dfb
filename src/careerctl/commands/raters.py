"""`careerctl raters`: whether we see alike."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Jobs, Output, Root, Today, format_option, person_option
from careerctl.cli.show import HTML, NAMES, Showing, show

RoundName = Annotated[
    str | None,
    typer.Option("--round", metavar="ROUND", help="Another round that is over.", show_default="the last one for all"),
]
Manager = Annotated[
    str | None,
    person_option("--manager", "Of the offsets this rater's own alone, for them to read."),
]
ForWhom = Annotated[
    Literal["employee", "manager", "hr", "everyone"] | None,
    typer.Option(
        "--audience", metavar="READER", help="Who is going to read it.", show_default="hr, with --manager that manager"
    ),
]


def run(
    *,
    round_: RoundName = None,
    manager: Manager = None,
    format_: Annotated[str, format_option((*NAMES, HTML))] = "text",
    audience: ForWhom = None,
    root: Root = None,
    today: Today,
    output: Output = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Ask whether we see alike: how raters rate beside each other, and which words are read differently.

    It looks at one round that is over, and at groups: none of fewer people than `min_group` has a figure, nor one from
    which such a figure could be worked out. hr reads each rater's offset, a manager the own one (--manager), all others
    none. It helps to word criteria; no rating is changed by it, and nobody is measured.
    """
    from careerctl.cli.progress import processes
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import commands_from_here, find_root
    from careerctl.questions.everybody import read_everybody
    from careerctl.questions.raters import compared_raters

    rater = colleague_named(manager, root, Path.cwd()) if manager is not None else None
    home = rater.root if rater is not None else find_root(Path.cwd(), root)
    everybody = read_everybody(home, today, processes=processes(jobs))
    read = compared_raters(everybody, round_, rater.person if rater is not None else "")
    how = Showing(format_, audience or ("hr" if rater is None else "manager"), output, color)
    commands = how.commands(commands_from_here(home))
    show("raters", read.raters, how, left_out=read.left_out, commands=commands, has_page=read.has_page)
    return 0


COMMAND = Command(
    run,
    For.ORGANISATION,
    can_be_off=True,
    examples=("raters", "raters --round 2026-h1 --manager dana"),
    more="guide/for-the-analyst",
)
