"""What the two roles ask: each competency with its two levels, and the conditions."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Group, Heading, Pairs, Paragraph, Table
from careerctl.results.compare import Comparison, ConditionTurns, Turn
from careerctl.text.phrases import left_out_words, level_step, number
from careerctl.views.words.standings import legends

CHANGES = {
    "raised": "Raised",
    "new": "New",
    "lowered": "Lowered",
    "dropped": "Dropped",
    "unchanged": "Unchanged",
}
"""What may become of a requirement, in the order of the page."""


def blocks(comparison: Comparison) -> Iterator[Block]:
    """Yield the table, what its levels are called, and the conditions."""
    required, optional = comparison.requirements, comparison.optional
    groups = [
        Group(heading, tuple(_row(turn) for turn in getattr(required, change)))
        for change, heading in CHANGES.items()
        if getattr(required, change)
    ]
    optionals = [_row(turn, change) for change in CHANGES for turn in getattr(optional, change)]
    groups += [Group("Optional", tuple(optionals))] if optionals else []
    if groups:
        yield Table((("", "left"), ("today", "right"), ("then", "right"), ("", "left")), tuple(groups))
        yield from (Paragraph(line, quiet=True) for line in legends(comparison.scales))
    elif not comparison.left_out:
        yield Paragraph("Neither role asks for a competency.")
    if groups and not optionals and not any((required.raised, required.new, required.lowered, required.dropped)):
        yield Paragraph("Both ask the same levels.")
    if comparison.left_out:
        yield Paragraph(left_out_words(comparison.left_out))
    conditions = tuple(_conditions(comparison.conditions))
    if conditions:
        yield Heading("Conditions")
        yield Pairs(conditions)


def step_of(turn: Turn) -> str:
    """Return the two levels, `–` where a role asks none."""
    return level_step(*(side.level if side is not None else None for side in (turn.before, turn.after)))


def _row(turn: Turn, change: str = "") -> tuple[str, ...]:
    levels = (number(side.level if side is not None else None) for side in (turn.before, turn.after))
    said = (change if change != "unchanged" else "", must_words(turn), _optional_words(turn))
    return (turn.name, *levels, ", ".join(part for part in said if part))


def must_words(turn: Turn) -> str:
    """Return what becomes of a must."""
    before, after = turn.before is not None and turn.before.must, turn.after is not None and turn.after.must
    if before and after:
        return "a must"
    if after:
        return "now a must" if turn.before is not None else "a must"
    return "no longer a must" if before and turn.after is not None else ""


def _optional_words(turn: Turn) -> str:
    """Say where one role requires what the other only welcomes."""
    if not turns_optional(turn) or turn.after is None:
        return ""
    return "now optional" if turn.after.optional else "now required"


def turns_optional(turn: Turn) -> bool:
    """Tell whether one role requires what the other only welcomes."""
    return turn.before is not None and turn.after is not None and turn.before.optional != turn.after.optional


def _conditions(conditions: ConditionTurns) -> Iterator[tuple[str, str]]:
    yield from (("New", each.after) for each in conditions.new)
    for each in conditions.reworded:
        yield "Reworded, today", each.before
        yield "then", each.after
    yield from (("No longer asked", each.before) for each in conditions.dropped)
    yield from (("As today", each.after) for each in conditions.unchanged)
