"""A position as everyone may read of it: which role, from when, and since when people know."""

from datetime import date
from typing import Annotated

from careerctl.results.readers import ALL, name_of, seen, unmasked
from careerctl.results.result import Result


class OpeningShown(Result):
    """A position that is, or will be, free, or was."""

    opening: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """Its own name, else that of its role."""
    role: Annotated[str, seen(ALL), unmasked] = ""
    left: Annotated[int, seen(ALL)] = 0
    """How many such positions nobody has yet."""
    free_from: Annotated[str, seen(ALL), unmasked] = ""
    """A day, a month or a year."""
    known_since: Annotated[date | None, seen(ALL)] = None
    """When it is, or was, made known; missing where nobody has said."""
    known_to: Annotated[str, seen(ALL), unmasked] = ""
    owner: Annotated[str, seen(ALL), unmasked] = ""
    """Whom to ask about it, as the file says it."""
    owner_name: Annotated[str, seen(ALL), name_of("owner")] = ""
    filled: Annotated[date | None, seen(ALL)] = None
    """The day on which somebody was chosen; who it was is not said."""
    withdrawn: Annotated[date | None, seen(ALL)] = None
    because: Annotated[str, seen(ALL), unmasked] = ""
    """Why nobody gets it."""
