"""What the items of a comparison come to, in figures."""

from fractions import Fraction
from typing import Annotated

from careerctl.results.readers import HR, TWO, seen
from careerctl.results.result import Result


class Counts(Result):
    """Of what the role requires, optional and set-aside competencies aside."""

    required: Annotated[int, seen(HR)] = 0
    met: Annotated[int, seen(HR)] = 0
    own_only: Annotated[int, seen(HR)] = 0
    manager_only: Annotated[int, seen(HR)] = 0
    next_steps: Annotated[int, seen(HR)] = 0
    different: Annotated[int, seen(HR)] = 0
    no_chance: Annotated[int, seen(HR)] = 0
    not_compared: Annotated[int, seen(HR)] = 0
    by_agreed: Annotated[int, seen(HR)] = 0
    by_manager: Annotated[int, seen(HR)] = 0
    by_self: Annotated[int, seen(HR)] = 0


class Ratio(Result):
    """For machines: how much of the weight is reached, with the bounds that what is open leaves. Exact fractions."""

    value: Annotated[Fraction | None, seen(TWO)] = None
    low: Annotated[Fraction | None, seen(TWO)] = None
    high: Annotated[Fraction | None, seen(TWO)] = None
