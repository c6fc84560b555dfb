"""Assembly: the files of a framework become one value, and say what is wrong with each on the way."""

import posixpath
from collections.abc import Callable
from collections.abc import Collection as Several
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from careerctl.model.collection import Collection
from careerctl.model.earlier import History
from careerctl.model.framework import Framework
from careerctl.model.outline import Outline, outline_of
from careerctl.model.settings import Settings
from careerctl.problems.diagnostic import Diagnostic, Place, errors
from careerctl.problems.faults import FAULTS
from careerctl.project.kinds import FRAMEWORK_KINDS, Kind
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.settings import OF_THE_FRAMEWORK, ReadSettings, joined
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import SourceFile
from careerctl.project.yaml.tree import Map
from careerctl.text.naming import labels, told_apart

Key = tuple[str, str]
"""Kind and id of a thing; `("settings", "")` is careerctl.yaml."""
ELSEWHERE: Key = ("settings", "framework")
"""The careerctl.yaml of the folder from which the framework comes, where it is another."""


_ELSEWHERE_TOO = frozenset(("scale", "track", "area"))
"""What else comes from a framework in another folder."""


@dataclass
class Project:
    """A framework with the files that it came from, and what is wrong with them."""

    root: Path
    framework: Framework
    sources: dict[Key, SourceFile]
    diagnostics: list[Diagnostic]
    links: Links
    is_read: bool = True
    """Whether it is for this careerctl; of one that is not nothing is read."""

    @property
    def unlisted(self) -> frozenset[str]:
        """The folders of the framework that are not read, since they are links or nobody may look into them."""
        every = (self.framework.of_kind(kind.name).unlisted for kind in FRAMEWORK_KINDS)
        return frozenset(folder for each in every for folder in each)

    @property
    def settings_faults(self) -> list[Diagnostic]:
        """What is wrong with the settings: the project's own, and those of the folder that its framework comes from."""
        return [*self.faults_of("settings", ""), *self.faults_of(*ELSEWHERE)]

    def faults_of(self, kind: str, name: str) -> list[Diagnostic]:
        """Return what is wrong with the file of one thing."""
        source = self.sources.get((kind, name))
        return [each for each in self.diagnostics if source is not None and each.place.path == source.path]

    def source_of(self, kind: str, name: str, step: str | int | None) -> SourceFile:
        """Return the file of a thing; of two careerctl.yaml the one from which the entry `step` comes."""
        own, theirs = self.sources[kind, name], self.sources.get(ELSEWHERE)
        if kind != "settings" or theirs is None or (step in own.root and step not in OF_THE_FRAMEWORK):
            return own
        return theirs


def read_project(
    root: Path,
    today: date,
    *,
    kinds: Several[str] | None = None,
    person: Callable[[str], str | None] | None = None,
    history: Callable[[Path, date], History[Framework]] | None = None,
) -> Project:
    """Read the settings and the framework of a project, and no file about people.

    `kinds` names the kinds that are needed, by default all; `person` tells who has an id as `Links` asks, by default
    that is left open; `history` makes what keeps earlier frameworks of the folder and the day. Whatever could not be
    read is left out of the framework, stays known by its id, and has its diagnostics.
    """
    own = ReadSettings(root)
    settings, theirs, diagnostics = joined(own, root)
    if own.is_for_another or (theirs is not None and theirs.is_for_another):
        return _not_read(root, today, own, theirs)
    reading = _Reading(root, settings, settings.framework or "" if theirs else "", [*own.diagnostics, *diagnostics])
    reading.sources["settings", ""] = own.source
    if theirs is not None:
        reading.sources[ELSEWHERE] = theirs.source
    chosen = [kind for kind in FRAMEWORK_KINDS if kinds is None or kind.name in kinds]
    collections: Any = {kind.folder: Collection(may_have_more=True) for kind in FRAMEWORK_KINDS}
    collections |= {kind.folder: reading.collection(kind) for kind in chosen}
    past = history(root / (settings.framework or ""), today) if history is not None else None
    framework = Framework(settings, today, unread_scales=reading.scales, history=past, **collections)
    unread = {kind.name for kind in FRAMEWORK_KINDS if kind not in chosen or framework.of_kind(kind.name).unlisted}
    if settings.framework is not None and theirs is None:  # what it holds is not known
        unread |= {*_ELSEWHERE_TOO, *(kind.name for kind in FRAMEWORK_KINDS)}
    links = Links(framework, own.unsure | (theirs.unsure if theirs else set()) | unread, person)
    reading.refused = frozenset(each.place for each in errors(reading.diagnostics))
    for each in (own, theirs):
        if each is not None:
            reading.link(links, each.source, outline_of(Settings))
    for kind in chosen:
        reading.link_all(links, kind)
    return Project(root, framework, reading.sources, reading.diagnostics, links)


def _not_read(root: Path, today: date, own: ReadSettings, theirs: ReadSettings | None) -> Project:
    """Return a project of which nothing is read, since it or its framework is for another careerctl."""
    nothing: Any = {kind.folder: Collection(may_have_more=True) for kind in FRAMEWORK_KINDS}
    links = Links(Framework(own.value, today, **nothing), own.unsure | {kind.name for kind in FRAMEWORK_KINDS})
    sources: dict[Key, SourceFile] = {("settings", ""): own.source}
    if theirs is not None:
        sources[ELSEWHERE] = theirs.source
    return Project(root, links.framework, sources, (theirs or own).diagnostics, links, is_read=False)


def _told_apart(items: dict[str, Any]) -> dict[str, Any]:
    """Return things by id, each with a name of its own: of two roles called Engineer one is Engineer (A3).

    What is in use keeps its name where only a draft or something retired has it, too.
    """
    every = {each: labels(one.name, getattr(one, "grade", None), each) for each, one in items.items() if one.name}
    in_use = {each: own for each, own in every.items() if getattr(items[each], "status", "active") == "active"}
    names = told_apart(every) | told_apart(in_use)
    others = {each: name for each, name in names.items() if name != items[each].name}
    return items | {each: items[each].model_copy(update={"name": name}) for each, name in others.items()}


def former_in(source: SourceFile) -> list[str]:
    """Return the former ids that a file says, as far as it can be read."""
    said = source.root.get("formerly") if isinstance(source.root, Map) else None
    return said if isinstance(said, list) and all(isinstance(each, str) for each in said) else []


class _Reading:
    """What has been read so far."""

    def __init__(self, root: Path, settings: Settings, folder: str, diagnostics: list[Diagnostic]) -> None:
        self.root = root
        self.settings = settings
        self.folder = folder
        self.diagnostics = diagnostics
        self.sources: dict[Key, SourceFile] = {}
        self.scales: dict[str, str] = {}
        self.refused: frozenset[Place] = frozenset()
        """Where an error was found before ids and levels are checked: it is not said again in other words."""

    def collection(self, kind: Kind) -> Collection[Any]:
        """Read all files of a kind."""
        found = files.listing(self.root, posixpath.normpath(posixpath.join(self.folder, kind.folder)))
        self.diagnostics += found.diagnostics
        paths = files.by_id(found.paths, self.diagnostics)
        items: dict[str, Any] = {}
        for name, path in paths.items():
            source = self.sources[kind.name, name] = files.read(self.root, path, private=False)
            entity = self._entity(kind, source)
            if entity is not None:
                items[name] = entity
            elif kind.name == "competency" and isinstance(source.root, Map):
                self.scales[name] = str(source.root.get("scale", ""))
        read = [self.sources[kind.name, name] for name in paths]
        may_have_more = any(each.root is None and "formerly" in each.text for each in read)
        named = _told_apart(items)
        as_written = {each: one.name for each, one in items.items() if named[each] is not one}
        return Collection(named, frozenset(paths), self._former(kind), as_written, tuple(found.unlisted), may_have_more)

    def _entity(self, kind: Kind, source: SourceFile) -> Any:
        self.diagnostics += source.diagnostics()
        if source.root is None:
            return None
        entity, diagnostics = shaped(kind.model, source, leave_out=self.settings.leaves_unknown_out)
        self.diagnostics += diagnostics
        return entity

    def _former(self, kind: Kind) -> dict[str, str]:
        """Return the present id of each former one; what has two meanings is a diagnostic.

        A file in which something else is wrong still says which ids its thing had.
        """
        former: dict[str, str] = {}
        every = [(name, source) for (sort, name), source in self.sources.items() if sort == kind.name]
        for name, source in every:
            for index, old in enumerate(former_in(source)):
                other = old if (kind.name, old) in self.sources else former.setdefault(old, name)
                if other != name:
                    place = source.place(source.root["formerly"].marks[index])
                    related = (self.sources[kind.name, other].place(None), "it stands for this one too")
                    message = f"the former id '{old}' has two meanings"
                    self._say("clashing-former-ids", place, message, "take it out of one of the two", related)
        return former

    def link_all(self, links: Links, kind: Kind) -> None:
        """Check the ids and levels in all files of a kind."""
        for (name, thing), source in self.sources.items():
            if name == kind.name:
                competency = thing if name == "competency" else ""
                self.link(links, source, outline_of(kind.model), competency)
                if competency and isinstance(source.root, Map) and links.has_no_scale(competency):
                    hint = "name one with `scale:` here, or for all in careerctl.yaml"
                    self._say("unknown-scale", source.place(source.root.start), "this competency has no scale", hint)

    def link(self, links: Links, source: SourceFile, outline: Outline, competency: str = "") -> None:
        """Check the ids and levels in a file."""
        found = links.check(source, outline, competency)
        self.diagnostics += (each for each in found if each.place not in self.refused)

    def _say(self, name: str, place: Place, message: str, hint: str, *related: tuple[Place, str]) -> None:
        self.diagnostics.append(Diagnostic(place, FAULTS[name].severity, name, message, hint, related))
