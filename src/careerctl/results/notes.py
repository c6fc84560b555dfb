"""What was jotted down about a person: read by both, never counted."""

import datetime as dt
from typing import Annotated, Self

from careerctl.results.coming import Coming
from careerctl.results.readers import ALL, HR, PERSON, TWO, Audience, name_of, seen, unmasked
from careerctl.results.result import Result


class Note(Result):
    """Something that somebody saw on a day."""

    date: Annotated[dt.date | None, seen(TWO)] = None
    by: Annotated[str, seen(TWO)] = ""
    by_name: Annotated[str, seen(TWO), name_of("by")] = ""
    competency: Annotated[str, seen(TWO), unmasked] = ""
    competency_name: Annotated[str, seen(TWO), unmasked] = ""
    """Empty where the note is about no competency in particular."""
    text: Annotated[str, seen(TWO)] = ""
    kept_back: Annotated[bool, seen(PERSON)] = False
    """Whether a former manager wrote it, and the person has not said that it may go over."""

    def before_cut(self, audience: Audience) -> Self | None:
        """What is kept back is not for today's manager."""
        return None if self.kept_back and audience is Audience.MANAGER else self


class Notes(Result):
    """All notes on a person, whoever wrote them, the newest first."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    called: Annotated[str, seen(ALL), name_of("person")] = ""
    coming: Annotated[Coming, seen(HR)] = Coming()
    tells_notes: Annotated[bool, seen(TWO)] = False
    """Whether the reader may know if there are any."""
    notes: Annotated[tuple[Note, ...], seen(TWO)] = ()
    unread: Annotated[bool, seen(TWO)] = False
    """Whether there are files of notes that could not be read."""
