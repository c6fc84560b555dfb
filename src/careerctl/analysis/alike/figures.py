"""The figures of DESIGN.md, part 3: offset and agreement, in exact fractions."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from operator import itemgetter
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


Counted = Counter[tuple[Level, Level]]
"""How often there is each pair of a person's own level and the manager's."""
_LEVELS = itemgetter(Pair._fields.index("own"), Pair._fields.index("manager"))


def counted_levels(pairs: Iterable[Pair]) -> Counted:
    """Count the levels that both sides gave."""
    return Counter(map(_LEVELS, pairs))


def agreement(counted: Counted) -> LevelsAlike:
    """Return how often both sides say the same; there is at least one pair."""
    ratings = counted.total()
    equal = sum(count for (own, manager), count in counted.items() if own == manager)
    within = sum(count for (own, manager), count in counted.items() if abs(own - manager) <= 1)
    return LevelsAlike(ratings, Fraction(equal, ratings), Fraction(within, ratings), _kappa(counted))


def _kappa(counted: Counted) -> Fraction | None:
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
    counted = counted_levels(pairs)
    return Fraction(sum((manager - own) * count for (own, manager), count in counted.items())) / counted.total()


def drawn_in(offset: Fraction, ratings: int) -> Fraction:
    """Return an offset of so many ratings, shrunk by n / (n + 10)."""
    return offset * Fraction(ratings, ratings + _DRAWN)
