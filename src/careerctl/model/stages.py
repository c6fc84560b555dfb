"""The stages of a plan, and what belongs to each."""

from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from careerctl.model.said_for import SaidFor
from careerctl.model.scalars import (
    ActivityId,
    AskedLevel,
    CompetencyId,
    Day,
    Days,
    End,
    Id,
    PersonId,
    RatedLevel,
    RoleId,
    Text,
    When,
    refuse,
)
from careerctl.model.thing import Thing


class Action(Thing):
    """One level step: who does what until when, and how one sees that it is done."""

    id: Id | None = None
    """An id of its own, by which it can be marked as done."""
    text: Text | None = None
    """What is done, in words."""
    competency: CompetencyId | None = None
    """The competency that it develops."""
    from_: Annotated[RatedLevel | None, Field(alias="from")] = None
    """The level today."""
    to: AskedLevel | None = None
    """The next level."""
    activity: ActivityId | None = None
    """The activity that is used."""
    owner: Literal["employee", "manager"]
    """Who sees to it: the person or the manager."""
    due: End = None
    """Until when: a year, a month or a day."""
    done_when: Text | None = None
    """How both will see that it is done."""
    status: Literal["planned", "active", "done", "dropped"] = "planned"
    """How far it is."""
    date: Day | None = None
    """The day on which it was done or dropped."""
    evidence: tuple[Text, ...] = ()
    """What shows it."""


class Relief(Thing):
    """What the person does less of meanwhile."""

    what: Text
    """What gives way."""
    from_: Annotated[When | None, Field(alias="from")] = None
    """From when on."""
    until: End = None
    """Until when."""


class Tell(Thing):
    """When each of the two said that others may hear of it."""

    employee: Day | None = None
    """The day on which the person said so."""
    manager: Day | None = None
    """The day on which the manager said so."""
    recorded_by: SaidFor = Field(default_factory=SaidFor)
    """Who recorded what was not their own word."""


class Stone(Thing):
    """A stepping stone: an occasion that somebody owns."""

    text: Text
    """What it is."""
    owner: Literal["employee", "manager"] = "manager"
    """Who sees to it: the person or the manager."""
    due: End = None
    """Until when: a year, a month or a day."""
    met: Day | None = None
    """The day on which it was there."""


class Exit(Thing):
    """What shows that the stage can end; plain text is short for not yet met."""

    text: Text
    """What has to be so."""
    met: Day | None = None
    """The day on which it was so."""


class Announcement(Thing):
    """Who told whom what, and when."""

    date: Day
    """The day on which it was said."""
    by: PersonId | None = None
    """The id of the person who said it."""
    to: Text | None = None
    """Who was told."""
    text: Text | None = None
    """What was said."""


class Outcome(Thing):
    """How a stage ended."""

    date: Day
    """The day on which it was decided."""
    result: Literal["go-on", "extend", "stop", "another-way"]
    """Go on, extend, stop, or another way."""
    learned: Text | None = None
    """What the two learned."""
    because: Text | None = None
    """Why."""
    by: PersonId | None = None
    """The id of the person who decided."""


class StageOfPlan(Thing):
    """What every stage has."""

    written_first: ClassVar[tuple[str, ...]] = ("from", "until")
    from_: Annotated[When | None, Field(alias="from")] = None
    """When the stage begins."""
    until: End = None
    """When it ends at the latest."""
    exit: tuple[Annotated[Text | Exit, Field(union_mode="left_to_right")], ...] = ()
    """What shows that it can end: each a line of text, or a text with the day on which it was met."""
    actions: tuple[Action, ...] = ()
    """Who does what until when."""
    outcome: Outcome | None = None
    """How the stage ended."""
    announced: Announcement | None = None
    """Who told whom about it, and when."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ is not None and self.until is not None and self.until.last < self.from_.first:
            raise refuse("backward-dates", "the stage ends before it begins", "until")
        return self

    def begun(self, today: date) -> bool:
        """Tell whether its first day has come."""
        return self.from_ is not None and self.from_.first <= today

    def is_over(self) -> bool:
        """Tell whether somebody wrote how it ended; an outcome that extends it ends nothing."""
        return self.outcome is not None and self.outcome.result != "extend"


class Points(Thing):
    """The five points of mastery: each open, or what was seen."""

    skills_in_use: Annotated[Text | None, Field(alias="skills-in-use")] = None
    """Uses what the position asks for."""
    up_to_date: Annotated[Text | None, Field(alias="up-to-date")] = None
    """Knows what is new in the field."""
    contribution: Text | None = None
    """Adds something that others notice."""
    process: Text | None = None
    """Knows how the work is done, and how to change that."""
    role_model: Annotated[Text | None, Field(alias="role-model")] = None
    """Others learn by watching."""


class Mastery(StageOfPlan):
    """Mastering the present position."""

    points: Points = Field(default_factory=Points)
    """The five points of mastery, each with what was seen; what is open is left out."""


class Trial(StageOfPlan):
    """New tasks on trial: quiet, agreed with the person."""

    agreed: Day | None = None
    """The day on which the person said yes to it. It can be taken back at any time, without a reason."""
    recorded_by: PersonId | None = None
    """The id of whoever recorded the yes, until the person has confirmed it."""
    tell: Tell = Field(default_factory=Tell)
    """When each of the two said that others may hear of it; without both nothing is announced."""
    gives_way: tuple[Relief, ...] = ()
    """What the person does less of meanwhile."""


class Permanent(StageOfPlan):
    """New duties for good: announced."""

    responsibilities: tuple[Text, ...] = ()
    """The new duties."""
    expectations: tuple[Text, ...] = ()
    """What is now measured, and from when."""
    pay_decided: Day | None = None
    """The day on which pay was decided."""


class AskedAgain(Thing):
    """Is it the work you hoped for? Asked so many days after the move."""

    after: Days
    """How many days after the move."""
    date: Day | None = None
    """The day on which it was asked."""
    said: Text | None = None
    """What the person said."""


class WayBack(Thing):
    """Until when one can return, and to what."""

    until: End
    """Until when one can return; 9999-12-31 for no end."""
    role: RoleId
    """The role to which one can return."""


class PlannedMove(StageOfPlan):
    """The new position."""

    written_first: ClassVar[tuple[str, ...]] = ("uses", "hands_over", "from", "until")
    uses: tuple[CompetencyId, ...] = ()
    """Strengths that the new role lives on."""
    hands_over: tuple[Text, ...] = ()
    """What somebody else takes over."""
    asked_again: tuple[AskedAgain, ...] = ()
    """Is it the work you hoped for? Asked some days after the move."""
    way_back: WayBack | None = None
    """Until when one can return, and to which role."""
