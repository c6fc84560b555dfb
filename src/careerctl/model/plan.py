"""Plans: a person's way to a role in four stages."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from careerctl.model.scalars import (
    ActivityId,
    AskedLevel,
    CompetencyId,
    Day,
    Id,
    Name,
    PersonId,
    RatedLevel,
    RoleId,
    RoundId,
    Text,
    When,
    Whole,
    refuse,
)
from careerctl.model.thing import Thing


class Action(Thing):
    """One level step: who does what until when, and how one sees that it is done."""

    id: Id | None = None
    competency: CompetencyId | None = None
    from_: Annotated[RatedLevel | None, Field(alias="from")] = None
    to: AskedLevel | None = None
    activity: ActivityId | None = None
    text: Text | None = None
    owner: Literal["manager", "employee"]
    due: When | None = None
    done_when: Text | None = None
    status: Literal["planned", "active", "done", "dropped"] = "planned"
    date: Day | None = None
    evidence: tuple[Text, ...] = ()


class Relief(Thing):
    """What the person does less of meanwhile."""

    what: Text
    from_: Annotated[When | None, Field(alias="from")] = None
    until: When | None = None


class Exit(Thing):
    """What shows that the stage can end; plain text is short for not yet met."""

    text: Text
    met: Day | None = None


class Announcement(Thing):
    """Who told whom what, and when."""

    date: Day
    by: PersonId | None = None
    to: Text | None = None
    text: Text | None = None


class Outcome(Thing):
    """How a stage ended."""

    date: Day
    result: Literal["go-on", "extend", "stop", "another-way"]
    learned: Text | None = None
    because: Text | None = None


class StageOfPlan(Thing):
    """What every stage has."""

    from_: Annotated[When | None, Field(alias="from")] = None
    until: When | None = None
    exit: tuple[Annotated[Text | Exit, Field(union_mode="left_to_right")], ...] = ()
    actions: tuple[Action, ...] = ()
    outcome: Outcome | None = None
    announced: Announcement | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ is not None and self.until is not None and self.until.last < self.from_.first:
            raise refuse("backward-dates", "the stage ends before it begins", "until")
        return self


class Points(Thing):
    """The five points of mastery: each open, or what was seen."""

    skills_in_use: Annotated[Text | None, Field(alias="skills-in-use")] = None
    up_to_date: Annotated[Text | None, Field(alias="up-to-date")] = None
    contribution: Text | None = None
    process: Text | None = None
    role_model: Annotated[Text | None, Field(alias="role-model")] = None


class Mastery(StageOfPlan):
    """Mastering the present position."""

    points: Points = Field(default_factory=Points)


class Trial(StageOfPlan):
    """New tasks on trial: quiet, agreed with the person."""

    agreed: Day | None = None
    """When the person said yes to it."""
    gives_way: tuple[Relief, ...] = ()


class Permanent(StageOfPlan):
    """New duties for good: announced."""

    responsibilities: tuple[Text, ...] = ()
    expectations: tuple[Text, ...] = ()
    """What is now measured, from when."""
    pay_decided: Day | None = None


class AskedAgain(Thing):
    """Is it the work you hoped for? Asked so many days after the move."""

    after: Annotated[Whole, Field(ge=1)]
    date: Day | None = None
    said: Text | None = None


class WayBack(Thing):
    """Until when one can return, and to what."""

    until: When
    role: RoleId


class PlannedMove(StageOfPlan):
    """The new position."""

    uses: tuple[CompetencyId, ...] = ()
    """Strengths that the new role lives on."""
    hands_over: tuple[Text, ...] = ()
    asked_again: tuple[AskedAgain, ...] = ()
    way_back: WayBack | None = None


class CheckIn(Thing):
    """What was said on a day, and what comes next."""

    date: Day
    said: Text | None = None
    next: Text | None = None


class CheckIns(Thing):
    """How often the two talk, and what was said."""

    every_weeks: Annotated[Whole, Field(ge=1)] | None = None
    log: tuple[CheckIn, ...] = ()


class Signed(Thing):
    """When each of the two signed."""

    employee: Day | None = None
    manager: Day | None = None


class Closed(Thing):
    """When and why a plan ended."""

    date: Day
    because: Text | None = None


class Plan(Thing):
    """A person's way to a role."""

    person: PersonId
    towards: RoleId | None = None
    """The wish."""
    target: RoleId
    """The next move on the way; all stages are about it."""
    name: Name | None = None
    started: Day
    round: RoundId | None = None
    check_ins: CheckIns = Field(default_factory=CheckIns)
    mastery: Mastery | None = None
    trial: Trial | None = None
    permanent: Permanent | None = None
    move: PlannedMove | None = None
    signed: Signed = Field(default_factory=Signed)
    closed: Annotated[Day | Closed, Field(union_mode="left_to_right")] | None = None
