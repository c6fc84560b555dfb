"""Tables that others send: CSV as spreadsheets save it, and workbooks of Excel and LibreOffice.

Nothing in them is guessed in silence: a table says how it was read, what cannot be told apart is refused, and so is
what is larger than any table of people. A formula is never worked out; text stays text.
"""

import codecs
import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from careerctl.exchange.archive import MOST_CELLS, MergedCells, UnfitError, looked_through
from careerctl.exchange.extras import needed_for
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.text.phrases import amount

MOST_BYTES = 20_000_000
WORKBOOKS = (".xlsx", ".xlsm", ".ods")
TEXTS = (".csv", ".tsv", ".txt")
CLOSED = (".xls", ".xlsb", ".numbers")
"""Tables that are refused, with what to do."""
_ARCHIVE, _OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ENCODINGS = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252"}
_SEPARATORS = {"\t": "tabs", ";": "semicolons", "|": "bars", ",": "commas"}
"""By which cells are told apart, the surest first: a comma stands in many a text."""
_LOOKED_AT = 100
_ODD_IN_WORDS = re.compile(
    r"[^\W\d_][£¹³¼¾¿¥¢¤¦¯±µ¸×÷¨ˆ˜†‡‰]|[£¹³¼¾¿¥¢¤¦¯±µ¸×÷¨ˆ˜†‡‰][^\W\d_]|[a-zß-ÿ][ŸŽ]|[A-Z][ŸŽ][a-z]"
)
"""What stands in the middle of words where the letters of another encoding were taken for those of Western Europe."""


class Worksheet(NamedTuple):
    """A table: its rows from the first on, empty ones included, so that a row has the number that spreadsheets show."""

    name: str
    """That of the worksheet; "" where a file holds one table alone."""
    rows: list[list[Any]]
    """Text, and in workbooks numbers, days and times, too; "" where a cell is empty."""
    read_as: str = ""
    """How text was read, in words."""
    hidden: bool = False
    merged: tuple[MergedCells, ...] = ()


def sheets(file: Path) -> list[Worksheet]:
    """Read all tables of a file.

    Raises CareerctlError where it is none, is too large, cannot be told apart, or where the library is not here.
    """
    ending, named = file.suffix.lower(), path_from_here(file)
    if ending not in {*WORKBOOKS, *TEXTS}:
        hint = "Open it in a spreadsheet and save it as .xlsx, or as CSV UTF-8."
        message = f"{named} is no table that can be read: those are {', '.join((*TEXTS, *WORKBOOKS))}. {hint}"
        raise CareerctlError(message)
    raw = _bytes(file, named)
    try:
        return list(_workbook(raw)) if ending in WORKBOOKS else [_text(raw)]
    except UnfitError as error:
        message = f"{named} cannot be read: {error}"
        raise CareerctlError(message) from error


def as_text(cell: object) -> str:
    """Return a cell as text without blanks around it: 1042.0 as 1042, a day as 2026-10-01, true as true."""
    match cell:
        case bool():
            return "true" if cell else "false"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)  # noqa: PLR2004  # exact up to here
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
        case date():
            return cell.isoformat()
        case _:
            return " ".join(str(cell).split())


def _bytes(file: Path, named: str) -> bytes:
    if not disk.is_file(file):
        message = f"there is no file {named}."
        raise CareerctlError(message)
    try:
        with file.open("rb") as opened:
            raw = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise disk.ClosedError(file, error) from error
    if len(raw) > MOST_BYTES:
        message = f"{named} is larger than {MOST_BYTES // 1_000_000} MB. Keep the one table in it, without pictures."
        raise CareerctlError(message)
    return raw


def _workbook(raw: bytes) -> Iterator[Worksheet]:
    with needed_for("excel", "reading a workbook"):
        import python_calamine
    if raw.startswith(_OLD_WORKBOOK):
        message = "it is locked with a password, or in the form of long ago. Save it as .xlsx without a password."
        raise UnfitError(message)
    if not raw.startswith(_ARCHIVE):
        message = "it is no workbook, whatever its name says. Open it in a spreadsheet and save it as .xlsx."
        raise UnfitError(message)
    spans: dict[str, list[MergedCells]] = {}
    archive = looked_through(raw, spans)
    try:
        with python_calamine.CalamineWorkbook.from_filelike(archive) as book:
            for each in book.sheets_metadata:
                if each.typ == python_calamine.SheetTypeEnum.WorkSheet:
                    sheet = book.get_sheet_by_name(each.name)
                    rows = sheet.to_python(skip_empty_area=False)
                    merged = [MergedCells(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
                    hidden = each.visible != python_calamine.SheetVisibleEnum.Visible
                    yield Worksheet(each.name, rows, "", hidden, (*merged, *spans.get(each.name, ())))
    except BaseException as error:
        if isinstance(error, python_calamine.CalamineError | OSError) or type(error).__name__ == "PanicException":
            message = "it is damaged. Open it in a spreadsheet and save it again."
            raise UnfitError(message) from error
        raise


def _text(raw: bytes) -> Worksheet:
    if raw.startswith((_ARCHIVE, _OLD_WORKBOOK)):
        message = "it is a workbook by what it holds. Let its name end with .xlsx or .ods."
        raise UnfitError(message)
    encoding, text = _decoded(raw)
    text, separator = _separated(text)
    rows, cells = [], 0
    for row in _rows(text, separator):
        cells += len(row) or 1
        if cells > MOST_CELLS:
            message = f"it has more than {amount(MOST_CELLS)} cells. Keep the one table in it."
            raise UnfitError(message)
        rows.append(row)
    set_off = f", cells set off by {_SEPARATORS[separator]}" if any(len(row) > 1 for row in rows) else ""
    return Worksheet("", rows, f"{_ENCODINGS[encoding]}{set_off}")


def _decoded(raw: bytes) -> tuple[str, str]:
    """Return the encoding of a text, and the text: what marks itself, else UTF-8, else what Windows writes here."""
    marked = next((name for mark, name in _MARKS.items() if raw.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text or (encoding == "cp1252" and _ODD_IN_WORDS.search(text)):
            break
        return encoding, text
    message = "its encoding cannot be told. Open it in a spreadsheet and save it as CSV UTF-8."
    raise UnfitError(message)


def _separated(text: str) -> tuple[str, str]:
    """Return a text and what sets off its cells: what Excel wrote into the first line, else what fits its rows best."""
    if named := re.match(r"sep=([\t;|,])\r?\n", text):
        return text[named.end() - 1 :], named[1]  # the line stays, empty, so that rows keep their numbers
    return text, max(_SEPARATORS, key=lambda each: _fits(text, each))


def _fits(text: str, separator: str) -> tuple[float, bool]:
    """Return how many of the first rows have as many cells as the widest, more than one."""
    widths: list[int] = []
    with suppress(UnfitError):  # said once the whole is read so
        widths.extend(len(row) for row in islice(_rows(text, separator), _LOOKED_AT) if any(row))
    widest = max(widths, default=0)
    return (widths.count(widest) / len(widths) if widest > 1 else 0, widest > 1)


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    """Yield the rows of a text; where a cell goes over several lines, empty ones follow, so that numbers are lines."""
    reader, before = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True), 0
    try:
        for row in reader:
            yield row
            yield from [[]] * (reader.line_num - before - 1)
            before = reader.line_num
    except csv.Error as error:
        message = f"a cell has no end, or a quotation mark in it has no place, in line {reader.line_num} or above."
        raise UnfitError(message) from error
