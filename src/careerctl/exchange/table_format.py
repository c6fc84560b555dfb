"""How tables are written: what each leaf of the shelf `tables` says of its format."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

from careerctl.model.framework import Framework
from careerctl.results.table import Cell, TableColumn

Columns = Sequence[TableColumn]
Cells = Sequence[Sequence[Cell]]
"""What stands in rows, column by column."""


class WaitingRows(NamedTuple):
    """The rows of a part, in the plain form in which they wait for a library: where they lie, and of which table."""

    table: str
    columns: tuple[TableColumn, ...]
    path: Path


class Making(NamedTuple):
    """A file that a library makes, of rows that wait for it."""

    file: Path
    kept: Sequence[WaitingRows]


class TableFormat(NamedTuple):
    """A format of tables, each part a file. A row is written in pieces, each of some of its columns.

    Where a library makes the files, `make` lets it do so of all rows that wait for it.
    """

    file: str
    pieces: Callable[[Columns, Cells], list[str]]
    """Gives that piece of each row which some columns make."""
    begin: str = ""
    """What stands before the first piece of a row."""
    between: str = ","
    end: str = "\n"
    head: Callable[[Columns], str] | None = None
    make: Callable[[Sequence[Making]], None] | None = None
    in_one: bool = False
    """Whether all tables of a project lie in one file."""


class PackageFormat(NamedTuple):
    """A format in which others keep a framework, and nobody: one file, made of the framework and the project's name."""

    file: str
    write: Callable[[Framework, str], str]


def plain_pieces(columns: Columns, cells: Cells) -> list[str]:
    """Return pieces of rows in the plain form that waits for a library: CSV in which what is missing is empty."""
    lines: list[str] = []
    plain = map(_plain, columns, cells)
    csv.writer(SimpleNamespace(write=lines.append), lineterminator="\n").writerows(zip(*plain, strict=True))
    return [each[:-1] for each in lines]


def _plain(column: TableColumn, cells: Sequence[Cell]) -> Sequence[Cell]:
    """Return cells as CSV writes them, which has words of its own for a yes and a no."""
    if column.type != "boolean":
        return cells
    return [None if each is None else "true" if each else "false" for each in cells]


def plain_rows(kept: WaitingRows) -> Iterator[list[str]]:
    """Yield the rows of a part that waits, each cell as text."""
    with kept.path.open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file)
