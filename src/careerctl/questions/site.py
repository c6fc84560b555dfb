"""The framework in the open: every page that there is of it, and nothing about people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from careerctl.analysis.compare import compare
from careerctl.analysis.framework_pages import activities_page, competency_page, goal_page, start_page, without_drafts
from careerctl.analysis.handouts import opening_page, path_page, role_page
from careerctl.analysis.position import known_openings
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Unread
from careerctl.problems.error import CareerctlError
from careerctl.questions.known import FrameworkReading
from careerctl.questions.pages import Subjects
from careerctl.questions.versions import changes_page
from careerctl.results.framework_pages import RolesBeside, SitePage
from careerctl.results.report import PathPage
from careerctl.results.result import replace
from careerctl.text.phrases import Say, plainly


@dataclass
class Site:
    """A framework that everyone may read."""

    root: Path
    today: date

    @cached_property
    def subjects(self) -> Subjects:
        """The framework, read once. Of people no file is opened: whom to ask stands there as it is written."""
        return Subjects(self.root, self.today, "everyone")

    @property
    def known(self) -> FrameworkReading:
        """The framework."""
        return self.subjects.known

    def left_unread(self) -> list[Unread]:
        """Return each file of the framework that has errors."""
        return self.known.left_unread()

    @cached_property
    def untold(self) -> list[str]:
        """Why what git holds could not be told, where that is so."""
        return []

    @property
    def _framework(self) -> Framework:
        return self.known.framework

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """The roles that have no page, since they, or what they build on, could not be read."""
        return tuple(sorted(each for each in self._framework.roles.ids if not self.known.is_whole(each)))

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles that have a page: all that could be read but drafts."""
        return tuple(each for each in _shown(self._framework.roles.items) if each not in self.left_out)

    def pages(self, say: Say = plainly) -> Iterator[SitePage]:
        """Yield what all pages are about, kind by kind; `say` says careerctl's own words inside of what has changed."""
        framework, head = self._framework, self.subjects.head
        yield SitePage("start", (), start_page(head, framework, self.left_out))
        yield from (SitePage("goal", (each,), goal_page(head, framework, each)) for each in framework.goals.items)
        yield from (SitePage("path", (each,), self._path(each)) for each in _shown(framework.paths.items))
        yield from (SitePage("role", (each,), role_page(head, framework, each)) for each in self.roles)
        for each in known_openings(framework):
            if each.role in self.roles:
                page = opening_page(head, framework, each.opening, str)
                yield SitePage("opening", (each.opening,), page)
        for competency in _shown(framework.competencies.items):
            yield SitePage("competency", (competency,), competency_page(head, framework, competency))
        if (activities := activities_page(head, framework)).activities:
            yield SitePage("activities", (), activities)
        yield from self._changes(say)
        for move in framework.moves.all:
            if not move.draft and move.from_role in self.roles and move.to_role in self.roles:
                both = (move.from_role, move.to_role)
                yield SitePage("compare", both, RolesBeside(head, compare(framework, *both)))

    def _changes(self, say: Say) -> Iterator[SitePage]:
        try:
            changes = changes_page(self.subjects.head, self.known.project, self.today, say)
        except CareerctlError as error:
            self.untold.append(f"What has changed is not told: {error}")
            return
        if changes is not None:
            yield SitePage("changes", (), changes)

    def _path(self, path: str) -> PathPage:
        """Return a path's page without the roles that are drafts: those are nobody's yet."""
        page = path_page(self.subjects.head, self._framework, path)
        stations = tuple(each for each in page.stations if each.role.status != "draft")
        return replace(page, stations=stations, map=without_drafts(self._framework, page.map))


def _shown(things: Any) -> Iterator[str]:
    """Yield the ids of what is no draft."""
    return (name for name, each in things.items() if each.status != "draft")
