"""`careerctl new round`: people rate from a day on, until another."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from careerctl.cli.wrote import wrote
from careerctl.model.days import OPEN_END
from careerctl.text.phrases import from_until, listed, together

ROUND = "round"


def open_one(
    root: Path, today: date, name: str, opens: date, closes: date, *, people: Sequence[str], dry: bool
) -> None:
    """Add a round to a project and say so.

    Where it `closes` on 9999-12-31 it has no last day yet; without `people` it is everybody's.
    """
    from careerctl.changes.round import NewRound, open_round
    from careerctl.project.here import path_from_here
    from careerctl.project.kinds import SETTINGS_FILE

    new = NewRound(name, opens, closes if closes != OPEN_END else None, tuple(people))
    opened = open_round(root, today, new, dry=dry)
    days = from_until(new.opens, new.closes)
    only = f", for {together(people)} only" if people else ""
    said = [f"Wrote round {name} into {path_from_here(root / SETTINGS_FILE)}: {days}{only}."]
    said += [f"On some of these days there is also: {listed(opened.overlapping)}."] if opened.overlapping else []
    wrote(opened.written, *said, dry=dry)
