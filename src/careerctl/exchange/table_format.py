"""How tables are written: what each leaf of the shelf `tables` says of its format."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

from careerctl.model.framework import Framework
from careerctl.results.table import Cell, Column

Columns = Sequence[Column]
Rows = Sequence[Sequence[Cell]]


class Kept(NamedTuple):
    """The rows of a part, in the plain form in which they wait for a library: where they lie, and of which table."""

    table: str
    columns: tuple[Column, ...]
    path: Path


class TableFormat(NamedTuple):
    """A format of tables, each part a file.

    `lines` gives rows as text; where a library makes the file, `make` lets it do so of all parts that wait for it.
    """

    file: str
    lines: Callable[[Columns, Rows], str]
    head: Callable[[Columns], str] | None = None
    make: Callable[[Sequence[Kept], Path], None] | None = None
    in_one: bool = False
    """Whether all tables of a project lie in one file."""


class FrameworkFormat(NamedTuple):
    """A format in which others keep a framework, and nobody: one file, made of the framework and the project's name."""

    file: str
    write: Callable[[Framework, str], str]


def plain_lines(_columns: Columns, rows: Rows) -> str:
    """Return rows in the plain form that waits for a library: CSV in which what is missing is empty."""
    lines: list[str] = []
    writer = csv.writer(SimpleNamespace(write=lines.append), lineterminator="\n")
    writer.writerows([[_plain(cell) for cell in row] for row in rows])
    return "".join(lines)


def _plain(cell: Cell) -> str | float | None:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell if isinstance(cell, str | int | float | None) else cell.isoformat()


def plain_rows(kept: Kept) -> Iterator[list[str]]:
    """Yield the rows of a part that waits, each cell as text."""
    with kept.path.open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file)
