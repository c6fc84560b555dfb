"""What a role asks more since something was said."""

from typing import Annotated

from careerctl.model.scale import Level
from careerctl.results.readers import HR, seen, unmasked
from careerctl.results.result import Result


class Raised(Result):
    """What a role asks more of a competency since something was said: for that it does not count."""

    competency: Annotated[str, seen(HR), unmasked] = ""
    name: Annotated[str, seen(HR), unmasked] = ""
    then: Annotated[Level | None, seen(HR)] = None
    """The level that was required then; missing where none was."""
    then_name: Annotated[str, seen(HR), unmasked] = ""
    must_then: Annotated[bool, seen(HR)] = False
    required: Annotated[Level, seen(HR)] = 0
    required_name: Annotated[str, seen(HR), unmasked] = ""
    must: Annotated[bool, seen(HR)] = False
    since: Annotated[str, seen(HR), unmasked] = ""
    """The version since which it is asked; empty where only days are known."""
