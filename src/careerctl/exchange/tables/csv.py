"""CSV: UTF-8, commas, and a line with the columns' names; what a spreadsheet would take for a formula is defused."""

import csv
from functools import lru_cache
from types import SimpleNamespace

from careerctl.exchange.table_format import Columns, Rows, TableFormat, plain_lines
from careerctl.formats.documents.csv import cell_text

_defused = lru_cache(maxsize=4096)(cell_text)
"""The same few ids and words stand in most rows."""


def _lines(columns: Columns, rows: Rows) -> str:
    defused = [[_defused(each) if isinstance(each, str) else each for each in row] for row in rows]
    return plain_lines(columns, defused)


def _head(columns: Columns) -> str:
    lines: list[str] = []
    csv.writer(SimpleNamespace(write=lines.append), lineterminator="\n").writerow([each.name for each in columns])
    return "".join(lines)


FORMAT = TableFormat("rows.csv", _lines, _head)
