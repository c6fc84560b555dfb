"""People: each one's record, read from the person's file and the sheets in files of their own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from careerctl.model.assessment import AgreedSheet, AgreedSheetFile, RatedSheet, RatedSheetFile, Side
from careerctl.model.outline import outline_of
from careerctl.model.person import Person
from careerctl.model.record import Record, Sheet
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import SourceFile

T = TypeVar("T", bound=BaseModel)


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


@dataclass
class ReadRecord:
    """A person's record with the files that it came from, and what is wrong with them."""

    record: Record
    sources: dict[tuple[str, str], SourceFile] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def take(self, key: tuple[str, str], read: tuple[T | None, SourceFile, list[Diagnostic]]) -> T | None:
        """Keep what was read of a file, and return its model."""
        entity, self.sources[key], diagnostics = read
        self.diagnostics += diagnostics
        return entity


def read_record(root: Path, person: str, path: str | None, sheets: Iterable[SheetPath], links: Links) -> ReadRecord:
    """Read one person's file, if there is one, and their sheets. Nothing is raised for what is in them."""
    read = ReadRecord(Record(person, None, ()))
    entity = read.take(("person", person), read_private(root, path, Person, links)) if path else None
    found = list(_inside(entity, person)) if entity else []
    unread = set()
    for sheet in sheets:
        there = list(_outside(root, sheet, read, links))
        found += there
        if not there and not is_draft(read.sources["sheet", sheet.name]):
            unread.add((sheet.round, sheet.side))
    read.record = Record(person, entity, tuple(found), frozenset(unread))
    return read


def is_draft(source: SourceFile) -> bool:
    """Tell whether a file is a sheet that exists for its author alone, so that nothing of it is told."""
    return isinstance(source.root, dict) and source.root.get("status") == "draft"


def read_private(root: Path, path: str, model: type[T], links: Links) -> tuple[T | None, SourceFile, list[Diagnostic]]:
    """Read a file about people: its model, None where it is broken, its source and what is wrong with it."""
    source = files.read(root, path)
    entity, diagnostics = modelled(source, model, links)
    return entity, source, diagnostics


def modelled(source: SourceFile, model: type[T], links: Links) -> tuple[T | None, list[Diagnostic]]:
    """Return what a file about people holds, None where it is broken, and what is wrong with it."""
    diagnostics = list(source.diagnostics())
    if source.root is None:
        return None, diagnostics
    entity, found = shaped(model, source)
    said = {each.place for each in found}
    linked = links.check(source, outline_of(model))
    return entity, [*diagnostics, *found, *(each for each in linked if each.place not in said)]


def _outside(root: Path, at: SheetPath, read: ReadRecord, links: Links) -> Iterator[Sheet]:
    """Read a sheet in a file of its own."""
    key = ("sheet", at.name)
    sheet: AgreedSheetFile | RatedSheetFile | None
    if at.side == "agreed":
        sheet = read.take(key, read_private(root, at.path, AgreedSheetFile, links))
    else:
        sheet = read.take(key, read_private(root, at.path, RatedSheetFile, links))
    if sheet is not None:
        yield Sheet(at.round, at.side, sheet, sheet.role, sheet.framework, sheet.status == "draft", *key)


def _inside(person: Person, name: str) -> Iterator[Sheet]:
    """Yield the sheets that stand in the person's file."""
    for index, each in enumerate(person.assessments):
        sheets: tuple[tuple[Side, RatedSheet | AgreedSheet | None], ...] = (
            ("self", each.self_),
            ("manager", each.manager),
            ("agreed", each.agreed),
        )
        for side, sheet in sheets:
            if sheet is not None:
                steps = ("assessments", index, side)
                yield Sheet(
                    each.round,
                    side,
                    sheet,
                    each.role,
                    each.framework,
                    draft=False,
                    kind="person",
                    name=name,
                    steps=steps,
                )
