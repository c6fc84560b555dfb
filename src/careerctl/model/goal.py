"""Goals and openings: what the organisation needs."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from careerctl.model.scalars import AskedLevel, CompetencyId, Day, Name, RoleId, Text, When, Whole, refuse
from careerctl.model.thing import Entity, Thing


class Horizon(Thing):
    """From when until when a goal holds."""

    from_: Annotated[When, Field(alias="from")]
    to: When

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to.last < self.from_.first:
            raise refuse("backward-dates", "the goal ends before it begins", "to")
        return self


class CompetencyNeed(Thing):
    """How many people are needed at a level."""

    level: AskedLevel
    people: Annotated[Whole, Field(ge=1)] = 1


class Needs(Thing):
    """The competencies and the people that a goal takes."""

    competencies: dict[CompetencyId, CompetencyNeed] = Field(default_factory=dict)
    roles: dict[RoleId, Annotated[Whole, Field(ge=1)]] = Field(default_factory=dict)


class Goal(Entity):
    """A need of the organisation over the next years."""

    name: Name
    horizon: Horizon | None = None
    why: Text | None = None
    needs: Needs = Field(default_factory=Needs)


class Opening(Entity):
    """A position that is, or will be, free."""

    role: RoleId
    name: Name | None = None
    count: Annotated[Whole, Field(ge=1)] = 1
    from_: Annotated[When, Field(alias="from")]
    filled: Day | None = None
