"""careerctl.yaml: what holds for the whole project."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from careerctl.diagnostics import Severity
from careerctl.model.scalars import AreaId, Flag, Id, Name, ScaleId, Text, When, Whole, refuse
from careerctl.model.scale import Scale
from careerctl.model.thing import Thing


class Track(Thing):
    """The kind of work a role belongs to."""

    name: Name
    manages: Flag = False
    """Whether its roles manage people."""


class Area(Thing):
    """A group of competencies, maybe inside another."""

    name: Name
    within: AreaId | None = None


class Round(Thing):
    """One cycle of assessments."""

    opens: When
    closes: When

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes.last < self.opens.first:
            raise refuse("backward-dates", "the round closes before it opens", "closes")
        return self


class Policy(Thing):
    """The numbers that rules and arithmetic go by."""

    discuss_at: Annotated[Whole, Field(ge=1)] = 1
    """|difference| in levels that is worth a conversation."""
    near_at: Annotated[Whole, Field(ge=0)] = 2
    """At most so many open competencies are `near`."""
    opening_months: Annotated[Whole, Field(ge=1)] = 12
    max_competencies: Annotated[Whole, Field(ge=1)] = 14
    answer_days: Annotated[Whole, Field(ge=1)] = 14
    max_trial_months: Annotated[Whole, Field(ge=1)] = 6
    max_permanent_months: Annotated[Whole, Field(ge=1)] = 12
    reassess_months: Annotated[Whole, Field(ge=1)] = 12
    check_in_weeks: Annotated[Whole, Field(ge=1)] = 6
    min_group: Annotated[Whole, Field(ge=2)] = 5


class Settings(Thing):
    """The organisation, its scales, tracks, areas and rounds, its policy, and how much each rule weighs."""

    format: Annotated[Whole, Field(ge=1, le=1)]
    organisation: Name | None = None
    version: Name | None = None
    """Of the framework; sheets record what they were made against."""
    framework: Text | None = None
    """The folder of another project whose framework this one uses."""
    scale: ScaleId | None = None
    """The scale of competencies that name none."""
    scales: dict[Id, Scale] = Field(default_factory=dict)
    tracks: dict[Id, Track] = Field(default_factory=dict)
    areas: dict[Id, Area] = Field(default_factory=dict)
    rounds: dict[Id, Round] = Field(default_factory=dict)
    """In order. Without this map any id goes."""
    policy: Policy = Field(default_factory=Policy)
    rules: dict[Id, Literal["ignore", "note", "warning", "error"]] = Field(default_factory=dict)

    def severity_of(self, rule: str, default: Severity) -> Severity:
        """Return what the project says a rule weighs."""
        return Severity(self.rules[rule]) if rule in self.rules else default
