"""Activities: development opportunities of every kind."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from careerctl.model.competency import Link, Status
from careerctl.model.scalars import ActivityId, AskedLevel, CompetencyId, Count, Hours, HowManyWeeks, Money, Name, Text
from careerctl.model.thing import Entity, Thing

StageName = Literal["mastery", "trial", "permanent", "move"]
STAGES: tuple[StageName, ...] = get_args(StageName)
"""The stages of a plan, in their order."""
ActivityKind = Literal[
    "coaching-duty", "teaching", "special-assignment", "task-force", "stand-in", "larger-scope", "rotation",
    "shadowing", "mentoring", "networking", "conference",
    "class", "workshop", "certification", "reading",
]  # fmt: skip


class Development(Thing):
    """From which level to which an activity helps."""

    from_: Annotated[AskedLevel | None, Field(alias="from")] = None
    """The level that one should have to begin."""
    to: AskedLevel
    """The level that it helps to reach."""


class Activity(Entity):
    """A development opportunity."""

    name: Name
    """What the activity is called."""
    kind: ActivityKind
    """What sort of activity it is."""
    description: Text | None = None
    """What one does there."""
    status: Status = "active"
    """A draft is not used yet; what is retired stays readable for the past."""
    develops: dict[CompetencyId, Development] = Field(default_factory=dict)
    """The competencies that it develops, each from one level to another."""
    hours: Hours | None = None
    """How many hours it takes."""
    weeks: HowManyWeeks | None = None
    """Over how many weeks it stretches."""
    cost: Money | None = None
    """What it costs, in the organisation's currency."""
    places: Count | None = None
    """How many people can take part at a time."""
    after: tuple[ActivityId, ...] = ()
    """Activities that are done before."""
    stages: tuple[StageName, ...] = ()
    """Where in a plan it fits; by default what suits its kind."""
    links: tuple[Link, ...] = ()
    """Where to read on."""
