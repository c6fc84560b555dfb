"""How a move, what it asks and what one gives up for it are said."""

from collections.abc import Iterable, Iterator, Sequence

from careerctl.model.role import DRIVERS
from careerctl.results.compare import PayBand, Undescribed
from careerctl.results.paths import Besides, Move, Position, Raise
from careerctl.text.phrases import Say, amount, decimal, level_step, months, period, plainly

KINDS = {"promotion": "promotion", "lateral": "lateral move", "rotation": "rotation", "return": "return"}
"""What each kind of move is called, in the order in which moves of a role are listed."""


def move_words(move: Move) -> str:
    """Return the kind of a move and the time that it usually takes."""
    kind = KINDS[move.kind]
    return f"{kind}, usually after {months(move.months)}" if move.months is not None else kind


def place_words(places: Sequence[Position], role: str, say: Say = plainly, *, now: bool = False) -> list[str]:
    """Return positions of a role by their names, or by its name, and from when they are free, or `now` since when.

    An id tells those apart of which the same is said, and stands for no name.
    """
    said = [_place(each, role, say, now=now) for each in places]
    ids = [f" ({each.opening})" if said.count(text) > 1 else "" for each, text in zip(places, said, strict=True)]
    return [f"{text}{more}" for text, more in zip(said, ids, strict=True)]


def _place(place: Position, role: str, say: Say, *, now: bool) -> str:
    name, when = place.name or role, period(place.free_from, say)
    free = say("{name}, free since {when}" if now else "{name}, free from {when}", name=name, when=when)
    return say("{place}, {count} of them", place=free, count=place.count) if place.count > 1 else free


def raise_words(one: Raise) -> str:
    """Return a competency with its step, `Negotiation 3 → 4`, and whether it is a must or optional, or is it now."""
    said = "a must" if one.must else "optional" if one.optional else "now required" if one.now_required else ""
    said = "now a must" if one.must and one.before == one.after else said
    step = f"{one.name} {level_step(one.before, one.after)}"
    return f"{step} ({said})" if said else step


def given_up(
    advantages: tuple[str, ...],
    disadvantages: tuple[str, ...],
    served: tuple[str, ...],
    cost: tuple[str, ...],
    say: Say = plainly,
) -> Iterator[str]:
    """Yield what today's role gives and the other does not, and what the other costs beyond it."""
    yield from advantages
    yield from (say("New with it: {text}", text=text) for text in disadvantages)
    if served:
        yield say("Less room for: {drivers}", drivers=named_drivers(served, say))
    if cost:
        yield say("At the cost of: {drivers}", drivers=named_drivers(cost, say))


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


def named_drivers(names: Iterable[str], say: Say = plainly) -> str:
    """Return drivers in one line, "" for none."""
    return ", ".join(driver_words(each, say) for each in names)


def driver_words(driver: str, say: Say = plainly) -> str:
    """Return what moves somebody, as a sentence says it: a known word, or their own as they wrote it."""
    phrase = driver.replace("-", " ")
    return say(phrase) if driver in DRIVERS else driver


def pay_words(pay: PayBand | None, say: Say = plainly) -> str:
    """Return a pay band; nothing where there is none."""
    if pay is None:
        return ""
    band = f"{pay.currency} {amount(pay.low, say)}–{amount(pay.high, say)}"
    if pay.variable is None:
        return band
    return say("{band}, {share} of it variable", band=band, share=f"{decimal(pay.variable, say)}\u00a0%")


def besides_words(each: Besides, say: Say = plainly) -> str:
    """Return what somebody does beside their role: how much of the time, and until when."""
    said = say("Besides: {role}", role=each.role_name)
    said += f", {decimal(each.share, say)}\u00a0%" if each.share is not None else ""
    return say("{said}, until {last}", said=said, last=period(each.until, say)) if each.until else said
