"""Counts, state, wishes and the next thing to do."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Heading, Pairs, Paragraph
from careerctl.model.assessment import Side
from careerctl.results.gap import Gap, Handed, State
from careerctl.results.rating import ToWrite
from careerctl.results.totals import Counts
from careerctl.text.commands import Commands
from careerctl.text.phrases import two_decimals
from careerctl.views.words.rounds import LEFT, sheet_command
from careerctl.views.words.standings import Names
from careerctl.views.words.totals import count_words, recorded_words, state_words, way_words, wish_words
from careerctl.views.words.wishes import wish_label


def blocks(gap: Gap, names: Names, commands: Commands, *, figures: bool) -> Iterator[Block]:
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
    if way := way_words(gap):
        yield Pairs((("The way there", way),))
    wishes = tuple((wish_label(each), wish_words(each)) for each in gap.wishes)
    if wishes:
        yield Heading("Wishes")
        yield Pairs(wishes)
    if gap.tells_rounds and gap.to_write is not None:
        yield Paragraph(_next(gap, names, commands))


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


def _next(gap: Gap, names: Names, commands: Commands) -> str:
    """Return what comes next, with the command for it."""
    if gap.nothing_to_rate:
        return _without_ratings(gap, commands)
    if gap.round is None or (gap.round.agreed is None and not (gap.round.own and gap.round.manager)):
        return _who_rates(gap, names, commands)
    if gap.round.talked:
        return _once_talked(gap, commands)
    if gap.manager_left:
        return f"Next: {names.manager} has left: who talks with {names.own} about what both have written?"
    agree = sheet_command(commands, gap.person, _may(gap).agree, "agreed")
    if gap.round.agreed is not None:
        return f"Next: both confirm the summary{_with(agree)}"
    return f"Next: talk, then {agree}" if agree else "Next: talk."


def _who_rates(gap: Gap, names: Names, commands: Commands) -> str:
    """Return who rates next, where one of the two has not yet."""
    rate = _may(gap).rate
    waiting = next((each for each in gap.later if rate is not None and each.round == rate.round), Handed())
    own, manager = (sheet_command(commands, gap.person, rate, side) for side in _SIDES)
    if gap.manager_left and not waiting.manager:
        first = "" if waiting.own else f"{names.own} rates, and says why{_with(own, amid=True)}; "
        return f"Next: {first}{LEFT} Agree on it; {_WHOEVER}"
    if rate is None:
        return f"Next: {names.own} and {names.manager} each rate, and say why, once a round is open."
    if waiting.manager or (waiting.own and waiting.manager_name):
        return f"Next: {names.own if waiting.manager else names.manager} rates, and says why{_with(own or manager)}"
    if not waiting.own and manager:
        return f"Next: {names.own} and {names.manager} each rate, and say why{_with(own, manager)}"
    first = "" if waiting.own else f"{names.own} rates, and says why{_with(own, amid=True)}; "
    return f"Next: {first}agree on who else rates {names.own}'s work; {_WHOEVER}"


def _may(gap: Gap) -> ToWrite:
    return gap.to_write or ToWrite()


_SIDES: tuple[Side, ...] = ("self", "manager")
_WHOEVER = "whoever it is rates with --as manager and --by."


def _with(*commands: str, amid: bool = False) -> str:
    """Return the commands that go with a sentence: one that ends it stands bare, others between backticks."""
    there = [each for each in commands if each]
    said = ", ".join(f"`{each}`" for each in there) if amid or len(there) > 1 else "".join(there)
    return f": {said}" if said else "" if amid else "."


def _without_ratings(gap: Gap, commands: Commands) -> str:
    """Return what comes next where nothing is to be rated."""
    if not gap.conditions:
        return (
            "Next: ask whoever keeps the framework what this role asks. Until that is written there is nothing to rate."
        )
    if any(each.is_open for each in gap.conditions):
        return (
            f"Next: write down under conditions_met: in {gap.called}'s file what has been met. Nothing is to be rated."
        )
    return _what_comes_after(gap, commands)


def _once_talked(gap: Gap, commands: Commands) -> str:
    """Return what comes next where the two have agreed."""
    counts = gap.counts or Counts()
    if gap.round is not None and gap.round.look_again and any(each.changed for each in gap.items):
        command = commands("rate", commands.about(gap.person), "--as", "agreed", "--look-again")
        return f"Next: look again together at what was rated against other words: {command}"
    if gap.left_out:
        return "Next: look at it again together once what is left out is mended."
    if counts.next_steps:
        return "Next: choose one next step, and what will give you the occasion for it."
    if counts.no_chance:
        return "Next: find an occasion for what had no chance yet."
    if counts.met < counts.required:
        return "Next: agree on a day to look again at what is open."
    return _what_comes_after(gap, commands)


def _what_comes_after(gap: Gap, commands: Commands) -> str:
    wish = commands.showing("wish", commands.about(gap.person))
    return f"Next: talk about what comes after, and keep the wish: {wish}"
