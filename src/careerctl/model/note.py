"""Notes: one writer's notes on one person."""

from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, RootModel

from careerctl.model.past import Passing, once_talked_about
from careerctl.model.scalars import CompetencyId, Day, Text
from careerctl.model.thing import Thing


class Note(Thing):
    """Something seen on a day, read by both, never counted."""

    passing: ClassVar[Passing] = once_talked_about("date")

    date: Day
    """The day on which it was seen."""
    text: Text
    """What was seen."""
    for_: Annotated[CompetencyId | None, Field(alias="for")] = None
    """The competency that it is about."""


class Notes(RootModel[tuple[Note, ...]]):
    """All notes of a file."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True, defer_build=True)
