"""What becomes of a requirement from one role to another: its levels, its marks, and what they look like."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.results.compare import Comparison, Turn
from careerctl.results.levels import Described, LevelExample
from careerctl.text.phrases import Say, left_out_words, level_step, number, plainly

CHANGES = {
    "raised": "Raised",
    "new": "New",
    "lowered": "Lowered",
    "dropped": "Dropped",
    "unchanged": "Unchanged",
}
"""What may become of a requirement, in the order of the page."""
_MARKS = {"raised": "raised", "new": "new", "lowered": "lowered", "dropped": "dropped"}
"""The same where it stands beside an optional one; of what is as it was nothing is said."""


class TurnRow(NamedTuple):
    """A competency, both levels, and what becomes of it."""

    turn: Turn
    before: str
    after: str
    said: str


def turn_groups(compared: Comparison, say: Say = plainly) -> Iterator[tuple[str, tuple[TurnRow, ...]]]:
    """Yield what both ask under what becomes of it, and last what is optional."""
    required, optional = compared.requirements, compared.optional
    for change in CHANGES:  # noqa: PLC0206  # what is said has to stand in a constant by its key
        if turns := getattr(required, change):
            yield say(CHANGES[change]), tuple(_row(turn, "", say) for turn in turns)
    welcome = tuple(_row(turn, change, say) for change in CHANGES for turn in getattr(optional, change))
    if welcome:
        yield say("Optional"), welcome


def turns_in_short(compared: Comparison, say: Say = plainly) -> Iterator[str]:
    """Yield that nothing is asked, that both ask the same, and what is left out, where that is so."""
    required, optional = compared.requirements, compared.optional
    asked = any(getattr(turns, change) for turns in (required, optional) for change in CHANGES)
    if not asked and not compared.left_out:
        yield say("Neither role asks for a competency.")
    others = any(getattr(optional, change) for change in CHANGES)
    if asked and not others and not any((required.raised, required.new, required.lowered, required.dropped)):
        yield say("Both ask the same levels.")
    if compared.left_out:
        yield left_out_words(compared.left_out, say)


def step_of(turn: Turn) -> str:
    """Return the two levels, `–` where a role asks none."""
    return level_step(*(side.level if side is not None else None for side in (turn.before, turn.after)))


def _row(turn: Turn, change: str, say: Say) -> TurnRow:
    before, after = (number(side.level if side is not None else None) for side in (turn.before, turn.after))
    mark = say(_MARKS[change]) if change in _MARKS else ""
    said = (mark, must_words(turn, say), _optional_words(turn, say))
    return TurnRow(turn, before, after, ", ".join(filter(None, said)))


def must_words(turn: Turn, say: Say = plainly) -> str:
    """Return what becomes of a must."""
    before, after = turn.before is not None and turn.before.must, turn.after is not None and turn.after.must
    if after:
        return say("a must" if before or turn.before is None else "now a must")
    return say("no longer a must") if before and turn.after is not None else ""


def _optional_words(turn: Turn, say: Say) -> str:
    """Say where one role requires what the other only welcomes."""
    if not turns_optional(turn) or turn.after is None:
        return ""
    return say("now optional" if turn.after.optional else "now required")


def turns_optional(turn: Turn) -> bool:
    """Tell whether one role requires what the other only welcomes."""
    return turn.before is not None and turn.after is not None and turn.before.optional != turn.after.optional


class LooksLike(NamedTuple):
    """What a competency then asks: a label, and for each level a line with what shows it."""

    label: str
    levels: tuple[tuple[str, tuple[str, ...]], ...]


def looks_like(compared: Comparison, say: Say = plainly) -> Iterator[LooksLike]:
    """Yield for each competency that is new, raised or worded anew what it then asks."""
    for turn in _more_asked(compared):
        yield LooksLike(_titled(turn, say), tuple(_levels(turn, say)))


def _more_asked(compared: Comparison) -> list[Turn]:
    required, optional = compared.requirements, compared.optional
    more = [*required.raised, *required.new, *optional.raised, *optional.new]
    others = [*required.lowered, *required.unchanged, *optional.lowered, *optional.unchanged]
    return list({turn.competency: turn for turn in (*more, *filter(_in_other_words, others))}.values())


def _in_other_words(turn: Turn) -> bool:
    return turn.before is not None and turn.after is not None and turn.after.wording not in {"", turn.before.wording}


def _titled(turn: Turn, say: Say) -> str:
    optional = say("optional") if turn.after is not None and turn.after.optional else ""
    because = turn.after.because if turn.after is not None else ""
    marks = ", ".join(filter(None, (must_words(turn, say), optional)))
    said = f"{say(':')} ".join(filter(None, (marks, because)))
    head = f"{turn.name} {step_of(turn)}"
    return f"{head} ({said})" if said else head


def _levels(turn: Turn, say: Say) -> Iterator[tuple[str, tuple[str, ...]]]:
    if turn.after is None:
        return
    if turn.after.wording:
        yield say("In this role: {text}", text=turn.after.wording), ()
    for each in turn.described:
        head = f"{number(each.level)} {each.name}"
        yield f"{head}{say(':')} {each.summary}" if each.summary else head, tuple(_details(each, say))
    if not turn.described and not turn.after.wording:
        yield say("Nobody has described level {level} yet.", level=number(turn.after.level)), ()


def _details(described: Described, say: Say) -> Iterator[str]:
    for criterion in described.criteria:
        yield _criterion(criterion, say)
    if described.examples:
        yield f"{say('For example:')} {_in_a_row(described.examples, say)}"
    yield from (f"{label}: {url}" for label, url in described.links)


def _in_a_row(texts: tuple[str, ...], say: Say) -> str:
    return f"{say(';')} ".join(texts)


def _criterion(criterion: LevelExample, say: Say) -> str:
    examples = f" {say('For example:')} {_in_a_row(criterion.examples, say)}" if criterion.examples else ""
    links = "".join(f" ({label}: {url})" for label, url in criterion.links)
    return f"{criterion.text}{examples}{links}"
