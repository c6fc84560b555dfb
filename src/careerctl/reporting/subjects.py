"""What a page is about: everything is read and put together here, and nothing is cut yet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from careerctl.analysis.ahead import ahead
from careerctl.analysis.gap import Question, gap
from careerctl.analysis.notes import shown
from careerctl.analysis.pages import path_page, preparation, review, role_page
from careerctl.asking import Known, KnownFramework, framework_known, person_known
from careerctl.errors import CareerctlError
from careerctl.project.digest import digest_of
from careerctl.project.kinds import FRAMEWORK_KINDS
from careerctl.project.notes import notes_on
from careerctl.project.subjects import Subject
from careerctl.results.gap import Gap
from careerctl.results.report import Head

PEOPLES = frozenset({"prepare", "review"})
"""Reports about a person; the others are about the framework and nobody."""


@dataclass
class Subjects:
    """A framework, read once, and what there is to say of the people and things in it."""

    root: Path
    today: date
    audience: str

    def __post_init__(self) -> None:
        """Begin with nobody's name known."""
        self._names: dict[str, str] = {}

    @cached_property
    def known(self) -> KnownFramework:
        """The framework, all kinds of it."""
        return framework_known(self.root, self.today, tuple(kind.name for kind in FRAMEWORK_KINDS))

    @cached_property
    def head(self) -> Head:
        """What every page says of itself."""
        settings = self.known.framework.settings
        return Head(
            organisation=settings.organisation or "",
            version=settings.version or "",
            digest=digest_of(self.known.project),
            today=self.today,
            audience=self.audience,
        )

    def about_role(self, written: str) -> Any:
        """Return the page of a role. Raises CareerctlError where there is none, or where it is broken."""
        return role_page(self.head, self.known.framework, self.known.role(written))

    def about_path(self, written: str) -> Any:
        """Return the page of a path. Raises CareerctlError where there is none, or where it is broken."""
        path = self.known.present_id("path", written)
        if path not in self.known.framework.paths.items:
            message = f"the path '{path}' has to be mended first; `careerctl check` shows what to do."
            raise CareerctlError(message)
        return path_page(self.head, self.known.framework, path)

    def about_person(self, kind: str, subject: Subject) -> Any:
        """Return a page about a person. Raises CareerctlError where their files, or their role's, are broken."""
        asked = person_known(self.known.project, subject)
        question = Question(self.known.framework, asked.record, asked.person, self._caller(asked))
        compared = gap(question)
        if compared is None:
            message = (
                f"{asked.person.short_name()} has no role yet and wishes for none, so there is nothing to lay out."
            )
            raise CareerctlError(message)
        asked.must_be_whole(compared.role)
        if kind == "prepare":
            return _preparation(self.head, question, compared, asked)
        return review(self.head, question, compared, ahead(question, {}).routes)

    def _caller(self, asked: Known) -> Callable[[str], str]:
        """Return how sentences name somebody; whoever manages many is looked up once."""

        def called(person: str) -> str:
            if person not in self._names:
                self._names[person] = asked.called(person)
            return self._names[person]

        return called


def _preparation(head: Head, question: Question, compared: Gap, asked: Known) -> Any:
    person, links = question.person, asked.project.links
    read = notes_on(asked.subject.root, (question.record.id, *person.formerly), links)
    notes = shown(question.framework, read.notes, question.called)
    return preparation(head, compared, notes, next(iter(person.manager), ""))
