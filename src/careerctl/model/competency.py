"""Competencies: what people are rated on."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from careerctl.model.scalars import AreaId, Flag, LevelOf, Name, ScaleId, Text, refuse
from careerctl.model.thing import LookedAfter, Thing
from careerctl.text.placeholders import any_says_something

Status = Literal["draft", "active", "retired"]
Asks = Literal["result", "skill", "behaviour", "knowledge"]


class Link(Thing):
    """Where to read on."""

    label: Name
    """What the link is called."""
    url: Name
    """Where it leads."""


class Criterion(Thing):
    """One thing that shows a level."""

    text: Text
    """What one sees when somebody is at this level."""
    examples: tuple[Text, ...] = ()
    """Occasions on which it was seen."""
    links: tuple[Link, ...] = ()
    """Where to read on."""


class LevelText(Thing):
    """What a level looks like for one competency: in a sentence, in criteria, or both."""

    summary: Text = ""
    """The level in one sentence."""
    criteria: tuple[Annotated[Text | Criterion, Field(union_mode="left_to_right")], ...] = ()
    """What shows the level: each a line of text, or a text with examples and links."""
    examples: tuple[Text, ...] = ()
    """Examples of the level as a whole; those of one criterion stand with it."""
    links: tuple[Link, ...] = ()
    """Where to read on."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.summary and not self.criteria:
            raise refuse("missing-key", "a level says what it looks like: in summary: or in criteria:")
        return self

    def each_criterion(self) -> Iterator[Criterion]:
        """Yield the criteria in their long form."""
        for criterion in self.criteria:
            yield Criterion(text=criterion) if isinstance(criterion, str) else criterion


def says_what_it_looks_like(level: str | LevelText) -> bool:
    """Tell whether a level is described in words that say something."""
    if isinstance(level, str):
        return any_says_something((level,))
    return any_says_something((level.summary, *(each.text for each in level.each_criterion())))


class Competency(LookedAfter):
    """What people are rated on: a result, a skill, a behaviour or knowledge."""

    name: Name
    """What it is called in every output."""
    area: AreaId | None = None
    """The area of careerctl.yaml that it belongs to."""
    asks: Asks
    """Whether it is about a result, a skill, a behaviour or knowledge."""
    scale: ScaleId | None = None
    """The scale it is rated on, where that is not the project's own."""
    status: Status = "active"
    """A draft is not used yet; what is retired stays readable for ratings of the past."""
    leads: Flag = False
    """Whether it is about leading people."""
    description: Text | None = None
    """What it is, in a sentence or two."""
    levels: dict[
        Annotated[str, LevelOf(whole=True)], Annotated[Text | LevelText, Field(union_mode="left_to_right")]
    ] = Field(default_factory=dict)
    """What the levels look like; some of the scale's, or none. Roles can ask for the levels that are described."""


QUESTIONS = {
    "result": "What needs to be achieved?",
    "skill": "Which skills?",
    "behaviour": "What is to be shown?",
    "knowledge": "What is to be known?",
}
