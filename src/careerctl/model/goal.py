"""Goals and openings: what the organisation needs."""

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from careerctl.model.past import Passing, either, once_come, once_ended
from careerctl.model.scalars import (
    AskedLevel,
    CompetencyId,
    Day,
    End,
    Name,
    PersonOrTeam,
    PositiveCount,
    RoleId,
    Text,
    When,
    refuse,
)
from careerctl.model.thing import Entity, Thing


class Horizon(Thing):
    """From when until when a goal holds."""

    from_: Annotated[When, Field(alias="from")]
    """When it begins: a year, a month or a day."""
    to: End
    """When it ends: a year, a month or a day, or 9999-12-31 for no end."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to is not None and self.to.last < self.from_.first:
            raise refuse("backward-dates", "the goal ends before it begins", "to")
        return self

    def is_past(self, day: date) -> bool:
        """Tell whether its last day has passed; with an open end it holds."""
        return self.to is not None and self.to.last < day


class CompetencyNeed(Thing):
    """How many people are needed at a level."""

    level: AskedLevel
    """The level that is needed: its name or its value."""
    people: PositiveCount = 1
    """How many people are needed at that level."""


class Needs(Thing):
    """The competencies and the people that a goal takes."""

    competencies: dict[CompetencyId, CompetencyNeed] = Field(default_factory=dict)
    """How many people it takes at which level of which competency."""
    roles: dict[RoleId, PositiveCount] = Field(default_factory=dict)
    """How many people it takes in which role."""


class Goal(Entity):
    """A need of the organisation over the next years."""

    passing: ClassVar[Passing] = once_ended("horizon", "to")

    name: Name
    """What the goal is called."""
    horizon: Horizon | None = None
    """From when until when it holds."""
    why: Text | None = None
    """Why the organisation wants it."""
    needs: Needs = Field(default_factory=Needs)
    """The competencies and the people that it takes."""


class MadeKnown(Thing):
    """When people heard of it, and who did."""

    date: Day
    """The day on which it was made known."""
    to: Text | None = None
    """To whom: a few words such as all colleagues."""


class Withdrawn(Thing):
    """When something was taken back, and why."""

    date: Day
    """The day on which it was taken back."""
    because: Text | None = None
    """Why."""


class Opening(Entity):
    """A position that is, or will be, free."""

    passing: ClassVar[Passing] = either(once_come("filled"), once_come("withdrawn", "date"))

    role: RoleId
    """The role that is to be filled."""
    name: Name | None = None
    """What the position is called, where the role's name is not enough."""
    count: PositiveCount = 1
    """How many such positions there are."""
    from_: Annotated[When, Field(alias="from")]
    """From when on it is free: a year, a month or a day."""
    owner: PersonOrTeam | None = None
    """Whom to ask about it: a person's id, or a team's name."""
    made_known: MadeKnown | None = None
    """Since when colleagues know of it, and who does."""
    chosen: tuple[Day, ...] = ()
    """Of several positions, the days on which somebody was chosen for one. Who it was, people's files alone say."""
    filled: Day | None = None
    """The day on which somebody was chosen, of several the last one. Who it was stands in people's files alone."""
    withdrawn: Withdrawn | None = None
    """When it was decided that nobody gets it, and why. Everyone may read it."""

    def left_on(self, day: date) -> int:
        """Return how many of its positions nobody has on a day, though it may not have come yet."""
        ends = (self.filled, self.withdrawn.date if self.withdrawn is not None else None)
        over = any(each is not None and each <= day for each in ends)
        return 0 if over else max(self.count - sum(each <= day for each in self.chosen), 0)

    def is_free(self, today: date, until: date) -> bool:
        """Tell whether it is free today, or becomes so until a day."""
        return self.left_on(today) > 0 and self.from_.first <= until
