"""Forms as workbooks, filled in as people do, by an independent library."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

Said = Mapping[str, Any]
"""What is written into rows, by what they are: an answer, or what goes into each column."""
ASK = {"answer": "2 – Practising", "why": "I asked twice", "evidence": "The minutes\n\nA mail "}
ALL = {
    "rating ask": ASK,
    "rating show": "1",
    "rating know": {"answer": "– no chance to show it yet", "why": "Nobody came"},
    "hand-in": "x",
}
"""Answers to all questions of the small project in which two people rate."""
_ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")
"""What Excel and LibreOffice write otherwise, and openpyxl as it is."""


def fill(file: Path, said: Said, sheet: str | None = None, to: Path | None = None) -> Path:
    """Write into a form; what is None is emptied. Text stays text, whatever it begins with."""
    book = openpyxl.load_workbook(file)
    write(book[sheet] if sheet else book.worksheets[0], said)
    book.save(to or file)
    return to or file


def write(sheet: Worksheet, said: Said) -> None:
    """Do the same in a worksheet that is open."""
    columns = {cell.value: cell.column for cell in sheet[1] if cell.value}
    rows = {sheet.cell(at, 1).value: at for at in range(1, sheet.max_row + 1)}
    for key, cells in said.items():
        for column, value in (cells if isinstance(cells, dict) else {"answer": cells}).items():
            cell = sheet.cell(rows[key], columns[column])
            cell.value = _ESCAPE.sub(r"_x005F\g<0>", value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"


def rows(file: Path, sheet: str | None = None) -> dict[str, dict[str, Any]]:
    """Return what stands in the rows of a form, by what they are."""
    book = openpyxl.load_workbook(file)
    page = book[sheet] if sheet else book.worksheets[0]
    columns = {cell.column: cell.value for cell in page[1] if cell.value}
    return {
        row[0].value: {columns[cell.column]: cell.value for cell in row[1:] if cell.column in columns and cell.value}
        for row in page.iter_rows(min_row=2)
        if row[0].value not in {None, "text"}
    }


def texts(file: Path, sheet: str | None = None) -> list[str]:
    """Return all that can be read in it, and all that is hidden."""
    book = openpyxl.load_workbook(file)
    page = book[sheet] if sheet else book.worksheets[0]
    return [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]
