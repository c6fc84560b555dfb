"""What colleagues may be told of somebody: new duties for good, and growth that the person lets others know of."""

from datetime import date
from typing import Annotated

from careerctl.results.gap import Gap
from careerctl.results.readers import TWO, name_of, seen, unmasked
from careerctl.results.report import Head
from careerctl.results.result import Result
from careerctl.results.stages import Announced


class Grown(Result):
    """A competency in which somebody grew in today's role."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""


class Duties(Result):
    """New duties for good, and what belongs to telling the others."""

    from_: Annotated[str, seen(TWO), unmasked] = ""
    responsibilities: Annotated[tuple[str, ...], seen(TWO)] = ()
    expectations: Annotated[tuple[str, ...], seen(TWO)] = ()
    """What is measured from then on: it is in no draft."""
    pay_decided: Annotated[date | None, seen(TWO)] = None
    announced: Annotated[Announced | None, seen(TWO)] = None


class AnnouncementPage(Result):
    """The draft of what colleagues are told; until they are, it is between the two."""

    head: Annotated[Head, seen(TWO)] = Head()
    who: Annotated[Gap, seen(TWO)] = Gap()
    """The person and the role, and nothing of any rating."""
    manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    duties: Annotated[Duties | None, seen(TWO)] = None
    """The new duties of the kept plan; missing while anything is on trial, and where there are none."""
    shared: Annotated[tuple[Grown, ...], seen(TWO)] = ()
    """What the person grew in and lets others ask about: that is the yes."""
    kept: Annotated[tuple[Grown, ...], seen(TWO)] = ()
    """What the person grew in and has not said that others may know."""

    @property
    def tells_anything(self) -> bool:
        """Whether there are new duties, or anything grew."""
        return self.duties is not None or bool(self.shared or self.kept)
