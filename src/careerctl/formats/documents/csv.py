"""A document's rows for a spreadsheet."""

import csv
import re
import unicodedata
from types import SimpleNamespace

from careerctl.formats.document import Document
from careerctl.formats.page import Format, PageSize
from careerctl.text.characters import visible

_FORMULA = ("=", "+", "-", "@")
_BLANKS = re.compile(r"[\s\u2800\u200c\u200d\ufe00-\ufe0f]*")
_PARTS = re.compile("([\n\t;])")
"""Where a cell ends for whoever reads lines one by one, or with the separators of another country."""


def render(document: Document, _page: PageSize) -> str:
    """Return the rows with commas; what a spreadsheet would take for a formula gets an apostrophe."""
    lines: list[str] = []
    writer = csv.writer(SimpleNamespace(write=lines.append), lineterminator="\n")
    for row in document.rows:
        writer.writerow([cell_text(cell) for cell in row])
    return "".join(lines)


def cell_text(cell: str | float | None) -> str | float:
    """Return what stands in a cell; text that a spreadsheet would take for a formula gets an apostrophe."""
    if cell is None:
        return ""
    return _defused(visible(cell)) if isinstance(cell, str) else cell


def _defused(text: str) -> str:
    """Put an apostrophe before each part that is a formula, or one with apostrophes before it, so that none is lost."""
    return "".join(f"'{part}" if _is_formula(part.lstrip("'")) else part for part in _PARTS.split(text))


def _is_formula(part: str) -> bool:
    """Tell whether a part begins, blanks aside, with what a spreadsheet computes; full-width signs count as well."""
    begins = _BLANKS.sub("", part, count=1)[:1]
    return unicodedata.normalize("NFKC", begins).startswith(_FORMULA)


FORMAT = Format(render, for_machines=True)
