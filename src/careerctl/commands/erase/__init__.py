"""`careerctl erase`: one person's data, out of every file of the project."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Root, Today, Yes, person_option

if TYPE_CHECKING:
    from careerctl.project.reading.subjects import Subject

PersonName = Annotated[
    str, typer.Argument(metavar="PERSON", help="Whose data go: a person's name, id or file.", show_default=False)
]
ReportsTo = Annotated[
    str | None,
    person_option("--reports-to", "Who leads on those whom they lead.", show_default="as `leave` wrote it"),
]


def run(
    person: PersonName,
    *,
    reports_to: ReportsTo = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Take a person's data out of every file: their own are deleted, and others' lose the name.

    What they rated, noted or decided about others stays as a former colleague's. It lists, and leaves alone, where
    words of others name them, the commits that still hold them and how to rewrite those, and what is out of reach.
    Try --dry-run first. Where it was interrupted, the same command goes on.
    """
    from careerctl.project.reading.subjects import colleague_named

    return _erase(colleague_named(person, root, Path.cwd()), today, reports_to, yes=yes, dry=dry_run)


def _erase(subject: "Subject", today: date, followed_by: str | None, *, yes: bool, dry: bool) -> int:
    from careerctl.changes.editor_schemas import keep_informed
    from careerctl.changes.erase.erase import erasing
    from careerctl.changes.moves.edits import Edits
    from careerctl.cli.last_look import carried_out
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import tell
    from careerctl.commands.erase.telling import to_know, would_delete
    from careerctl.questions.known import read_person
    from careerctl.questions.others import colleague, others

    kinds = ("activity", "opening")
    reading = read_person(subject, today, kinds)
    left = reading.person.left
    heir = followed_by or (left.reports_to if left is not None else None) or ""
    heir = colleague(reading, heir) if heir else ""

    def work_out() -> Edits:
        again = read_person(subject, today, kinds)
        return erasing(again, others(again, "", "", processes(1)), heir)

    edits = work_out()
    know = list(to_know(reading, others(reading, "", "", processes(1)), edits, heir))
    if dry:
        tell("\n".join(would_delete(edits)))
    done = carried_out(subject.root, work_out, know, yes=yes, dry=dry)
    if dry:
        tell("\n".join(know))
    if done:
        keep_informed(subject.root)
    return 0


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=("erase sean --dry-run", "erase sean --yes"),
    more="agreement",
)
