"""People: each one's record, read from the person's file and the sheets in files of their own."""

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from careerctl.model.assessment import SIDES, AgreedSheetFile, RatedSheetFile, Side
from careerctl.model.outline import outline_of
from careerctl.model.person import Person
from careerctl.model.record import Record, Sheet
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import SourceFile

T = TypeVar("T", bound=BaseModel)
_SheetFile = AgreedSheetFile | RatedSheetFile


class SheetPath(NamedTuple):
    """A sheet in a file of its own, as its name says it."""

    person: str
    round: str
    side: Side
    path: str

    @property
    def name(self) -> str:
        """How places name it: `2026-h2/alice.self`."""
        return f"{self.round}/{self.person}.{self.side}"


class PersonFiles(NamedTuple):
    """Where the files of one person lie; without a path only sheets are left."""

    person: str
    path: str | None
    sheets: Sequence[SheetPath]
    unseen: Collection[str] = ()
    """The rounds in which there may be more of them, in a folder that is not read; "" for any other."""

    @property
    def paths(self) -> list[str]:
        """The paths of all of them."""
        return [*([self.path] if self.path else []), *(each.path for each in self.sheets)]


@dataclass
class ReadRecord:
    """A person's record with the files that it came from, and what is wrong with them."""

    record: Record
    sources: dict[tuple[str, str], SourceFile] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_record(root: Path, person: str, path: str | None, sheets: Iterable[SheetPath], links: Links) -> ReadRecord:
    """Read one person's file, if there is one, and their sheets. Nothing is raised for what is in them.

    Which rounds are over may be seen from all sheets alone, so that ids and levels are checked once all are read.
    """
    own = _shaped(root, path, Person, links) if path else None
    files_of = [(each, _shaped(root, each.path, _sort(each), links)) for each in sheets]
    entity = own.entity if own is not None else None
    found = [*(_inside(entity, person) if entity is not None else ()), *_outside(files_of)]
    over = rounds_over(links, found)
    read = ReadRecord(Record(person, entity, tuple(found), _unread(files_of)))
    if own is not None:
        read.sources["person", person] = own.source
        read.diagnostics += own.diagnostics(links, over=over)
    for sheet, each in files_of:
        read.sources["sheet", sheet.name] = each.source
        read.diagnostics += each.diagnostics(links, past=sheet.round in over)
    return read


def rounds_over(links: Links, sheets: Iterable[Sheet]) -> Container[str]:
    """Return which of somebody's rounds are over, of which these are the sheets.

    Where careerctl.yaml lists none, those before the last that anybody has handed in are, and those that are old or
    were rated against another version of the framework.
    """
    settings, moment = links.framework.settings, links.moment
    if settings.rounds:
        return moment.over
    first: dict[str, date] = {}
    for each in sheets:
        if not each.draft:
            first[each.round] = min(each.date, first.get(each.round, each.date))
    last = max(first, key=lambda name: (first[name], name), default="")
    now = {None, settings.version}
    older = {each.round for each in sheets if each.framework not in now or moment.has_talked_about(each.date)}
    return older.union(first.keys() - {last})


def is_draft(source: SourceFile) -> bool:
    """Tell whether a file is a sheet that exists for its author alone, so that nothing of it is told."""
    return isinstance(source.root, dict) and source.root.get("status") == "draft"


def read_private(root: Path, path: str, model: type[T], links: Links) -> tuple[T | None, SourceFile, list[Diagnostic]]:
    """Read a file about people: its model, None where it is broken, its source and what is wrong with it."""
    source = files.read(root, path)
    entity, diagnostics = modelled(source, model, links)
    return entity, source, diagnostics


def modelled(
    source: SourceFile, model: type[T], links: Links, *, past: bool = False
) -> tuple[T | None, list[Diagnostic]]:
    """Return what a file about people holds, None where it is broken, and what is wrong with it.

    With `past` all of it is the past, as the sheets of a round that is over are.
    """
    read = _modelled(source, model, links)
    inside = tuple(_inside(read.entity, "")) if isinstance(read.entity, Person) else ()
    return read.entity, list(read.diagnostics(links, over=rounds_over(links, inside), past=past))


class _Shaped(NamedTuple, Generic[T]):
    """A file of which the shape was judged, and not yet ids and levels."""

    source: SourceFile
    model: type[T]
    entity: T | None
    found: list[Diagnostic]

    def diagnostics(
        self, links: Links, *, over: Container[str] | None = None, past: bool = False
    ) -> Iterator[Diagnostic]:
        """Yield all that is wrong with it; `over` are the rounds that are over, with `past` all of it is."""
        yield from self.source.diagnostics()
        yield from self.found
        if self.source.root is not None:
            said = {each.place for each in self.found}
            linked = links.check(self.source, outline_of(self.model), over=over, past=past)
            yield from (each for each in linked if each.place not in said)


def _shaped(root: Path, path: str, model: type[T], links: Links) -> _Shaped[T]:
    return _modelled(files.read(root, path), model, links)


def _modelled(source: SourceFile, model: type[T], links: Links) -> _Shaped[T]:
    leave_out = links.framework.settings.leaves_unknown_out
    entity, found = shaped(model, source, leave_out=leave_out) if source.root is not None else (None, [])
    return _Shaped(source, model, entity, found)


def _sort(at: SheetPath) -> type[_SheetFile]:
    return AgreedSheetFile if at.side == "agreed" else RatedSheetFile


def _outside(files_of: Iterable[tuple[SheetPath, _Shaped[_SheetFile]]]) -> Iterator[Sheet]:
    """Yield the sheets in files of their own."""
    for at, (_, _, sheet, _) in files_of:
        if sheet is not None:
            draft = sheet.status == "draft"
            yield Sheet(at.round, at.side, sheet, sheet.role, sheet.framework, draft, "sheet", at.name)


def _unread(files_of: Iterable[tuple[SheetPath, _Shaped[_SheetFile]]]) -> frozenset[tuple[str, Side]]:
    """Return round and side of the sheets that are there and could not be read; of drafts nothing is told."""
    broken = (at for at, each in files_of if each.entity is None and not is_draft(each.source))
    return frozenset((at.round, at.side) for at in broken)


def _inside(person: Person, name: str) -> Iterator[Sheet]:
    """Yield the sheets that stand in the person's file."""
    for index, each in enumerate(person.assessments):
        for side, sheet in zip(SIDES, (each.self_, each.manager, each.agreed), strict=True):
            if sheet is not None:
                steps = ("assessments", index, side)
                yield Sheet(each.round, side, sheet, each.role, each.framework, False, "person", name, steps)  # noqa: FBT003
