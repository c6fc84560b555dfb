"""What is asked of those who rate, and what the two talk about afterwards."""

from typing import Annotated

from careerctl.model.assessment import Side
from careerctl.model.competency import Asks
from careerctl.results.levels import Described
from careerctl.results.readers import ALL, HR, TWO, seen, unmasked
from careerctl.results.result import Result


class Topic(Result):
    """One competency to rate. It says what every level looks like, and not which one the role asks."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    asks: Annotated[Asks, seen(ALL)] = "skill"
    description: Annotated[str, seen(ALL), unmasked] = ""
    must: Annotated[bool, seen(ALL)] = False
    optional: Annotated[bool, seen(ALL)] = False
    because: Annotated[str, seen(ALL), unmasked] = ""
    wording: Annotated[str, seen(ALL), unmasked] = ""
    """What is meant in this role."""
    levels: Annotated[tuple[Described, ...], seen(ALL)] = ()
    """Every level of the scale, lowest first; the summary is empty where the competency describes none."""
    halves: Annotated[bool, seen(ALL)] = False
    """Whether it may be rated between two levels."""


class Agenda(Result):
    """What the two talk about, by competency ids."""

    met: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Both see it met and at the same level: a good way to begin."""
    talk: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Worth a conversation, in the order of the gap screen."""
    same: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Both say the same level, and see a next step."""
    rest: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """What one of the two, or nobody, has given a level."""


class SheetsToWrite(Result):
    """The sheets that may be written today in a round."""

    round: Annotated[str, seen(HR), unmasked] = ""
    sides: Annotated[tuple[Side, ...], seen(HR)] = ()
    named: Annotated[bool, seen(HR)] = False
    """Whether a command has to name the round, since it is not the one that is open."""


class ToWrite(Result):
    """What two people may write today."""

    rate: Annotated[SheetsToWrite | None, seen(HR)] = None
    """Where they rate; missing where no round of theirs is open."""
    agree: Annotated[SheetsToWrite | None, seen(HR)] = None
    """Where they write what they agree on the round compared."""
