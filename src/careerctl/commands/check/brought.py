"""What a change brought: the findings of a project that were not there at a revision of git."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.check.engine import check
from careerctl.check.twice import Twice
from careerctl.cli.own_words import own_words
from careerctl.cli.terminal import tell
from careerctl.problems.diagnostic import Diagnostic, Place
from careerctl.problems.found import likeness
from careerctl.problems.rule import Scope
from careerctl.project import disk
from careerctl.project.git.git import Repository
from careerctl.project.git.revisions import Past, project_at
from careerctl.project.kinds import ASSESSMENTS, FOLDERS, TEMPLATES
from careerctl.project.processes import Processes
from careerctl.project.reading.settings import ReadSettings

Alike = tuple[str, ...]


class Base(NamedTuple):
    """What a project is compared with: a revision of git, by default the commit at which HEAD parted from it."""

    revision: str
    is_tip: bool = False

    def laid_out(self, root: Path, scope: Scope) -> AbstractContextManager[Past]:
        """Return the project as it was, for as long as it is looked at.

        Raises CareerctlError where there is no such commit here.
        """
        commit = self.revision if self.is_tip else Repository(root).merge_base(self.revision)
        return project_at(commit, root, with_people=scope is not Scope.FRAMEWORK)


def brought(
    now: Sequence[Diagnostic], past: Past, root: Path, today: date, scope: Scope, *, by: Processes, twice: Twice
) -> set[Diagnostic]:
    """Return those of the findings that a check of the same project as it was does not have.

    Lines are not compared: of findings alike in one file there may be as many as there were.
    """
    if past.root is None:
        tell("Before this change there was no project here yet: all that is found is new.")
        return {*now}
    if past.elsewhere:
        tell(f"The framework in {past.elsewhere} is not part of this repository: it was read as it is now.")
    beside = own_words if any(map(_is_of_own_words, now)) else None
    past_run = check(past.root, today, scope, by, beside, is_commit=True, twice=twice)
    before = _grouped(past_run.diagnostics, past.framework)
    groups = _grouped(now, ReadSettings(root).value.framework or "").items()
    return {each for alike, group in groups for each in _new(group, before.get(alike, []), root, past.root)}


def _is_of_own_words(one: Diagnostic) -> bool:
    """Tell whether a finding is about labels or templates: without one, those of before need not be tried."""
    return one.rule in {"unknown-label", "bad-label"} or TEMPLATES in one.place.path.split("/")


def _grouped(diagnostics: Iterable[Diagnostic], framework: str) -> dict[Alike, list[Diagnostic]]:
    groups: dict[Alike, list[Diagnostic]] = {}
    for one in diagnostics:
        alike = likeness(one)
        path = _thing(_in_the_framework(alike.path, framework))
        groups.setdefault((*alike._replace(path=path), one.severity), []).append(one)
    return groups


def _in_the_framework(path: str, folder: str) -> str:
    """Return a path below the folder of the framework without that folder, which may be called otherwise today."""
    within = f"{posixpath.normpath(folder)}/" if folder else ""
    normal = posixpath.normpath(path) if within else path
    return f"framework:/{normal.removeprefix(within)}" if within and normal.startswith(within) else path


def _thing(path: str) -> str:
    """Return a file's path without sub-folders, which are free: a file that moves there stays the same thing."""
    *folders, name = path.split("/")
    kind = next((number for number, each in enumerate(folders, 1) if each in FOLDERS and each != ASSESSMENTS), None)
    return path if kind is None else "/".join([*folders[:kind], name])


def _new(group: list[Diagnostic], earlier: list[Diagnostic], root: Path, past: Path) -> Iterator[Diagnostic]:
    """Yield as many findings as there are more than earlier: those whose lines nobody knows, the last ones first."""
    more = len(group) - len(earlier)
    if more <= 0:
        return
    lines = Counter(_line(past, each.place) for each in earlier)
    unknown = []
    for one in group:
        line = _line(root, one.place) if earlier else ""
        if lines[line] > 0:
            lines[line] -= 1
        else:
            unknown.append(one)
    yield from unknown[-more:]


def _line(root: Path, place: Place) -> str:
    """Return the text of a finding's line, "" for a file as a whole."""
    if not place.line:
        return ""
    text = (disk.read(root / place.path) or b"").decode("utf-8-sig", "replace")
    return (text.split("\n")[place.line - 1 : place.line] or [""])[0].strip()
