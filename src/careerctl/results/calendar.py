"""Days for a calendar: when to talk, and when a round opens and closes. What a talk is about is not among them."""

from datetime import date
from typing import Annotated, Literal

from careerctl.results.readers import TWO, name_of, seen, unmasked
from careerctl.results.result import Result


class CalendarDay(Result):
    """One day, for the one whose calendar it is."""

    day: Annotated[date | None, seen(TWO)] = None
    what: Annotated[Literal["talk", "opens", "closes", ""], seen(TWO)] = ""
    """A talk of the two, or the first or the last day of a round."""
    late: Annotated[bool, seen(TWO)] = False
    """A talk whose day has passed: it stands on the day asked for."""
    person: Annotated[str, seen(TWO)] = ""
    """The id of the person with whom a manager talks; empty in the person's own calendar, and for rounds."""
    name: Annotated[str, seen(TWO), name_of("person")] = ""
    round: Annotated[str, seen(TWO), unmasked] = ""
    key: Annotated[str, seen(TWO), unmasked] = ""
    """What stays the same about it, so that a calendar knows it again: figures and letters that say nothing."""


class Calendar(Result):
    """The days of one reader, in order."""

    whose: Annotated[str, seen(TWO)] = ""
    """The id of the one whose calendar it is."""
    name: Annotated[str, seen(TWO), name_of("whose")] = ""
    leads: Annotated[bool, seen(TWO)] = False
    """Whether these are the days of a manager, with those whom they rate."""
    today: Annotated[date | None, seen(TWO)] = None
    days: Annotated[tuple[CalendarDay, ...], seen(TWO)] = ()
