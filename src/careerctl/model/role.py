"""Roles: what a job does, delivers, gives and costs, and what it asks."""

from fractions import Fraction
from typing import Annotated, Self

from pydantic import Field, model_validator

from careerctl.model.competency import Status
from careerctl.model.scalars import (
    AskedLevel,
    CompetencyId,
    DriverName,
    Exact,
    Flag,
    GoalId,
    Id,
    Name,
    Number,
    RoleId,
    Text,
    TrackId,
    Whole,
    refuse,
)
from careerctl.model.thing import Entity, Thing

_LIGHTEST, _HEAVIEST = Fraction(1, 10), Fraction(10)


class Deliverable(Thing):
    """What the role hands over, and the goal that it serves."""

    text: Text
    serves: GoalId | None = None


class Drivers(Thing):
    """What moves people that the role offers, and what it takes."""

    serves: tuple[DriverName, ...] = ()
    costs: tuple[DriverName, ...] = ()


class Pay(Thing):
    """The band of a role, never a person's pay."""

    currency: Name
    low: Annotated[Number, Field(ge=0)]
    high: Annotated[Number, Field(ge=0)]
    variable: Annotated[Number, Field(ge=0, le=100)] | None = None
    """The variable share, in percent."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high < self.low:
            raise refuse("wrong-value", "the band ends under its beginning", "high")
        return self


class Requirement(Thing):
    """The level that a role asks of a competency."""

    level: AskedLevel
    must: Flag = False
    optional: Flag = False
    weight: Exact = Fraction(1)
    because: Text | None = None
    wording: Text | None = None
    """What the level means in this role."""

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.must and self.optional:
            raise refuse("optional-must", "a requirement is a must or optional, not both", "optional")
        if not _LIGHTEST <= self.weight <= _HEAVIEST:
            raise refuse("wrong-value", "a weight lies between 0.1 and 10", "weight")
        return self


class Condition(Thing):
    """What a role asks that is no competency."""

    text: Text


class Role(Entity):
    """A job: what it does, delivers, gives and costs the person, and the level it requires of each competency."""

    name: Name
    track: TrackId | None = None
    grade: Name | None = None
    rank: Whole | None = None
    """Orders grades."""
    status: Status = "active"
    extends: RoleId | None = None
    """The role whose requirements it takes over."""
    without: tuple[CompetencyId, ...] = ()
    """Requirements of that role which it does not take over."""
    summary: Text | None = None
    serves: tuple[GoalId, ...] = ()
    responsibilities: tuple[Text, ...] = ()
    daily: tuple[Text, ...] = ()
    """A normal day."""
    deliverables: tuple[Annotated[Text | Deliverable, Field(union_mode="left_to_right")], ...] = ()
    advantages: tuple[Text, ...] = ()
    disadvantages: tuple[Text, ...] = ()
    growth: tuple[Text, ...] = ()
    """How one grows inside the role."""
    scope: dict[Name, Text] = Field(default_factory=dict)
    drivers: Drivers = Field(default_factory=Drivers)
    pay: Pay | None = None
    requires: dict[CompetencyId, Annotated[AskedLevel | Requirement, Field(union_mode="left_to_right")]] = Field(
        default_factory=dict
    )
    conditions: dict[Id, Annotated[Text | Condition, Field(union_mode="left_to_right")]] = Field(default_factory=dict)

    def condition_texts(self) -> dict[str, str]:
        """Return what each condition says, by its id."""
        return {each: said if isinstance(said, str) else said.text for each, said in self.conditions.items()}
