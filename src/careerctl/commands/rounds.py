"""`careerctl rounds`: which are open, who has handed in, and more days for one that is over too soon."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import (
    Color,
    DryRun,
    Output,
    Reader,
    Root,
    Today,
    day_option,
    format_option,
    must_be_showing,
    person_option,
)
from careerctl.cli.show import NAMES, Showing, show

Manager = Annotated[
    str | None,
    person_option("--manager", "Only the people whom this manager rates.", show_default="all"),
]

Longer = Annotated[
    str | None,
    typer.Option("--lengthen", metavar="ROUND", help="Give this round, open or over, the last day of --until."),
]
Until = Annotated[date | None, day_option("--until", "The new last day, with --lengthen.")]


def run(
    *,
    lengthen: Longer = None,
    until: Until = None,
    dry_run: DryRun = False,
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
    waited for. For the audiences employee and everyone it names the rounds and nobody. --lengthen opens a round again
    for whoever is late; what was handed in stays.
    """
    if (lengthen is None) != (until is None) or (dry_run and lengthen is None):
        message = "--lengthen ROUND and --until DATE belong together, and --dry-run to them."
        raise typer.BadParameter(message)
    if lengthen is not None and until is not None:
        must_be_showing(format_, audience if audience != "manager" else "employee", output)
        return _lengthen(root, today, lengthen, until, dry=dry_run)
    from careerctl.analysis.handing_in import rounds
    from careerctl.cli.progress import processes
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import commands_from_here, find_root
    from careerctl.questions.everybody import read_everybody

    subject = colleague_named(manager, root, Path.cwd()) if manager is not None else None
    home = subject.root if subject else find_root(Path.cwd(), root)
    everybody = read_everybody(home, today, processes=processes(1))
    found = rounds(
        everybody.framework, everybody.records(), everybody.people.current, subject.person if subject else None
    )
    how = Showing(format_, audience, output, color)
    commands = how.commands(commands_from_here(everybody.project.root))
    show("rounds", found, how, left_out=everybody.left_out(), commands=commands)
    return 0


def _lengthen(root: Path | None, today: date, name: str, until: date, *, dry: bool) -> int:
    from careerctl.changes.round import lengthen_round
    from careerctl.cli.wrote import wrote
    from careerctl.project.here import path_from_here
    from careerctl.project.kinds import SETTINGS_FILE
    from careerctl.project.root import find_root
    from careerctl.text.phrases import day

    folder = find_root(Path.cwd(), root)
    written = lengthen_round(folder, today, name, until, dry=dry)
    said = f"Wrote into {path_from_here(folder / SETTINGS_FILE)}: the round {name} is open until {day(until)}."
    return wrote(written, said, dry=dry, already=f"The round {name} closes on {day(until)} already.")


COMMAND = Command(
    run,
    For.ORGANISATION,
    can_be_off=True,
    examples=("rounds", "rounds --lengthen 2026-h2 --until 2026-12-15"),
    more="guide/for-a-manager",
)
