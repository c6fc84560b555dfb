"""Answers to a form as they come back, whatever carried them: paper that was typed in, a browser, a spreadsheet.

They come from outside and say nothing of who typed them, so that every shape is judged here before anybody looks at it.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from careerctl.model.ids import ID_PATTERN, MAX_ID
from careerctl.text.characters import LONGEST_TEXT

_Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID)]
_Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]
_Line = Annotated[str, StringConstraints(max_length=200)]
_Digest = Annotated[str, StringConstraints(pattern="^[0-9a-f]{12}$")]
AgreedAs = Literal["agreed", "plan", "look-again"]
"""What two people may have agreed: an agreed sheet, a plan, or that a sheet stands beside words of today."""
_MANY = 500
"""More than any form asks, and few enough to be read at once."""
_Ids = Annotated[tuple[_Id, ...], Field(max_length=_MANY)]
_Lines = Annotated[tuple[_Line, ...], Field(max_length=_MANY)]


class _Given(BaseModel):
    """Something that comes from outside: what nobody asked for is refused, and messages quote nothing of it."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class GivenRating(_Given):
    """An answer to one question; all blank where there is none. A level is text: its value or its name."""

    level: _Line = ""
    why: _Text = ""
    evidence: Annotated[tuple[_Text, ...], Field(max_length=_MANY)] = ()
    no_chance: _Text | None = None
    """None: it was not chosen; blank: chosen, without a reason."""
    not_applicable: _Text | None = None
    observed: bool = True


class GivenLists(_Given):
    """What stands in the lists of a profile."""

    drivers: _Lines = ()
    strengths: _Ids = ()
    learns: _Ids = ()
    rather_not: _Ids = ()


class GivenWish(_Given):
    """A new wish: a role, or words."""

    role: _Id | Literal[""] = ""
    words: _Text = ""
    why: _Text = ""
    by: _Line = ""
    shared_with: Literal["manager", "hr", "everyone"] = "manager"


class GivenStep(_Given):
    """A step of one's own."""

    kind: Literal["book", "class", "mentor", "conference", "other"] = "other"
    text: _Text = ""


class HandedOut(_Given):
    """What was handed out: whose, which side and round, and by what the answers are merged."""

    organisation: _Line = ""
    framework: _Line = ""
    person: _Id
    side: Literal["self", "manager"]
    by: _Id
    round: _Id
    role: _Id
    id: _Digest
    questions: Annotated[dict[_Id, _Digest], Field(max_length=_MANY)]
    """The digest of each question's texts, by competency."""
    on: date | None = None
    """The day on which it was handed out."""
    lists: GivenLists | None = None
    """What stood in the lists of the profile; None where they were not asked for."""


class GivenAnswers(_Given):
    """All that somebody answered."""

    format: Literal["careerctl/answers/1"]
    handed_out: HandedOut
    date: date
    """The day on which they were saved, by the clock of whoever saved them."""
    handed_in: bool
    """Whether the person ticked that they hand this in."""
    ratings: Annotated[dict[_Id, GivenRating], Field(max_length=_MANY)] = Field(default_factory=dict)
    lists: GivenLists | None = None
    wish: GivenWish = GivenWish()
    steps: Annotated[tuple[GivenStep, ...], Field(max_length=_MANY)] = ()
    done: _Ids = ()
    """Steps of the person's own plan that are done, by id."""


class AgreementHandedOut(_Given):
    """What was handed out to be confirmed, and by what one sees whether it is still the same."""

    organisation: _Line = ""
    framework: _Line = ""
    person: _Id
    side: AgreedAs
    round: _Id
    """The round that they talked about; of a plan the day on which it was handed out."""
    id: _Digest
    entries: Annotated[dict[_Id, _Digest], Field(max_length=_MANY)] = Field(default_factory=dict)
    """The digest of what was agreed, by competency."""
    besides: _Digest
    """The digest of what was agreed beside that: the focus, or all of the plan."""


class GivenAgreement(_Given):
    """What somebody says to what was agreed."""

    format: Literal["careerctl/agreement/1"]
    handed_out: AgreementHandedOut
    date: date
    """The day on which it was saved, by the clock of whoever saved it."""
    handed_in: bool
    """Whether the person ticked: this is what we agreed, but for what they see differently."""
    handed_in_manager: bool = False
    """Whether the manager ticked as well, where both are asked: in a second look."""
    differ: Annotated[dict[_Id, _Text], Field(max_length=_MANY)] = Field(default_factory=dict)
    """Where they see it differently, in their own words: by competency, or of the plan as a whole under `plan`."""
    trial: Literal["", "yes", "no"] = ""
    """Whether they say yes to the trial; blank where they say nothing of it."""


class CarriedForm(_Given):
    """What a form carries along in which a list to pick from says names alone."""

    handed_out: HandedOut | AgreementHandedOut
    roles: Annotated[dict[_Line, _Id], Field(max_length=10 * _MANY)] = Field(default_factory=dict)
    """The roles to wish for, by what stands in the list."""
    choices: Annotated[dict[_Line, _Line], Field(max_length=_MANY)] = Field(default_factory=dict)
    """What a form says in another language than English stands for, by what stands in its lists."""


Given = GivenAnswers | GivenAgreement
