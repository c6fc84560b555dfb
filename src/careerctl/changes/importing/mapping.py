"""The mapping of an export: read where it is kept, else proposed, with its text to keep."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from careerctl.exchange.people.columns import proposed
from careerctl.exchange.people.hr_export import ExportTable
from careerctl.model.import_map import ImportMap, Order
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here, refuse_errors
from careerctl.project.kinds import FOLDERS, MAP_FILE, ROLES, SETTINGS_FILE
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.people import modelled
from careerctl.project.schemas import schema_comment
from careerctl.project.writing.emitting import document, key
from careerctl.text.characters import in_one_line, shortened

_HEAD = """\
# How `import-people` reads the exports of your HR system: which heading stands over what.
# A column that is not named here is left out. Also possible: called, since, manager, left (the last day), role.
# `roles:` says which role a title means, `no_role:` lists titles that need none, `people:` says whom an id means
# that is another one here.
"""


class MapPlace(NamedTuple):
    """Where a mapping lies: the folder from which it is written, and its path from there."""

    root: Path
    path: str
    is_inside: bool = False
    """Whether that is the folder of the project, in which its schemas lie."""

    def headed(self, schema: str, text: str) -> str:
        """Return a mapping's text with the line by which editors find its schema, which lies in the project."""
        return f"{schema_comment(self.path, schema)}\n{text}" if self.is_inside else text

    @property
    def shown(self) -> str:
        """The file as seen from the current folder."""
        return path_from_here(self.root / self.path)


def map_place(root: Path, file: Path | None, name: str = MAP_FILE) -> MapPlace:
    """Return where the mapping lies. Raises CareerctlError for a place among a project's own files."""
    real, real_root = disk.real(file or root / name), disk.real(root)
    if not real.is_relative_to(real_root):
        return MapPlace(real.parent, real.name)
    path = real.relative_to(real_root).as_posix()
    if path == SETTINGS_FILE or path.partition("/")[0] in FOLDERS:
        message = f"{path_from_here(real)} would lie among the project's own files. Name another file."
        raise CareerctlError(message)
    return MapPlace(root, path, is_inside=True)


def read_map(place: MapPlace, links: Links) -> ImportMap | None:
    """Return the mapping that is kept, None where there is none. Raises CareerctlError where it is broken."""
    if not disk.is_file(place.root / place.path):
        return None
    source = files.read(place.root, place.path)
    how, found = modelled(source, ImportMap, links)
    refuse_errors(found, place.root, "the mapping has to be mended first.")
    return how


def proposed_map(table: ExportTable, place: MapPlace, sheet: str | None, dates: Order | None) -> dict[str, Any]:
    """Return what a mapping probably says. Raises CareerctlError where no column is called as names are."""
    columns = proposed(table.headings)
    if "name" not in columns:
        headings = shortened(", ".join(in_one_line(each) for each in table.headings if each)) or "none"
        message = (
            f"no column is called as names are in HR systems. Say which it is in {place.shown}: "
            f"`columns: {{name: HEADING}}`. The headings: {headings}."
        )
        raise CareerctlError(message)
    said = {"sheet": sheet, "dates": dates, "columns": columns}
    return {name: value for name, value in said.items() if value}


def as_map(said: Mapping[str, Any] | None) -> ImportMap:
    """Return a mapping by what is proposed. Raises CareerctlError where no mapping can hold a name that is in it."""
    try:
        return ImportMap.model_validate(said)
    except ValidationError:
        message = (
            "a heading, or the name of the worksheet, is too long or has odd characters. Give it another one there."
        )
        raise CareerctlError(message) from None


def map_text(said: Mapping[str, Any], titles: Iterable[tuple[str, str]]) -> str:
    """Return the text of a mapping; the titles of no role stand in it as lines to complete."""
    lines = [f"#  {key(title)}: {role or 'ROLE'}" for title, role in titles]
    head = [f"# Titles of no role. Take the # away, and write the id of a file in {ROLES}/ behind each.", "#roles:"]
    return _HEAD + document(said) + "".join(f"{line}\n" for line in ([*head, *lines] if lines else []))
