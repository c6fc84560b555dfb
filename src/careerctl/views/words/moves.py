"""How a move, what it asks and what one gives up for it are said."""

from collections.abc import Iterator

from careerctl.results.compare import Undescribed
from careerctl.results.paths import Move, Raise
from careerctl.text.phrases import Say, level_step, months, plainly

KINDS = {"promotion": "promotion", "lateral": "lateral move", "rotation": "rotation", "return": "return"}
"""What each kind of move is called, in the order in which moves of a role are listed."""


def move_words(move: Move) -> str:
    """Return the kind of a move and the time that it usually takes."""
    kind = KINDS[move.kind]
    return f"{kind}, usually after {months(move.months)}" if move.months is not None else kind


def raise_words(one: Raise) -> str:
    """Return a competency with its step, `Negotiation 3 → 4`, and whether it is a must or optional, or is it now."""
    said = "a must" if one.must else "optional" if one.optional else "now required" if one.now_required else ""
    said = "now a must" if one.must and one.before == one.after else said
    step = f"{one.name} {level_step(one.before, one.after)}"
    return f"{step} ({said})" if said else step


def given_up(
    advantages: tuple[str, ...], disadvantages: tuple[str, ...], served: tuple[str, ...], cost: tuple[str, ...]
) -> Iterator[str]:
    """Yield what today's role gives and the other does not, and what the other costs beyond it."""
    yield from advantages
    yield from (f"New with it: {text}" for text in disadvantages)
    yield from drivers("Less room for", served)
    yield from drivers("At the cost of", cost)


_UNDESCRIBED = {
    "responsibilities": "What one does as {role}: Nobody has described it yet",
    "deliverables": "What one delivers as {role}: Nobody has described it yet",
    "advantages": "What is good about {role}: Nobody has described it yet",
    "disadvantages": "What is not so good about {role}: Nobody has described it yet",
    "drivers_served": "What {role} gives room for: nobody has named it",
    "drivers_cost": "What {role} comes at the cost of: nobody has named it",
    "scope": "How far {role} reaches: Nobody has described it yet",
}


def undescribed_words(what: Undescribed, say: Say = plainly) -> str:
    """Return that a role does not describe something, so that it is not compared."""
    return say(_UNDESCRIBED[what.what], role=what.name)


def drivers(how: str, names: tuple[str, ...]) -> Iterator[str]:
    """Yield drivers in one line after what is said of them; nothing where there are none."""
    if names:
        yield f"{how}: {', '.join(each.replace('-', ' ') for each in names)}"
