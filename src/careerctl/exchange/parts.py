"""The parts of an export, each with a manifest that says what stands in it, of which state, and for whom."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import file_digest
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from careerctl.exchange.table_format import Making, PackageFormat, TableFormat, WaitingRows
from careerctl.formats.json_text import json_text
from careerctl.problems.error import CareerctlError
from careerctl.project.writing.parts import SharedParts, parts_there
from careerctl.questions.tables import TableBlock
from careerctl.results.framework_rows import ExportRow
from careerctl.results.readers import Audience
from careerctl.results.table import Alike, Row, RowsOfOne, RowTable, TableColumn, Who, cells, columns_of
from careerctl.results.tables import TABLES

MANIFEST = "manifest.json"
VERSION = "v1"
NO_ROUND = "__HIVE_DEFAULT_PARTITION__"
"""Stands where something belongs to no round, as it does in other tables that are laid out so."""
_PROJECT = TableColumn("project", "text", tells_who=False)
_BOM = "\ufeff"
_MOST_SAID = 2**20
"""Bytes of a manifest that are looked at."""


class About(NamedTuple):
    """What an export is: of which project and state, and for whom; with what was asked for."""

    project: str
    format: str
    careerctl: str
    framework: str | None
    commit: str | None
    repository: str | None
    """Its first commit, which tells it from others; None where that is not known, or there is no git."""
    day: date
    audience: Audience
    manager: str | None
    ids: str
    for_excel: bool
    tables: tuple[str, ...]
    round: str | None

    def columns(self, table: RowTable) -> tuple[TableColumn, ...]:
        """Return the columns of a table that are in it, behind that of the project."""
        return (_PROJECT, *table.columns(self.audience, ids=self.ids != "none", names=self.ids == "names"))

    def place(self, table: RowTable) -> str:
        """Return where the part of a table lies, or the folder of its rounds."""
        return f"{VERSION}/{table.name}/project={self.project}"

    def row(self, left_out: int) -> ExportRow:
        """Return what the table of exports says of it."""
        framework, revision = self.framework or "", self.commit or ""
        return ExportRow(self.day, self.audience.value, self.careerctl, framework, revision, left_out)


_MOST_KEPT = 50_000


class Rendering:
    """Makes text of rows, for one reader and in one format, in whichever process reads the people."""

    def __init__(self, form: TableFormat, project: str | None, audience: Audience, ids: str) -> None:
        """Take what is the same for all rows; without a project they begin with what is their own."""
        self._all = (form, project, audience, ids)
        self._form, self._sees = form, (audience, ids != "none", ids == "names")
        first = f"{form.pieces((_PROJECT,), [[project]])[0]}{form.between}" if project is not None else ""
        self._begin = f"{form.begin}{first}"
        self._kept: dict[Alike, list[str]] = {}
        self._said: dict[tuple[Row, ...], list[str]] = {}

    def __reduce__(self) -> tuple[type["Rendering"], tuple[TableFormat, str | None, Audience, str]]:
        """In another process it begins anew."""
        return Rendering, self._all

    def __call__(self, who: Who, rows: Sequence[Row | RowsOfOne]) -> str:
        """Return rows of a table as text."""
        begin, between, end = self._begin, self._form.between, self._form.end
        plain, some = (
            [each for each in rows if isinstance(each, Row)],
            [each for each in rows if isinstance(each, RowsOfOne)],
        )
        lines = [f"{begin}{each}{end}" for each in self._pieces(plain, who)]
        heads = self._pieces([each.begins for each in some], who)
        for head, one in zip(heads, some, strict=True):
            start = f"{begin}{head}{between}"
            lines += [start + tail for alike in one.alike for tail in self._tails(alike)]
        return "".join(lines)

    def _pieces(self, rows: Sequence[Row], who: Who) -> list[str]:
        columns = columns_of(type(rows[0]), *self._sees) if rows else ()
        return self._form.pieces(columns, cells(rows, columns, who))

    def _tails(self, alike: Alike) -> list[str]:
        """Return how rows end that many people have in common: they tell nobody."""
        kept = self._kept.get(alike)
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            said = tuple(alike.rows)
            if said not in self._said:
                self._said[said] = [f"{each}{self._form.end}" for each in self._pieces(said, str)]
            kept = self._kept[alike] = self._said[said]
        return kept


class _Part:
    """Rows of a table, of one round where the table is by round: where they belong, and where they are written."""

    def __init__(self, table: RowTable, place: str, file: BinaryIO, path: Path) -> None:
        self.table, self.place, self.file, self.path = table, place, file, path
        self.rows = 0


class Writing:
    """Writes an export into the parts of a project; nothing is at its place before `finish`."""

    def __init__(self, parts: SharedParts, about: About) -> None:
        """Begin."""
        self._parts, self._about = parts, about
        self._every: dict[tuple[str, str], _Part] = {}
        self.rows: dict[str, int] = {}

    def must_be_of_here(self, folder: Path) -> None:
        """Refuse to take the place of parts of another repository, which is called alike, and to lie among them."""
        for part in self._there(folder) if self._about.repository is not None else ():
            if _said_in(folder / part / MANIFEST).get("repository") not in (None, self._about.repository):
                message = (
                    f"{part} comes from another repository, exported as {self._about.project} too. Nothing was "
                    "changed. Give --project NAME, so that each has its own parts. If it is this repository before its "
                    f"history was rewritten, remove what is called project={self._about.project} there first."
                )
                raise CareerctlError(message)

    def must_fit(self, folder: Path) -> None:
        """Refuse ids in one form beside parts of the project that stay and hold them in another one.

        What is alike in both would lead from the one to the other.
        """
        leaving = {self._in_one(), *parts_there(folder, self._replaced())}
        staying = {*self._there(folder)} - leaving
        for part in sorted(staying) if self._about.ids != "none" else ():
            if _said_in(folder / part / MANIFEST).get("ids") not in ("none", self._about.ids):
                message = (
                    f"{part} stays, and shows people otherwise than by {self._about.ids}: what is alike in both would "
                    "tell who is who. Nothing was changed. Leave out --tables and --round, or name another folder."
                )
                raise CareerctlError(message)

    def framework(self, form: PackageFormat, text: str) -> None:
        """Write the framework as others keep it, and put it at its place."""
        part = self._in_one()
        self._parts.begin(part)
        with self._parts.create(part, form.file, private=False) as file:
            file.write(text.encode())
        self._manifest(part, form.file, {}, private=False)
        self._parts.place(())

    def tables(self, form: TableFormat, tables: Sequence[RowTable], blocks: Iterable[TableBlock]) -> None:
        """Write tables of which the rows come as they are read."""
        for each in tables:
            self.rows[each.name] = 0
            if self._about.round is not None or not each.by_round:
                self._part(form, each, self._about.round or "")
        for block in blocks:
            part = self._part(form, TABLES[block.table], block.round)
            part.file.write(block.text.encode("utf-8", "backslashreplace"))
            part.rows += block.rows
            self.rows[block.table] += block.rows
        written = {name for name, _ in self._every}
        for each in tables:  # each is there, so that whoever asks of it finds no row, and no fault
            if each.name not in written:
                self._part(form, each, "")
        for one in self._every.values():
            one.file.close()

    def finish(self, form: TableFormat, folder: Path, left_out: int) -> int:
        """Put all tables at their places, and return how many parts they are; `left_out` files could not be read."""
        every = [*self._every.values()]
        files = {self._in_one(): every} if form.in_one else {each.place: [each] for each in every}
        if form.make is not None:
            for place in files:
                self._parts.begin(place)
            form.make([self._making(form, place, some) for place, some in files.items()])
            for place, some in files.items():
                self._parts.adopt(place, form.file, private=_is_private(some))
        for place, some in files.items():
            said = [self._of_table(each) for each in some]
            more = {"tables": said} if form.in_one else said[0]
            self._manifest(place, form.file, {**more, "left_out": left_out}, private=_is_private(some))
        self._parts.place(parts_there(folder, self._replaced()))
        return len(files)

    def _part(self, form: TableFormat, table: RowTable, round_: str) -> _Part:
        key = (table.name, round_ if table.by_round else "")
        if key not in self._every:
            self._every[key] = self._begun(form, table, key[1])
        return self._every[key]

    def _begun(self, form: TableFormat, table: RowTable, round_: str) -> _Part:
        place = self._about.place(table)
        place += f"/round={round_ or NO_ROUND}" if table.by_round else ""
        if form.make is not None:
            return _Part(table, place, *self._parts.wait(len(self._every)))
        self._parts.begin(place)
        file = self._parts.create(place, form.file, private=table.of_people)
        head = form.head(self._about.columns(table)) if form.head is not None else ""
        file.write(f"{_BOM if self._about.for_excel else ''}{head}".encode())
        return _Part(table, place, file, self._parts.folder / place / form.file)

    def _making(self, form: TableFormat, place: str, some: Sequence[_Part]) -> Making:
        kept = [WaitingRows(each.table.name, self._about.columns(each.table), each.path) for each in some]
        return Making(self._parts.folder / place / form.file, kept)

    def _in_one(self) -> str:
        return f"{VERSION}/{self._about.format}/project={self._about.project}"

    def _of_table(self, part: _Part) -> dict[str, Any]:
        """Return what a manifest says of rows: how many, their columns, and which of the table are not there."""
        table, columns = part.table, self._about.columns(part.table)
        return {
            "table": table.name,
            "rows": part.rows,
            "key": ["project", *table.key],
            "columns": [{"name": each.name, "type": each.type} for each in columns],
            "absent": [*table.absent(columns)],
        }

    def _manifest(self, part: str, name: str, more: dict[str, Any], *, private: bool) -> None:
        file = self._parts.folder / part / name
        with file.open("rb") as opened:
            digest, size = file_digest(opened, "sha256").hexdigest(), opened.tell()
        about = self._about
        said = {
            "schema": "careerctl/export/1",
            "project": about.project,
            "format": about.format,
            "careerctl": about.careerctl,
            "framework": about.framework,
            "commit": about.commit,
            "repository": about.repository,
            "day": about.day.isoformat(),
            "audience": about.audience.value,
            "manager": about.manager,
            "ids": about.ids,
            **more,
            "absent_tables": [each.name for each in TABLES.values() if not is_for(each, about.audience)],
            "files": [{"name": name, "bytes": size, "sha256": digest}],
        }
        with self._parts.create(part, MANIFEST, private=private) as manifest:
            manifest.write(json_text(said).encode())

    def _there(self, folder: Path) -> list[str]:
        """Return all parts of the project that lie in a folder."""
        every = f"{VERSION}/*/project={self._about.project}"
        return parts_there(folder, [every, f"{every}/round=*"])

    def _replaced(self) -> list[str]:
        """Return patterns of the parts that give way: all of the project's, or those of what was asked for."""
        about = self._about
        tables, in_one = about.tables or (*TABLES, "sqlite"), f"round={about.round or '*'}"
        places = [f"{VERSION}/{each}/project={about.project}" for each in tables]
        return [*places, *(f"{each}/{in_one}" for each in places)]


def _said_in(manifest: Path) -> dict[str, Any]:
    """Return what the manifest of a part says; nothing where that cannot be known."""
    try:
        with manifest.open("rb") as file:
            said = json.loads(file.read(_MOST_SAID))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _is_private(parts: Sequence[_Part]) -> bool:
    return any(each.table.of_people for each in parts)


def is_for(table: RowTable, audience: Audience) -> bool:
    """Tell whether a table is for a reader."""
    return table.is_for(audience) and not (table.of_people and audience is Audience.EVERYONE)
