"""All that the role asks, under the four questions."""

from collections.abc import Iterator

from careerctl.formats.document import Align, Block, Group, Paragraph, Table
from careerctl.model.competency import QUESTIONS
from careerctl.results.gap import Gap, Item, Standing
from careerctl.text.phrases import Say, left_out_words, listed, number
from careerctl.views.words.standings import (
    Names,
    difference_words,
    legends,
    marked_words,
    of_the_past,
    said_words,
    standing_words,
    step_words,
)


def blocks(gap: Gap, names: Names, say: Say) -> Iterator[Block]:
    """Yield the table, what its levels are called, and the ratings that the role does not ask for."""
    groups = tuple(
        Group(say(question), tuple(_row(item, gap, names, say) for item in gap.items if item.asks == asks))
        for asks, question in QUESTIONS.items()
        if any(item.asks == asks for item in gap.items)
    )
    past = of_the_past(gap)
    if past:
        title = say("What was rated" if gap.role_status == "gone" else "No longer there")
        groups += (Group(title, tuple(_row(item, gap, names, say, past=True) for item in past)),)
    if groups:
        yield Table(_columns(gap, names, say), groups)
        yield from (Paragraph(line, quiet=True) for line in legends(gap.scales, say))
    if gap.round is not None and any(item.manager is not None and not item.manager.observed for item in gap.items):
        yield Paragraph(
            say("In brackets: rated by {name} without having seen it; it counts for nothing.", name=names.manager),
            quiet=True,
        )
    if gap.left_out:
        yield Paragraph(left_out_words(gap.left_out, say))
    if any(item.on_another_scale for item in gap.items):
        yield Paragraph(
            say("What was rated on another scale stands as it was written; nothing is measured by it."), quiet=True
        )
    beyond = [item.name for item in gap.beyond if item not in past]
    if beyond:
        yield Paragraph(say("Rated, and not asked by this role: {names}", names=listed(beyond)), quiet=True)


def _columns(gap: Gap, names: Names, say: Say) -> tuple[tuple[str, Align], ...]:
    fixed: tuple[tuple[str, Align], ...] = (("", "left"), (say("asks"), "right"))
    if gap.round is None:
        return fixed
    sides: tuple[tuple[str, Align], ...] = ((names.own, "right"), (names.manager, "right"))
    agreed: tuple[tuple[str, Align], ...] = ((say("agreed"), "right"),) if gap.round.talked else ()
    return (*fixed, *sides, *agreed, ("", "left"))


def _row(item: Item, gap: Gap, names: Names, say: Say, *, past: bool = False) -> tuple[str, ...]:
    """Return the row of a competency; what is `past` is asked by nothing, and nothing is said of how it stands."""
    name = marked_words(item, say)
    asks = "–" if past or item.is_for_later else number(item.required)
    if gap.round is None:
        return name, asks
    sides = [said_words(item.own, say), said_words(item.manager, say)]
    agreed = [said_words(item.agreed, say)] if gap.round.talked else []
    step = step_words(item) if item.standing in {Standing.BOTH_OPEN, Standing.NEXT_STEP} else ""
    said = [standing_words(item, names, say), difference_words(item, names), step]
    return (name, asks, *sides, *agreed, ", ".join(part for part in said if part))
