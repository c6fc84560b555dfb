"""A person with everything that is written about them, and the facts that stay when the record goes."""

from datetime import date
from typing import NamedTuple

from careerctl.model.assessment import AgreedSheet, RatedSheet, Ratings, Side
from careerctl.model.person import Person


class Sheet(NamedTuple):
    """One side's sheet of a round, wherever it was written."""

    round: str
    side: Side
    content: RatedSheet | AgreedSheet
    role: str | None
    """What was rated against; None: the present role."""
    framework: str | None
    """The framework's version at the time."""
    draft: bool
    kind: str
    name: str
    steps: tuple[str | int, ...] = ()
    """Kind and name of the file it stands in, and the steps to it there."""

    @property
    def agreed(self) -> AgreedSheet | None:
        """What an agreed sheet says besides ratings."""
        return self.content if isinstance(self.content, AgreedSheet) else None

    @property
    def date(self) -> date:
        """The day it was written."""
        return self.content.date

    @property
    def by(self) -> str | None:
        """The rater's id; an agreed sheet may have none."""
        return self.content.by

    @property
    def ratings(self) -> Ratings:
        """The ratings by competency, in short or long form."""
        return self.content.ratings


class Record(NamedTuple):
    """One person while they are read and checked."""

    id: str
    person: Person | None
    """None where the file could not be read."""
    sheets: tuple[Sheet, ...]


class PersonFacts(NamedTuple):
    """What rules about the organisation know of a person."""

    role: str | None
    managers: tuple[str, ...]


class PlanFacts(NamedTuple):
    """What rules about the organisation know of a plan."""

    id: str
    person: str
    open: bool


class Facts(NamedTuple):
    """What stays of all people, by id, and plans."""

    people: dict[str, PersonFacts]
    plans: tuple[PlanFacts, ...]
