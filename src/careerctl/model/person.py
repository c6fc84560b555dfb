"""People: their role, their wishes and, where someone writes by hand, their assessments."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, ValidationError, WithJsonSchema, model_validator

from careerctl.model.assessment import Assessment
from careerctl.model.goal import Withdrawn
from careerctl.model.past import AlwaysPast, Passing, once_come, once_ended, once_talked_about
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
    RoundId,
    Share,
    Text,
    When,
    refuse,
)
from careerctl.model.thing import Entity, Thing
from careerctl.model.wish import ROLE_OR_WORDS, Wish


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_EITHER = WithJsonSchema({"type": ["string", "array"]})
Managers = Annotated[tuple[PersonId, ...], BeforeValidator(_one_or_more), OneOrMore(), _EITHER]
Evidence = Annotated[tuple[Text, ...], BeforeValidator(_one_or_more), OneOrMore(), _EITHER]


def _must_end_after(first: When | None, until: When | None) -> None:
    if first is not None and until is not None and until.last < first.first:
        raise refuse("backward-dates", "it ends before it begins", "until")


class Span(Thing):
    """From when until when; open while `until` is missing."""

    from_: Annotated[When, Field(alias="from")]
    """When it begins: a year, a month or a day."""
    until: End = None
    """When it ends; left out, or 9999-12-31, while it lasts."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _must_end_after(self.from_, self.until)
        return self

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.from_.first <= day and (self.until is None or day <= self.until.last)


class AlsoRole(Span):
    """A second role or a secondment; shares enter no arithmetic."""

    passing: ClassVar[Passing] = once_ended("until")
    written_first: ClassVar[tuple[str, ...]] = ("role", "share", "from", "until")
    role: RoleId
    """The other role."""
    share: Share | None = None
    """How much of the working time it takes, in percent."""
    manager: Managers = ()
    """The id of the manager in that role, or a list of ids."""


class LedBefore(Thing):
    """Who led somebody before, and until when."""

    manager: Managers
    """The id of who led, or a list of ids: the first decided and rated."""
    until: Day
    """The last day of that."""


class HeldRole(Thing):
    """What somebody was in the past: a role, or words where no framework was."""

    model_config = ROLE_OR_WORDS
    written_first: ClassVar[tuple[str, ...]] = ("role", "words", "from", "until")

    role: RoleId | None = None
    """The role of that time."""
    words: Text | None = None
    """What it was in words, where it is no role of this framework."""
    from_: Annotated[When | None, Field(alias="from")] = None
    """When it began: a year, a month or a day; left out where nobody wrote that down."""
    until: End = None
    """When it ended."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _must_end_after(self.from_, self.until)
        if (self.role is None) == (self.words is None):
            raise refuse("missing-key", "what was held is a role: or said in words:, one of the two")
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

    passing: ClassVar[Passing] = once_come("date")

    opening: OpeningId | None = None
    """The opening that was filled."""
    role: RoleId | None = None
    """The role that was given."""
    date: Day
    """The day of the decision."""
    from_: Annotated[Day | None, Field(alias="from")] = None
    """The day on which it begins, where that is another one than of the decision, or of the opening."""
    manager: PersonId | None = None
    """The id of who leads the person from that day on, where that is somebody else."""
    by: PersonId | None = None
    """The id of the person who decided."""
    because: Text | None = None
    """Why."""
    accepted: Day | None = None
    """The day on which the chosen person said yes."""
    others_told: Day | None = None
    """The day on which the others who had asked were told, where their answers do not say so."""
    withdrawn: Withdrawn | None = None
    """When and why it was taken back."""


class Outlook(Thing):
    """Potential in words, read by the person; never a level, never counted."""

    passing: ClassVar[Passing] = once_talked_about("date")

    by: PersonId
    """The id of the person who wrote it."""
    date: Day
    """The day on which it was written."""
    round: RoundId | None = None
    """The round at whose end it was written: it is shown once both sides of that are in."""
    role: RoleId | None = None
    """The role that it is about."""
    text: Text
    """What one sees coming, in words."""
    because: Text | None = None
    """What it goes by."""


class WrittenTalk(Thing):
    """A talk outside a plan, where what was said and what comes next is kept."""

    date: Day
    """The day of the talk."""
    by: PersonId | None = None
    """The id of the person who wrote it down."""
    said: Text | None = None
    """What was said."""
    next: Text | None = None
    """What comes next."""


class HandOver(Thing):
    """The person's yes that what was between them and a former manager goes over to the next one."""

    date: Day
    """The day on which the person said so. It can be taken back at any time, without a reason."""
    recorded_by: PersonId | None = None
    """The id of whoever recorded it, until the person has confirmed it."""


class Left(Thing):
    """When someone has left, and that the door is open."""

    date: Day
    """The last day."""
    door: Literal["open"] | None = None
    """That a way back is open. Left out it says nothing about anybody."""
    reports_to: PersonId | None = None
    """The id of who takes over the people whom this person leads."""


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
    led_before: Annotated[tuple[LedBefore, ...], AlwaysPast()] = ()
    """Who led the person before."""
    also: tuple[AlsoRole, ...] = ()
    """A second role, or a secondment."""
    held: Annotated[tuple[HeldRole, ...], AlwaysPast()] = ()
    """Roles of the past, or words for what was no role of this framework."""
    wishes: tuple[Wish, ...] = ()
    """What the person wants next."""
    drivers: tuple[Name, ...] = ()
    """What moves the person, in words of their own."""
    strengths: tuple[CompetencyId, ...] = ()
    """Competencies that the person likes to build on."""
    learns: tuple[CompetencyId, ...] = ()
    """Competencies that the person would like to learn."""
    rather_not: tuple[CompetencyId, ...] = ()
    """Competencies that the person can, and would rather not use. Never counted against anyone."""
    shares: tuple[CompetencyId, ...] = ()
    """Competencies that colleagues may ask about; shown to everyone."""
    conditions_met: Annotated[dict[RoleId, dict[Id, ConditionMet]], AlwaysPast()] = Field(default_factory=dict)
    """Conditions of roles that were met, by role and the condition's id."""
    decisions: tuple[Decision, ...] = ()
    """Who chose the person for what, and why."""
    away: tuple[Span, ...] = ()
    """Months away, without a reason. They count nowhere."""
    outlook: tuple[Outlook, ...] = ()
    """Potential in words, read by the person; never a level, never counted."""
    talks: tuple[WrittenTalk, ...] = ()
    """Talks outside a plan."""
    hand_over: HandOver | None = None
    """That a former manager's notes and outlook, and why the person wishes what, may go over to the next one."""
    assessments: tuple[Assessment, ...] = ()
    """Rounds of assessments, where somebody writes them here and not in files of their own."""
    left: Left | None = None
    """When the person has left."""

    def short_name(self) -> str:
        """Return how sentences name the person."""
        return self.called or self.name

    def role_on(self, day: date) -> str | None:
        """Return the role that the person had on a day, as the file names it; today's where nothing says another."""
        if self.since is None or self.since.first <= day:
            return self.role
        then = (each for each in self.held if each.from_ is not None and each.from_.first <= day)
        held = next((each for each in then if each.until is None or day <= each.until.last), None)
        return held.role if held is not None else self.role

    def managers_on(self, day: date) -> Managers:
        """Return the ids of those who led the person on a day; today's where nothing says others."""
        then = [each for each in self.led_before if each.until >= day]
        return min(then, key=lambda each: each.until).manager if then else self.manager

    def has_left(self, today: date) -> bool:
        """Tell whether the last day has come."""
        return self.left is not None and self.left.date <= today

    def is_away(self, today: date) -> bool:
        """Tell whether the person is away on a day."""
        return any(each.holds(today) for each in self.away)
