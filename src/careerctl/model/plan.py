"""Plans: a person's way to a role in four stages."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from careerctl.model.activity import STAGES, StageName
from careerctl.model.assessment import TakenIn
from careerctl.model.past import Passing, where
from careerctl.model.said_for import SaidFor
from careerctl.model.scalars import (
    Day,
    Name,
    PersonId,
    RoleId,
    RoundId,
    Text,
    Weeks,
)
from careerctl.model.stages import Action, Mastery, Permanent, PlannedMove, StageOfPlan, Stone, Tell, Trial
from careerctl.model.thing import Thing


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
    recorded_by: SaidFor = Field(default_factory=SaidFor)
    """Who recorded what was not their own word."""


class Closed(Thing):
    """When and why a plan ended."""

    date: Day
    """The day on which it ended."""
    because: Text | None = None
    """Why."""


class Plan(Thing):
    """A person's way to a role."""

    passing: ClassVar[Passing] = where("closed")

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
    framework: Name | None = None
    """The version of the framework under which it was made."""
    check_ins: CheckIns = Field(default_factory=CheckIns)
    """How often the two talk about it, and what was said."""
    stones: tuple[Stone, ...] = ()
    """Stepping stones of the move: occasions that somebody owns."""
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
    taken_in: TakenIn | None = None
    """Who took in what the person said to it last, where that came in a file."""
    closed: Annotated[Day | Closed, Field(union_mode="left_to_right")] | None = None
    """The day on which it ended, or the day and why."""

    def stages(self) -> list[tuple[StageName, StageOfPlan]]:
        """Return the stages that the plan has, in their order."""
        every = ((name, getattr(self, name)) for name in STAGES)
        return [(name, stage) for name, stage in every if stage is not None]

    def past_trial(self, today: date) -> bool:
        """Tell whether a stage behind the trial has begun, or somebody wrote how the trial ended."""
        behind = any(each is not None and each.begun(today) for each in (self.permanent, self.move))
        return behind or (self.trial is not None and self.trial.is_over())

    def people(self) -> Iterator[str | None]:
        """Yield whom the stages name, by id, and None where an entry names nobody."""
        for _, stage in self.stages():
            yield from (each.by for each in (stage.announced, stage.outcome) if each is not None)
        told = self.trial.tell if self.trial is not None else Tell()
        yield self.trial.recorded_by if self.trial is not None else None
        yield self.taken_in.by if self.taken_in is not None else None
        for said in (told.recorded_by, self.signed.recorded_by):
            yield from (said.employee, said.manager)

    def actions(self) -> Iterator[tuple[str, Action]]:
        """Yield the actions that were not dropped, each with the key of its stage."""
        for name, stage in self.stages():
            yield from ((name, each) for each in stage.actions if each.status != "dropped")
