"""What somebody wishes for, what was said to it, and how long the way there usually takes."""

from datetime import date
from fractions import Fraction
from typing import Annotated, Self

from careerctl.results.raised import Raised
from careerctl.results.readers import ALL, PERSON, TWO, WISHES, Audience, seen, unmasked
from careerctl.results.result import Result, replace


class Time(Result):
    """What is known of the time that a wish takes, in months."""

    roles: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Names of the roles on the way, today's first; empty where no path leads there."""
    usual: Annotated[Fraction | None, seen(TWO)] = None
    """The first move's usual months."""
    spent: Annotated[int | None, seen(TWO)] = None
    """Months in today's role, without those away."""
    left: Annotated[Fraction | None, seen(TWO)] = None
    """The months of all moves that somebody has named, less those spent."""
    open: Annotated[bool, seen(TWO)] = False
    """Nobody has said how long one of the moves takes."""
    until_wish: Annotated[int | None, seen(TWO)] = None
    """Months until the wish's date; missing where there is none, and where it has passed."""


class EarlierAnswer(Result):
    """What was said to a wish before."""

    answer: Annotated[str, seen(ALL), unmasked] = ""
    answered: Annotated[date | None, seen(ALL)] = None
    because: Annotated[str, seen(ALL)] = ""
    revisit: Annotated[str, seen(ALL), unmasked] = ""
    towards: Annotated[str, seen(ALL), unmasked] = ""
    towards_name: Annotated[str, seen(ALL), unmasked] = ""
    """The role that another way leads to, where one is meant."""
    about_opening: Annotated[str, seen(ALL), unmasked] = ""
    """The position about which it was, where it was about one."""
    framework: Annotated[str, seen(ALL), unmasked] = ""
    """The framework's version at the time, where it differs from today's."""
    framework_today: Annotated[str, seen(ALL), unmasked] = ""


class Wish(Result):
    """What the person wants next."""

    number: Annotated[int, seen(ALL)] = 0
    """Which of the person's wishes it is, from 1: so `answer` takes it."""
    role: Annotated[str, seen(ALL), unmasked] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    stay: Annotated[bool, seen(ALL)] = False
    """The wish is today's role."""
    gone: Annotated[bool, seen(ALL)] = False
    """The role is no longer there."""
    words: Annotated[str, seen(ALL)] = ""
    by: Annotated[str, seen(ALL), unmasked] = ""
    past: Annotated[bool, seen(ALL)] = False
    """Whether the last day of `by` has passed."""
    why: Annotated[str, seen(TWO)] = ""
    why_kept_back: Annotated[bool, seen(PERSON)] = False
    """Whether `why` was said to a former manager, and the person has not said that it may go over."""
    asked: Annotated[date | None, seen(ALL)] = None
    answer: Annotated[str, seen(ALL), unmasked] = ""
    answered: Annotated[date | None, seen(ALL)] = None
    because: Annotated[str, seen(ALL)] = ""
    revisit: Annotated[str, seen(ALL), unmasked] = ""
    towards: Annotated[str, seen(ALL), unmasked] = ""
    towards_name: Annotated[str, seen(ALL), unmasked] = ""
    """The role that another way leads to, where one is meant."""
    about_opening: Annotated[str, seen(ALL), unmasked] = ""
    """The position about which the answer was, where it was about one."""
    framework: Annotated[str, seen(ALL), unmasked] = ""
    """The framework's version at the time of the answer, where it differs from today's."""
    framework_today: Annotated[str, seen(ALL), unmasked] = ""
    raised: Annotated[tuple[Raised, ...], seen(TWO)] = ()
    """What the role that is meant asks more since the answer, which keeps what was asked then."""
    opening: Annotated[str, seen(ALL), unmasked] = ""
    """From when on a position is free, "now" where one is; told where the answer is not yet."""
    history: Annotated[tuple[EarlierAnswer, ...], seen(ALL)] = ()
    """What was said before, the oldest first."""
    outside: Annotated[bool, seen(ALL)] = False
    """Whether the person would like to look outside, too."""
    came_true: Annotated[date | None, seen(ALL)] = None
    """The day on which it came true: it is no wish to stay."""
    withdrawn: Annotated[date | None, seen(ALL)] = None
    """The day on which the person took it back."""
    shared_with: Annotated[str, seen(ALL), unmasked] = ""
    time: Annotated[Time | None, seen(TWO)] = None

    def before_cut(self, audience: Audience) -> Self | None:
        """A wish is known to those with whom it is shared; why, to a manager to whom it was said or handed over."""
        if self.shared_with not in WISHES[audience]:
            return None
        return replace(self, why="") if self.why_kept_back and audience is Audience.MANAGER else self
