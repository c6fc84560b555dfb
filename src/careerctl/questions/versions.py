"""What the versions of a framework changed: the tags of its repository, each beside the one before it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from careerctl.analysis.changed.changed import changed
from careerctl.problems.diagnostic import errors
from careerctl.problems.error import CareerctlError
from careerctl.project.git.git import Repository, Tag
from careerctl.project.git.revisions import project_at
from careerctl.project.reading.framework import Project, read_project
from careerctl.questions.revisions import FRAMEWORK, unread_at
from careerctl.results.framework_pages import ChangesPage, VersionTold
from careerctl.results.report import Head
from careerctl.results.result import replace
from careerctl.text.phrases import Say

_MOST = 12
"""So many tags are read, since each is a whole framework."""


def changes_page(head: Head, now: Project, today: date, say: Say) -> ChangesPage | None:
    """Return what the last versions changed; None where the framework is not in git, or has no tag there.

    Raises CareerctlError where git does not hold what it knows of.
    """
    home = now.root / (now.framework.settings.framework or "")
    try:
        tags = Repository(home).tags()
    except CareerctlError:
        return None
    told = _Told(home, today, now, tags[: _MOST + 1], say)
    versions = tuple(told.versions())
    if not versions and not told.unread:
        return None
    return ChangesPage(head, versions[:_MOST], tuple(told.unread), are_more=len(tags) > _MOST + 1)


class _Told:
    """The states of a framework, the newest first, of which never more than two are held."""

    def __init__(self, home: Path, today: date, now: Project, tags: list[Tag], say: Say) -> None:
        self.home, self.today, self.now, self.tags = home, today, now, tags
        self.say, self.unread = say, list[str]()

    def versions(self) -> Iterator[VersionTold]:
        """Yield what each tag changed, and what has changed since the last one; of no change nothing."""
        later: tuple[Tag | None, Project] = (None, self.now)
        for tag in self.tags:
            project = self._at(tag)
            if project is None:
                continue
            told = self._told(tag.name, project, *later)
            if told.diff.things or told.diff.version.before != told.diff.version.after:
                yield told
            later = (tag, project)

    def _told(self, before: str, earlier: Project, tag: Tag | None, project: Project) -> VersionTold:
        diff = changed(earlier.framework, project.framework, self.say)
        unread = (*unread_at("before", earlier), *unread_at("after", project))
        name, day = (tag.name, date.fromisoformat(tag.day)) if tag is not None else ("", None)
        return VersionTold(
            name, day, replace(diff, before=before, after=name, not_compared=(*unread, *diff.not_compared))
        )

    def _at(self, tag: Tag) -> Project | None:
        """Return the project at a tag; None where it was not there yet, or its settings cannot be read."""
        with project_at(tag.commit, self.home, with_people=False, only=FRAMEWORK) as past:
            project = read_project(past.root, self.today) if past.root is not None else None
        if project is not None and errors(project.settings_faults):
            self.unread.append(tag.name)
            return None
        return project
