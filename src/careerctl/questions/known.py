"""Reads what a question needs, about a person or about the framework alone, and no file more."""

from collections import Counter
from collections.abc import Collection as Several
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import dropwhile
from pathlib import Path
from typing import TYPE_CHECKING, Self

from careerctl.model.framework import Framework
from careerctl.model.ids import is_id
from careerctl.model.person import Person, has_left
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Diagnostic, Unread, errors, newer
from careerctl.problems.error import CareerctlError
from careerctl.project.git.earlier import GitHistory
from careerctl.project.here import from_here, refuse_errors
from careerctl.project.kinds import FRAMEWORK_KINDS, ROLES
from careerctl.project.reading.framework import Project, read_project
from careerctl.project.reading.index import find_person, sheets_of
from careerctl.project.reading.people import SheetPath, is_draft, read_record
from careerctl.project.reading.subjects import Subject
from careerctl.project.root import commands_from_here
from careerctl.questions.colleagues import Colleague, Colleagues
from careerctl.questions.finding import known_id, meant_of
from careerctl.text.naming import told_apart
from careerctl.text.spelling import no_such

if TYPE_CHECKING:  # a reading is taken by commands that ask for no gap, too
    from careerctl.analysis.gap import Question
    from careerctl.model.assessment import Side

ALWAYS = ("competency", "role", "path")
"""The kinds that every question about people needs."""
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class FrameworkReading:
    """The framework, as far as a question needs it."""

    project: Project

    @property
    def framework(self) -> Framework:
        """The framework."""
        return self.project.framework

    def role(self, written: str) -> str:
        """Return the present id of a role, by an id or its name.

        Raises CareerctlError where there is none, or where it is broken.
        """
        role = known_id(self.framework, "role", written)
        if role is None:
            message = no_such("role", written, self._instead(written), self.project.root)
            raise CareerctlError(message)
        self.must_be_whole(role)
        return role

    def path(self, written: str) -> str:
        """Return the present id of a path. Raises CareerctlError where there is none, or where it is broken."""
        path = self.present_id("path", written)
        if path not in self.framework.paths.items:
            check = commands_from_here(self.project.root)("check")
            message = f"the path '{path}' has to be mended first; `{check}` shows what to do."
            raise CareerctlError(message)
        return path

    def present_id(self, kind: str, written: str) -> str:
        """Return the present id of a thing of the framework, broken or not, by an id or its name.

        Raises CareerctlError if there is none.
        """
        known = known_id(self.framework, kind, written)
        if known is None:
            folder = next(each.folder for each in FRAMEWORK_KINDS if each.name == kind)
            hint = meant_of(self.framework, [kind], written) or f"They are the files in {folder}/."
            message = no_such(kind, written, hint, self.project.root)
            raise CareerctlError(message)
        return known

    def _instead(self, written: str) -> str:
        """Return what was probably meant where there is no such role."""
        if asked := meant_of(self.framework, ["role"], written):
            return asked
        if is_id(written) and find_person(self.project.root, written):
            form = commands_from_here(self.project.root)("gap", written, "--target", "ROLE")
            return f"There is a person of this name: `{form}` compares them with a role."
        return f"Roles are the files in {ROLES}/."

    def is_whole(self, role: str) -> bool:
        """Tell whether there is a role of a present id, and neither it nor one that it takes over is broken."""
        circle = self.framework.inherits_in_a_circle(role)
        return role in self.framework.roles.ids and not circle and not errors(self._faults_of(role))

    def _faults_of(self, role: str) -> list[Diagnostic]:
        roles = [self.framework.roles.current(role), *self.framework.ancestors(role)]
        return [fault for each in roles for fault in self.project.faults_of("role", each)]

    def must_be_whole(self, role: str) -> None:
        """Raise CareerctlError with what is wrong where a role, or one that it takes over, is broken."""
        broken = _errors(self._faults_of(role), self.project.root)
        if broken or self.framework.inherits_in_a_circle(role):
            circle = "" if broken else " The roles that it extends lead back to themselves."
            message = f"the role '{role}' cannot be compared with until this is mended.{circle}"
            raise CareerctlError(message, broken)

    def left_unread(self, others: Iterable[Diagnostic] = ()) -> list[Unread]:
        """Return each file that was read and has errors; the answer may leave it out.

        `others` are what is wrong with files beside the framework's.
        """
        return left_unread(self.project, others)


def left_unread(project: Project, others: Iterable[Diagnostic] = ()) -> list[Unread]:
    """Return each file of a framework that was read and has errors; what is made of it may leave it out.

    `others` are what is wrong with files beside the framework's.
    """
    others = [*others]
    found = _errors([*project.diagnostics, *others], project.root)
    counted = Counter(each.place.path for each in found)
    to_fetch = {each.place.path: each.hint for each in found if each.rule == "unfetched-submodule"}
    unknown = dict.fromkeys(each.place.path for each in from_here(newer([*others, *project.diagnostics]), project.root))
    check = commands_from_here(project.root)("check") if counted or unknown else ""
    unread = [Unread(path, count, check, to_fetch.get(path, "")) for path, count in counted.items()]
    return [*unread, *([Unread(_some(unknown), 0, check)] if unknown else [])]


def _some(paths: Iterable[str]) -> str:
    """Return the first paths, and how many more there are."""
    first, more = [*paths][:_MOST_NAMED], [*paths][_MOST_NAMED:]
    return f"{', '.join(first)}{f' and {len(more)} more' if more else ''}"


@dataclass(frozen=True, slots=True)
class Reading(FrameworkReading):
    """The framework as far as a question about one person needs it, and the person."""

    subject: Subject
    record: Record
    person: Person
    """Called in sentences so that nobody else is whom the answer names."""
    colleagues: Colleagues
    also_named: frozenset[str] = frozenset()
    """Whom the answer names beside those who lead and rate the person."""
    newer: tuple[Diagnostic, ...] = ()
    """What is left out of the person's own files."""

    def left_unread(self, others: Iterable[Diagnostic] = ()) -> list[Unread]:
        """Return each file that was read and has errors, and in which of them and the person's keys are left out."""
        return left_unread(self.project, [*self.newer, *others])

    def naming(self, people: Iterable[str | None]) -> Self:
        """Return the reading for an answer that names others, too."""
        return replace(self, also_named=self.also_named | frozenset(filter(None, people))).told_apart()

    def told_apart(self) -> Self:
        """Return the reading with the person called as nobody else is."""
        called, own = self.called(self.record.id), self._labels(self.record.id)
        if called == own[0]:
            return self
        name = called if called == own[-1] else own[1]
        return replace(self, person=self.person.model_copy(update={"called": called, "name": name}))

    def question(self, target: str | None = None, round_: str | None = None, only: "Side | None" = None) -> "Question":
        """Return what is asked: the person beside a role, in a round, measured by some or all sheets."""
        from careerctl.analysis.gap import Question

        return Question(
            self.framework,
            self.record,
            self.person,
            self.called,
            target,
            round_,
            only,
            self.has_left,
            self.may_be_rated_against,
            self.ids_of,
        )

    def may_be_rated_against(self, role: str) -> bool:
        """Tell whether a sheet of the person may be written against a role; there is none of who is in no project."""
        return not self.subject.is_outside and self.is_whole(role)

    def called(self, person: str) -> str:
        """Return how sentences name somebody: `called`, else `name`, told apart from others, else the id."""
        raters = (sheet.by for sheet in self.record.sheets)
        people = {self.record.id, *self.person.manager, *filter(None, raters), *self.also_named, person}
        return told_apart({each: self._labels(each) for each in people})[person]

    def named(self, person: str) -> str:
        """Return somebody's whole name, else the id."""
        return self._labels(person)[1]

    def has_left(self, person: str) -> bool:
        """Tell whether somebody's last day has come; nothing else of the file is used."""
        return has_left(self._of(person).left, self.framework.today)

    def ids_of(self, person: str) -> tuple[str, ...]:
        """Return all ids that somebody has or had, as far as their own file says so."""
        formerly = self._of(person).formerly
        return (
            (person, *(each for each in formerly if isinstance(each, str))) if isinstance(formerly, list) else (person,)
        )

    def managers(self) -> tuple[str, ...]:
        """Return the person's managers, without those who come first and have left: the first decides and rates."""
        return tuple(dropwhile(self.has_left, self.person.manager))

    def led_today(self) -> Person:
        """Return the person with those as managers who are here to decide and rate."""
        here = self.managers()
        same = len(here) == len(self.person.manager)
        return self.person if same else self.person.model_copy(update={"manager": here})

    def _labels(self, person: str) -> tuple[str, ...]:
        own = self.record.person if person == self.record.id else None
        return self._of(person).labels if own is None else Colleague(person, own.name, own.called).labels

    def _of(self, person: str) -> Colleague:
        return self.colleagues.of(person, self.subject.folder)


def read_framework(root: Path, today: date, kinds: Several[str]) -> FrameworkReading:
    """Read the framework, and of its kinds the named ones.

    Raises CareerctlError where the settings are broken, and where a folder of these kinds is not read: what lies there
    would be taken for something that there is not, and no reader could see it.
    """
    project = read_project(root, today, kinds=kinds, history=GitHistory)
    refuse_errors(project.settings_faults, root, "careerctl.yaml has to be mended first.")
    unseen = [each for each in project.diagnostics if each.place.path in project.unlisted]
    refuse_errors(unseen, root, "a part of the framework is not read until this is mended.")
    return FrameworkReading(project)


def read_person(subject: Subject, today: date, also: Iterable[str] = ()) -> Reading:
    """Read the framework and one person. Raises CareerctlError where the settings or the person's files are broken.

    Of the framework's kinds it reads competencies, roles and paths, and those that `also` names.
    """
    return read_person_beside(read_framework(subject.root, today, {*ALWAYS, *also}).project, subject)


def read_person_beside(project: Project, subject: Subject, colleagues: Colleagues | None = None) -> Reading:
    """Read one person beside a framework. Raises CareerctlError where the person's files are broken.

    `colleagues` are those who are known already, where many people are read one after the other.
    """
    read = read_record(subject.root, subject.person, subject.path, _sheets(subject, ()), project.links)
    if read.record.person is not None and read.record.person.formerly:
        sheets = _sheets(subject, read.record.person.formerly)
        read = read_record(subject.root, subject.person, subject.path, sheets, project.links)
    drafts = {each.path for each in read.sources.values() if is_draft(each)}
    told = [each for each in read.diagnostics if each.place.path not in drafts]
    broken = _errors(told, subject.root)
    if broken or read.record.person is None:
        message = "this person's files have to be mended first."
        raise CareerctlError(message, broken)
    colleagues = colleagues or Colleagues(subject.root)
    return Reading(project, subject, read.record, read.record.person, colleagues, newer=newer(told)).told_apart()


def _sheets(subject: Subject, formerly: Iterable[str]) -> list[SheetPath]:
    """Return the sheets in files of their own, under former ids too. A person outside of the project has none."""
    if subject.is_outside:
        return []
    return [sheet for name in (subject.person, *formerly) for sheet in sheets_of(subject.root, name)]


def _errors(diagnostics: Iterable[Diagnostic], root: Path) -> tuple[Diagnostic, ...]:
    """Return the errors, with their paths as seen from the current folder."""
    return from_here(errors(diagnostics), root)
