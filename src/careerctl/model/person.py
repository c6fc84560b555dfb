"""People: their role, their wishes and, where someone writes by hand, their assessments."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from careerctl.model.assessment import Assessment
from careerctl.model.scalars import (
    CompetencyId,
    Day,
    Id,
    Name,
    OpeningId,
    PersonId,
    RoleId,
    Text,
    When,
    Whole,
    refuse,
)
from careerctl.model.thing import Entity, Thing

Audience = Literal["manager", "hr", "everyone"]


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Managers = Annotated[tuple[PersonId, ...], BeforeValidator(_one_or_more), WithJsonSchema({"type": ["string", "array"]})]
Evidence = Annotated[tuple[Text, ...], BeforeValidator(_one_or_more), WithJsonSchema({"type": ["string", "array"]})]


class Span(Thing):
    """From when until when; open while `until` is missing."""

    from_: Annotated[When, Field(alias="from")]
    until: When | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until is not None and self.until.last < self.from_.first:
            raise refuse("backward-dates", "it ends before it begins", "until")
        return self


class AlsoRole(Span):
    """A second role or a secondment; shares enter no arithmetic."""

    role: RoleId
    share: Annotated[Whole, Field(ge=1, le=100)] | None = None
    """In percent."""
    manager: Managers = ()


class HeldRole(Span):
    """A role of the past."""

    role: RoleId


class Answer(Thing):
    """What the organisation said to a wish."""

    date: Day
    answer: Literal["yes", "not-yet", "another-way", "no"]
    because: Text | None = None
    revisit: When | None = None
    """The day on which the two talk again."""


class Wish(Thing):
    """What a person wants next: a role, today's included, or words."""

    role: RoleId | None = None
    words: Text | None = None
    by: When | None = None
    why: Text | None = None
    asked: Day | None = None
    shared_with: Audience = "manager"
    answered: Answer | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if (self.role is None) == (self.words is None):
            raise refuse("missing-key", "a wish names a role: or says it in words:, one of the two")
        return self


class ConditionMet(Thing):
    """That a condition was met, and what shows it."""

    date: Day
    evidence: Evidence = ()


class Decision(Thing):
    """Who was chosen for an opening, why, and that the others knew first."""

    opening: OpeningId | None = None
    role: RoleId | None = None
    date: Day
    by: PersonId | None = None
    because: Text | None = None
    others_told: Day | None = None


class Outlook(Thing):
    """Potential in words, read by the person; never a level, never counted."""

    by: PersonId
    date: Day
    role: RoleId | None = None
    text: Text
    because: Text | None = None


class Left(Thing):
    """When someone has left, and whether the door is open."""

    date: Day
    door: Literal["open", "closed"] = "open"


class Person(Entity):
    """One person."""

    name: Name
    called: Name | None = None
    """How sentences name the person; by default the whole name."""
    role: RoleId | None = None
    since: When | None = None
    manager: Managers = ()
    """The first decides and rates."""
    also: tuple[AlsoRole, ...] = ()
    held: tuple[HeldRole, ...] = ()
    wishes: tuple[Wish, ...] = ()
    drivers: tuple[Name, ...] = ()
    strengths: tuple[CompetencyId, ...] = ()
    shares: tuple[CompetencyId, ...] = ()
    """Ask me about; shown to everyone."""
    conditions_met: dict[RoleId, dict[Id, ConditionMet]] = Field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    away: tuple[Span, ...] = ()
    """Without a reason; months away leave every span that is measured."""
    outlook: tuple[Outlook, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    left: Left | None = None

    def short_name(self) -> str:
        """Return how sentences name the person."""
        return self.called or self.name
