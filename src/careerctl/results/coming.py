"""What of somebody's place in the organisation has a day: that they have left or will, and a move to come."""

from datetime import date
from typing import Annotated

from careerctl.results.readers import HR, seen, unmasked
from careerctl.results.result import Result


class Coming(Result):
    """A leaving, and a move whose day has not come: until then nobody else knows of them."""

    left: Annotated[date | None, seen(HR)] = None
    """The last day; missing for somebody who stays."""
    gone: Annotated[bool, seen(HR)] = False
    """Whether the last day has come."""
    kept_until: Annotated[date | None, seen(HR)] = None
    """Until when what is kept about somebody who has left may stay."""
    moves: Annotated[date | None, seen(HR)] = None
    """The day of a move that is to come; missing where none is decided."""
    to_role: Annotated[str, seen(HR), unmasked] = ""
    to_role_name: Annotated[str, seen(HR), unmasked] = ""
    """The role that begins with it."""
