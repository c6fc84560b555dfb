"""A table of figures in parts below each other, each with the names of its rows."""

from collections.abc import Iterator
from itertools import pairwise

from careerctl.formats.document import Table


def in_parts(table: Table, most: int) -> Iterator[Table]:
    """Yield a table of figures in parts of at most so many columns beside the first; any other as it is."""
    figures = len(table.columns) - 1
    yield from parts_of(table, -(-figures // most)) if figures > most and is_of_figures(table) else (table,)


def is_of_figures(table: Table) -> bool:
    """Tell whether all columns but the first hold figures, so that each part reads as well as the whole."""
    return len(table.columns) > 1 and all(align != "left" for _, align in table.columns[1:])


def parts_of(table: Table, many: int) -> Iterator[Table]:
    """Return a table in so many parts, each with the first column and about as many others."""
    return (_part(table, places) for places in split(len(table.columns) - 1, many))


def _part(table: Table, places: range) -> Table:
    """Return the first column of a table, and those at some places."""
    taken = (0, *places)
    groups = (each._replace(rows=tuple(tuple(row[at] for at in taken) for row in each.rows)) for each in table.groups)
    return table._replace(columns=tuple(table.columns[at] for at in taken), groups=tuple(groups))


def split(columns: int, parts: int) -> list[range]:
    """Return the places of columns behind the first, in so many parts of about the same length."""
    ends = [1 + columns * part // parts for part in range(parts + 1)]
    return [range(*each) for each in pairwise(ends)]
