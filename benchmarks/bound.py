"""What a bound is, and how much is measured for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workshop import Workshop


@dataclass(frozen=True)
class Size:
    """How much is measured: people, people read by another tool too, people around the one of `gap`, repeats.

    Against another tool, and where few of many are read, the small size reads more than elsewhere: among 1,000
    people a third of `check` is its start, which has bounds of its own, and which these, made for 10,000, are not
    about.
    """

    people: int
    bulk: int
    crowd: int
    long_pairs: int
    short_pairs: int
    many: int = 0
    """A whole country; none at the small size."""


SIZES = {
    "small": Size(people=1_000, bulk=3_000, crowd=1_000, long_pairs=5, short_pairs=15),
    "full": Size(people=10_000, bulk=10_000, crowd=20_000, long_pairs=5, short_pairs=31, many=100_000),
}


@dataclass(frozen=True)
class Measured:
    """A figure and the timings it comes from, in words."""

    value: float
    timings: str


@dataclass(frozen=True)
class Bound:
    """One promise: `measure` gives a value of at most, or else at least, `limit`."""

    name: str
    what: str
    limit: float
    measure: Callable[[Workshop, Size], Measured]
    at_least: bool = False
    unit: str = "×"
    only_full: bool = False
    """Whether it says something of many people that the small size does not show."""

    def limit_with(self, slack: float) -> float:
        """Return the limit, made easier to keep by the factor `slack`."""
        return self.limit / slack if self.at_least else self.limit * slack

    def is_kept(self, value: float, slack: float) -> bool:
        """Tell whether `value` keeps this promise."""
        limit = self.limit_with(slack)
        return value >= limit if self.at_least else value <= limit
