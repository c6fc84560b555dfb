"""The same for a spreadsheet: a row for each competency."""

from careerctl.results.gap import Gap, Item, Rated
from careerctl.results.totals import Ratio
from careerctl.text.phrases import two_decimals
from careerctl.views.words.standings import of_the_past

Cell = str | int | float | None

COLUMNS = (
    "person", "role", "round", "competency", "name", "asks", "required", "must", "optional",
    "self", "manager", "agreed", "level", "by", "gap", "difference", "standing",
)  # fmt: skip


FIGURES = ("ratio", "ratio_low", "ratio_high")
"""Columns of the role as a whole: the same in each row."""


def of(gap: Gap, *, figures: bool = False) -> tuple[tuple[Cell, ...], ...]:
    """Return the columns' names and a row for each competency that the role requires; `figures` adds the ratio.

    What was rated and is no longer there comes last; nothing is asked of it.
    """
    rows = [*(_row(gap, item) for item in gap.items), *(_row(gap, item, past=True) for item in of_the_past(gap))]
    if not figures:
        return (COLUMNS, *rows)
    ratio = gap.ratio or Ratio()
    shares = [None if each is None else two_decimals(each) for each in (ratio.value, ratio.low, ratio.high)]
    return ((*COLUMNS, *FIGURES), *((*row, *shares) for row in rows))


def _row(gap: Gap, item: Item, *, past: bool = False) -> tuple[Cell, ...]:
    return (
        gap.person, gap.role, gap.round.round if gap.round else "", item.competency, item.name, item.asks,
        None if past else item.required, "yes" if item.must else "no", "yes" if item.optional else "no",
        _said(item.own), _said(item.manager), _said(item.agreed),
        item.level, item.by, item.gap, item.difference, item.standing.value if item.standing else None,
    )  # fmt: skip


def _said(said: Rated | None) -> Cell:
    if said is None:
        return None
    return said.written or (said.instead if said.level is None else said.level)
