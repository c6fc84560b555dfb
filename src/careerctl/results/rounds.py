"""The rounds, and who has handed in: names and sides, and nothing of what anybody wrote."""

from datetime import date
from typing import Literal

from careerctl.results.result import result

State = Literal["open", "later", "closed", ""]
"""A round is open, opens later or is closed; empty where nobody has said from when until when it is open."""


@result(frozen=True, slots=True)
class HandedIn:
    """One person in one round."""

    person: str = ""
    name: str = ""
    rater: str = ""
    """The id of the first manager, who rates; empty where none is named."""
    rater_name: str = ""
    away: bool = False
    """Away on the day asked, or on the nearest one of the round: nobody waits for a sheet."""
    own: bool = False
    manager: bool = False
    agreed: bool = False
    confirmed: bool = False
    """Both have confirmed what they agreed."""


@result(frozen=True, slots=True)
class Round:
    """One cycle of assessments."""

    round: str = ""
    opens: date | None = None
    closes: date | None = None
    """The last day on which it is open; none where it has an open end."""
    state: State = ""
    people: tuple[HandedIn, ...] = ()
    """In the order of their ids."""


@result(frozen=True, slots=True)
class Rounds:
    """All rounds, those that are open first."""

    tells_people: bool = False
    """Whether the reader may know who has handed in."""
    manager: str = ""
    """The id of the manager whose people these are; empty where they are everybody's."""
    manager_name: str = ""
    rounds: tuple[Round, ...] = ()
