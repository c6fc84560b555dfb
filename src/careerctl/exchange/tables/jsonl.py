"""JSON Lines: an object a row, in which what is missing is null."""

import json
from datetime import date

from careerctl.exchange.table_format import Cells, Columns, TableFormat
from careerctl.results.table import Cell
from careerctl.text.characters import in_json


def _pieces(columns: Columns, cells: Cells) -> list[str]:
    names, rows = [each.name for each in columns], zip(*cells, strict=True)
    objects = (dict(zip(names, map(_plain, row), strict=True)) for row in rows)
    return [in_json(json.dumps(each, ensure_ascii=False))[1:-1] for each in objects]


def _plain(cell: Cell) -> Cell:
    return cell.isoformat() if isinstance(cell, date) else cell


FORMAT = TableFormat("rows.jsonl", _pieces, begin="{", between=", ", end="}\n")
