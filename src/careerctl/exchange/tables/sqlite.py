"""SQLite: all tables of a project in one database. Days are text, and what is a yes or a no is 1 or 0."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing

from careerctl.exchange.table_format import Making, TableFormat, WaitingRows, plain_pieces, plain_rows
from careerctl.problems.error import CareerctlError
from careerctl.results.table import Type

_TYPES: Mapping[Type, str] = {
    "text": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "day": "TEXT",
}  # fmt: skip
_READ: Mapping[Type, Callable[[str], object]] = {
    "text": str, "integer": int, "number": float, "boolean": lambda text: int(text == "true"), "day": str,
}  # fmt: skip


def _make(every: Sequence[Making]) -> None:
    try:
        for one in every:
            with closing(sqlite3.connect(one.file)) as database:
                database.execute("PRAGMA journal_mode = OFF")  # it is thrown away where it does not get to its end
                for each in one.kept:
                    _fill(database, each)
                database.commit()
    except sqlite3.Error as error:  # such as a disk that is full
        message = f"the database could not be written: {type(error).__name__}. Nothing was changed."
        raise CareerctlError(message) from error


def _fill(database: sqlite3.Connection, kept: WaitingRows) -> None:
    columns = ", ".join(f'"{column.name}" {_TYPES[column.type]}' for column in kept.columns)
    database.execute(f'CREATE TABLE IF NOT EXISTS "{kept.table}" ({columns})')
    places = ", ".join("?" * len(kept.columns))
    database.executemany(f'INSERT INTO "{kept.table}" VALUES ({places})', _rows(kept))  # noqa: S608  # names of ours


def _rows(kept: WaitingRows) -> Iterator[list[object]]:
    read = [_READ[each.type] for each in kept.columns]
    for row in plain_rows(kept):
        yield [one(cell) if cell else None for one, cell in zip(read, row, strict=True)]


FORMAT = TableFormat("tables.sqlite", plain_pieces, make=_make, in_one=True)
