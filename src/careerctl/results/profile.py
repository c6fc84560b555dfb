"""What a person says of themself: what moves them, what they build on, would like to learn, and share."""

from datetime import date
from typing import Annotated

from careerctl.results.readers import ALL, TWO, name_of, seen, unmasked
from careerctl.results.result import Result


class NamedCompetency(Result):
    """A competency that somebody names, without a level."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""


class LedBefore(Result):
    """Who led somebody before, and until when."""

    names: Annotated[tuple[str, ...], seen(TWO)] = ()
    until: Annotated[date | None, seen(TWO)] = None


class Profile(Result):
    """What stands in a person's profile."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    called: Annotated[str, seen(ALL), name_of("person")] = ""
    tells_all: Annotated[bool, seen(TWO)] = False
    """Whether the reader may know more than what the person shares."""
    drivers: Annotated[tuple[str, ...], seen(TWO)] = ()
    strengths: Annotated[tuple[NamedCompetency, ...], seen(TWO)] = ()
    learns: Annotated[tuple[NamedCompetency, ...], seen(TWO)] = ()
    rather_not: Annotated[tuple[NamedCompetency, ...], seen(TWO)] = ()
    shares: Annotated[tuple[NamedCompetency, ...], seen(ALL)] = ()
    led_before: Annotated[tuple[LedBefore, ...], seen(TWO)] = ()
    """Who led the person before today's manager, the last one first."""
    hand_over: Annotated[date | None, seen(TWO)] = None
    """The day on which the person said that what was between them and a former manager goes over to the next one."""
    recorded_by: Annotated[str, seen(TWO)] = ""
    recorded_by_name: Annotated[str, seen(TWO), name_of("recorded_by")] = ""
    """Who typed that yes, where the person has not confirmed it."""
