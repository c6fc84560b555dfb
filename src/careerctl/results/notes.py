"""What was jotted down about a person: read by both, never counted."""

import datetime as dt

from careerctl.results.result import result


@result(frozen=True, slots=True)
class Note:
    """Something that somebody saw on a day."""

    date: dt.date | None = None
    by: str = ""
    by_name: str = ""
    competency: str = ""
    competency_name: str = ""
    """Empty where the note is about no competency in particular."""
    text: str = ""


@result(frozen=True, slots=True)
class Notes:
    """All notes on a person, whoever wrote them, the newest first."""

    person: str = ""
    name: str = ""
    tells_notes: bool = False
    """Whether the reader may know if there are any."""
    notes: tuple[Note, ...] = ()
