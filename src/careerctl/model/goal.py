"""Goals and openings: what the organisation needs."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from careerctl.model.scalars import AskedLevel, CompetencyId, Day, End, Name, PositiveCount, RoleId, Text, When, refuse
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

    name: Name
    """What the goal is called."""
    horizon: Horizon | None = None
    """From when until when it holds."""
    why: Text | None = None
    """Why the organisation wants it."""
    needs: Needs = Field(default_factory=Needs)
    """The competencies and the people that it takes."""


class Opening(Entity):
    """A position that is, or will be, free."""

    role: RoleId
    """The role that is to be filled."""
    name: Name | None = None
    """What the position is called, where the role's name is not enough."""
    count: PositiveCount = 1
    """How many such positions there are."""
    from_: Annotated[When, Field(alias="from")]
    """From when on it is free: a year, a month or a day."""
    filled: Day | None = None
    """The day on which somebody was chosen. Who it was stands in people's files alone."""
