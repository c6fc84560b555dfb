"""Masked counts: of few people nothing is told, and nothing from which a count of few can be worked out.

`least` is the policy's `min_group`. Cells that stand beside their total follow `told_beside`, counts of which one holds
the next `told_of_nested`. What changes from day to day is told in whole groups (`in_groups`), so that one person more
or less does not show.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

Cell = TypeVar("Cell")


def told_beside(cells: Mapping[Cell, int], least: int) -> tuple[dict[Cell, int | None], int | None]:
    """Return the cells and their total, None for each that is not told.

    Where the total, less the cells that are told, would give one cell alone or be of few people, the smallest of the
    others is kept back as well; where nothing is left to keep back, the total is.
    """
    told: dict[Cell, int | None] = {cell: count if count >= least else None for cell, count in cells.items()}
    kept = [count for count in cells.values() if 0 < count < least]
    others = sorted((cell for cell in cells if told[cell] is not None), key=lambda each: cells[each])
    while kept and others and _gives_away(kept, least):
        cell = others.pop(0)
        told[cell] = None
        kept.append(cells[cell])
    total = sum(cells.values())
    return told, total if total >= least and not _gives_away(kept, least) else None


def _gives_away(kept: Sequence[int], least: int) -> bool:
    """Tell whether the sum of what was kept back says too much."""
    return bool(kept) and (len(kept) == 1 or sum(kept) < least)


def told_of_nested(counts: Sequence[int], everybody: int, least: int) -> list[int | None]:
    """Return counts of which each holds the next, the widest first, None for each that is not told.

    How many there are of everybody may be known: so between everybody, the counts that are told and nobody at all there
    lie always at least so many people.
    """
    told: list[int | None] = []
    inner = 0
    for count in reversed(counts):
        is_told = count - inner >= least and everybody - count >= least
        inner = count if is_told else inner
        told.append(count if is_told else None)
    return told[::-1]


def in_groups(count: int | None, least: int) -> int:
    """Return how many there are at least, in whole groups of `least`; 0 where nothing is told."""
    return 0 if count is None else count - count % least
