"""Activities: development opportunities of every kind."""

from typing import Annotated, Literal

from pydantic import Field

from careerctl.model.competency import Link, Status
from careerctl.model.scalars import ActivityId, AskedLevel, CompetencyId, Name, Number, Text, Whole
from careerctl.model.thing import Entity, Thing

Stage = Literal["mastery", "trial", "permanent", "move"]
ActivityKind = Literal[
    "coaching-duty", "teaching", "special-assignment", "task-force", "stand-in", "larger-scope", "rotation",
    "shadowing", "mentoring", "networking", "conference",
    "class", "workshop", "certification", "reading",
]  # fmt: skip


class Development(Thing):
    """From which level to which an activity helps."""

    from_: Annotated[AskedLevel | None, Field(alias="from")] = None
    to: AskedLevel


class Activity(Entity):
    """A development opportunity."""

    name: Name
    kind: ActivityKind
    description: Text | None = None
    status: Status = "active"
    develops: dict[CompetencyId, Development] = Field(default_factory=dict)
    hours: Annotated[Number, Field(ge=0)] | None = None
    weeks: Annotated[Number, Field(ge=0)] | None = None
    cost: Annotated[Number, Field(ge=0)] | None = None
    places: Annotated[Whole, Field(ge=0)] | None = None
    after: tuple[ActivityId, ...] = ()
    """Activities done before."""
    stages: tuple[Stage, ...] = ()
    """Where in a plan it fits; by default what suits its kind."""
    links: tuple[Link, ...] = ()
