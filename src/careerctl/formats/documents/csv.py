"""A document's rows for a spreadsheet."""

import csv
from io import StringIO

from careerctl.documents import Document
from careerctl.formats.page import Format, Page

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(document: Document, _page: Page) -> str:
    """Return the rows with commas; a text that a spreadsheet would take for a formula gets an apostrophe."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in document.rows:
        writer.writerow([_cell(cell) for cell in row])
    return out.getvalue()


def _cell(cell: str | float | None) -> str | float:
    if cell is None:
        return ""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


FORMAT = Format(render, for_machines=True)
