"""Plans: a person's way to a role in four stages."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from careerctl.model.activity import STAGES, StageName
from careerctl.model.scalars import (
    ActivityId,
    AskedLevel,
    CompetencyId,
    Day,
    Days,
    End,
    Id,
    Name,
    PersonId,
    RatedLevel,
    RoleId,
    RoundId,
    Text,
    Weeks,
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
    owner: Literal["manager", "employee"]
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
    """The day on which the person said yes to it."""
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


class CheckIn(Thing):
    """What was said on a day, and what comes next."""

    date: Day
    """The day of the talk."""
    said: Text | None = None
    """What was said."""
    next: Text | None = None
    """What comes next."""


class CheckIns(Thing):
    """How often the two talk, and what was said."""

    every_weeks: Weeks | None = None
    """Every how many weeks the two talk about it."""
    log: tuple[CheckIn, ...] = ()
    """What was said at each talk."""


class Signed(Thing):
    """When each of the two signed."""

    employee: Day | None = None
    """The day on which the person signed."""
    manager: Day | None = None
    """The day on which the manager signed."""


class Closed(Thing):
    """When and why a plan ended."""

    date: Day
    """The day on which it ended."""
    because: Text | None = None
    """Why."""


class Plan(Thing):
    """A person's way to a role."""

    person: PersonId
    """The id of the person whose plan it is."""
    towards: RoleId | None = None
    """The role that the person wishes for, where it is further away."""
    target: RoleId
    """The next role on the way; all stages are about it."""
    name: Name | None = None
    """What the plan is called."""
    started: Day
    """The day on which it began."""
    round: RoundId | None = None
    """The round whose ratings it goes by."""
    check_ins: CheckIns = Field(default_factory=CheckIns)
    """How often the two talk about it, and what was said."""
    mastery: Mastery | None = None
    """The first stage: mastering the present position."""
    trial: Trial | None = None
    """The second stage: new tasks on trial, agreed with the person."""
    permanent: Permanent | None = None
    """The third stage: new duties for good."""
    move: PlannedMove | None = None
    """The last stage: the new position."""
    signed: Signed = Field(default_factory=Signed)
    """When each of the two signed."""
    closed: Annotated[Day | Closed, Field(union_mode="left_to_right")] | None = None
    """The day on which it ended, or the day and why."""

    def stages(self) -> list[tuple[StageName, StageOfPlan]]:
        """Return the stages that the plan has, in their order."""
        every = ((name, getattr(self, name)) for name in STAGES)
        return [(name, stage) for name, stage in every if stage is not None]

    def actions(self) -> Iterator[tuple[str, Action]]:
        """Yield the actions that were not dropped, each with the key of its stage."""
        for name, stage in self.stages():
            yield from ((name, each) for each in stage.actions if each.status != "dropped")
