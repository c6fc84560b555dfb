"""The rounds, and who has handed in: names and sides, and nothing of what anybody wrote."""

from datetime import date
from typing import Annotated, Literal

from careerctl.results.readers import ALL, LEADING, name_of, seen, unmasked
from careerctl.results.result import Result

State = Literal["open", "later", "closed", ""]
"""A round is open, opens later or is closed; empty where nobody has said from when until when it is open."""


class HandedIn(Result):
    """One person in one round."""

    person: Annotated[str, seen(LEADING)] = ""
    name: Annotated[str, seen(LEADING), name_of("person")] = ""
    rater: Annotated[str, seen(LEADING)] = ""
    """The id of the first manager who is here, who rates; empty where none is named. Of a closed round who rated."""
    rater_name: Annotated[str, seen(LEADING), name_of("rater")] = ""
    away: Annotated[bool, seen(LEADING)] = False
    """Away on the day asked, or on the nearest one of the round: nobody waits for a sheet."""
    unsure: Annotated[bool, seen(LEADING)] = False
    """Of a closed round: nobody wrote down whether the person was there then."""
    own: Annotated[bool | None, seen(LEADING)] = False
    """Whether the person has handed in; as for the others, null where there is a sheet that could not be read."""
    manager: Annotated[bool | None, seen(LEADING)] = False
    agreed: Annotated[bool | None, seen(LEADING)] = False
    confirmed: Annotated[bool, seen(LEADING)] = False
    """Both have confirmed what they agreed."""


class Round(Result):
    """One cycle of assessments."""

    round: Annotated[str, seen(ALL), unmasked] = ""
    opens: Annotated[date | None, seen(ALL)] = None
    closes: Annotated[date | None, seen(ALL)] = None
    """The last day on which it is open; none where it has an open end."""
    state: Annotated[State, seen(ALL)] = ""
    people: Annotated[tuple[HandedIn, ...], seen(LEADING)] = ()
    """In the order of their ids."""


class Rounds(Result):
    """All rounds, those that are open first."""

    tells_people: Annotated[bool, seen(LEADING)] = False
    """Whether the reader may know who has handed in."""
    manager: Annotated[str, seen(LEADING)] = ""
    """The id of the manager whose people these are; empty where they are everybody's."""
    manager_name: Annotated[str, seen(LEADING), name_of("manager")] = ""
    rounds: Annotated[tuple[Round, ...], seen(ALL)] = ()
    raters_left: Annotated[tuple[str, ...], seen(LEADING)] = ()
    """The ids of those among the raters who have left: nobody else is named."""
