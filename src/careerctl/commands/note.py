"""`careerctl note`: something seen, on the day it was seen."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import text_given
from careerctl.cli.options import Color, DryRun, Me, Output, Reader, Root, Today, format_option, must_be_showing
from careerctl.cli.show import NAMES, Showing, show

if TYPE_CHECKING:
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.known import Reading

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Whom it is about: a person's name, id or file.")]
Words = Annotated[
    str | None,
    typer.Argument(metavar="[TEXT]", parser=text_given, help="What was seen, in a sentence.", show_default=False),
]
About = Annotated[
    str | None,
    typer.Option("--for", metavar="COMPETENCY", help="What it is about: a competency's file, its name, or the id."),
]


def run(
    person: PersonName,
    text: Words = None,
    *,
    about: About = None,
    by: Me = None,
    dry_run: DryRun = False,
    format_: Annotated[str, format_option(NAMES)] = "text",
    audience: Reader = "employee",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Jot down what you saw somebody do, or show all notes on them.

    A TEXT is written into your own file of notes on PERSON, with the day. Both read it, it is never counted, and it is
    there when you rate months later. Without a TEXT, the notes by all writers are shown, the newest first.
    """
    from careerctl.project.reading.subjects import person_named

    subject = person_named(person, root, Path.cwd())
    _must_be_inside(subject)
    if text is None:
        for name, given in (("--for", about is not None), ("--dry-run", dry_run)):
            if given:
                message = f"{name} belongs to a new note. Say what you saw."
                raise typer.BadParameter(message)
        return _show(subject, today, Showing(format_, audience, output, color))
    from careerctl.project.reading.subjects import writer_named

    must_be_showing(format_, audience, output)
    return _write(subject, today, writer_named(by, subject.root, Path.cwd()), text, about, dry=dry_run)


def _must_be_inside(subject: "Subject") -> None:
    from careerctl.problems.error import CareerctlError

    if Path(subject.path).is_absolute():
        message = f"{subject.path} lies in no project, so that no notes lie beside it."
        raise CareerctlError(message)


def _show(subject: "Subject", today: date, how: Showing) -> int:
    from careerctl.analysis.coming import coming
    from careerctl.analysis.notes import shown as with_names
    from careerctl.cli.terminal import tell
    from careerctl.problems.diagnostic import errors
    from careerctl.project.reading.notes import notes_on
    from careerctl.questions.known import read_person
    from careerctl.results.notes import Notes

    reading = read_person(subject, today, ["opening"])
    person = reading.person
    read = notes_on(subject.root, (subject.person, *reading.person.formerly), reading.project.links)
    naming = reading.naming(each.by for each in read.notes)
    notes = with_names(reading.framework, person, read.notes, naming.called, reading.ids_of)
    result = Notes(
        subject.person,
        person.name,
        person.short_name(),
        coming(reading.framework, person),
        tells_notes=True,
        notes=notes,
        unread=bool(errors(read.diagnostics)),
    )
    seen = show("note", result, how)
    for each in reading.left_unread(read.diagnostics if seen.tells_notes else ()):
        tell(str(each))
    return 0


def _write(subject: "Subject", today: date, by: str, text: str, about: str | None, *, dry: bool) -> int:
    from careerctl.changes.note import add_note
    from careerctl.cli.terminal import say
    from careerctl.cli.wrote import wrote
    from careerctl.project.here import path_from_here
    from careerctl.project.reading.notes import notes_on, path_of
    from careerctl.project.writing.replace import writing
    from careerctl.questions.known import read_person

    with writing(subject.root):
        reading = read_person(subject, today)
        competency = _competency(reading, about) if about is not None else ""
        path = path_of(subject.root, subject.person, by)
        file = path_from_here(subject.root / path)
        read = notes_on(subject.root, [subject.person], reading.project.links)
        mine = (each.note for each in read.notes if each.by == by)
        current = reading.framework.competencies.current
        if (today, text, competency) in ((each.date, each.text, current(each.for_ or "")) for each in mine):
            say(f"This note is in {file} already. Nothing was written.")
            return 0
        note = {"date": today.isoformat(), "text": text} | ({"for": competency} if competency else {})
        written = add_note(subject.root, path, note, reading.project.links, dry=dry)
    known_as = reading.framework.competencies.get(competency) if competency else None
    what = f" for {known_as.name if known_as is not None else competency}" if competency else ""
    readers = " and ".join([reading.person.short_name(), *map(reading.called, reading.managers()[:1])])
    return wrote(written, f"Wrote a note{what} into {file}. Read by {readers}; never counted.", dry=dry)


def _competency(reading: "Reading", about: str) -> str:
    from careerctl.project.reading.subjects import competency_named

    return reading.present_id("competency", competency_named(about, reading.subject.root, Path.cwd())[1])


COMMAND = Command(
    run,
    For.PEOPLE,
    can_be_off=True,
    examples=('note alice "Held the price, and offered a later start." --for negotiation --by dana', "note alice"),
    more="guide/for-an-employee",
)
