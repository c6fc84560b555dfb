"""Everybody beside their roles: the table `gaps` of `export`, for the small question."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer


class AllAsked(NamedTuple):
    """What stands on a command line that asks for all, or names nobody."""

    person: str | None
    of_one: Sequence[str]
    """The options that are given and go with one person."""
    manager: str | None
    round: str | None
    format: str
    audience: str
    is_of_all: bool

    @property
    def reader(self) -> str:
        """Who reads it: the manager of those whom somebody leads, hr of all."""
        return "hr" if self.manager is None else "manager"

    def must_fit(self) -> None:
        """Refuse what names nobody, or somebody beside all, and what is for nobody."""
        if not self.is_of_all:
            message = "--manager goes with --all." if self.person else "name whom, or give --all for everybody."
            raise typer.BadParameter(message)
        if self.person is not None or self.of_one:
            what = "a name" if self.person is not None else " ".join(self.of_one)
            message = f"--all is for everybody beside their own role, {what} for one person. Give one of the two."
            raise typer.BadParameter(message)
        if self.audience not in {"employee", self.reader}:  # the first is what stands where nobody says anything
            who = "those whom somebody leads are for them" if self.manager is not None else "all people are for hr"
            message = f"{who}, and --audience says {self.audience}."
            raise typer.BadParameter(message)
        if self.format == "markdown":
            message = "a table of all is for other programs: --format csv or json."
            raise typer.BadParameter(message)


def print_all(asked: AllAsked, root: Path | None, today: date, output: Path | None, jobs: int | None) -> int:
    """Print the table, and say which files it leaves out. Its ids are names, as on every page about people."""
    from careerctl.cli.agreement import must_be_on
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import emit, tell
    from careerctl.exchange.export import gaps
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import find_root
    from careerctl.questions.everybody import read_everybody
    from careerctl.results.readers import Audience

    asked.must_fit()
    leader = colleague_named(asked.manager, root, Path.cwd()) if asked.manager is not None else None
    home = leader.root if leader is not None else find_root(Path.cwd(), root)
    everybody = read_everybody(home, today, ("goal", "opening"), processes(jobs))
    must_be_on({"export"}, everybody.framework.settings.policy)
    found = gaps(everybody, Audience(asked.reader), leader, asked.round)
    emit(found.text("json" if asked.format == "json" else "csv"), output, private=True, for_machines=True)
    for each in found.left_out:
        tell(str(each))
    return 0
