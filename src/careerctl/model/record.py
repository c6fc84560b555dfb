"""A person with everything that is written about them, and the facts that stay when the record goes."""

from datetime import date
from typing import NamedTuple

from careerctl.model.assessment import AgreedSheet, Ratings, Side
from careerctl.model.person import Person


class Sheet(NamedTuple):
    """One side's sheet of a round, wherever it was written."""

    round: str
    side: Side
    date: date
    ratings: Ratings
    by: str | None
    """The rater's id; an agreed sheet may have none."""
    role: str | None
    """What was rated against; None: the present role."""
    framework: str | None
    draft: bool
    agreed: AgreedSheet | None
    """What an agreed sheet says besides."""
    kind: str
    name: str
    steps: tuple[str | int, ...]
    """Kind and name of the file it stands in, and the steps to it there."""


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
