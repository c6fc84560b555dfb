"""Holders: the files of a project in which an id stands, all folders included, and what keeps them from being read."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.model.import_map import ImportMap
from careerctl.model.note import Notes
from careerctl.model.outline import Outline, outline_of
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.settings import Settings
from careerctl.problems.diagnostic import Diagnostic, errors
from careerctl.project import disk
from careerctl.project.kinds import (
    ASSESSMENTS,
    FOLDERS,
    FRAMEWORK_KINDS,
    MAP_FILE,
    NOTES,
    PEOPLE,
    PLANS,
    SETTINGS_FILE,
    is_private,
)
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading import files
from careerctl.project.reading.mentions import may_hold
from careerctl.project.reading.references import Named, references
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import SourceFile, parse
from careerctl.text.characters import printable

_MODELS: dict[str, type[BaseModel]] = {
    **{kind.folder: kind.model for kind in FRAMEWORK_KINDS},
    PEOPLE: Person,
    ASSESSMENTS: RatedSheetFile,
    NOTES: Notes,
    PLANS: Plan,
}
_SINGLE: dict[str, type[BaseModel]] = {SETTINGS_FILE: Settings, MAP_FILE: ImportMap}


class Holder(NamedTuple):
    """A file that may name a thing: its path from the root, its bytes, and what was read of them."""

    path: str
    raw: bytes
    source: SourceFile
    model: type[BaseModel]

    @property
    def outline(self) -> Outline:
        """The outline of its kind."""
        return outline_of(self.model)

    def names(self, kind: str, name: str) -> list[Named]:
        """Return the places that name the thing of a kind."""
        return list(references(self.source.root, self.outline, kind, name))

    def errors(self) -> Iterator[Diagnostic]:
        """Yield what keeps the file from being read whole: a reference might stand there and not be seen."""
        yield from errors(self.source.diagnostics())
        if self.source.root is not None:
            yield from shaped(self.model, self.source)[1]


def holders(root: Path, names: Iterable[str]) -> tuple[list[Holder], list[Diagnostic]]:
    """Return the files in which one of the ids stands anywhere, and what is wrong with files that cannot be read."""
    faults: list[Diagnostic] = []
    return list(each_holder(root, names, faults)), faults


def each_holder(
    root: Path, names: Iterable[str], faults: list[Diagnostic], always: str | None = None, by: Processes = ALONE
) -> Iterator[Holder]:
    """Yield the files in which one of the ids stands anywhere; what is wrong with files that cannot be read is added.

    A link stands for the file that it leads to. The file `always` is among them whatever it holds.
    """
    wanted = [name.encode() for name in names]
    paths, found = every_file(root)
    faults += found
    for path in by.one_by_one(list(dict.fromkeys(_real(root, path) for path in paths))):
        try:
            raw = disk.read(root / path) or b""
        except disk.ClosedError:
            faults += files.read(root, path, private=is_private(path)).diagnostics()
            continue
        if path == always or may_hold(raw, wanted):
            source = parse(printable(path), raw, private=is_private(path))
            yield Holder(path, raw, source, _model_of(path))


def _real(root: Path, path: str) -> str:
    """Return the path of a file or, of a link, of what it leads to; none is changed that lies elsewhere."""
    found, home = disk.real(root / path), disk.real(root)
    return found.relative_to(home).as_posix() if disk.is_link(root / path) and found.is_relative_to(home) else path


def every_file(root: Path) -> tuple[list[str], list[Diagnostic]]:
    """Return the paths of all files of a project, those in no folder first, and what is wrong with its folders."""
    listings = [files.listing(root, folder) for folder in FOLDERS]
    faults = [fault for each in listings for fault in each.diagnostics]
    single = [SETTINGS_FILE, *([MAP_FILE] if disk.is_file(root / MAP_FILE) else [])]
    return [*single, *(path for each in listings for path in each.paths)], faults


def _model_of(path: str) -> type[BaseModel]:
    if path in _SINGLE:
        return _SINGLE[path]
    if path.startswith(f"{ASSESSMENTS}/") and path.endswith(".agreed.yaml"):
        return AgreedSheetFile
    return _MODELS[path.split("/", 1)[0]]
