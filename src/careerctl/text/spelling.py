"""What somebody probably meant who wrote a name that there is not."""

from collections.abc import Iterable

from careerctl.text.characters import quoted

_ENOUGH, _ENOUGH_OF_A_SHORT_WORD = 0.7, 0.66
"""How much of two words is the same: twice the letters they share over those they have."""
_SHORT = range(3, 6)
"""Letters of words in which one slip, two letters swapped, takes a third of what is shared: `gpa` is `gap`."""


def near_miss(word: str, known: Iterable[str]) -> str | None:
    """Return the one known word that `word` was probably meant to be, or None.

    Of words equally near the first in alphabetical order is taken, so that the answer never depends on the order given.
    """
    from difflib import SequenceMatcher  # only wrong input pays for it

    written = word.casefold()[:80]
    matcher: SequenceMatcher[str] = SequenceMatcher(b=written)
    enough = _ENOUGH_OF_A_SHORT_WORD if len(written) in _SHORT else _ENOUGH

    def likeness(each: str) -> float:
        matcher.set_seq1(each.casefold())
        near = matcher.real_quick_ratio() >= enough and matcher.quick_ratio() >= enough
        return matcher.ratio() if near else 0

    nearest = max(sorted(known), key=likeness, default="")
    return nearest if nearest and likeness(nearest) >= enough else None


def meant(word: str, known: Iterable[str]) -> str:
    """Return the sentence that asks for the near miss, or ""."""
    near = near_miss(word, known)
    return f"Did you mean '{near}'?" if near else ""


def no_such(kind: str, name: str, hint: str = "", root: object = "") -> str:
    """Say that nothing of a kind has an id, in one sentence everywhere; `root` is where it was sought."""
    where = f" in {root}" if root else ""
    return f"no {kind} has the id {quoted(name)}{where}. {hint}".rstrip()


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the hint that names the near miss, or ""."""
    asked = meant(word, known)
    return asked[:1].lower() + asked[1:]
