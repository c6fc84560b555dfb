"""One role beside another: the days, what they give and cost, and what they ask."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Annotated, Any

from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.levels import Described, ScaleUsed
from careerctl.results.readers import ALL, name_of, seen, unmasked
from careerctl.results.result import Result


class PayBand(Result):
    """The band of a role, in its currency a year; `variable` is the share that moves with results, in percent."""

    currency: Annotated[str, seen(ALL), unmasked] = ""
    low: Annotated[float, seen(ALL)] = 0
    high: Annotated[float, seen(ALL)] = 0
    variable: Annotated[float | None, seen(ALL)] = None
    metadata: Annotated[Mapping[str, Any], seen(ALL), unmasked] = {}


class Goal(Result):
    """A goal that a role, or something that it delivers, serves."""

    id: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""


class Delivered(Result):
    """What a role hands over."""

    text: Annotated[str, seen(ALL), unmasked] = ""
    serves: Annotated[Goal | None, seen(ALL)] = None
    metadata: Annotated[Mapping[str, Any], seen(ALL), unmasked] = {}


class Upkeep(Result):
    """Whom to ask about a page of the framework, and when it is looked at again."""

    owner: Annotated[str, seen(ALL), unmasked] = ""
    owner_name: Annotated[str, seen(ALL), name_of("owner")] = ""
    """The name, where it was looked up whose id that is; else what the file says."""
    reviewed: Annotated[date | None, seen(ALL)] = None
    review_by: Annotated[date | None, seen(ALL)] = None


class RoleShown(Result):
    """A role as its file describes it."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    status: Annotated[str, seen(ALL), unmasked] = ""
    track: Annotated[str, seen(ALL), unmasked] = ""
    """The track's name."""
    manages: Annotated[bool, seen(ALL)] = False
    grade: Annotated[str, seen(ALL), unmasked] = ""
    rank: Annotated[int | None, seen(ALL)] = None
    extends: Annotated[str, seen(ALL), unmasked] = ""
    summary: Annotated[str, seen(ALL), unmasked] = ""
    serves: Annotated[tuple[Goal, ...], seen(ALL)] = ()
    responsibilities: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    daily: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    deliverables: Annotated[tuple[Delivered, ...], seen(ALL)] = ()
    advantages: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    disadvantages: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    growth: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    scope: Annotated[Mapping[str, str], seen(ALL), unmasked] = {}
    drivers_served: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    drivers_cost: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    pay: Annotated[PayBand | None, seen(ALL)] = None
    upkeep: Annotated[Upkeep, seen(ALL)] = Upkeep()
    metadata: Annotated[Mapping[str, Any], seen(ALL), unmasked] = {}


class Undescribed(Result):
    """What one of two roles does not describe and the other does, so that it is not compared."""

    what: Annotated[str, seen(ALL), unmasked] = ""
    """The field of the comparison that is empty for it."""
    role: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """The name of the role that does not describe it."""


class Turned(Result):
    """Texts that come with the second role, that end with the first, and that are word for word in both.

    Empty where one of the two roles says nothing: it is no sign of an end that nobody has written anything.
    """

    new: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    dropped: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    unchanged: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()


class Measure(Result):
    """A part of the scope, which one of the two roles may leave out: then it is ""."""

    name: Annotated[str, seen(ALL), unmasked] = ""
    before: Annotated[str, seen(ALL), unmasked] = ""
    after: Annotated[str, seen(ALL), unmasked] = ""


class AskedOf(Result):
    """What one of the two roles asks of a competency."""

    level: Annotated[Level, seen(ALL)] = 0
    level_name: Annotated[str, seen(ALL), unmasked] = ""
    must: Annotated[bool, seen(ALL)] = False
    optional: Annotated[bool, seen(ALL)] = False
    weight: Annotated[Fraction, seen(ALL)] = Fraction(1)
    because: Annotated[str, seen(ALL), unmasked] = ""
    wording: Annotated[str, seen(ALL), unmasked] = ""
    metadata: Annotated[Mapping[str, Any], seen(ALL), unmasked] = {}


class Turn(Result):
    """One competency, and what the two roles ask of it; None where one asks nothing."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    asks: Annotated[Asks, seen(ALL)] = "skill"
    leads: Annotated[bool, seen(ALL)] = False
    status: Annotated[str, seen(ALL), unmasked] = ""
    area: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Names of the areas it lies in, the outermost first."""
    scale: Annotated[str, seen(ALL), unmasked] = ""
    description: Annotated[str, seen(ALL), unmasked] = ""
    before: Annotated[AskedOf | None, seen(ALL)] = None
    after: Annotated[AskedOf | None, seen(ALL)] = None
    described: Annotated[tuple[Described, ...], seen(ALL)] = ()
    """What is asked beyond the first role: on a cumulative scale every level above its own, else the new one alone."""
    metadata: Annotated[Mapping[str, Any], seen(ALL), unmasked] = {}


class Turns(Result):
    """Competencies by what becomes of them; what one role requires and the other only welcomes stands once."""

    raised: Annotated[tuple[Turn, ...], seen(ALL)] = ()
    new: Annotated[tuple[Turn, ...], seen(ALL)] = ()
    lowered: Annotated[tuple[Turn, ...], seen(ALL)] = ()
    dropped: Annotated[tuple[Turn, ...], seen(ALL)] = ()
    unchanged: Annotated[tuple[Turn, ...], seen(ALL)] = ()


class ConditionTurn(Result):
    """A condition, and how each of the two roles words it; "" where one does not ask it."""

    id: Annotated[str, seen(ALL), unmasked] = ""
    before: Annotated[str, seen(ALL), unmasked] = ""
    after: Annotated[str, seen(ALL), unmasked] = ""


class ConditionTurns(Result):
    """Conditions by what becomes of them; the same one in other words is `reworded`."""

    new: Annotated[tuple[ConditionTurn, ...], seen(ALL)] = ()
    reworded: Annotated[tuple[ConditionTurn, ...], seen(ALL)] = ()
    dropped: Annotated[tuple[ConditionTurn, ...], seen(ALL)] = ()
    unchanged: Annotated[tuple[ConditionTurn, ...], seen(ALL)] = ()


class Comparison(Result):
    """The first role, the second, and what changes on the way from one to the other."""

    before: Annotated[RoleShown, seen(ALL)] = RoleShown()
    after: Annotated[RoleShown, seen(ALL)] = RoleShown()
    advantages: Annotated[Turned, seen(ALL)] = Turned()
    disadvantages: Annotated[Turned, seen(ALL)] = Turned()
    drivers_served: Annotated[Turned, seen(ALL)] = Turned()
    drivers_cost: Annotated[Turned, seen(ALL)] = Turned()
    responsibilities: Annotated[Turned, seen(ALL)] = Turned()
    deliverables: Annotated[Turned, seen(ALL)] = Turned()
    scope: Annotated[tuple[Measure, ...], seen(ALL)] = ()
    undescribed: Annotated[tuple[Undescribed, ...], seen(ALL)] = ()
    requirements: Annotated[Turns, seen(ALL)] = Turns()
    """Of what both require; the first role's order, then the second's."""
    optional: Annotated[Turns, seen(ALL)] = Turns()
    """Of what is optional in one or in both."""
    conditions: Annotated[ConditionTurns, seen(ALL)] = ConditionTurns()
    left_out: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Competencies that one of the roles asks for and whose files cannot be read."""
    scales: Annotated[tuple[ScaleUsed, ...], seen(ALL)] = ()
    version: Annotated[str, seen(ALL), unmasked] = ""
    """The framework's version."""
