"""Reads what a question about one person needs, and no file more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerctl.diagnostics import Diagnostic, Severity
from careerctl.errors import CareerctlError
from careerctl.found import from_here
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.project import files
from careerctl.project.assemble import ELSEWHERE, Project, read_project
from careerctl.project.index import find_person, sheets_of
from careerctl.project.people import SheetPath, read_record
from careerctl.project.subjects import Subject

_KINDS = ("competency", "role", "path")


@dataclass(frozen=True, slots=True)
class Known:
    """The framework as far as a question about one person needs it, and the person."""

    subject: Subject
    project: Project
    record: Record
    person: Person

    @property
    def framework(self) -> Framework:
        """The framework."""
        return self.project.framework

    def called(self, person: str) -> str:
        """Return how sentences name somebody: `called`, else `name`, else the id; nothing else of the file is used."""
        path = find_person(self.subject.root, person, self.subject.folder)
        root = files.read(self.subject.root, path).root if path is not None else None
        names = (root.get(key) for key in ("called", "name")) if isinstance(root, dict) else ()
        return next((str(name) for name in names if isinstance(name, str)), person)

    def must_be_whole(self, role: str) -> None:
        """Raise CareerctlError with what is wrong where a role, or one that it takes over, is broken."""
        roles = [self.framework.roles.current(role), *self.framework.ancestors(role)]
        faults = (fault for each in roles for fault in self.project.faults_of("role", each))
        broken = _errors(faults, self.project.root)
        if broken or self.framework.inherits_in_a_circle(role):
            circle = "" if broken else " The roles that it extends lead back to themselves."
            message = f"the role '{role}' cannot be compared with until this is mended.{circle}"
            raise CareerctlError(message, broken)

    def faulty_files(self) -> dict[str, int]:
        """Return how many errors each file of the framework has that was read, by path from the current folder."""
        return faulty_files(self.project)


def faulty_files(project: Project) -> dict[str, int]:
    """Return how many errors each file of a framework has that was read, by path from the current folder."""
    counted: dict[str, int] = {}
    for each in _errors(project.diagnostics, project.root):
        counted[each.place.path] = counted.get(each.place.path, 0) + 1
    return counted


def known(subject: Subject, today: date) -> Known:
    """Read the framework and one person. Raises CareerctlError where the settings or the person's files are broken."""
    project = read_project(subject.root, today, kinds=_KINDS)
    broken = _errors([*project.faults_of("settings", ""), *project.faults_of(*ELSEWHERE)], subject.root)
    if broken:
        message = "careerctl.yaml has to be mended first."
        raise CareerctlError(message, broken)
    read = read_record(subject.root, subject.person, subject.path, _sheets(subject, ()), project.links)
    if read.record.person is not None and read.record.person.formerly:
        sheets = _sheets(subject, read.record.person.formerly)
        read = read_record(subject.root, subject.person, subject.path, sheets, project.links)
    broken = _errors(read.diagnostics, subject.root)
    if broken or read.record.person is None:
        message = "this person's files have to be mended first."
        raise CareerctlError(message, broken)
    return Known(subject, project, read.record, read.record.person)


def _sheets(subject: Subject, formerly: Iterable[str]) -> list[SheetPath]:
    """Return the sheets in files of their own, under former ids too. A person outside of the project has none."""
    if Path(subject.path).is_absolute():
        return []
    return [sheet for name in (subject.person, *formerly) for sheet in sheets_of(subject.root, name)]


def _errors(diagnostics: Iterable[Diagnostic], root: Path) -> tuple[Diagnostic, ...]:
    """Return the errors, with their paths as seen from the current folder."""
    return from_here((each for each in diagnostics if each.severity is Severity.ERROR), root)
