"""All that the role asks, under the four questions."""

from collections.abc import Iterator

from careerctl.formats.document import Align, Block, Group, Paragraph, Table
from careerctl.model.competency import QUESTIONS
from careerctl.results.gap import Gap, Item, Standing
from careerctl.text.phrases import left_out_words, listed, number
from careerctl.views.words.standings import (
    Names,
    difference_words,
    legends,
    of_the_past,
    said_words,
    standing_words,
    step_words,
)


def blocks(gap: Gap, names: Names) -> Iterator[Block]:
    """Yield the table, what its levels are called, and the ratings that the role does not ask for."""
    groups = tuple(
        Group(question, tuple(_row(item, gap, names) for item in gap.items if item.asks == asks))
        for asks, question in QUESTIONS.items()
        if any(item.asks == asks for item in gap.items)
    )
    past = of_the_past(gap)
    if past:
        title = "What was rated" if gap.role_status == "gone" else "No longer there"
        groups += (Group(title, tuple(_row(item, gap, names, past=True) for item in past)),)
    if groups:
        yield Table(_columns(gap, names), groups)
        yield from (Paragraph(line, quiet=True) for line in legends(gap.scales))
    if gap.round is not None and any(item.manager is not None and not item.manager.observed for item in gap.items):
        yield Paragraph(
            f"In brackets: rated by {names.manager} without having seen it; it counts for nothing.", quiet=True
        )
    if gap.left_out:
        yield Paragraph(left_out_words(gap.left_out))
    if any(item.on_another_scale for item in gap.items):
        yield Paragraph(
            "What was rated on another scale stands as it was written; nothing is measured by it.", quiet=True
        )
    beyond = [item.name for item in gap.beyond if item not in past]
    if beyond:
        yield Paragraph(f"Rated, and not asked by this role: {listed(beyond)}", quiet=True)


def _columns(gap: Gap, names: Names) -> tuple[tuple[str, Align], ...]:
    fixed: tuple[tuple[str, Align], ...] = (("", "left"), ("asks", "right"))
    if gap.round is None:
        return fixed
    sides: tuple[tuple[str, Align], ...] = ((names.own, "right"), (names.manager, "right"))
    agreed: tuple[tuple[str, Align], ...] = (("agreed", "right"),) if gap.round.talked else ()
    return (*fixed, *sides, *agreed, ("", "left"))


def _row(item: Item, gap: Gap, names: Names, *, past: bool = False) -> tuple[str, ...]:
    """Return the row of a competency; what is `past` is asked by nothing, and nothing is said of how it stands."""
    marks = [mark for mark, holds in (("a must", item.must), ("optional", item.only_welcome)) if holds]
    name = f"{item.name} ({', '.join(marks)})" if marks else item.name
    asks = "–" if past or item.is_for_later else number(item.required)
    if gap.round is None:
        return name, asks
    sides = [said_words(item.own), said_words(item.manager)]
    agreed = [said_words(item.agreed)] if gap.round.talked else []
    step = step_words(item) if item.standing in {Standing.BOTH_OPEN, Standing.NEXT_STEP} else ""
    said = [standing_words(item, names), difference_words(item, names), step]
    return (name, asks, *sides, *agreed, ", ".join(part for part in said if part))
