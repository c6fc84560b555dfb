"""What a change does to people: whether it asks more of somebody, offers something else, or is about words alone."""

from collections.abc import Iterable

from careerctl.results.diff import Asks, How

CHOSEN = frozenset(("kind", "status", "asks", "step", "stages", "switched_off", "formerly", "rules", "format"))
"""Keys whose values are chosen among given ones, or made up, and are no prose."""
_DONE = frozenset(("responsibilities", "deliverables", "conditions"))
"""What a role asks that is no competency: whatever is new there is more to do."""
_NOTHING_ASKED = frozenset(("formerly", "rules", "labels", "format", "organisation", "framework", "version"))
_ORDER: tuple[Asks, ...] = ("words", "offers", "more")
_WORDS = frozenset(("reworded", "rewrapped", "reordered", "restated"))


def asks_of(key: tuple[str, ...], how: How, before: str, after: str, *, prose: bool) -> Asks:
    """Return what a change at a place does, as far as the place tells it."""
    if how in _WORDS or "metadata" in key:
        return "words"
    if (how == "new" and key[0] in _DONE and len(key) <= (2 if key[0] == "conditions" else 1)) or key[-1] == "scale":
        return "more"
    if key[-1] == "cumulative":
        return "more" if after == "yes" else "offers"
    if key[-1] == "valid_months":
        sooner = after and (not before or int(after) < int(before))
        return "more" if sooner else "offers"
    if prose or key[0] in _NOTHING_ASKED or (key[0] == "levels" and len(key) > len(("levels", "3"))):
        return "words"
    return "offers"


def most(asks: Iterable[Asks]) -> Asks:
    """Return what several changes do together: as much as the one that does most."""
    return max(asks, key=_ORDER.index, default="words")
