"""One person beside one role."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from careerctl.model.assessment import Side
from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.levels import Described, ScaleUsed
from careerctl.results.result import result


class Standing(StrEnum):
    """How a rating stands against a requirement; the last three where the two have agreed.

    Measured by one kind of sheet alone it is met or a next step as that kind has it.
    """

    BOTH_MET = "both-met"
    BOTH_OPEN = "both-open"
    SELF_ONLY = "self-only"
    MANAGER_ONLY = "manager-only"
    NOT_SEEN = "not-seen"
    NO_CHANCE = "no-chance"
    NOT_APPLICABLE = "not-applicable"
    NOT_COMPARED = "not-compared"
    MET = "met"
    NEXT_STEP = "next-step"
    STILL_DIFFERENT = "still-different"


class State(StrEnum):
    """How a person stands to a role as a whole. None is a verdict, and no number enters it."""

    ASKS_NOTHING = "asks-nothing"
    SAME_AS_TODAY = "same-as-today"
    NOT_TALKED = "not-talked"
    ALL_MET = "all-met"
    NEAR = "near"
    OPEN = "open"


@result(frozen=True, slots=True)
class Said:
    """What one side said of one competency; `level` in levels of its scale, None with a reason instead."""

    level: Level | None = None
    level_name: str = ""
    why: str = ""
    evidence: tuple[str, ...] = ()
    no_chance: str = ""
    not_applicable: str = ""
    observed: bool = True

    @property
    def says(self) -> bool:
        """Whether there are words to the level, or instead of it."""
        return bool(self.why or self.evidence or self.no_chance or self.not_applicable)


@result(frozen=True, slots=True)
class Item:
    """One competency that the role asks for."""

    competency: str = ""
    name: str = ""
    asks: Asks = "skill"
    status: str = ""
    area: tuple[str, ...] = ()
    """Names of the areas it lies in, the outermost first."""
    scale: str = ""
    required: Level = 0
    required_name: str = ""
    must: bool = False
    optional: bool = False
    weight: Fraction = Fraction(1)
    because: str = ""
    wording: str = ""
    described: tuple[Described, ...] = ()
    """What the required level looks like: on a cumulative scale every level above the present one, up to it."""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    own: Said | None = None
    manager: Said | None = None
    agreed: Said | None = None
    employee_words: str = ""
    """Where the two still see it differently: the person's sentence."""
    manager_words: str = ""
    level: Level | None = None
    """What the gap is measured by."""
    level_name: str = ""
    by: Side | None = None
    gap: Level | None = None
    """Required level − level; missing where nothing measures it. Above 0: a next step."""
    difference: Level | None = None
    """Self level − manager level."""
    standing: Standing | None = None
    set_aside: bool = False
    """Not applicable, so that it leaves all sums."""
    open: bool = False
    one_sided: bool = False
    """One side alone says that there was no chance, or that it does not belong to the work."""


@result(frozen=True, slots=True)
class Condition:
    """What the role asks that is no competency."""

    id: str = ""
    text: str = ""
    met: date | None = None


@result(frozen=True, slots=True)
class Handed:
    """Who has handed in what in a round."""

    round: str = ""
    own: date | None = None
    manager: date | None = None
    agreed: date | None = None
    manager_name: str = ""
    talked: bool = False
    """The agreed sheet is confirmed by both."""
    framework: str = ""
    """The framework's version at the time, where it differs from today's."""


@result(frozen=True, slots=True)
class Time:
    """What is known of the time that a wish takes, in months."""

    roles: tuple[str, ...] = ()
    """Names of the roles on the way, today's first; empty where no path leads there."""
    usual: Fraction | None = None
    """The first move's usual months."""
    spent: int | None = None
    """Months in today's role, without those away."""
    left: Fraction | None = None
    """The months of all moves that somebody has named, less those spent."""
    open: bool = False
    """Nobody has said how long one of the moves takes."""
    until_wish: int | None = None


@result(frozen=True, slots=True)
class Wish:
    """What the person wants next."""

    role: str = ""
    role_name: str = ""
    stay: bool = False
    """The wish is today's role."""
    words: str = ""
    by: str = ""
    why: str = ""
    asked: date | None = None
    answer: str = ""
    answered: date | None = None
    because: str = ""
    revisit: str = ""
    shared_with: str = ""
    time: Time | None = None


@result(frozen=True, slots=True)
class Counts:
    """Of what the role requires, optional and set-aside competencies aside."""

    required: int = 0
    met: int = 0
    own_only: int = 0
    manager_only: int = 0
    next_steps: int = 0
    different: int = 0
    no_chance: int = 0
    not_compared: int = 0
    by_agreed: int = 0
    by_manager: int = 0
    by_self: int = 0


@result(frozen=True, slots=True)
class Ratio:
    """For machines: how much of the weight is reached, with the bounds that what is open leaves. Exact fractions."""

    value: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None


@result(frozen=True, slots=True)
class Gap:
    """One person beside one role."""

    person: str = ""
    name: str = ""
    called: str = ""
    today_role: str = ""
    """The name of the person's role."""
    role: str = ""
    role_name: str = ""
    role_status: str = ""
    role_metadata: Mapping[str, Any] = field(default_factory=dict)
    own_role: bool = True
    """Whether the role compared with is the person's."""
    wish_shared_with: str = ""
    """With whom the wish is shared from which the role compared with comes; empty where it comes from no wish."""
    wishes: tuple[Wish, ...] = ()
    tells_rounds: bool = False
    """Whether the reader may know who has rated."""
    round: Handed | None = None
    """The round compared; missing where there is nothing to compare yet."""
    later: tuple[Handed, ...] = ()
    """Rounds in which one side has handed in: who, and nothing else."""
    measured_by: Side | None = None
    """What `--sheet` asked for."""
    items: tuple[Item, ...] = ()
    """What the role requires, in the order of its file."""
    talk: tuple[str, ...] = ()
    """The competencies to talk about, in order; at most three are put on the table."""
    next_steps: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """Competencies that the role asks for and whose files cannot be read; what is required of them stays open."""
    beyond: tuple[Item, ...] = ()
    """Ratings that the role does not ask for."""
    conditions: tuple[Condition, ...] = ()
    no_musts: bool = False
    state: State | None = None
    open: tuple[str, ...] = ()
    """The competencies that are open, musts first; conditions that are not recorded follow by their text."""
    counts: Counts | None = None
    ratio: Ratio | None = None
    scales: tuple[ScaleUsed, ...] = ()
    version: str = ""
    """The framework's version today."""
