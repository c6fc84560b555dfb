"""Counts, state, wishes and the next thing to do."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Heading, Pairs, Paragraph
from careerctl.model.assessment import Side
from careerctl.results.gap import Gap, Handed, State
from careerctl.results.rating import ToWrite
from careerctl.results.totals import Counts
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, two_decimals
from careerctl.views.words.rounds import LEFT, sheet_command
from careerctl.views.words.standings import Names
from careerctl.views.words.totals import count_words, recorded_words, state_words, way_words, wish_words
from careerctl.views.words.wishes import wish_label


def blocks(gap: Gap, names: Names, commands: Commands, say: Say, *, figures: bool) -> Iterator[Block]:
    """Yield how it comes out, and what comes next."""
    if gap.counts is not None and gap.round is not None:
        yield from _sums(gap, gap.counts, names, say)
    if figures and gap.ratio is not None:
        yield Paragraph(_ratio(gap, say))
    yield from _state(gap, say)
    conditions = tuple((each.text, recorded_words(each, gap, say)) for each in gap.conditions)
    if conditions:
        yield Heading(say("Conditions"))
        yield Pairs(conditions)
    if way := way_words(gap, say):
        yield Pairs(((say("The way there"), way),))
    wishes = tuple((wish_label(each, say), wish_words(each, say)) for each in gap.wishes)
    if wishes:
        yield Heading(say("Wishes"))
        yield Pairs(wishes)
    if gap.tells_rounds and gap.to_write is not None:
        yield Paragraph(say("Next: {command}", command=_next(gap, names, commands, say)))


def _sums(gap: Gap, counts: Counts, names: Names, say: Say) -> Iterator[Block]:
    yield Paragraph(count_words(gap, names, say))
    if counts.by_agreed and counts.by_manager:
        by_manager = say("{count} as {name} sees it", count=counts.by_manager, name=names.manager)
        agreed = say("{count} as agreed", count=counts.by_agreed)
        yield Paragraph(say("Measured: {counts}", counts=f"{agreed}, {by_manager}"), quiet=True)


def _ratio(gap: Gap, say: Say) -> str:
    ratio = gap.ratio
    if ratio is None or ratio.low is None or ratio.high is None:
        return say("Ratio: nothing to sum")
    value = "–" if ratio.value is None else two_decimals(ratio.value)
    bounds = "" if ratio.low == ratio.high else f" ({two_decimals(ratio.low)}–{two_decimals(ratio.high)})"
    return say("Ratio: {value}", value=f"{value}{bounds}")


def _state(gap: Gap, say: Say) -> Iterator[Block]:
    if words := state_words(gap, say):
        yield Paragraph(words)
    if gap.state in {State.NEAR, State.OPEN} and gap.no_musts:
        yield Paragraph(say("This role marks nothing as a must."), quiet=True)


def _next(gap: Gap, names: Names, commands: Commands, say: Say) -> str:
    """Return what comes next, with the command for it."""
    if gap.nothing_to_rate:
        return _without_ratings(gap, commands, say)
    if gap.round is None or (gap.round.agreed is None and not (gap.round.own and gap.round.manager)):
        return _who_rates(gap, names, commands, say)
    if gap.round.talked:
        return _once_talked(gap, commands, say)
    if gap.manager_left:
        return say(
            "{manager} has left: who talks with {own} about what both have written?",
            manager=names.manager,
            own=names.own,
        )
    agree = sheet_command(commands, gap.person, _may(gap).agree, "agreed")
    if gap.round.agreed is not None:
        return say("both confirm the summary") + _with(agree, say=say)
    return say("talk, then {command}", command=agree) if agree else say("talk.")


def _who_rates(gap: Gap, names: Names, commands: Commands, say: Say) -> str:
    """Return who rates next, where one of the two has not yet."""
    rate = _may(gap).rate
    waiting = next((each for each in gap.later if rate is not None and each.round == rate.round), Handed())
    own, manager = (sheet_command(commands, gap.person, rate, side) for side in _SIDES)
    first = "" if waiting.own else f"{_rates(names.own, say)}{_with(own, say=say, amid=True)}{say(';')} "
    if gap.manager_left and not waiting.manager:
        return f"{first}{say(LEFT)} {say('Agree on it; whoever it is rates with --as manager and --by.')}"
    both = {"own": names.own, "manager": names.manager}
    if rate is None:
        return say("{own} and {manager} each rate, and say why, once a round is open.", **both)
    if waiting.manager or (waiting.own and waiting.manager_name):
        return _rates(names.own if waiting.manager else names.manager, say) + _with(own or manager, say=say)
    if not waiting.own and manager:
        return say("{own} and {manager} each rate, and say why", **both) + _with(own, manager, say=say)
    return first + say(
        "agree on who else rates {name}'s work; whoever it is rates with --as manager and --by.", name=names.own
    )


def _rates(name: str, say: Say) -> str:
    return say("{name} rates, and says why", name=name)


def _may(gap: Gap) -> ToWrite:
    return gap.to_write or ToWrite()


_SIDES: tuple[Side, ...] = ("self", "manager")


def _with(*commands: str, say: Say, amid: bool = False) -> str:
    """Return the commands that go with a sentence: one that ends it stands bare, others between backticks."""
    there = [each for each in commands if each]
    said = ", ".join(f"`{each}`" for each in there) if amid or len(there) > 1 else "".join(there)
    return f"{say(':')} {said}" if said else "" if amid else "."


def _without_ratings(gap: Gap, commands: Commands, say: Say) -> str:
    """Return what comes next where nothing is to be rated."""
    if not gap.conditions:
        return say(
            "ask whoever keeps the framework what this role asks. Until that is written there is nothing to rate."
        )
    if any(each.is_open for each in gap.conditions):
        return say(
            "write down under conditions_met: in {name}'s file what has been met. Nothing is to be rated.",
            name=gap.called,
        )
    return _what_comes_after(gap, commands, say)


def _once_talked(gap: Gap, commands: Commands, say: Say) -> str:
    """Return what comes next where the two have agreed."""
    counts = gap.counts or Counts()
    if gap.round is not None and gap.round.look_again and any(each.changed for each in gap.items):
        command = commands("rate", commands.about(gap.person), "--as", "agreed", "--look-again")
        return say("look again together at what was rated against other words: {command}", command=command)
    if gap.left_out:
        return say("look at it again together once what is left out is mended.")
    if counts.next_steps:
        return say("choose one next step, and what will give you the occasion for it.")
    if counts.no_chance:
        return say("find an occasion for what had no chance yet.")
    if counts.met < counts.required:
        return say("agree on a day to look again at what is open.")
    return _what_comes_after(gap, commands, say)


def _what_comes_after(gap: Gap, commands: Commands, say: Say) -> str:
    wish = commands.showing("wish", commands.about(gap.person))
    return say("talk about what comes after, and keep the wish: {command}", command=wish)
