"""Wishes: what a person wants next, and what the organisation said to it."""

from typing import ClassVar, Literal, Self

from pydantic import ConfigDict, model_validator

from careerctl.model.past import Passing, either, once_come
from careerctl.model.scalars import Day, End, Flag, Name, OpeningId, RoleId, Text, When, refuse
from careerctl.model.thing import Thing

Audience = Literal["manager", "hr", "everyone"]

ROLE_OR_WORDS = ConfigDict(json_schema_extra={"oneOf": [{"required": ["role"]}, {"required": ["words"]}]})
"""Of what names a role or says it in words, one of the two."""


class WishAnswer(Thing):
    """What the organisation said to a wish."""

    passing: ClassVar[Passing] = once_come("date")

    date: Day
    """The day of the answer."""
    answer: Literal["yes", "not-yet", "another-way", "no"]
    """Yes, not yet, in another way, or no."""
    because: Text | None = None
    """Why."""
    revisit: When | None = None
    """When the two talk about it again."""
    towards: RoleId | None = None
    """The role that another way leads to, where one is meant."""
    opening: OpeningId | None = None
    """The opening about which it was, where somebody was chosen for one."""
    framework: Name | None = None
    """The framework's version at the time."""


class Wish(Thing):
    """What a person wants next: a role, today's included, or words."""

    model_config = ROLE_OR_WORDS
    passing: ClassVar[Passing] = either(once_come("answered", "date"), once_come("fulfilled"), once_come("withdrawn"))

    role: RoleId | None = None
    """The role that is wished for; today's is a wish too."""
    words: Text | None = None
    """The wish in words, where it is no role."""
    by: End = None
    """Until when: a year, a month or a day."""
    why: Text | None = None
    """Why the person wants it."""
    asked: Day | None = None
    """The day on which the person said so."""
    shared_with: Audience = "manager"
    """Who else may know of it."""
    answered: WishAnswer | None = None
    """What the organisation said to it."""
    history: tuple[WishAnswer, ...] = ()
    """What it said before, the oldest first."""
    outside: Flag = False
    """Whether the person would like to look outside, too."""
    fulfilled: Day | None = None
    """The day on which it came true. It is the past from then on."""
    withdrawn: Day | None = None
    """The day on which the person took it back, which needs no reason."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if (self.role is None) == (self.words is None):
            raise refuse("missing-key", "a wish names a role: or says it in words:, one of the two")
        return self
