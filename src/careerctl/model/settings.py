"""careerctl.yaml: what holds for the whole project."""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from careerctl.model.past import Moment
from careerctl.model.scalars import (
    AreaId,
    Count,
    Days,
    End,
    Flag,
    Id,
    Months,
    Name,
    PersonId,
    PositiveCount,
    RuleName,
    ScaleId,
    Since,
    Text,
    Weeks,
    When,
    Whole,
    refuse,
)
from careerctl.model.scale import Scale
from careerctl.model.thing import Thing
from careerctl.model.versions import FORMAT, Versions
from careerctl.problems.diagnostic import Severity

Part = Literal["calibration", "decide", "diff", "export", "history", "note", "profile", "raters", "rounds", "team"]
"""What an agreement may exclude: commands, a page that is called so, and the rounds before on a review (history)."""


LANGUAGES = ("de", "fr")
"""The languages that careerctl brings beside English."""
LIKE = "like"
"""Under it labels name the language of all for which they have no words of their own."""


def _like(value: object) -> object:
    """Return labels that are a language alone as those that have no words beside it."""
    return {LIKE: value} if isinstance(value, str) else value


_WORDS = {"type": ["string", "number", "boolean"], "maxLength": 200}
_LABELS = {"anyOf": [{"enum": [*LANGUAGES]}, {"type": "object", "additionalProperties": _WORDS}]}


class Track(Thing):
    """The kind of work a role belongs to."""

    name: Name
    """What the track is called."""
    manages: Flag = False
    """Whether its roles manage people."""


class Area(Thing):
    """A group of competencies, maybe inside another."""

    name: Name
    """What the area is called."""
    within: AreaId | None = None
    """The area in which it lies."""


class Round(Thing):
    """One cycle of assessments."""

    opens: When
    """The first day, or month, on which people rate."""
    closes: End
    """The last day, or month, on which people rate; 9999-12-31 where it is not known yet."""
    for_: Annotated[tuple[PersonId, ...], Field(alias="for")] = ()
    """The ids of those whom it is about, such as a newcomer; left out, it is everybody's."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes is not None and self.closes.last < self.opens.first:
            raise refuse("backward-dates", "the round closes before it opens", "closes")
        return self

    def is_for(self, ids: Collection[str]) -> bool:
        """Tell whether a round is about somebody, given by the present and the former ids."""
        return not self.for_ or not set(self.for_).isdisjoint(ids)

    def is_open(self, day: date) -> bool:
        """Tell whether people rate on a day."""
        return self.opens.first <= day and not self.is_over(day)

    def is_over(self, day: date) -> bool:
        """Tell whether its last day has passed; one with an open end goes on."""
        return self.closes is not None and self.closes.last < day


class Policy(Thing):
    """The numbers that rules and arithmetic go by."""

    discuss_at: PositiveCount = 1
    """From which difference between two ratings on, in levels, it is worth a talk."""
    near_at: Count = 2
    """With how many open competencies at most somebody is near a role."""
    opening_months: Months = 12
    """How many months ahead an opening counts."""
    max_competencies: PositiveCount = 14
    """How many competencies a role may ask for before somebody is asked to look at it."""
    answer_days: Days = 14
    """Within how many days a wish is answered."""
    max_trial_months: Months = 6
    """How many months new tasks may be on trial."""
    max_permanent_months: Months = 12
    """How many months somebody may have new duties before pay or a move is decided."""
    check_in_weeks: Weeks = 6
    """Every how many weeks two people talk about a plan."""
    reassess_months: Months = 12
    """After how many months without a talk it is time for one."""
    min_group: Annotated[PositiveCount, Field(ge=2)] = 5
    """The smallest group of which figures are shown."""
    keep_months_after_leaving: Months = 24
    """For how many months after somebody has left what is kept about them stays."""
    switched_off: tuple[Part, ...] = ()
    """The parts that an agreement excludes."""

    def is_on(self, *parts: str) -> bool:
        """Tell whether an agreement excludes none of these parts."""
        return not {*parts} & {*self.switched_off}


class Settings(Thing):
    """The organisation, its scales, tracks, areas and rounds, its policy, and how much each rule weighs."""

    format: Annotated[Whole, Field(ge=1, le=FORMAT)]
    """The form of these files: 1."""
    requires_careerctl: Annotated[Versions | None, Since("0.2")] = None
    """Which versions of careerctl these files are written for, such as ">=0.2"; another one reads nothing."""
    organisation: Name | None = None
    """Whose framework it is."""
    version: Name | None = None
    """The version of the framework. Sheets note the one they were made against."""
    framework: Text | None = None
    """The folder of another project whose framework this one uses."""
    scale: ScaleId | None = None
    """The scale of competencies that name none."""
    scales: dict[Id, Scale] = Field(default_factory=dict)
    """The scales, each under an id of its own."""
    tracks: dict[Id, Track] = Field(default_factory=dict)
    """The kinds of work that roles belong to, each under an id of its own."""
    areas: dict[Id, Area] = Field(default_factory=dict)
    """The groups of competencies, each under an id of its own."""
    rounds: dict[Id, Round] = Field(default_factory=dict)
    """The rounds of assessments in order, each under an id of its own. Without them any id goes."""
    policy: Policy = Field(default_factory=Policy)
    """The numbers that rules and arithmetic go by; what is left out has a default."""
    rules: dict[RuleName, Literal["ignore", "note", "warning", "error"]] = Field(default_factory=dict)
    """How much a finding of `check` weighs here, under its name."""
    labels: Annotated[dict[Name, Name], BeforeValidator(_like), WithJsonSchema(_LABELS)] = Field(default_factory=dict)
    """The language of pages, forms and questions, or your own words for theirs; `like: de` among them for all else."""

    @property
    def leaves_unknown_out(self) -> bool:
        """Whether what a newer careerctl may know is left out, and no error."""
        return self.rules.get("unknown-key") == "warning"

    def rounds_over(self, today: date) -> frozenset[str]:
        """Return the rounds that are the past: closed, or without a last day and followed by one that has opened."""
        opened = [(name, each) for name, each in self.rounds.items() if each.opens.first <= today]
        followed = {
            name
            for place, (name, each) in enumerate(opened)
            if each.closes is None and any(later.for_ in {(), each.for_} for _, later in opened[place + 1 :])
        }
        return frozenset(followed.union(name for name, each in self.rounds.items() if each.is_over(today)))

    def moment(self, today: date) -> Moment:
        """Return by what the past is told from the present on a day."""
        closed = (each.closes.last for each in self.rounds.values() if each.closes is not None and each.is_over(today))
        return Moment(today, self.rounds_over(today), max(closed, default=date.min), self.policy.reassess_months)

    def severity_of(self, rule: str, default: Severity) -> Severity:
        """Return what the project says a rule weighs."""
        return Severity(self.rules[rule]) if rule in self.rules else default
