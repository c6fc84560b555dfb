"""Roles: what a job does, delivers, gives and costs, and what it asks."""

from fractions import Fraction
from typing import Annotated, Self

from pydantic import Field, model_validator

from careerctl.model.competency import Status
from careerctl.model.scalars import (
    AskedLevel,
    CompetencyId,
    DriverName,
    Flag,
    GoalId,
    Id,
    Money,
    Months,
    Name,
    Percent,
    Rank,
    RoleId,
    Text,
    TrackId,
    Weight,
    refuse,
)
from careerctl.model.thing import LookedAfter, Thing


class Deliverable(Thing):
    """What the role hands over, and the goal that it serves."""

    text: Text
    """What is handed over."""
    serves: GoalId | None = None
    """The goal that it serves."""


class Drivers(Thing):
    """What moves people that the role offers, and what it takes."""

    serves: tuple[DriverName, ...] = ()
    """What the role gives to people who look for it."""
    costs: tuple[DriverName, ...] = ()
    """What the role takes away from people who look for it."""


class Pay(Thing):
    """The band of a role, never a person's pay."""

    currency: Name
    """The currency, such as EUR."""
    low: Money
    """The lower end of the band, for a year."""
    high: Money
    """The upper end of the band, for a year."""
    variable: Percent | None = None
    """The variable share, in percent."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high < self.low:
            raise refuse("wrong-value", "the band ends under its beginning", "high")
        return self


class RequirementEntry(Thing):
    """The level that a role asks of a competency."""

    level: AskedLevel
    """The level that is asked: its name or its value."""
    must: Flag = False
    """Whether nothing makes up for it."""
    optional: Flag = False
    """Whether it is welcome but not asked."""
    weight: Weight = Fraction(1)
    """How much it counts beside the others, from 0.1 to 10."""
    because: Text | None = None
    """Why the role asks for it."""
    wording: Text | None = None
    """What the level means in this role."""

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.must and self.optional:
            raise refuse("optional-must", "a requirement is a must or optional, not both", "optional")
        return self


class Condition(Thing):
    """What a role asks that is no competency."""

    text: Text
    """What has to be so."""
    valid_months: Months | None = None
    """How many months it holds once it is met; then it is open again. Left out: for good."""


class Role(LookedAfter):
    """A job: what it does, delivers, gives and costs the person, and the level it requires of each competency."""

    name: Name
    """What the role is called in every output."""
    track: TrackId | None = None
    """The kind of work it belongs to: a track of careerctl.yaml."""
    grade: Name | None = None
    """Its grade in your own words, such as P4."""
    rank: Rank | None = None
    """A whole number that orders grades: a higher one stands for a higher grade."""
    status: Status = "active"
    """A draft is not used yet; what is retired stays readable for the past."""
    extends: RoleId | None = None
    """The role whose requirements it takes over. Everything else is said here."""
    without: tuple[CompetencyId, ...] = ()
    """Requirements of that role which it does not take over."""
    summary: Text | None = None
    """The role in one sentence."""
    serves: tuple[GoalId, ...] = ()
    """The goals for which the role exists."""
    responsibilities: tuple[Text, ...] = ()
    """What one does."""
    daily: tuple[Text, ...] = ()
    """A normal day."""
    deliverables: tuple[Annotated[Text | Deliverable, Field(union_mode="left_to_right")], ...] = ()
    """What one hands over: each a line of text, or a text with the goal that it serves."""
    advantages: tuple[Text, ...] = ()
    """What is good about it."""
    disadvantages: tuple[Text, ...] = ()
    """What is not. Every job has some."""
    growth: tuple[Text, ...] = ()
    """How one grows inside the role: larger accounts, a wider scope, special tasks."""
    scope: dict[Name, Text] = Field(default_factory=dict)
    """How far the role reaches, under words of your own: territory, accounts, budget."""
    drivers: Drivers = Field(default_factory=Drivers)
    """What moves people that the role offers, and what it takes."""
    pay: Pay | None = None
    """The pay band of the role, never of a person."""
    requires: dict[CompetencyId, Annotated[AskedLevel | RequirementEntry, Field(union_mode="left_to_right")]] = Field(
        default_factory=dict
    )
    """The level that it asks of each competency."""
    conditions: dict[Id, Annotated[Text | Condition, Field(union_mode="left_to_right")]] = Field(default_factory=dict)
    """What it asks that is no competency, each under an id of its own."""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return what it says under one of the keys that describe the work."""
        return tuple(each if isinstance(each, str) else each.text for each in getattr(self, key))

    def condition_texts(self) -> dict[str, str]:
        """Return what each condition says, by its id."""
        return {each: said if isinstance(said, str) else said.text for each, said in self.conditions.items()}

    def months_valid(self, condition: str) -> int | None:
        """Return how many months one of its conditions holds once it is met; None: for good."""
        said = self.conditions.get(condition)
        return said.valid_months if isinstance(said, Condition) else None


DESCRIBED = ("responsibilities", "daily", "deliverables", "advantages", "disadvantages")
"""The keys under which a role says what somebody would want to know before choosing it."""

DRIVERS = frozenset(
    (
        "progress", "challenge", "responsibility", "contribution", "helping-others",
        "financial", "recognition", "security", "balance", "learning",
    )
)  # fmt: skip
