"""What colleagues may be told of somebody: new duties for good, and growth that the person lets others know of."""

from typing import Annotated

from careerctl.results.gap import Gap
from careerctl.results.readers import TWO, seen, unmasked
from careerctl.results.report import Head
from careerctl.results.result import Result
from careerctl.results.stages import Permanent


class Grown(Result):
    """A competency in which somebody grew in today's role."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""


class AnnouncementPage(Result):
    """The draft of what colleagues are told; until they are, it is between the two."""

    head: Annotated[Head, seen(TWO)] = Head()
    who: Annotated[Gap, seen(TWO)] = Gap()
    """The person and the role, and nothing of any rating."""
    manager_name: Annotated[str, seen(TWO)] = ""
    duties: Annotated[Permanent | None, seen(TWO)] = None
    """The new duties of the kept plan; missing while anything is on trial, and where there are none."""
    shared: Annotated[tuple[Grown, ...], seen(TWO)] = ()
    """What the person grew in and lets others ask about: that is the yes."""
    kept: Annotated[tuple[Grown, ...], seen(TWO)] = ()
    """What the person grew in and has not said that others may know."""
