"""How a table fits into its page: how wide its columns are, and where one of figures is folded."""

from collections.abc import Iterator, Sequence

from careerctl.formats.columns import Column, longest_word, width_of, wrap
from careerctl.formats.document import Align, Group, Table
from careerctl.formats.folding import is_of_figures, parts_of, split

_LONGEST_NAME = 30
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
    rows, firsts = _rows(table), _firsts(table)
    names, words = max(map(width_of, firsts)), max(map(longest_word, firsts))
    cells = [max((width_of(row[at]) for row in rows), default=0) for at in range(len(table.columns))]
    if not is_of_figures(table) or sum(_needs(table, cells)) <= width - min(names, max(WORDS, words)):
        yield table
        return
    table = table._replace(columns=(table.columns[0], *map(_wrapped, table.columns[1:], cells[1:])))
    needs, room = _needs(table, cells), width - min(names, max(_LONGEST_NAME, words))
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


def columns_of(table: Table, width: int) -> list[Column]:
    """Give figures the width they need, then names, and words what remains; none where that is too little."""
    rows, firsts = _rows(table), _firsts(table)
    names = max(map(width_of, firsts))
    columns = [Column(max(min(names, _LONGEST_NAME), *map(longest_word, firsts)))]
    for at, (name, align) in enumerate(table.columns[1:], 1):
        columns.append(Column(max(width_of(each) for each in (name, *(row[at] for row in rows))), GUTTER, align))
    words = [at for at, (_, align) in enumerate(table.columns) if at and align == "left"]
    used = sum(column.before + (0 if at in words else column.width) for at, column in enumerate(columns))
    shares = _shared(width - used, [columns[at].width for at in words])
    for at, share in zip(words, shares, strict=True):
        if share < max(min(WORDS, columns[at].width), *(longest_word(row[at]) for row in rows), 0):
            return []
        columns[at] = columns[at]._replace(width=share)
    left = width - sum(column.before + column.width for column in columns)
    first = min(names, columns[0].width + left)
    return [columns[0]._replace(width=first), *columns[1:]] if first >= min(names, WORDS) else []


def _shared(room: int, wanted: list[int]) -> list[int]:
    """Share a width among columns: each gets what it wants, or an equal part of what the smaller ones leave."""
    shares = [0] * len(wanted)
    for done, at in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        shares[at] = min(wanted[at], max(room, 0) // (len(wanted) - done))
        room -= shares[at]
    return shares


def heading_of(table: Table, group: Group) -> str:
    """Return what stands over the rows of a group: its heading, else the name of the first column."""
    return group.heading or table.columns[0][0]


def _rows(table: Table) -> list[tuple[str, ...]]:
    return [row for group in table.groups for row in group.rows]


def _firsts(table: Table) -> list[str]:
    """Return what stands in the first column: the names of rows, and what stands over them."""
    return [*(row[0] for row in _rows(table)), *(heading_of(table, group) for group in table.groups)]
