"""What a standing, a rating and a question are called before their reader, with the names of the two who rated."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerctl.results.gap import Gap, Item, Rated, Standing
from careerctl.results.levels import ScaleUsed
from careerctl.results.raised import Raised
from careerctl.text.phrases import Say, explained, in_quotes, level_step, listed, number, plainly


class Names(NamedTuple):
    """How sentences name the two."""

    own: str
    manager: str


def names_in(gap: Gap, manager: str = "", say: Say = plainly) -> Names:
    """Return the names of the person and of who rated them; where nobody has, of the `manager` who leads them."""
    rater = next((each.manager_name for each in (gap.round, *gap.later) if each and each.manager_name), "")
    return Names(gap.called or gap.name, rater or manager or say("the manager"))


_STANDINGS = {
    Standing.BOTH_MET: "both see it met",
    Standing.BOTH_OPEN: "both see a next step",
    Standing.SELF_ONLY: "{own} sees it met, {manager} does not yet",
    Standing.MANAGER_ONLY: "{manager} sees it met, {own} does not yet",
    Standing.NOT_SEEN: "{manager} has had no occasion to see it",
    Standing.NO_CHANCE: "no chance to show it yet",
    Standing.NOT_APPLICABLE: "not part of this work",
    Standing.MET: "met",
    Standing.NEXT_STEP: "a next step",
    Standing.STILL_DIFFERENT: "you see it differently",
}
_ALONE = {
    Standing.MET: "met as {name} sees it",
    Standing.NEXT_STEP: "a next step as {name} sees it",
}
"""Where the sheets of one of the two alone were asked for."""


def standing_words(item: Item, names: Names, say: Say = plainly) -> str:
    """Return how an item stands, as a sentence would say it."""
    return f"{say(';')} ".join(filter(None, (_stands(item, names, say), raised_words(item.raised, say))))


def _stands(item: Item, names: Names, say: Say) -> str:
    if item.standing is None or item.is_for_later:
        return ""
    if item.standing is Standing.NOT_COMPARED and item.on_another_scale:
        return say("rated on a scale that is no longer there")
    if item.standing is Standing.NOT_COMPARED:
        return _who_has_not(item, names, say)
    if item.standing in _ALONE and item.by in {"self", "manager"}:
        return say(_ALONE[item.standing], name=names.own if item.by == "self" else names.manager)
    return say(_STANDINGS[item.standing], own=names.own, manager=names.manager)


def raised_words(raised: Raised | None, say: Say = plainly) -> str:
    """Return what is asked from the next round on, and since when; nothing where that is no more."""
    return say("from the next round {what}", what=more_words(raised, say)) if raised is not None else ""


def more_words(raised: Raised, say: Say = plainly) -> str:
    """Return what is asked more than before, and since when."""
    level = [number(raised.required)] if raised.required != raised.then else []
    must = [say("a must")] if raised.must and not raised.must_then else []
    since = [say("asked since {version}", version=raised.since)] if raised.since else []
    return ", ".join((*level, *must, *since))


def all_more_words(every: Sequence[Raised], say: Say = plainly) -> str:
    """Return what is asked more of several competencies, in one line."""
    return listed(f"{each.name} ({more_words(each, say)})" for each in every)


def stands_words(item: Item, names: Names, say: Say = plainly) -> str:
    """Return how an item stands, and who rated it higher."""
    return ", ".join(filter(None, (standing_words(item, names, say), difference_words(item, names))))


def marked_words(item: Item, say: Say = plainly) -> str:
    """Return the name of an item, and whether it is a must or optional."""
    said = say("a must") if item.must else say("optional") if item.only_welcome else ""
    return f"{item.name} ({said})" if said else item.name


def _who_has_not(item: Item, names: Names, say: Say) -> str:
    if item.own is None and item.manager is None:
        return say("nobody has rated it yet")
    if item.own is None or item.manager is None:
        return say("{who} has not rated it yet", who=names.own if item.own is None else names.manager)
    if not item.own.observed:
        return say(_STANDINGS[Standing.NOT_SEEN], manager=names.own)
    if item.own.no_chance:
        return say("{who} sees no chance yet", who=names.own)
    if item.own.not_applicable:
        return say("{who} does not count it as part of the work", who=names.own)
    return say("you have not agreed on it yet")


def difference_words(item: Item, names: Names) -> str:
    """Return a difference with the name of who rated higher: `Alice +1`; nothing where there is none."""
    if not item.difference:
        return ""
    return f"{names.own if item.difference > 0 else names.manager} +{abs(item.difference):g}"


def step_words(item: Item) -> str:
    """Return a gap as a step, `2 → 3`, with blanks at which no line breaks."""
    if item.gap is None or item.gap <= 0 or item.level is None:
        return ""
    return level_step(item.level, item.required)


def said_words(said: Rated | None, say: Say = plainly) -> str:
    """Return one side's level as a figure: in brackets where it was rated unseen, a word where there is none."""
    if said is None:
        return "–"
    if said.written:
        return said.written if said.observed else f"({said.written})"
    if said.level is None:
        return say("n/a" if said.instead == "not-applicable" else "no chance")
    return number(said.level) if said.observed else f"({number(said.level)})"


def of_the_past(gap: Gap) -> tuple[Item, ...]:
    """Return what was rated and is asked by nothing that there is: competencies that are gone, or the role is."""
    return tuple(each for each in gap.beyond if "gone" in {gap.role_status, each.status})


def own_words(said: Rated, say: Say = plainly) -> str:
    """Return what one side said in words, in quotes; nothing where there are none."""
    return in_quotes(said.no_chance or said.not_applicable or said.why, say)


def reason_of(item: Item) -> str:
    """Return why there was no chance, or why it is no part of the work: agreed, else the manager's words, else own."""
    said = (item.agreed, item.manager, item.own)
    return next((each.no_chance or each.not_applicable for each in said if each and _has_reason(each)), "")


def _has_reason(said: Rated) -> bool:
    return bool(said.no_chance or said.not_applicable)


def question(item: Item, names: Names, say: Say = plainly) -> str:
    """Return the one question that opens a talk about an item."""
    said = [each for each in (item.own, item.manager) if each is not None]
    if item.one_sided and any(each.not_applicable for each in said):
        return say("Does it belong to this work, and where would it show?")
    if item.one_sided:
        return say("Where could there be an occasion to show it?")
    if item.standing in {Standing.SELF_ONLY, Standing.MANAGER_ONLY}:
        return say("What would you both need to see to call it {level}?", level=item.required_name)
    own_is_higher = (item.difference or 0) > 0
    higher, other = (names.own, names.manager) if own_is_higher else (names.manager, names.own)
    return say("What has {higher} seen that {other} has not?", higher=higher, other=other)


def legends(scales: Sequence[ScaleUsed], say: Say = plainly) -> Iterator[str]:
    """Yield for each scale what its levels are called."""
    for scale in scales:
        title = say("Levels") if len(scales) == 1 else say("Levels of {scale}", scale=scale.id)
        yield f"{title}{say(':')} {listed(explained(number(level), name) for level, name in scale.levels)}"
