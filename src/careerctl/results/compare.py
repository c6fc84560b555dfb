"""One role beside another: the days, what they give and cost, and what they ask."""

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction
from typing import Any

from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.levels import Described, ScaleUsed
from careerctl.results.result import result


@result(frozen=True, slots=True)
class PayBand:
    """The band of a role, in its currency a year; `variable` is the share that moves with results, in percent."""

    currency: str = ""
    low: float = 0
    high: float = 0
    variable: float | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


@result(frozen=True, slots=True)
class Goal:
    """A goal that a role, or something that it delivers, serves."""

    id: str = ""
    name: str = ""


@result(frozen=True, slots=True)
class Delivered:
    """What a role hands over."""

    text: str = ""
    serves: Goal | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


@result(frozen=True, slots=True)
class RoleShown:
    """A role as its file describes it."""

    role: str = ""
    name: str = ""
    status: str = ""
    track: str = ""
    """The track's name."""
    manages: bool = False
    grade: str = ""
    rank: int | None = None
    extends: str = ""
    summary: str = ""
    serves: tuple[Goal, ...] = ()
    responsibilities: tuple[str, ...] = ()
    daily: tuple[str, ...] = ()
    deliverables: tuple[Delivered, ...] = ()
    advantages: tuple[str, ...] = ()
    disadvantages: tuple[str, ...] = ()
    growth: tuple[str, ...] = ()
    scope: Mapping[str, str] = field(default_factory=dict)
    drivers_served: tuple[str, ...] = ()
    drivers_cost: tuple[str, ...] = ()
    pay: PayBand | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


@result(frozen=True, slots=True)
class Turned:
    """Texts that come with the second role, that end with the first, and that are word for word in both."""

    new: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


@result(frozen=True, slots=True)
class Measure:
    """Something that both roles may name, such as a part of the scope; "" where one does not."""

    name: str = ""
    before: str = ""
    after: str = ""


@result(frozen=True, slots=True)
class AskedOf:
    """What one of the two roles asks of a competency."""

    level: Level = 0
    level_name: str = ""
    must: bool = False
    optional: bool = False
    weight: Fraction = Fraction(1)
    because: str = ""
    wording: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)


@result(frozen=True, slots=True)
class Turn:
    """One competency, and what the two roles ask of it; None where one asks nothing."""

    competency: str = ""
    name: str = ""
    asks: Asks = "skill"
    leads: bool = False
    status: str = ""
    area: tuple[str, ...] = ()
    """Names of the areas it lies in, the outermost first."""
    scale: str = ""
    description: str = ""
    before: AskedOf | None = None
    after: AskedOf | None = None
    described: tuple[Described, ...] = ()
    """What is asked beyond the first role: on a cumulative scale every level above its own, else the new one alone."""
    metadata: Mapping[str, Any] = field(default_factory=dict)


@result(frozen=True, slots=True)
class Turns:
    """Competencies by what becomes of them."""

    raised: tuple[Turn, ...] = ()
    new: tuple[Turn, ...] = ()
    lowered: tuple[Turn, ...] = ()
    dropped: tuple[Turn, ...] = ()
    unchanged: tuple[Turn, ...] = ()


@result(frozen=True, slots=True)
class ConditionTurn:
    """A condition, and how each of the two roles words it; "" where one does not ask it."""

    id: str = ""
    before: str = ""
    after: str = ""


@result(frozen=True, slots=True)
class ConditionTurns:
    """Conditions by what becomes of them; the same one in other words is `reworded`."""

    new: tuple[ConditionTurn, ...] = ()
    reworded: tuple[ConditionTurn, ...] = ()
    dropped: tuple[ConditionTurn, ...] = ()
    unchanged: tuple[ConditionTurn, ...] = ()


@result(frozen=True, slots=True)
class Comparison:
    """The first role, the second, and what changes on the way from one to the other."""

    before: RoleShown = field(default_factory=RoleShown)
    after: RoleShown = field(default_factory=RoleShown)
    advantages: Turned = field(default_factory=Turned)
    disadvantages: Turned = field(default_factory=Turned)
    drivers_served: Turned = field(default_factory=Turned)
    drivers_cost: Turned = field(default_factory=Turned)
    responsibilities: Turned = field(default_factory=Turned)
    deliverables: Turned = field(default_factory=Turned)
    scope: tuple[Measure, ...] = ()
    requirements: Turns = field(default_factory=Turns)
    """Of what both require; the first role's order, then the second's."""
    optional: Turns = field(default_factory=Turns)
    """Of what is optional in one or in both."""
    conditions: ConditionTurns = field(default_factory=ConditionTurns)
    left_out: tuple[str, ...] = ()
    """Competencies that one of the roles asks for and whose files cannot be read."""
    scales: tuple[ScaleUsed, ...] = ()
    version: str = ""
    """The framework's version."""
