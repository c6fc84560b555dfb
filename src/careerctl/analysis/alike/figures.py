"""The figures of DESIGN.md, part 3: offset and agreement, in exact fractions."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from careerctl.analysis.alike.pairs import Pair
from careerctl.model.scale import Level

_DRAWN = 10
"""By how many ratings an offset is drawn towards nothing."""


class LevelsAlike(NamedTuple):
    """How often both sides say the same, of several pairs of levels on one scale."""

    ratings: int
    equal: Fraction
    """The share of pairs with the same level."""
    within_one: Fraction
    """The share of pairs that are a level apart, or less."""
    kappa: Fraction | None
    """Cohen's, with quadratic weights: 1 − Σ w·o / Σ w·e; None where no disagreement is to be expected."""


def agreement(pairs: Iterable[Pair]) -> LevelsAlike:
    """Return how often both sides say the same; there is at least one pair."""
    counted = Counter((each.own, each.manager) for each in pairs)
    ratings = counted.total()
    equal = sum(count for (own, manager), count in counted.items() if own == manager)
    within = sum(count for (own, manager), count in counted.items() if abs(own - manager) <= 1)
    return LevelsAlike(ratings, Fraction(equal, ratings), Fraction(within, ratings), _kappa(counted))


def _kappa(counted: Counter[tuple[Level, Level]]) -> Fraction | None:
    """Return 1 − Σ w·o / Σ w·e with w = (own − manager)², where e is what both sides' levels would give by chance."""
    own, manager = Counter[Level](), Counter[Level]()
    for (one, other), count in counted.items():
        own[one] += count
        manager[other] += count
    observed = sum(count * _squared(one, other) for (one, other), count in counted.items())
    expected = sum(left * right * _squared(one, other) for one, left in own.items() for other, right in manager.items())
    return 1 - counted.total() * observed / expected if expected else None


def _squared(own: Level, manager: Level) -> Fraction:
    return Fraction(own - manager) ** 2


def mean_apart(pairs: Iterable[Pair]) -> Fraction:
    """Return by how many levels managers are higher than people on average; there is at least one pair."""
    apart = [each.apart for each in pairs]
    return Fraction(sum(apart)) / len(apart)


def drawn_in(offset: Fraction, ratings: int) -> Fraction:
    """Return an offset of so many ratings, shrunk by n / (n + 10)."""
    return offset * Fraction(ratings, ratings + _DRAWN)
