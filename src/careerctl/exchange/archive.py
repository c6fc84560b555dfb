"""The archive that a workbook is, looked through before a library opens it.

Whoever sends a workbook chooses what it unpacks to: a small file may hold one cell at the far end of a sheet, one text
in a million cells, or a hundred megabytes of nothing. So each part is unpacked a piece at a time, its cells counted,
and what is harmless goes into a new archive. No library sees the one that came.
"""

import re
import zlib
from collections import Counter
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from careerctl.problems.error import CareerctlError
from careerctl.text.phrases import amount

MOST_CELLS = 500_000
"""How many cells a table may have, the empty ones up to its last one included."""
MOST_CHARACTERS = 20_000_000
"""How much text all cells may hold together."""
_MOST_UNPACKED = 60_000_000
_MOST_PARTS = 5_000
_MOST_ELEMENTS, _DEEPEST = 2_500_000, 100
_LONGEST_TAG = 1_000_000
_PIECE = 1 << 16
_READ = re.compile(r"(?i).*\.(?:xml|rels)|mimetype")
"""Parts that are read; pictures, macros and whatever else lies in the archive are not."""
_PASSWORD = 0x1
_REFERENCE = re.compile("([A-Z]{1,5})([0-9]{1,9})")


class UnfitError(CareerctlError):
    """What is raised where a file is no table that can be read; the message has no name of the file yet."""


class MergedCells(NamedTuple):
    """Cells that are merged into one: its rows and columns from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


def looked_through(raw: bytes, spans: dict[str, list[MergedCells]] | None = None) -> BytesIO:
    """Return a workbook's archive with the parts that are read and no other. Raises UnfitError where it is too much.

    `spans` takes up which cells of LibreOffice's tables are merged, by the names of the tables.
    """
    made, cells, unpacked = BytesIO(), _Cells(), 0
    try:
        with ZipFile(BytesIO(raw)) as archive, ZipFile(made, "w", ZIP_STORED) as copy:
            parts = [part for part in _parts(archive) if _READ.fullmatch(part.filename)]
            for part in parts:
                unpacked = _copied(archive, part, copy, cells, unpacked)
    except (BadZipFile, EOFError, zlib.error, NotImplementedError, OverflowError, ValueError, OSError) as error:
        message = "it is damaged. Open it in a spreadsheet and save it again."
        raise UnfitError(message) from error
    cells.must_be_few()
    if spans is not None:
        spans.update(cells.spans)
    made.seek(0)
    return made


def _parts(archive: ZipFile) -> list[ZipInfo]:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(each.file_size for each in parts if _READ.fullmatch(each.filename)) > (
        _MOST_UNPACKED
    ):
        raise _too_much()
    if any(each.flag_bits & _PASSWORD for each in parts):
        message = "it is locked with a password. Save it without one."
        raise UnfitError(message)
    if any(each.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for each in parts):
        message = "it is packed in a way that no spreadsheet uses. Open it in a spreadsheet and save it again."
        raise UnfitError(message)
    return parts


def _copied(archive: ZipFile, part: ZipInfo, copy: ZipFile, cells: "_Cells", unpacked: int) -> int:
    """Copy a part piece by piece, and count what is in it; return how much was unpacked so far."""
    parser = _parser(cells) if part.filename != "mimetype" else None
    fed = 0
    with archive.open(part) as source, copy.open(part.filename, "w") as target:
        while piece := source.read(_PIECE):
            fed += len(piece)
            if unpacked + fed > _MOST_UNPACKED:
                raise _too_much()
            target.write(piece)
            if parser is not None:
                _parsed(parser, piece)
                if fed - parser.CurrentByteIndex > _LONGEST_TAG:
                    raise _too_much()
    if parser is not None:
        _parsed(parser, b"", last=True)
    return unpacked + fed


def _parsed(parser: expat.XMLParserType, piece: bytes, *, last: bool = False) -> None:
    try:
        parser.Parse(piece, last)
    except expat.ExpatError as error:
        message = "a part of it is damaged. Open it in a spreadsheet and save it again."
        raise UnfitError(message) from error


def _too_much() -> UnfitError:
    most = f"{_MOST_UNPACKED // 1_000_000} MB unpacked"
    return UnfitError(f"there is more in it than in any table ({most} at most). Keep the one table in it.")


def _parser(cells: "_Cells") -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = cells.begins
    parser.EndElementHandler = cells.ends
    parser.CharacterDataHandler = cells.text
    parser.StartDoctypeDeclHandler = _no_doctype
    return parser


def _no_doctype(*_: object) -> None:
    message = "a part of it defines words of its own (DOCTYPE), which no spreadsheet does."
    raise UnfitError(message)


class _Cells:
    """The cells of a workbook, counted: where the last one lies, how much text they hold, and which are not worked out.

    In Excel's form a cell says where it lies, and texts stand in a list that cells count in; in LibreOffice's cells
    and rows come one after the other and say how often they repeat. Names are taken without what stands before their
    colon, as libraries do.
    """

    def __init__(self) -> None:
        self.elements = self.depth = self.characters = 0
        self.texts: list[int] = []
        self.uses: Counter[str] = Counter()
        self.of = ""
        """Of what text is read: a cell's value, a text of the list, a cell of LibreOffice."""
        self.said: list[str] = []
        self.sort = ""
        self.formula = self.has_value = False
        self.row = self.column = self.rows = self.width = self.filled = 0
        self.row_repeats = self.repeats = 1
        self.spans: dict[str, list[MergedCells]] = {}
        self.table = ""

    def begins(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        self.elements += 1
        self.depth += 1
        if self.elements > _MOST_ELEMENTS or self.depth > _DEEPEST:
            raise _too_much()
        name = tag.rpartition(":")[2] if ":" in tag else tag
        if name in {"c", "row", "v", "si", "t", "f", "sheetData"}:
            self._begins_in_excel(name, attributes)
        elif name in {"table", "table-row", "table-cell", "covered-table-cell"}:
            self._begins_in_libreoffice(name, {each.rpartition(":")[2]: said for each, said in attributes.items()})

    def _begins_in_excel(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheetData":
            self.row = self.rows = self.width = 0
        elif name == "row":
            row = attributes.get("r", "")
            self.row, self.column = int(row) if _is_count(row) else self.row + 1, 0
        elif name == "c":
            found = _REFERENCE.fullmatch(attributes.get("r", ""))
            self.column = _column(found[1]) if found else self.column + 1
            self.row = int(found[2]) if found else self.row
            self.sort, self.formula, self.has_value = attributes.get("t", ""), False, False
        elif name == "f":
            self.formula = True
        elif self.of != "si":
            self.of, self.said = name, []

    def _begins_in_libreoffice(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table":
            self.row = self.rows = self.width = 0
            self.table = attributes.get("name", "")
        elif name == "table-row":
            self.row_repeats, self.column, self.filled = _times(attributes.get("number-rows-repeated")), 0, 0
        else:
            self.repeats = _times(attributes.get("number-columns-repeated"))
            self._spans(attributes)
            self.column += self.repeats
            self.of, self.said = name, []
            self.has_value, self.formula = "value-type" in attributes, "formula" in attributes

    def _spans(self, attributes: Mapping[str, str]) -> None:
        down, right = (_times(attributes.get(f"number-{each}-spanned")) for each in ("rows", "columns"))
        if down > 1 or right > 1:
            span = MergedCells(self.row, self.column, self.row + down - 1, self.column + right - 1)
            self.spans.setdefault(self.table, []).append(span)

    def ends(self, tag: str) -> None:
        """Take the end of an element."""
        self.depth -= 1
        name = tag.rpartition(":")[2] if ":" in tag else tag
        if name == self.of:
            self.of = ""
            self._text_ends(name, "".join(self.said))
        if name == "c":
            self._cell_ends()
        elif name == "table-row":
            self._row_ends()

    def _text_ends(self, name: str, text: str) -> None:
        if name == "si":
            self.texts.append(len(text))
        elif name == "v" and self.sort == "s":
            self.uses[text.strip()] += 1
            self.has_value = True
        elif name in {"v", "t"}:
            self.has_value = bool(text) or self.sort == "str"
            self.characters += len(text)
        else:
            self._libreoffices_cell_ends(text)
        if self.characters > MOST_CHARACTERS:
            raise _too_many()

    def _libreoffices_cell_ends(self, text: str) -> None:
        if text or self.has_value:
            self.filled = self.column
            self.characters += len(text) * self.repeats * self.row_repeats
        elif self.formula:
            raise _not_worked_out()

    def _cell_ends(self) -> None:
        if self.has_value:
            self._reaches(self.row, self.column)
        elif self.formula:
            raise _not_worked_out()

    def _row_ends(self) -> None:
        """Count a row of LibreOffice, with the empty ones before it where it is not empty itself."""
        self.row += self.row_repeats
        if self.filled:
            self._reaches(self.row, self.filled)

    def _reaches(self, row: int, column: int) -> None:
        self.rows, self.width = max(self.rows, row), max(self.width, column)
        if self.rows * self.width > MOST_CELLS:
            raise _too_many()

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if self.of:
            self.said.append(text)

    def must_be_few(self) -> None:
        """Raise UnfitError where all cells together hold too much text."""
        lengths = {str(at): length for at, length in enumerate(self.texts)}
        if self.characters + sum(lengths.get(at, 0) * count for at, count in self.uses.items()) > MOST_CHARACTERS:
            raise _too_many()


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _times(written: str | None) -> int:
    return int(written) if written is not None and _is_count(written) else 1


def _is_count(written: str) -> bool:
    return written.isascii() and written.isdecimal() and len(written) < len("1000000000")


def _too_many() -> UnfitError:
    return UnfitError(
        f"it has more than {amount(MOST_CELLS)} cells, or too much text in them. Keep the one table in it."
    )


def _not_worked_out() -> UnfitError:
    message = "it has formulas whose results were not saved. Open it in a spreadsheet and save it again."
    return UnfitError(message)
