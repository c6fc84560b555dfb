"""A framework of another tool on its way into a project: worked out whole, tried out, and then written."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from careerctl.analysis.changed.changed import changed
from careerctl.changes.editor_schemas import keep_informed, of_project
from careerctl.changes.framework import merging, values
from careerctl.changes.framework.ids import with_present_ids
from careerctl.changes.importing.mapping import MapPlace
from careerctl.changes.new.project import ATTRIBUTES, FOR_GIT, refuse_a_project_in_another
from careerctl.check.engine import check
from careerctl.exchange.incoming import IncomingFramework, IncomingRole
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.error import CareerctlError
from careerctl.problems.rule import Scope
from careerctl.project import disk
from careerctl.project.here import path_from_here, refuse_errors
from careerctl.project.kinds import COMPETENCIES, PATHS, ROLES, SETTINGS_FILE
from careerctl.project.reading.framework import Project, read_project
from careerctl.project.schemas import schema_comment
from careerctl.project.writing.change import Change
from careerctl.project.writing.create import NewFile, clear_away, create
from careerctl.project.writing.edit import edited
from careerctl.project.writing.emitting import document
from careerctl.project.writing.laid_out import laid_out
from careerctl.project.writing.replace import writing
from careerctl.project.writing.series import Write, carry_out
from careerctl.results.diff import Diff, ThingKind
from careerctl.results.framework_import import OnlyHere

_BROKEN = "what was read does not make a sound framework. Nothing was written."


class Target(NamedTuple):
    """Where a framework goes: a project, or a folder that becomes one."""

    root: Path
    project: Project | None
    has_others: bool = False
    """Whether a folder that becomes a project holds other files."""


@dataclass(frozen=True)
class FrameworkTaken:
    """What a framework comes to in a project."""

    target: Target
    incoming: IncomingFramework
    """Called by the ids of the project."""
    writes: tuple[Write, ...]
    diff: Diff | None
    """What changes; None for a new project."""
    only_here: tuple[OnlyHere, ...]
    """What the project has and the file has not."""
    notes: tuple[Diagnostic, ...]
    """What `check` says that is missing, and did not say before."""
    assumed: int
    """How many competencies are said to ask for a skill, since the file does not tell."""


def target_of(folder: Path, today: date) -> Target:
    """Return where a framework goes. Raises CareerctlError where it cannot go there."""
    if disk.is_file(folder / SETTINGS_FILE):
        project = read_project(folder, today)
        refuse_errors(project.diagnostics, folder, "the project has to be mended first. Nothing was written.")
        if project.framework.settings.framework is not None:
            there = path_from_here(folder / project.framework.settings.framework)
            message = f"the framework of this project lies in {there}. Name that folder with -o."
            raise CareerctlError(message)
        return Target(folder, project)
    if disk.is_there(folder) and not disk.is_folder(folder):
        message = f"{path_from_here(folder)} is no folder. Name another one with -o."
        raise CareerctlError(message)
    if disk.is_link(folder):
        message = f"{path_from_here(folder)} is a link. Name the folder itself with -o."
        raise CareerctlError(message)
    refuse_a_project_in_another(folder)
    clear_away(folder, SETTINGS_FILE)
    with disk.entries(folder) as listed:
        has_others = any(each.name != ".git" for each in listed)
    return Target(folder, None, has_others)


def taken_over(target: Target, incoming: IncomingFramework, today: date) -> FrameworkTaken:
    """Work out what a framework changes, and try it out. Raises CareerctlError where the result would not be sound."""
    project = target.project
    if project is not None:
        incoming = with_present_ids(incoming, project.framework)
    written = _Writing(target, incoming)
    writes = tuple(written.all())
    only = tuple(_only_here(project.framework, incoming)) if project is not None else ()
    if not writes:
        return FrameworkTaken(target, incoming, (), Diff(), only, (), 0)
    before = {} if project is None else _files_of(project)
    after = before | {each.path: each.after for each in writes}
    with laid_out(after) as folder:
        found = check(folder, today, Scope.FRAMEWORK).diagnostics
        refuse_errors(found, target.root, _BROKEN)
        later = read_project(folder, today)
        diff = changed(project.framework, later.framework) if project is not None else None
    known = _known(today, before) if project is not None else Counter()
    notes = tuple(each for each in found if not _takes(known, each))
    return FrameworkTaken(target, incoming, writes, diff, only, notes, written.assumed)


def write(taken: FrameworkTaken, kept: tuple[MapPlace, str] | None) -> list[str]:
    """Write what was worked out, with the mapping where it is new; return the files.

    Raises CareerctlError where somebody else was quicker, and where something cannot be written: a new project is none
    before its last file, and in another the same command goes on from there.
    """
    root, writes = taken.target.root, list(taken.writes)
    if kept is not None and taken.target.project is not None and kept[0].root == root:
        writes.append(Write(kept[0].path, None, kept[1].encode()))
    if taken.target.project is None:
        files = [NewFile(each.path, each.after.decode()) for each in writes]
        files += _beside(root, writes)
        if kept is not None and kept[0].root == root:
            files.append(NewFile(kept[0].path, kept[1]))
        create(root, sorted(files, key=lambda file: (file.path == SETTINGS_FILE, file.path)))
        paths = [each.path for each in files]
    else:
        with writing(root):
            _must_be_as_read(root, writes)
            carry_out(root, writes)
        paths = [each.path for each in writes]
        keep_informed(root)
    if kept is not None and kept[0].root != root:
        with writing(kept[0].root):
            carry_out(kept[0].root, [Write(kept[0].path, None, kept[1].encode())])
    return paths


def _beside(root: Path, writes: Sequence[Write]) -> Iterator[NewFile]:
    """Yield what a new project has beside its framework: schemas for editors, and what git should know."""
    with laid_out({each.path: each.after for each in writes}) as folder:
        schemas = of_project(read_project(folder, date.min))  # nothing in a schema depends on the day
    yield from (NewFile(path, text) for path, text in schemas.items())
    if not disk.is_there(root / ATTRIBUTES) or disk.read(root / ATTRIBUTES) == FOR_GIT.encode():
        yield NewFile(ATTRIBUTES, FOR_GIT)


def _must_be_as_read(root: Path, writes: Sequence[Write]) -> None:
    for each in writes:
        if disk.read(root / each.path) != each.before:
            message = f"somebody else has changed {path_from_here(root / each.path)} meanwhile. Nothing was written."
            raise CareerctlError(message)


class _Writing:
    """The writes in an order in which each leaves a sound project: what is named comes before what names it."""

    def __init__(self, target: Target, incoming: IncomingFramework) -> None:
        self.root, self.project, self.incoming = target.root, target.project, incoming
        self.assumed = 0

    def all(self) -> Iterator[Write]:
        said = values.settings(self.incoming)
        if self.project is None:
            yield self._new(SETTINGS_FILE, said)
        else:
            data = self._data("settings", "")
            yield from self._changed(SETTINGS_FILE, merging.of_settings(self.project.framework, data, said))
        for each in self.incoming.competencies:
            yield from self._thing("competency", COMPETENCIES, each.id, self._competency(each), merging.of_competency)
        several = len({each.track for each in self.incoming.roles}) > 1
        for role in _parents_first(self.incoming.roles):
            folder = f"{ROLES}/{role.track}" if several and role.track else ROLES
            yield from self._thing("role", folder, role.id, values.role(role), merging.of_role)
        for path in self.incoming.paths:
            yield from self._thing("path", PATHS, path.id, values.path(path), merging.of_path)

    def _competency(self, each: Any) -> values.Values:
        if self.project is not None and not self._is_there("competency", each.id):
            default = self.project.framework.default_scale
            each = replace(each, scale="" if each.scale == default else each.scale)
        elif self.project is None and each.scale and each.scale == self.incoming.scales[0].id:
            each = replace(each, scale="")
        if each.asks is None and not self._is_there("competency", each.id):
            self.assumed += 1
            each = replace(each, asks=values.ASKS)
        return values.competency(each)

    def _is_there(self, kind: str, name: str) -> bool:
        return self.project is not None and name in self.project.framework.of_kind(kind).ids

    def _thing(
        self, kind: str, folder: str, name: str, said: values.Values, changes: merging.Changes
    ) -> Iterator[Write]:
        if self.project is not None and self._is_there(kind, name):
            path = self.project.sources[kind, name].path
            yield from self._changed(path, changes(self.project.framework, name, self._data(kind, name), said))
        else:
            yield self._new(f"{folder}/{name}.yaml", said)

    def _data(self, kind: str, name: str) -> values.Values:
        root: Any = self.project.sources[kind, name].root if self.project is not None else None
        return dict(root)

    def _new(self, path: str, said: Mapping[str, Any]) -> Write:
        return Write(path, None, f"{schema_comment(path)}\n{document(said)}".encode())

    def _changed(self, path: str, changes: Iterator[Change]) -> Iterator[Write]:
        before = disk.read(self.root / path) or b""
        after = edited(path_from_here(self.root / path), before, changes)
        if after != before:
            yield Write(path, before, after)


def _parents_first(roles: Sequence[IncomingRole]) -> Iterator[IncomingRole]:
    by_id, done = {each.id: each for each in roles}, set[str]()
    for each in roles:
        line = [each]
        while (parent := by_id.get(line[-1].extends)) is not None and parent.id not in done and parent not in line:
            line.append(parent)
        for one in reversed(line):
            if one.id not in done:
                done.add(one.id)
                yield one


def _files_of(project: Project) -> dict[str, bytes]:
    return {each.path: each.text.encode() for each in project.sources.values()}


def _known(today: date, files: Mapping[str, bytes]) -> Counter[tuple[str, str, str]]:
    with laid_out(files) as folder:
        return Counter(map(_key, check(folder, today, Scope.FRAMEWORK).diagnostics))


def _key(one: Diagnostic) -> tuple[str, str, str]:
    return one.rule, one.place.path, one.message


def _takes(known: Counter[tuple[str, str, str]], one: Diagnostic) -> bool:
    """Tell whether a finding was there before, each as often as it was."""
    known[_key(one)] -= 1
    return known[_key(one)] >= 0


def _only_here(framework: Framework, incoming: IncomingFramework) -> Iterator[OnlyHere]:
    every: tuple[tuple[ThingKind, Sequence[Any]], ...] = (
        ("role", incoming.roles),
        ("competency", incoming.competencies),
    )
    for kind, things in every:
        there = {each.id for each in things}
        of_kind = framework.of_kind(kind)
        yield from (OnlyHere(kind, each, one.name) for each, one in of_kind.items.items() if each not in there)
