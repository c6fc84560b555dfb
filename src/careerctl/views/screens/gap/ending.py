"""Counts, state, wishes and the next thing to do."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Heading, Pairs, Paragraph
from careerctl.results.gap import Counts, Gap, State
from careerctl.text.phrases import two_decimals
from careerctl.views.words.rounds import LEFT
from careerctl.views.words.standings import Names
from careerctl.views.words.totals import count_words, recorded_words, state_words, wish_words
from careerctl.views.words.wishes import wish_label


def blocks(gap: Gap, names: Names, *, figures: bool) -> Iterator[Block]:
    """Yield how it comes out, and what comes next."""
    if gap.counts is not None and gap.round is not None:
        yield from _sums(gap, gap.counts, names)
    if figures and gap.ratio is not None:
        yield Paragraph(_ratio(gap))
    yield from _state(gap)
    conditions = tuple((each.text, recorded_words(each, gap)) for each in gap.conditions)
    if conditions:
        yield Heading("Conditions")
        yield Pairs(conditions)
    wishes = tuple((wish_label(each), wish_words(each)) for each in gap.wishes)
    if wishes:
        yield Heading("Wishes")
        yield Pairs(wishes)
    if gap.tells_rounds:
        yield Paragraph(_next(gap, names))


def _sums(gap: Gap, counts: Counts, names: Names) -> Iterator[Block]:
    yield Paragraph(count_words(gap, names))
    kinds = ((counts.by_agreed, "as agreed"), (counts.by_manager, f"as {names.manager} sees it"))
    mixed = [f"{count} {how}" for count, how in kinds if count]
    if len(mixed) > 1:
        yield Paragraph(f"Measured: {', '.join(mixed)}", quiet=True)


def _ratio(gap: Gap) -> str:
    ratio = gap.ratio
    if ratio is None or ratio.low is None or ratio.high is None:
        return "Ratio: nothing to sum"
    value = "–" if ratio.value is None else two_decimals(ratio.value)
    bounds = "" if ratio.low == ratio.high else f" ({two_decimals(ratio.low)}–{two_decimals(ratio.high)})"
    return f"Ratio: {value}{bounds}"


def _state(gap: Gap) -> Iterator[Block]:
    if words := state_words(gap):
        yield Paragraph(words)
    if gap.state in {State.NEAR, State.OPEN} and gap.no_musts:
        yield Paragraph("This role marks nothing as a must.", quiet=True)


def _next(gap: Gap, names: Names) -> str:
    """Return what comes next, with the command for it."""
    if gap.nothing_to_rate:
        return _without_ratings(gap)
    rate = f"careerctl rate {gap.person} --as"
    if gap.round is None or (gap.round.agreed is None and not (gap.round.own and gap.round.manager)):
        return _who_rates(gap, names, rate)
    if gap.round.talked:
        return _once_talked(gap)
    if gap.manager_left:
        return f"Next: {names.manager} has left: who talks with {names.own} about what both have written?"
    what = "talk, then" if gap.round.agreed is None else "both confirm the summary:"
    return f"Next: {what} {rate} agreed"


def _who_rates(gap: Gap, names: Names, rate: str) -> str:
    """Return who rates next, where one of the two has not yet."""
    waiting = next((each for each in reversed(gap.later) if not (each.own and each.manager)), None)
    own_is_in = waiting is not None and waiting.own is not None
    if gap.manager_left and (waiting is None or own_is_in):
        own = "" if own_is_in else f"{names.own} rates, and says why: {rate} self; "
        return f"Next: {own}{LEFT} Agree on it: {rate} manager --by ID"
    if waiting is None:
        return f"Next: {names.own} and {names.manager} each rate, and say why: {rate} self, {rate} manager"
    if own_is_in and not waiting.manager_name:
        return f"Next: agree on who else rates {names.own}'s work: {rate} manager --by ID"
    who, side = (names.manager, "manager") if own_is_in else (names.own, "self")
    return f"Next: {who} rates, and says why: {rate} {side}"


def _without_ratings(gap: Gap) -> str:
    """Return what comes next where nothing is to be rated."""
    if not gap.conditions:
        return (
            "Next: ask whoever keeps the framework what this role asks. Until that is written there is nothing to rate."
        )
    if any(each.met is None for each in gap.conditions):
        return (
            f"Next: write down under conditions_met: in {gap.called}'s file what has been met. Nothing is to be rated."
        )
    return f"Next: talk about what comes after, and keep the wish: careerctl wish {gap.person}"


def _once_talked(gap: Gap) -> str:
    """Return what comes next where the two have agreed."""
    counts = gap.counts or Counts()
    if gap.left_out:
        return "Next: look at it again together once what is left out is mended."
    if counts.next_steps:
        return "Next: choose one next step, and what will give you the occasion for it."
    if counts.no_chance:
        return "Next: find an occasion for what had no chance yet."
    if counts.met < counts.required:
        return "Next: agree on a day to look again at what is open."
    return f"Next: talk about what comes after, and keep the wish: careerctl wish {gap.person}"
