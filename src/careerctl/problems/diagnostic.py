"""The one shape of everything that is wrong with files."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a diagnostic weighs; `ignore` silences a rule."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    IGNORE = "ignore"

    @property
    def weight(self) -> int:
        """Higher weighs more: error 3, warning 2, note 1, ignore 0."""
        return _WEIGHTS[self]


_WEIGHTS = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.NOTE: 1, Severity.IGNORE: 0}


class Place(NamedTuple):
    """A place in a file: the path as printed, line and column from 1 in code points (0: the file as a whole)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`path:line:column`, or the path alone for the file as a whole."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding at its place, with what to do about it and the other places it speaks of."""

    place: Place
    severity: Severity
    rule: str
    message: str
    hint: str = ""
    related: tuple[tuple[Place, str], ...] = ()


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by place, then rule and message; the same thing said twice of a place is said once."""
    return sorted(set(diagnostics), key=lambda one: (one.place, one.rule, one.message, one.hint, one.related))


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


_ENOUGH, _ENOUGH_OF_A_SHORT_WORD = 0.7, 0.66
"""How much of two words is the same: twice the letters they share over those they have."""
_SHORT = range(3, 6)
"""Letters of words in which one slip, two letters swapped, takes a third of what is shared: `gpa` is `gap`."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the hint that names the near miss, or ""."""
    near = near_miss(word, known)
    return f"did you mean '{near}'?" if near else ""
