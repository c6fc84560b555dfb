"""Assessments: one side's ratings in a round, and what the two agreed."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from careerctl.model.past import Passing, in_a_round_over
from careerctl.model.said_for import SaidFor
from careerctl.model.scalars import CompetencyId, Day, Flag, Name, PersonId, RatedLevel, RoleId, RoundId, Text, refuse
from careerctl.model.thing import Thing

Side = Literal["self", "manager", "agreed"]
SIDES: tuple[Side, ...] = ("self", "manager", "agreed")


class Rating(Thing):
    """A level, or why there is none, and why."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": [key]} for key in ("level", "no_chance", "not_applicable")]}
    )

    level: RatedLevel | None = None
    """The level: its name or its value. Leave it out where there is a reason for none."""
    why: Text | None = None
    """What the rating goes by. It is the first thing that the two talk about."""
    evidence: tuple[Text, ...] = ()
    """Where one can see it: links, or a few words each."""
    no_chance: Text | None = None
    """Why there was no chance to show it yet."""
    not_applicable: Text | None = None
    """Why it does not belong to this person's work."""
    observed: Flag = True
    """false: rated without having seen it."""

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
    """The id of the person who rates."""
    date: Day
    """The day on which it was written."""
    ratings: Ratings
    """A level for each competency, with a reason or without."""


class Confirmed(Thing):
    """When each of the two said: this is what we agreed."""

    employee: Day | None = None
    """The day on which the person said so."""
    manager: Day | None = None
    """The day on which the manager said so."""
    recorded_by: SaidFor = Field(default_factory=SaidFor)
    """Who typed what was not their own word."""


class LookedAgain(Thing):
    """That the two looked again at what they agreed, since the framework has other words by now."""

    written_first: ClassVar[tuple[str, ...]] = ("date", "framework", "confirmed")
    date: Day
    """The day on which it was written down."""
    framework: Name | None = None
    """The version of the framework beside which they looked."""
    confirmed: Confirmed = Field(default_factory=Confirmed)
    """When each of the two said: it still stands. One alone counts for nothing."""

    @property
    def by_both(self) -> bool:
        """Whether both have confirmed it."""
        return self.confirmed.employee is not None and self.confirmed.manager is not None


class TwoViews(Thing):
    """Both sides' words where they see it differently."""

    employee: Text
    """How the person sees it."""
    manager: Text
    """How the manager sees it."""


class AgreedSheet(Thing):
    """What the two agreed when they talked; confirmed by one alone it is a summary and counts for nothing."""

    by: PersonId | None = None
    """The id of the person who wrote it down."""
    date: Day
    """The day on which the two talked."""
    confirmed: Confirmed = Field(default_factory=Confirmed)
    """When each of the two said: this is what we agreed."""
    ratings: Ratings = Field(default_factory=dict)
    """What the two agreed, competency by competency."""
    still_different: dict[CompetencyId, TwoViews] = Field(default_factory=dict)
    """Where they still see it differently: both sides' words."""
    focus: tuple[CompetencyId, ...] = ()
    """What both chose to work on: at most three competencies."""
    looked_again: tuple[LookedAgain, ...] = ()
    """When both looked at it again beside a newer framework, and found that it stands."""

    @property
    def last_look(self) -> LookedAgain | None:
        """The last time that both confirmed that it stands."""
        return next((each for each in reversed(self.looked_again) if each.by_both), None)

    @model_validator(mode="after")
    def _focus(self) -> Self:
        most = 3
        if len(self.focus) > most:
            raise refuse("wrong-value", "the focus is at most three competencies", "focus", most)
        return self


class Assessment(Thing):
    """The sheets of one round, written by hand in the person's file."""

    passing: ClassVar[Passing] = in_a_round_over

    round: RoundId
    """The round that it belongs to."""
    role: RoleId | None = None
    """The role that was rated against; by default the present one."""
    framework: Name | None = None
    """The version of the framework at the time."""
    self_: Annotated[RatedSheet | None, Field(alias="self")] = None
    """How the person sees it."""
    manager: RatedSheet | None = None
    """How the manager sees it."""
    agreed: AgreedSheet | None = None
    """What the two agreed when they talked."""


class TakenIn(Thing):
    """Who took in what somebody else answered. It proves nothing about who typed it, as paper does not."""

    written_first: ClassVar[tuple[str, ...]] = ("by", "date", "from", "saved", "digest")
    by: PersonId
    """The id of whoever took it in, or typed it from paper."""
    date: Day
    """The day on which that was done."""
    from_: Annotated[Literal["form", "excel", "paper"], Field(alias="from")]
    """What it came as."""
    saved: Day | None = None
    """The day on which the answers were saved; a workbook does not say it."""
    digest: Name | None = None
    """By this the same answers are known when they come again."""


class SheetFile(Thing):
    """What a sheet in a file of its own says besides; the file's name says whose it is, which side and which round."""

    written_first: ClassVar[tuple[str, ...]] = ("by", "date", "role", "framework", "status")
    role: RoleId | None = None
    """The role that was rated against; by default the present one."""
    framework: Name | None = None
    """The version of the framework at the time."""
    status: Literal["draft", "submitted"] = "submitted"
    """A draft exists for its author alone."""


class RatedSheetFile(RatedSheet, SheetFile):
    """A self or manager sheet in a file of its own."""

    taken_in: TakenIn | None = None
    """Who took it in, where somebody else than its author did."""


class AgreedSheetFile(AgreedSheet, SheetFile):
    """An agreed sheet in a file of its own."""

    taken_in: TakenIn | None = None
    """Who took in what the person said to it, where that came in a file."""
