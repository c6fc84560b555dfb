"""CSV: UTF-8, commas, and a line with the columns' names; what a spreadsheet would take for a formula is defused."""

import csv
from collections.abc import Sequence
from functools import lru_cache
from types import SimpleNamespace

from careerctl.exchange.table_format import Cells, Columns, TableFormat, plain_pieces
from careerctl.formats.documents.csv import cell_text
from careerctl.results.table import Cell, TableColumn

_defused = lru_cache(maxsize=4096)(cell_text)
"""The same few ids and words stand in most rows."""


def _pieces(columns: Columns, cells: Cells) -> list[str]:
    return plain_pieces(columns, [*map(_column, columns, cells)])


def _column(column: TableColumn, cells: Sequence[Cell]) -> Sequence[Cell]:
    return [*map(_defused, cells)] if column.type == "text" else cells


def _head(columns: Columns) -> str:
    lines: list[str] = []
    csv.writer(SimpleNamespace(write=lines.append), lineterminator="\n").writerow([each.name for each in columns])
    return "".join(lines)


FORMAT = TableFormat("rows.csv", _pieces, head=_head)
