"""Counts, state, wishes and the next thing to do."""

from collections.abc import Iterator

from careerctl.documents import Block, Heading, Pairs, Paragraph
from careerctl.results.gap import Condition, Counts, Gap, Item, Standing, State, Wish
from careerctl.standing_words import Names
from careerctl.wish_words import answer_words, sentence, time_words, wanted, wish_label
from careerctl.wording import day, listed, plural, two_decimals


def blocks(gap: Gap, names: Names, *, figures: bool) -> Iterator[Block]:
    """Yield how it comes out, and what comes next."""
    if gap.counts is not None and gap.round is not None:
        yield from _sums(gap, gap.counts, names)
    if figures and gap.ratio is not None:
        yield Paragraph(_ratio(gap))
    yield from _state(gap)
    conditions = tuple((each.text, _recorded(each, gap)) for each in gap.conditions)
    if conditions:
        yield Heading("Conditions")
        yield Pairs(conditions)
    wishes = tuple(_wish(each) for each in gap.wishes)
    if wishes:
        yield Heading("Wishes")
        yield Pairs(wishes)
    if gap.tells_rounds:
        yield Paragraph(_next(gap, names))


def _sums(gap: Gap, counts: Counts, names: Names) -> Iterator[Block]:
    agreed = gap.round is not None and gap.round.talked
    parts = [f"{counts.met} of {counts.required} met" + ("" if agreed else " as both see it")]
    parts += [f"{counts.own_only} as {names.own} sees it"] if counts.own_only else []
    parts += [f"{counts.manager_only} as {names.manager} sees it"] if counts.manager_only else []
    parts += [plural(counts.next_steps, "next step", "next steps")] if counts.next_steps else []
    parts += [f"{counts.different} seen differently"] if counts.different else []
    parts += [f"{counts.no_chance} no chance yet"] if counts.no_chance else []
    parts += [f"{counts.not_compared} not compared yet"] if counts.not_compared else []
    optional = [item for item in gap.items if item.optional and not item.set_aside]
    if optional:
        met = sum(item.standing in {Standing.BOTH_MET, Standing.MET} for item in optional)
        parts.append(f"optional: {met} of {len(optional)} met")
    yield Paragraph(listed(parts))
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
    names = {item.competency: item for item in gap.items}
    still = [_named(names[each]) if each in names else each for each in gap.open]
    unmet = [condition.text for condition in gap.conditions if condition.met is None]
    open_ = listed([*still, *unmet])
    words = {
        State.ASKS_NOTHING: "This role asks for nothing yet.",
        State.SAME_AS_TODAY: "This role asks what today's role asks.",
        State.ALL_MET: "Everything that this role asks is met, and every condition is recorded.",
        State.NEAR: f"Near. Open: {open_}",
        State.OPEN: f"Open: {open_}",
    }
    if gap.state in words:
        yield Paragraph(words[gap.state])
    if gap.state in {State.NEAR, State.OPEN} and gap.no_musts:
        yield Paragraph("This role marks nothing as a must.", quiet=True)


def _recorded(condition: Condition, gap: Gap) -> str:
    if not gap.tells_rounds:
        return "asked of everyone in this role"
    return f"recorded {day(condition.met)}" if condition.met else "not recorded yet"


def _named(item: Item) -> str:
    return f"{item.name} (a must)" if item.must else item.name


def _wish(wish: Wish) -> tuple[str, str]:
    said = [*wanted(wish), answer_words(wish) or "Not answered yet"]
    said += [time_words(wish.time)] if wish.time is not None else []
    return wish_label(wish), " ".join(sentence(part) for part in said)


def _next(gap: Gap, names: Names) -> str:
    """Return what comes next, with the command for it."""
    rate = f"careerctl rate {gap.person} --as"
    if gap.round is None or (gap.round.agreed is None and not (gap.round.own and gap.round.manager)):
        waiting = [each for each in gap.later if not (each.own and each.manager)]
        if not waiting:
            both = f"{rate} self, {rate} manager"
            return f"Next: {names.own} and {names.manager} each rate, and say why: {both}"
        if waiting[-1].own and not waiting[-1].manager_name:
            return f"Next: agree on who else rates {names.own}'s work: {rate} manager --by ID"
        who, side = (names.manager, "manager") if waiting[-1].own else (names.own, "self")
        return f"Next: {who} rates, and says why: {rate} {side}"
    if not gap.round.talked:
        what = "talk, then" if gap.round.agreed is None else "both confirm the summary:"
        return f"Next: {what} {rate} agreed"
    return _once_talked(gap)


def _once_talked(gap: Gap) -> str:
    """Return what comes next where the two have agreed."""
    counts = gap.counts or Counts()
    if counts.next_steps:
        return "Next: choose one next step, and what will give you the occasion for it."
    if counts.no_chance:
        return "Next: find an occasion for what had no chance yet."
    if counts.met < counts.required:
        return "Next: agree on a day to look again at what is open."
    return f"Next: talk about what comes after, and keep the wish: careerctl wish {gap.person}"
