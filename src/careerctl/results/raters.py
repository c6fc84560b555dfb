"""Whether the same words are read alike: by raters among themselves, and by people and their managers."""

from datetime import date
from fractions import Fraction
from typing import Annotated, Literal, Self

from careerctl.results.levels import Described
from careerctl.results.readers import ALL, HR, LEADING, Audience, name_of, seen, unmasked
from careerctl.results.result import Result, replace

RoundIs = Literal["over", "open", "later", "not-said", ""]
"""Rounds are compared when they are over; of some nobody has said when that is. Empty where there is no round."""


class RaterOffset(Result):
    """How one rater rates beside all who rated in the round; without figures where the group is masked."""

    rater: Annotated[str, seen(LEADING)] = ""
    name: Annotated[str, seen(LEADING), name_of("rater")] = ""
    people: Annotated[int | None, seen(LEADING)] = None
    """How many people both sides rated."""
    ratings: Annotated[int | None, seen(LEADING)] = None
    """How many competencies of theirs have a level from both sides."""
    offset: Annotated[Fraction | None, seen(LEADING)] = None
    """The mean of manager less self in levels, less the same of all ratings in the round."""
    shrunk: Annotated[Fraction | None, seen(LEADING)] = None
    """The offset times n / (n + 10), n being the ratings."""


class ScaleAlike(Result):
    """How often people and their managers give the same level on one scale."""

    scale: Annotated[str, seen(ALL), unmasked] = ""
    people: Annotated[int, seen(ALL)] = 0
    ratings: Annotated[int, seen(ALL)] = 0
    equal: Annotated[Fraction | None, seen(ALL)] = None
    """The share of the ratings with the same level from both."""
    within_one: Annotated[Fraction | None, seen(ALL)] = None
    """The share of those that are a level apart, or less."""
    kappa: Annotated[Fraction | None, seen(ALL)] = None
    """Cohen's kappa with quadratic weights; null where no disagreement is to be expected."""
    told: Annotated[bool, seen(HR)] = False
    """Whether it may be known to others than hr: also without those whom one of the raters sees by name."""

    def before_cut(self, audience: Audience) -> Self | None:
        """A rater knows the own people's figures, and must learn none of few others'."""
        return self if self.told or audience is Audience.HR else None


class CompetencyAlike(Result):
    """How often people and their managers give the same level for one competency."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    people: Annotated[int, seen(ALL)] = 0
    equal: Annotated[Fraction | None, seen(ALL)] = None
    within_one: Annotated[Fraction | None, seen(ALL)] = None
    differently: Annotated[bool, seen(ALL)] = False
    """Whether at least half of them are so far apart that it is worth a talk (`discuss_at`)."""
    between: Annotated[bool, seen(ALL)] = False
    """Whether the levels are those between which enough people and their managers differ; else they are all."""
    levels: Annotated[tuple[Described, ...], seen(ALL)] = ()
    """Whose words to look at, where it is read differently; a level that nobody has described has none."""
    told: Annotated[bool, seen(HR)] = False
    """As of a scale."""

    def before_cut(self, audience: Audience) -> Self | None:
        """As of a scale: a rater knows the own people's levels, and must learn none of few others'."""
        return self if self.told or audience is Audience.HR else None


class BareLevels(Result):
    """A competency with levels that a role asks for and that nobody has described."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    levels: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The levels' names."""


class Raters(Result):
    """One round that is over: offsets, agreement, and what to write down more clearly."""

    round: Annotated[str, seen(ALL), unmasked] = ""
    state: Annotated[RoundIs, seen(ALL)] = ""
    opens: Annotated[date | None, seen(ALL)] = None
    closes: Annotated[date | None, seen(ALL)] = None
    manager: Annotated[str, seen(LEADING)] = ""
    """The id of the rater whose own figures these are; empty where they are all raters'."""
    manager_name: Annotated[str, seen(LEADING), name_of("manager")] = ""
    least: Annotated[int, seen(ALL)] = 0
    """The fewest people of whom a figure is shown."""
    one_rater: Annotated[bool, seen(ALL)] = False
    """Whether fewer than two managers rated people who rated themselves, so that there is nothing to compare."""
    unsure: Annotated[bool, seen(ALL)] = False
    """Whether a file could not be read, so that there may be more."""
    raters: Annotated[tuple[RaterOffset, ...], seen(LEADING)] = ()
    """By name."""
    scales: Annotated[tuple[ScaleAlike, ...], seen(ALL)] = ()
    competencies: Annotated[tuple[CompetencyAlike, ...], seen(ALL)] = ()
    """Those read most differently first."""
    rated: Annotated[int, seen(HR)] = 0
    """How many competencies have a level from both sides, those that are masked included."""
    undescribed: Annotated[tuple[BareLevels, ...], seen(ALL)] = ()
    most_asked: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Names of the competencies that most roles ask for: to begin with, where there are no figures."""

    def before_cut(self, audience: Audience) -> Self | None:
        """A manager reads the own offset and no other's."""
        if audience is Audience.MANAGER:
            own = tuple(each for each in self.raters if self.manager and each.rater == self.manager)
            return replace(self, raters=own)
        return self
