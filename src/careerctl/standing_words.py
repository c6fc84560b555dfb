"""What a standing is called before its reader, with the names of the two who rated."""

from dataclasses import dataclass

from careerctl.results.gap import Gap, Item, Said, Standing
from careerctl.wording import level_step, number

QUESTIONS = {
    "result": "What needs to be achieved?",
    "skill": "Which skills?",
    "behaviour": "What is to be shown?",
    "knowledge": "What is to be known?",
}


@dataclass(frozen=True, slots=True)
class Names:
    """How sentences name the two."""

    own: str
    manager: str


def names_in(gap: Gap) -> Names:
    """Return the names of the person and of who rated them."""
    manager = next((each.manager_name for each in (gap.round, *gap.later) if each and each.manager_name), "")
    return Names(gap.called or gap.name, manager or "the manager")


def standing_words(item: Item, names: Names) -> str:
    """Return how an item stands, as a sentence would say it."""
    own, manager = names.own, names.manager
    words = {
        Standing.BOTH_MET: "both see it met",
        Standing.BOTH_OPEN: "both see a next step",
        Standing.SELF_ONLY: f"{own} sees it met, {manager} does not yet",
        Standing.MANAGER_ONLY: f"{manager} sees it met, {own} does not yet",
        Standing.NOT_SEEN: f"{manager} has had no occasion to see it",
        Standing.NO_CHANCE: "no chance to show it yet",
        Standing.NOT_APPLICABLE: "not part of this work",
        Standing.NOT_COMPARED: _who_has_not(item, names),
        Standing.MET: "met",
        Standing.NEXT_STEP: "a next step",
        Standing.STILL_DIFFERENT: "you see it differently",
    }
    return words[item.standing] if item.standing is not None else ""


def _who_has_not(item: Item, names: Names) -> str:
    if item.own is None and item.manager is None:
        return "nobody has rated it yet"
    if item.own is None or item.manager is None:
        return f"{names.own if item.own is None else names.manager} has not rated it yet"
    who = names.own if item.own.level is None else names.manager
    said = item.own if item.own.level is None else item.manager
    return f"{who} sees no chance yet" if said.no_chance else f"{who} does not count it as part of the work"


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


def said_words(said: Said | None) -> str:
    """Return one side's level as a figure: in brackets where it was rated unseen, a word where there is none."""
    if said is None:
        return "–"
    if said.no_chance or said.not_applicable or said.level is None:
        return "n/a" if said.not_applicable else "no chance"
    return number(said.level) if said.observed else f"({number(said.level)})"


def question(item: Item, names: Names) -> str:
    """Return the one question that opens a talk about an item."""
    said = [each for each in (item.own, item.manager) if each is not None]
    if item.one_sided and any(each.not_applicable for each in said):
        return "Does it belong to this work, and where would it show?"
    if item.one_sided:
        return "Where could there be an occasion to show it?"
    if item.standing in {Standing.SELF_ONLY, Standing.MANAGER_ONLY}:
        return f"What would you both need to see to call it {item.required_name}?"
    own_is_higher = (item.difference or 0) > 0
    higher, other = (names.own, names.manager) if own_is_higher else (names.manager, names.own)
    return f"What has {higher} seen that {other} has not?"
