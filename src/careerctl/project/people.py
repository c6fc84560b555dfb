"""People: each one's record, read from the person's file and the sheets in files of their own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from careerctl.diagnostics import Diagnostic
from careerctl.model.assessment import AgreedSheet, AgreedSheetFile, Assessment, RatedSheet, RatedSheetFile, Side
from careerctl.model.outline import outline_of
from careerctl.model.person import Person
from careerctl.model.record import Record, Sheet
from careerctl.project import files
from careerctl.project.links import Links
from careerctl.project.shape import shaped
from careerctl.project.source import SourceFile

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


def read_record(root: Path, person: str, path: str | None, sheets: Iterable[SheetPath], links: Links) -> ReadRecord:
    """Read one person's file, if there is one, and their sheets. Nothing is raised for what is in them."""
    read = ReadRecord(Record(person, None, ()))
    entity = _read(root, path, Person, read, links, ("person", person)) if path else None
    found = list(_inside(entity, person)) if entity else []
    for sheet in sheets:
        found += _outside(root, sheet, read, links)
    read.record = Record(person, entity, tuple(found))
    return read


def read_private(root: Path, path: str, model: type[T], links: Links) -> tuple[T | None, SourceFile, list[Diagnostic]]:
    """Read a file about people: its model, None where it is broken, its source and what is wrong with it."""
    source = files.read(root, path)
    diagnostics = list(source.diagnostics())
    if source.root is None:
        return None, source, diagnostics
    entity, found = shaped(model, source, private=True)
    said = {each.place for each in found}
    linked = links.check(source, outline_of(model), private=True)
    return entity, source, [*diagnostics, *found, *(each for each in linked if each.place not in said)]


def _read(root: Path, path: str, model: type[T], read: ReadRecord, links: Links, key: tuple[str, str]) -> T | None:
    entity, source, diagnostics = read_private(root, path, model, links)
    read.sources[key] = source
    read.diagnostics += diagnostics
    return entity


def _outside(root: Path, at: SheetPath, read: ReadRecord, links: Links) -> Iterator[Sheet]:
    """Read a sheet in a file of its own."""
    key = ("sheet", at.name)
    if at.side == "agreed":
        agreed = _read(root, at.path, AgreedSheetFile, read, links, key)
        if agreed is not None:
            yield _sheet(at.round, at.side, agreed, agreed.role, agreed.framework, key, draft=agreed.status == "draft")
        return
    rated = _read(root, at.path, RatedSheetFile, read, links, key)
    if rated is not None:
        yield _sheet(at.round, at.side, rated, rated.role, rated.framework, key, draft=rated.status == "draft")


def _inside(person: Person, name: str) -> Iterator[Sheet]:
    """Yield the sheets that stand in the person's file."""
    for index, assessment in enumerate(person.assessments):
        for side, sheet in _sides(assessment):
            role, framework = assessment.role, assessment.framework
            steps = ("assessments", index, side)
            yield _sheet(assessment.round, side, sheet, role, framework, ("person", name), steps)


def _sides(assessment: Assessment) -> Iterator[tuple[Side, RatedSheet | AgreedSheet]]:
    if assessment.self_ is not None:
        yield "self", assessment.self_
    if assessment.manager is not None:
        yield "manager", assessment.manager
    if assessment.agreed is not None:
        yield "agreed", assessment.agreed


def _sheet(  # noqa: PLR0913  # the parts of a sheet
    round_: str,
    side: Side,
    sheet: RatedSheet | AgreedSheet,
    role: str | None,
    framework: str | None,
    key: tuple[str, str],
    steps: tuple[str | int, ...] = (),
    *,
    draft: bool = False,
) -> Sheet:
    agreed = sheet if isinstance(sheet, AgreedSheet) else None
    return Sheet(round_, side, sheet.date, sheet.ratings, sheet.by, role, framework, draft, agreed, *key, steps)
