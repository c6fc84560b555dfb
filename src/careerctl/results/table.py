"""What rows of tables for analysts have in common: columns with their types, readers and keys, each said once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from careerctl.results.readers import Audience, fields_of, marks, seen_by
from careerctl.results.result import Result, astuple

somebody = object()
"""Stands on a column that tells who somebody is: an id of a person, or what may hold one, such as a folder's name."""
by_name = object()
"""Stands on a column that holds somebody's name, and is there only where ids are as well."""

Cell = str | int | float | bool | date | None
Type = Literal["text", "integer", "number", "boolean", "day"]
_TYPES: Mapping[type, Type] = {bool: "boolean", int: "integer", date: "day", str: "text"}
Who = Callable[[str], str]
"""What stands for somebody's id: the id itself, or a pseudonym."""


class Row(Result, gc=False):
    """A row of a table. It holds numbers, days and text: there is nothing in it for the collector to look through."""


class TableColumn(NamedTuple):
    """A column of a table: its name, what it holds, and whether that tells who somebody is."""

    name: str
    type: Type
    tells_who: bool


class Alike:
    """Rows of many people in which one finds the same, without what tells whose they are: made once, and kept."""

    __slots__ = ("rows",)

    def __init__(self, rows: Sequence[Row]) -> None:
        """Take the rows."""
        self.rows = rows


class RowsOfOne(NamedTuple):
    """Rows that begin alike, with whose they are, and go on with what others may have as well."""

    begins: Row
    alike: Sequence[Alike]
    many: int
    """How many rows they are."""


class RowTable(NamedTuple):
    """A table: its name, what its rows are made of, the columns of its key, and whether it is by round."""

    name: str
    rows: tuple[type[Row], ...]
    """Of two, the first says whose the rows are, and the second what is said."""
    key: tuple[str, ...]
    by_round: bool = False
    of_people: bool = True

    def columns(self, audience: Audience, *, ids: bool, names: bool) -> tuple[TableColumn, ...]:
        """Return the columns that a reader sees; with `ids` those that tell who somebody is, with `names` names."""
        return tuple(column for each in self.rows for column in columns_of(each, audience, ids, names))

    def is_for(self, audience: Audience) -> bool:
        """Tell whether a reader sees the table: all of its key."""
        return set(self.key) <= {name for each in self.rows for name in seen_by(each, audience)}

    def every_column(self) -> tuple[TableColumn, ...]:
        """Return all columns, whoever reads them."""
        return tuple(column for each in self.rows for column in _every_column(each))

    def absent(self, shown: Sequence[TableColumn]) -> tuple[str, ...]:
        """Return the names of the columns that are not among those shown."""
        there = {each.name for each in shown}
        return tuple(each.name for each in self.every_column() if each.name not in there)


@cache
def _every_column(row: type[Row]) -> tuple[TableColumn, ...]:
    return tuple(TableColumn(name, _type(hint), somebody in marks(hint)) for name, hint in fields_of(row).items())


@cache
def columns_of(row: type[Row], audience: Audience, ids: bool, names: bool) -> tuple[TableColumn, ...]:  # noqa: FBT001  # for the cache
    """Return the columns of rows that a reader sees, as `RowTable.columns` does."""
    hints, seen = fields_of(row), seen_by(row, audience)
    return tuple(
        each
        for each in _every_column(row)
        if each.name in seen and (ids or not each.tells_who) and (names or by_name not in marks(hints[each.name]))
    )


def _type(hint: Any) -> Type:
    """Return what a column holds, by how its field is declared."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _type(inner[0])
    if origin in {Union, UnionType}:
        return _type(next(each for each in inner if each is not type(None)))
    if origin is Literal or issubclass(hint, Enum):
        return "text"
    return _TYPES.get(hint, "number")


def cells(rows: Sequence[Row], columns: Sequence[TableColumn], who: Who) -> list[list[Cell]]:
    """Return what stands in rows, column by column, None where nothing does."""
    every = dict(zip(fields_of(type(rows[0])), zip(*map(astuple, rows), strict=True), strict=True)) if rows else {}
    return [_plain(every.get(each.name, ()), each, who) for each in columns]


def _plain(column: Iterable[Any], about: TableColumn, who: Who) -> list[Cell]:
    if about.tells_who:
        known = {each: who(each) if each else None for each in {*column}}
        return [known[each] for each in column]
    if about.type == "number":
        return [each if each is None or type(each) is int else _number(each) for each in column]
    if about.type == "text":
        return [each or None for each in column]
    return [*column]


def _number(value: Any) -> int | float:
    return int(value) if value == int(value) else float(value)
