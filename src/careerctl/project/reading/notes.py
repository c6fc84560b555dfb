"""Notes: each writer's file on a person, read together and written one at a time."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.model.days import months_later
from careerctl.model.note import Note, Notes
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.kinds import NOTES
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.people import read_private


class NoteOn(NamedTuple):
    """A note, and the id of who wrote it, as the file's name says it."""

    by: str
    note: Note


@dataclass
class ReadNotes:
    """The notes on a person, the newest first, and what is wrong with the files that they came from."""

    notes: list[NoteOn] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def notes_on(root: Path, person: Iterable[str], links: Links) -> ReadNotes:
    """Read the notes on a person by all writers; `person` are the present id and the former ones.

    Files about others are not opened. A file that is broken is left out and has its diagnostics.
    """
    read = ReadNotes()
    known = set(person)
    found = files.listing(root, NOTES)
    read.diagnostics += found.left_out
    for path in found.paths:
        about, by = _named(path)
        if about in known and by:
            content, _, diagnostics = read_private(root, path, Notes, links)
            read.diagnostics += diagnostics
            read.notes += (NoteOn(by, note) for note in reversed(content.root if content is not None else ()))
    read.notes.sort(key=lambda each: each.note.date, reverse=True)
    return read


def by_competency(notes: Iterable[NoteOn], today: date, months: int = 12) -> dict[str, list[NoteOn]]:
    """Return the notes of the last months by the competency they are for, as the files write it; "" for none.

    A note of the same day so many months ago is one of them; one of a day to come is not.
    """
    found: dict[str, list[NoteOn]] = {}
    for each in notes:
        if each.note.date <= today <= months_later(each.note.date, months):
            found.setdefault(each.note.for_ or "", []).append(each)
    return found


def path_of(root: Path, person: str, by: str) -> str:
    """Return the path of a writer's notes on a person: where they lie, else where they would.

    Raises CareerctlError where they may lie in a folder into which nobody may look.
    """
    found = files.listing(root, NOTES)
    there = next((path for path in found.paths if _named(path) == (person, by)), None)
    if there is None:
        files.must_be_whole(found, root, "what was noted before")
    return there or f"{NOTES}/{person}.{by}.yaml"


def _named(path: str) -> tuple[str, str]:
    """Return whom the notes of a file are on, and who wrote them; "" where its name does not say."""
    person, _, by = files.id_of(path).partition(".")
    return person, by
