"""Who typed the word of somebody else.

A yes, a signature, a confirmation are somebody's own. Where another has typed one, that stands beside it, on every page
too, until whose word it is does the same.
"""

from careerctl.model.scalars import PersonId
from careerctl.model.thing import Thing


class SaidFor(Thing):
    """Who typed what was the word of one of the two, and not their own."""

    employee: PersonId | None = None
    """The id of whoever recorded what the person said."""
    manager: PersonId | None = None
    """The id of whoever recorded what the manager said."""
