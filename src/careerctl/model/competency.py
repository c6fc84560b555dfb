"""Competencies: what people are rated on."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from careerctl.model.scalars import AreaId, Flag, LevelOf, Name, ScaleId, Text
from careerctl.model.thing import Entity, Thing

Status = Literal["draft", "active", "retired"]
Asks = Literal["result", "skill", "behaviour", "knowledge"]


class Link(Thing):
    """Where to read on."""

    label: Name
    url: Name


class Criterion(Thing):
    """One thing that shows a level."""

    text: Text
    examples: tuple[Text, ...] = ()
    links: tuple[Link, ...] = ()


class LevelText(Thing):
    """What a level looks like for one competency."""

    summary: Text
    criteria: tuple[Annotated[Text | Criterion, Field(union_mode="left_to_right")], ...] = ()
    links: tuple[Link, ...] = ()

    def each_criterion(self) -> Iterator[Criterion]:
        """Yield the criteria in their long form."""
        for criterion in self.criteria:
            yield Criterion(text=criterion) if isinstance(criterion, str) else criterion


class Competency(Entity):
    """What people are rated on: a result, a skill, a behaviour or knowledge."""

    name: Name
    asks: Asks
    area: AreaId | None = None
    scale: ScaleId | None = None
    status: Status = "active"
    leads: Flag = False
    """Whether it is about leading people."""
    description: Text | None = None
    levels: dict[
        Annotated[str, LevelOf(whole=True)], Annotated[Text | LevelText, Field(union_mode="left_to_right")]
    ] = Field(default_factory=dict)
    """What levels look like; some of the scale's, or none."""
