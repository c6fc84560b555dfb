"""`careerctl dossier`: all that is kept about one person, for that person."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Root, Today, folder_given

if TYPE_CHECKING:
    from careerctl.project.reading.subjects import Subject

PersonName = Annotated[
    str, typer.Argument(metavar="PERSON", help="Whose it is: a person's name, id or file.", show_default=False)
]
Into = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="DIR", callback=folder_given,
        help="The folder to write it into, made where there is none.",
        show_default=False,
    ),
]  # fmt: skip


def run(person: PersonName, *, output: Into, root: Root = None, today: Today) -> int:
    """Write down all that is kept about a person, for that person: a page to read, and the files as data.

    Everything that is about them is in it, also what no other page shows. The page says what is not: what the manager
    has rated until both have handed in, drafts, and what they wrote about others.
    """
    from careerctl.project.reading.subjects import colleague_named

    return _dossier(colleague_named(person, root, Path.cwd()), today, output)


def _dossier(subject: "Subject", today: date, folder: Path) -> int:
    from careerctl.cli.language import labels_of
    from careerctl.cli.terminal import say, tell, tell_of_rights
    from careerctl.pages.dossier import dossier_page
    from careerctl.pages.labels import speaking
    from careerctl.project.writing.output import OutputFolder
    from careerctl.questions.dossier import everything
    from careerctl.questions.pages import Subjects
    from careerctl.text.phrases import plural

    subjects = Subjects(subject.root, today, "employee")
    found = everything(subjects, subject)
    page = dossier_page(found.dossier, speaking(labels_of(subjects.known.project)))
    with OutputFolder(folder, private=True) as into:
        into.write(f"{subject.person}.html", page)
        for path, data in found.data.items():
            into.copy(f"data/{path}", data)
    tell_of_rights(folder, is_open=into.is_open)
    for each in subjects.left_unread():
        tell(str(each))
    for path in found.dossier.unread:
        tell(f"{path} is left out until it is mended; the page says so.")
    say(
        f"Wrote {folder / f'{subject.person}.html'} to read, and {plural(len(found.data), 'file', 'files')} as data in "
        f"{folder / 'data'}. Hand the folder over, and keep no copy."
    )
    return 0


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=("dossier alice -o ../alice", "dossier Alice -o ../for-alice"),
    more="agreement",
)
