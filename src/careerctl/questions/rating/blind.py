"""What a rater may know: the framework, the person, and of the other side only whether it has handed in."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from careerctl.analysis.notes import shown
from careerctl.model.assessment import Side, TakenIn
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Diagnostic, errors
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import from_here, path_from_here
from careerctl.project.kinds import ASSESSMENTS
from careerctl.project.reading import files
from careerctl.project.reading.framework import Project
from careerctl.project.reading.notes import by_competency, notes_on
from careerctl.project.reading.people import SheetPath, modelled
from careerctl.project.reading.source import SourceFile
from careerctl.project.reading.subjects import Subject
from careerctl.project.root import commands_from_here
from careerctl.project.yaml.tree import Seq
from careerctl.questions.colleagues import Colleagues
from careerctl.questions.known import Reading, read_framework
from careerctl.results.notes import Note

_KINDS = ("competency", "role")
_DRAFT = re.compile(r"^status: *[\"']?draft\b", re.MULTILINE)


class SharedReading(NamedTuple):
    """What is the same for all people of a project: the framework, and the names of those who lead and rate."""

    project: Project
    colleagues: Colleagues


def read_beside(root: Path, today: date, also: Iterable[str] = ()) -> SharedReading:
    """Read the framework: competencies, roles, and the kinds that `also` names.

    Raises CareerctlError where something needed is broken.
    """
    return SharedReading(read_framework(root, today, {*_KINDS, *also}).project, Colleagues(root))


class Blind:
    """One person as whoever rates them may know them: no rating of any side, wherever it stands."""

    def __init__(self, subject: Subject, today: date, beside: SharedReading | None = None) -> None:
        """Read the framework and the person's file. Raises CareerctlError where something needed is broken.

        `beside` is what was read for others before, where many people are looked at one after the other.
        """
        if Path(subject.path).is_absolute():
            message = f"{subject.path} lies outside of the project, so that a sheet would have no place."
            raise CareerctlError(message)
        project, colleagues = beside or read_beside(subject.root, today)
        source = files.read(subject.root, subject.path)
        written = source.root.get("assessments") if isinstance(source.root, dict) else None
        person, found = _without_sheets(source, project.links)
        broken = from_here(errors(found), subject.root)
        if broken or person is None:
            message = "this person's file has to be mended first."
            raise CareerctlError(message, broken)
        record = Record(subject.person, person, ())
        self.known = Reading(project, subject, record, person, colleagues).told_apart()
        self._written = written if isinstance(written, list) else []

    def sheet(self, round_: str, side: Side) -> SheetPath:
        """Return where a sheet lies, or will lie: under the present id, unless it was begun under a former one."""
        root = self.known.subject.root
        ids = (self.known.subject.person, *self.known.person.formerly)
        paths = [SheetPath(each, round_, side, f"{ASSESSMENTS}/{round_}/{each}.{side}.yaml") for each in ids]
        return next((each for each in paths if disk.has(root, each.path)), paths[0])

    def in_the_persons_file(self, round_: str, side: Side) -> bool:
        """Tell whether a sheet stands in the person's file, where somebody wrote it by hand."""
        return any(isinstance(each, dict) and each.get("round") == round_ and side in each for each in self._written)

    def handed_in(self, round_: str, side: Side) -> bool:
        """Tell whether a side has handed in. Of its sheet nothing but `status` is looked at."""
        sheet = self.sheet(round_, side)
        if not disk.has(self.known.subject.root, sheet.path):
            return self.in_the_persons_file(round_, side)
        read = files.read(self.known.subject.root, sheet.path)
        if not isinstance(read.root, dict):  # what cannot be read may still say that it is a draft
            return _DRAFT.search(read.text) is None
        return bool(read.root.get("status", "submitted") == "submitted")

    def taken_in(self, round_: str, side: Side) -> TakenIn | None:
        """Return how a sheet was taken in, None where it was not. Of it nothing but `taken_in` is looked at."""
        at, root = self.sheet(round_, side).path, self.known.subject.root
        read = files.read(root, at).root if disk.has(root, at) else None
        said = read.get("taken_in") if isinstance(read, dict) else None
        try:
            return TakenIn.model_validate(said) if isinstance(said, dict) else None
        except ValidationError:
            return None

    def notes(self) -> tuple[tuple[Note, ...], list[str]]:
        """Return the notes of the last twelve months, oldest first, and a line for each file that cannot be read."""
        known = self.known
        framework, root = known.framework, known.subject.root
        read = notes_on(root, (known.subject.person, *known.person.formerly), known.project.links)
        recent = [each for some in by_competency(read.notes, framework.today).values() for each in some]
        notes = sorted(
            shown(framework, known.person, recent, known.called, known.ids_of),
            key=lambda each: (each.date or date.min, each.by),
        )
        return tuple(notes), left_out(root, read.diagnostics)


def left_out(root: Path, found: Iterable[Diagnostic]) -> list[str]:
    """Return a line for each file in which errors were found."""
    told = f"is left out until it is mended; `{commands_from_here(root)('check')}` shows what to do."
    broken = dict.fromkeys(each.place.path for each in errors(found))
    return [f"{path_from_here(root / path)} {told}" for path in broken]


def _without_sheets(source: SourceFile, links: Any) -> tuple[Person | None, Iterable[Diagnostic]]:
    """Read a person's file without the sheets in it, so that what is said of it never depends on a rating."""
    if isinstance(source.root, dict) and "assessments" in source.root:
        source.root["assessments"] = Seq()
    return modelled(source, Person, links)
