"""On what a decision for a move stands: the standard, the evidence, who decided, and that who else asked was told."""

from datetime import date
from typing import Annotated, Literal

from careerctl.results.gap import Condition, Gap, Item
from careerctl.results.readers import HR, TWO, name_of, seen, unmasked
from careerctl.results.report import Head, RolePage, Shows
from careerctl.results.result import Result

Heard = Literal["told", "not-told", "nobody", "unknown"]
"""Whether all who had asked heard of a decision; unknown where a file about people could not be read."""


class Decided(Result):
    """A decision as it is written down."""

    role: Annotated[str, seen(HR), unmasked] = ""
    role_name: Annotated[str, seen(HR), unmasked] = ""
    opening: Annotated[str, seen(HR), unmasked] = ""
    """The position; empty where the decision names none."""
    opening_name: Annotated[str, seen(HR), unmasked] = ""
    on: Annotated[date | None, seen(HR)] = None
    begins: Annotated[date | None, seen(HR)] = None
    """Missing where it is the position's day, and the position cannot be read."""
    by: Annotated[str, seen(HR), unmasked] = ""
    by_name: Annotated[str, seen(HR), name_of("by")] = ""
    because: Annotated[str, seen(HR)] = ""
    accepted: Annotated[date | None, seen(HR)] = None
    """The day on which the person said yes."""
    withdrawn: Annotated[date | None, seen(HR)] = None
    withdrawn_because: Annotated[str, seen(HR)] = ""


class DecisionPage(Result):
    """A decision about somebody, to be handed over in writing. Who else asked is on it for nobody."""

    head: Annotated[Head, seen(HR)] = Head()
    who: Annotated[Gap, seen(HR)] = Gap()
    """The person, and who had rated in the last round before the decision; nothing of any rating."""
    manager_name: Annotated[str, seen(HR), name_of("manager")] = ""
    decided: Annotated[Decided, seen(HR)] = Decided()
    heard: Annotated[Heard, seen(HR)] = "unknown"
    heard_last: Annotated[date | None, seen(HR)] = None
    """The day on which the last of those who had asked was told."""
    standard: Annotated[RolePage | None, seen(HR)] = None
    """What the role asks, as the framework says it today; missing where the role is none of it any more."""
    standard_unread: Annotated[bool, seen(HR)] = False
    """Whether the role, or the position that names it, is there and could not be read."""
    rated_against: Annotated[str, seen(HR), unmasked] = ""
    """The version of the framework against which was rated, where it is another one than today's."""
    conditions: Annotated[tuple[Condition, ...], seen(HR)] = ()
    """Those that were met by the day of the decision."""
    shown: Annotated[tuple[Shows, ...], seen(HR)] = ()
    """What shows that they were."""
    items: Annotated[tuple[Item, ...], seen(TWO)] = ()
    """What the role asks beside what was said of it in the last round before the decision."""
