"""People: their role, their wishes and, where someone writes by hand, their assessments."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema, model_validator

from careerctl.model.assessment import Assessment
from careerctl.model.scalars import (
    CompetencyId,
    Day,
    End,
    Id,
    Name,
    OneOrMore,
    OpeningId,
    PersonId,
    RoleId,
    Share,
    Text,
    When,
    refuse,
)
from careerctl.model.thing import Entity, Thing

Audience = Literal["manager", "hr", "everyone"]


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_EITHER = WithJsonSchema({"type": ["string", "array"]})
Managers = Annotated[tuple[PersonId, ...], BeforeValidator(_one_or_more), OneOrMore(), _EITHER]
Evidence = Annotated[tuple[Text, ...], BeforeValidator(_one_or_more), OneOrMore(), _EITHER]


class Span(Thing):
    """From when until when; open while `until` is missing."""

    from_: Annotated[When, Field(alias="from")]
    """When it begins: a year, a month or a day."""
    until: End = None
    """When it ends; left out, or 9999-12-31, while it lasts."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until is not None and self.until.last < self.from_.first:
            raise refuse("backward-dates", "it ends before it begins", "until")
        return self

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.from_.first <= day and (self.until is None or day <= self.until.last)


class AlsoRole(Span):
    """A second role or a secondment; shares enter no arithmetic."""

    written_first: ClassVar[tuple[str, ...]] = ("role", "share", "from", "until")
    role: RoleId
    """The other role."""
    share: Share | None = None
    """How much of the working time it takes, in percent."""
    manager: Managers = ()
    """The id of the manager in that role, or a list of ids."""


class HeldRole(Span):
    """A role of the past."""

    role: RoleId
    """The role of that time."""


class WishAnswer(Thing):
    """What the organisation said to a wish."""

    date: Day
    """The day of the answer."""
    answer: Literal["yes", "not-yet", "another-way", "no"]
    """Yes, not yet, in another way, or no."""
    because: Text | None = None
    """Why."""
    revisit: When | None = None
    """When the two talk about it again."""


class Wish(Thing):
    """What a person wants next: a role, today's included, or words."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["role"]}, {"required": ["words"]}]})

    role: RoleId | None = None
    """The role that is wished for; today's is a wish too."""
    words: Text | None = None
    """The wish in words, where it is no role."""
    by: End = None
    """Until when: a year, a month or a day."""
    why: Text | None = None
    """Why the person wants it."""
    asked: Day | None = None
    """The day on which the person said so."""
    shared_with: Audience = "manager"
    """Who else may know of it."""
    answered: WishAnswer | None = None
    """What the organisation said to it."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if (self.role is None) == (self.words is None):
            raise refuse("missing-key", "a wish names a role: or says it in words:, one of the two")
        return self


class ConditionMet(Thing):
    """That a condition was met, and what shows it."""

    date: Day
    """The day on which it was met."""
    until: End = None
    """The last day on which it holds, where it runs out; it goes before the months that the role says."""
    evidence: Evidence = ()
    """What shows it: a few words, or a list."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until is not None and self.until.last < self.date:
            raise refuse("backward-dates", "it runs out before it was met", "until")
        return self


class Decision(Thing):
    """Who was chosen for an opening, why, and that the others knew first."""

    opening: OpeningId | None = None
    """The opening that was filled."""
    role: RoleId | None = None
    """The role that was given."""
    date: Day
    """The day of the decision."""
    by: PersonId | None = None
    """The id of the person who decided."""
    because: Text | None = None
    """Why."""
    others_told: Day | None = None
    """The day on which the others who had asked were told."""


class Outlook(Thing):
    """Potential in words, read by the person; never a level, never counted."""

    by: PersonId
    """The id of the person who wrote it."""
    date: Day
    """The day on which it was written."""
    role: RoleId | None = None
    """The role that it is about."""
    text: Text
    """What one sees coming, in words."""
    because: Text | None = None
    """What it goes by."""


class Left(Thing):
    """When someone has left, and whether the door is open."""

    date: Day
    """The last day."""
    door: Literal["open", "closed"] = "open"
    """Whether a way back is open."""


def has_left(written: object, today: date) -> bool:
    """Tell whether what is written under somebody's `left:`, sound or not, names a last day that has come."""
    try:
        return Left.model_validate(written).date <= today
    except ValidationError:
        return False


class Person(Entity):
    """One person."""

    name: Name
    """The whole name."""
    called: Name | None = None
    """How sentences name the person; by default the whole name."""
    role: RoleId | None = None
    """The role that the person has today."""
    since: When | None = None
    """Since when: a year, a month or a day."""
    manager: Managers = ()
    """The id of the manager, or a list of ids: the first decides and rates."""
    also: tuple[AlsoRole, ...] = ()
    """A second role, or a secondment."""
    held: tuple[HeldRole, ...] = ()
    """Roles of the past."""
    wishes: tuple[Wish, ...] = ()
    """What the person wants next."""
    drivers: tuple[Name, ...] = ()
    """What moves the person, in words of their own."""
    strengths: tuple[CompetencyId, ...] = ()
    """Competencies that the person likes to build on."""
    shares: tuple[CompetencyId, ...] = ()
    """Competencies that colleagues may ask about; shown to everyone."""
    conditions_met: dict[RoleId, dict[Id, ConditionMet]] = Field(default_factory=dict)
    """Conditions of roles that were met, by role and the condition's id."""
    decisions: tuple[Decision, ...] = ()
    """Who chose the person for what, and why."""
    away: tuple[Span, ...] = ()
    """Months away, without a reason. They count nowhere."""
    outlook: tuple[Outlook, ...] = ()
    """Potential in words, read by the person; never a level, never counted."""
    assessments: tuple[Assessment, ...] = ()
    """Rounds of assessments, where somebody writes them here and not in files of their own."""
    left: Left | None = None
    """When the person has left."""

    def short_name(self) -> str:
        """Return how sentences name the person."""
        return self.called or self.name

    def has_left(self, today: date) -> bool:
        """Tell whether the last day has come."""
        return self.left is not None and self.left.date <= today

    def is_away(self, today: date) -> bool:
        """Tell whether the person is away on a day."""
        return any(each.holds(today) for each in self.away)
