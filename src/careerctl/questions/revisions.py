"""Two states of a framework: the files as they lie there, or what git holds of them at revisions."""

import dataclasses
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple

from careerctl.analysis.changed.changed import changed
from careerctl.analysis.changed.sides import KINDS, BothFrameworks, IdPair
from careerctl.model.collection import Collection
from careerctl.model.framework import Framework
from careerctl.model.settings import Settings
from careerctl.problems.diagnostic import Unread, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.git.git import Repository
from careerctl.project.git.revisions import Past, project_at
from careerctl.project.here import refuse_errors
from careerctl.project.kinds import FRAMEWORK_KINDS, SETTINGS_FILE
from careerctl.project.reading.framework import Project, read_project
from careerctl.project.reading.settings import OF_THE_FRAMEWORK
from careerctl.questions.known import Reading, left_unread
from careerctl.results.diff import Diff, NotCompared
from careerctl.results.result import replace
from careerctl.text.characters import quoted

FRAMEWORK = (SETTINGS_FILE, *(each.folder for each in FRAMEWORK_KINDS))
"""What is laid out of a framework: neither the files about people, of which there may be many, nor templates."""
_SHORT = 10
"""Characters of a commit's name that are shown."""


class Range(NamedTuple):
    """What is compared: a commit with another one, or with the files as they lie there."""

    before: str
    """As it was named."""
    before_commit: str
    after: str = ""
    after_commit: str = ""
    written: str = ""


def range_of(root: Path, written: str | None) -> Range:
    """Return what `REV`, `A..B` or `A...B` means; nothing is what changes go into.

    `REV` is the commit at which the present one parted from it, put beside the files as they lie there; `A..B` are two
    commits, and `A...B` is B beside the commit at which the two parted. Raises CareerctlError where there is none.
    """
    repository = Repository(root)
    if written is None or ".." not in written:
        revision = written if written is not None else repository.trunk()
        return Range(revision, repository.merge_base(revision), written=written or "")
    dots = "..." if "..." in written else ".."
    before, _, after = (each or "HEAD" for each in written.partition(dots))
    if ".." in after or after.startswith((".", "-")):
        message = f"{quoted(written)} names no revisions. Write one, or two as in main..HEAD or main...HEAD."
        raise CareerctlError(message)
    first = repository.merge_base(before, after) if dots == "..." else repository.commit(before)
    return Range(before, first, after, repository.commit(after), written)


class States(NamedTuple):
    """Both states of a project; None where there was none yet."""

    before: Project | None
    after: Project | None
    elsewhere: str = ""
    """The folder of the framework where it is part of no revision, so that it was read as it is now."""


@contextmanager
def states(root: Path, today: date, between: Range, *, with_people: bool = False) -> Iterator[States]:
    """Yield the project on both sides, for as long as what git holds of it is laid out; people's files of the later."""
    with ExitStack() as laid_out:
        before = laid_out.enter_context(project_at(between.before_commit, root, with_people=False, only=FRAMEWORK))
        later = Past(root)
        if between.after_commit:
            only = () if with_people else FRAMEWORK
            later = laid_out.enter_context(project_at(between.after_commit, root, with_people=with_people, only=only))
        read = (read_project(each, today) if each is not None else None for each in (before.root, later.root))
        yield States(next(read), next(read), before.elsewhere or later.elsewhere)


class Compared(NamedTuple):
    """What has changed, and the files of the later side that it leaves out where they lie there to be mended."""

    diff: Diff
    left_out: list[Unread]


def compared(both: States, between: Range, today: date) -> Compared:
    """Return what has changed. Raises CareerctlError where careerctl.yaml cannot be read on one of the sides."""
    before, after = (_framework(each, today) for each in (both.before, both.after))
    diff = changed(before, after)
    unread = (*unread_at("before", both.before), *unread_at("after", both.after))
    diff = replace(
        diff,
        before=between.before,
        before_commit=between.before_commit[:_SHORT],
        after=between.after,
        revisions=between.written,
        after_commit=between.after_commit[:_SHORT],
        not_compared=(*unread, *diff.not_compared),
    )
    here = both.after is not None and not between.after_commit
    return Compared(diff, left_unread(both.after) if here and both.after is not None else [])


def as_it_was(before: Framework, after: Framework) -> Framework:
    """Return a framework as it was, with the rounds and the policy of today, that knows its things by today's ids."""
    sides = BothFrameworks(before, after)
    own = {each: getattr(before.settings, each) for each in OF_THE_FRAMEWORK}
    collections: Any = {
        kind.folder: _known_by_later_ids(before.of_kind(kind.name), after.of_kind(kind.name), sides.pairs(kind.name))
        for kind in FRAMEWORK_KINDS
    }
    return dataclasses.replace(before, settings=after.settings.model_copy(update=own), **collections)


def _known_by_later_ids(before: Collection[Any], after: Collection[Any], pairs: Iterable[IdPair]) -> Collection[Any]:
    later = {
        each: pair.before
        for pair in pairs
        if pair.before is not None and pair.after is not None
        for each in after.all_ids(pair.after)
        if not before.knows(each)
    }
    return dataclasses.replace(before, former={**later, **before.former}) if later else before


def framework_of(past: Past, today: date) -> Framework | None:
    """Return the framework of a project as it was laid out, None where there was none that could be read."""
    project = read_project(past.root, today) if past.root is not None else None
    return project.framework if project is not None and not errors(project.settings_faults) else None


def reading_at(reading: Reading, revision: str) -> tuple[Reading, str]:
    """Return somebody beside the framework as it was at a revision, and how that is named.

    Raises CareerctlError where there is no such revision, or no framework at it.
    """
    root = reading.project.root
    commit = Repository(root).commit(revision)
    with project_at(commit, root, with_people=False, only=FRAMEWORK) as past:
        if past.root is None:
            message = f"at {revision} there was no project here yet."
            raise CareerctlError(message)
        project = read_project(past.root, reading.framework.today, kinds=("competency", "role", "path", "opening"))
        refuse_errors(project.settings_faults, past.root, f"careerctl.yaml cannot be read at {revision}.")
    framework = as_it_was(project.framework, reading.framework)
    named = revision if commit.startswith(revision) else f"{revision} ({commit[:_SHORT]})"
    return dataclasses.replace(reading, project=dataclasses.replace(project, root=root, framework=framework)), named


def _framework(project: Project | None, today: date) -> Framework:
    if project is None:
        return Framework(Settings.model_validate({"format": "1"}), today)
    refuse_errors(project.settings_faults, project.root, "careerctl.yaml cannot be read on both sides.")
    return project.framework


def unread_at(side: Literal["before", "after"], project: Project | None) -> Iterator[NotCompared]:
    """Yield the files and folders of a framework that could not be read."""
    if project is None:
        return
    for (kind, name), source in project.sources.items():
        if kind in KINDS and name not in project.framework.of_kind(kind).items:
            yield NotCompared("file", source.path, side)
    yield from (NotCompared("file", folder, side) for folder in sorted(project.unlisted))
