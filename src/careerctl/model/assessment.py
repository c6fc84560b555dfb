"""Assessments: one side's ratings in a round, and what the two agreed."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from careerctl.model.scalars import CompetencyId, Day, Flag, Name, PersonId, RatedLevel, RoleId, RoundId, Text, refuse
from careerctl.model.thing import Thing

Side = Literal["self", "manager", "agreed"]
SIDES: tuple[Side, ...] = ("self", "manager", "agreed")


class Rating(Thing):
    """A level, or why there is none, and why."""

    level: RatedLevel | None = None
    why: Text | None = None
    evidence: tuple[Text, ...] = ()
    no_chance: Text | None = None
    """Why there was no chance to show it yet."""
    not_applicable: Text | None = None
    """Why it does not belong to this person's work."""
    observed: Flag = True
    """False: rated without having seen it."""

    @model_validator(mode="after")
    def _one_answer(self) -> Self:
        missing = (self.level is None) + (self.no_chance is None) + (self.not_applicable is None)
        if missing < len(("no_chance", "not_applicable")):
            raise refuse("wrong-value", "level, no_chance and not_applicable exclude each other")
        if missing > len(("no_chance", "not_applicable")):
            raise refuse("no-reason", "give a level, or no_chance or not_applicable with the reason")
        return self


Ratings = dict[CompetencyId, Annotated[RatedLevel | Rating, Field(union_mode="left_to_right")]]


class RatedSheet(Thing):
    """What one person rated of another, or of themself."""

    by: PersonId
    date: Day
    ratings: Ratings


class Confirmed(Thing):
    """When each of the two said: this is what we agreed."""

    employee: Day | None = None
    manager: Day | None = None


class TwoViews(Thing):
    """Both sides' words where they see it differently."""

    employee: Text
    manager: Text


class AgreedSheet(Thing):
    """What the two agreed when they talked; confirmed by one alone it is a summary and counts for nothing."""

    by: PersonId | None = None
    date: Day
    confirmed: Confirmed = Field(default_factory=Confirmed)
    ratings: Ratings = Field(default_factory=dict)
    still_different: dict[CompetencyId, TwoViews] = Field(default_factory=dict)
    focus: tuple[CompetencyId, ...] = ()
    """What both chose to work on: at most three."""

    @model_validator(mode="after")
    def _focus(self) -> Self:
        most = 3
        if len(self.focus) > most:
            raise refuse("wrong-value", "the focus is at most three competencies", "focus", most)
        return self


class Assessment(Thing):
    """The sheets of one round, written by hand in the person's file."""

    round: RoundId
    role: RoleId | None = None
    """What was rated against; by default the present role."""
    framework: Name | None = None
    """The version of the framework at the time."""
    self_: Annotated[RatedSheet | None, Field(alias="self")] = None
    manager: RatedSheet | None = None
    agreed: AgreedSheet | None = None


class SheetFile(Thing):
    """What a sheet in a file of its own says besides; the file's name says whose it is, which side and which round."""

    role: RoleId | None = None
    framework: Name | None = None
    status: Literal["draft", "submitted"] = "submitted"
    """A draft exists for its author alone."""


class RatedSheetFile(RatedSheet, SheetFile):
    """A self or manager sheet in a file of its own."""


class AgreedSheetFile(AgreedSheet, SheetFile):
    """An agreed sheet in a file of its own."""
