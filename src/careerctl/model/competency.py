"""Competencies: what people are rated on."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from careerctl.model.scalars import AreaId, Flag, LevelOf, Name, ScaleId, Text, refuse
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
    """What a level looks like for one competency: in a sentence, in criteria, or both."""

    summary: Text = ""
    criteria: tuple[Annotated[Text | Criterion, Field(union_mode="left_to_right")], ...] = ()
    examples: tuple[Text, ...] = ()
    """Of the level as a whole; those of one criterion stand with it."""
    links: tuple[Link, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.summary and not self.criteria:
            raise refuse("missing-key", "a level says what it looks like: in summary: or in criteria:")
        return self

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
