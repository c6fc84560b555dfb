"""Earlier frameworks, as git keeps them: each version is read once, and only when something was said under it."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careerctl.model.earlier import Earlier, Under
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import errors
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.kinds import FRAMEWORK_KINDS, SETTINGS_FILE
from careerctl.project.reading.framework import read_project
from careerctl.project.reading.source import parse
from careerctl.project.yaml.nodes import Map

if TYPE_CHECKING:  # most commands ask git nothing
    from careerctl.project.git.git import Repository

Before = Earlier[Framework]
_NEEDED = ("competency", "role")
_ONLY = (SETTINGS_FILE, *(f"{each.folder}/" for each in FRAMEWORK_KINDS if each.name in _NEEDED))
_NEWEST = "HEAD"


class _Began(NamedTuple):
    """A version, and the commit with which it began."""

    version: str
    commit: str


class GitHistory:
    """Keeps the earlier frameworks of a folder that lies in a git repository, along first parents.

    A version is what it was last, before the next one began. Where only a day is known, it is what had been committed
    by its end.
    """

    def __init__(self, folder: Path, today: date) -> None:
        """Look at nothing yet."""
        self.folder = folder
        self.today = today
        self._asked: dict[str | date, Before | None] = {}
        self._read: dict[tuple[str, str], Before] = {}

    def at(self, under: Under) -> Before | None:
        """Return the framework under which something was said; None where it has not changed since, or is not kept."""
        version, day = under
        asked = day if version is None else version
        if asked not in self._asked:
            self._asked[asked] = self._of_day(day) if version is None else self._of_version(version)
        return self._asked[asked]

    def between(self, earlier: Before, today: str | None) -> Iterator[Before]:
        """Yield the versions between an earlier one and today's, the latest first."""
        for place, began in enumerate(self._versions):
            if began.version == earlier.version:
                return
            if began.version != today:
                yield self._earlier(began.version, self._last_of(place))

    def _of_version(self, version: str) -> Before:
        place = next((at for at, began in enumerate(self._versions) if began.version == version), None)
        return self._nowhere(version) if place is None else self._earlier(version, self._last_of(place))

    def _of_day(self, day: date) -> Before | None:
        by_then = [each for each in self._commits if each[1] <= day.isoformat()]
        if not by_then:
            return self._nowhere("") if self._commits and self._begins_later else None
        return None if by_then[0] is self._commits[0] else self._earlier("", by_then[0][0])

    def _nowhere(self, version: str) -> Before:
        return Earlier(version, why="shallow" if self._begins_later else "unknown")

    def _last_of(self, place: int) -> str:
        """Return the last commit of a version: the one before the next version began."""
        return f"{self._versions[place - 1].commit}^" if place else _NEWEST

    def _earlier(self, version: str, revision: str) -> Before:
        if (version, revision) not in self._read:
            framework = self._framework(revision)
            self._read[version, revision] = Earlier(version, framework, None if framework else "unreadable")
        return self._read[version, revision]

    def _framework(self, revision: str) -> Framework | None:
        """Read what is asked at a revision; None where its settings are broken, or git cannot lay it out."""
        from careerctl.project.git.revisions import project_at

        with suppress(CareerctlError), project_at(revision, self.folder, with_people=False, only=_ONLY) as past:
            if past.root is not None:
                project = read_project(past.root, self.today, kinds=_NEEDED)
                return None if errors(project.settings_faults) else project.framework
        return None

    @cached_property
    def _kept(self) -> "tuple[Repository, str] | None":
        """The repository and the folder's path from its top, with `/` behind it; None where git keeps nothing."""
        from careerctl.project.git.git import Repository

        with suppress(CareerctlError, ValueError):  # ValueError: git has its files elsewhere
            repository = Repository(self.folder)
            path = disk.real(self.folder).relative_to(repository.top).as_posix()
            return repository, "" if path == "." else f"{path}/"
        return None

    @cached_property
    def _begins_later(self) -> bool:
        """Whether a part of the history is elsewhere."""
        return self._kept is not None and self._kept[0].is_shallow

    @cached_property
    def _commits(self) -> list[tuple[str, str]]:
        """The commits that changed what is asked, each with its day, the newest first."""
        return self._line(*_ONLY)

    @cached_property
    def _versions(self) -> list[_Began]:
        """The versions as they began, the newest first; of one that came twice the later time counts."""
        if self._kept is None:
            return []
        repository, below = self._kept
        with repository.contents() as content:

            def began(commit: str) -> _Began:
                with suppress(CareerctlError):  # there was none at that commit
                    return _Began(_version_in(content(f"{commit}:{below}{SETTINGS_FILE}")), commit)
                return _Began("", commit)

            every = [began(commit) for commit, _ in self._line(SETTINGS_FILE, changing="^[\"']?version")]
        return [each for at, each in enumerate(every) if at + 1 == len(every) or every[at + 1].version != each.version]

    def _line(self, *paths: str, changing: str = "") -> list[tuple[str, str]]:
        """Return the commits that changed some of the files, or lines in them, each with its day, the newest first."""
        if self._kept is None:
            return []
        repository, below = self._kept
        options = [f"-G{changing}"] if changing else []
        with suppress(CareerctlError):  # nothing was committed yet
            found = repository.line(*options, "--", *(f"{below}{each}" for each in paths))
            return [(each.name, each.day) for each in found]
        return []


def _version_in(settings: bytes) -> str:
    root = parse(SETTINGS_FILE, settings).root
    said = root.get("version") if isinstance(root, Map) else None
    return said if isinstance(said, str) else ""
