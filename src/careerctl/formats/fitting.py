"""A table of figures that is wider than its page: names of columns are wrapped, and then it is folded."""

from collections.abc import Iterator, Sequence

from careerctl.formats.columns import longest_word, width_of, wrap
from careerctl.formats.document import Align, Table
from careerctl.formats.folding import is_of_figures, parts_of, split

LONGEST_NAME = 30
"""The widest first column that a table keeps free of breaks where other columns want the room."""
WORDS = 20
"""The narrowest column in which words are still read with ease: so far names are broken before a table is folded."""
GUTTER = 3
"""Blanks before a figure."""
_NAMED = 10
"""Cells in which the name of a column of figures is still read with ease."""


def folded(table: Table, width: int) -> Iterator[Table]:
    """Yield a table in parts that fit into a width, each with the first column and about as many others.

    Only one is folded in which all others are figures: words are wrapped instead. Before that, names of columns are.
    """
    rows = [row for group in table.groups for row in group.rows]
    firsts = [*(row[0] for row in rows), *(group.heading for group in table.groups)]
    names, words = max(map(width_of, firsts)), max(map(longest_word, firsts))
    cells = [max((width_of(row[at]) for row in rows), default=0) for at in range(len(table.columns))]
    if not is_of_figures(table) or sum(_needs(table, cells)) <= width - min(names, max(WORDS, words)):
        yield table
        return
    table = table._replace(columns=(table.columns[0], *map(_wrapped, table.columns[1:], cells[1:])))
    needs, room = _needs(table, cells), width - min(names, max(LONGEST_NAME, words))
    many = next((each for each in range(1, len(needs)) if _widest(needs, each) <= room), len(needs))
    yield from parts_of(table, many)


def _needs(table: Table, cells: Sequence[int]) -> list[int]:
    """Return how wide each column but the first is, by its name and its widest cell."""
    return [GUTTER + max(width_of(name), cell) for (name, _), cell in zip(table.columns[1:], cells[1:], strict=True)]


def _wrapped(column: tuple[str, Align], cell: int) -> tuple[str, Align]:
    name, align = column
    return "\n".join(wrap(name, max(longest_word(name), cell, _NAMED))), align


def _widest(needs: Sequence[int], parts: int) -> int:
    """Return how wide the widest of so many parts is, without the first column."""
    return max(sum(needs[at - 1] for at in places) for places in split(len(needs), parts))
