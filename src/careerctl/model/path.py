"""Paths: ways through roles."""

from typing import Annotated, Literal

from pydantic import Field

from careerctl.model.competency import Status
from careerctl.model.scalars import HowManyMonths, Name, RoleId, Text
from careerctl.model.thing import LookedAfter, Thing

MoveKind = Literal["promotion", "lateral", "rotation", "return"]


class PathMove(Thing):
    """A way from one role to another."""

    from_: Annotated[RoleId, Field(alias="from")]
    """The role that one leaves."""
    to: RoleId
    """The role that one takes."""
    kind: MoveKind = "promotion"
    """A promotion, a move sideways, a rotation for a while, or a return."""
    typical_months: HowManyMonths | None = None
    """The time usually spent in the `from` role before the move."""
    stepping_stones: tuple[Text, ...] = ()
    """What prepares for the move."""


class Path(LookedAfter):
    """A way through roles."""

    name: Name
    """What the path is called."""
    purpose: Text | None = None
    """What it is good for."""
    status: Status = "active"
    """A draft is not used yet; what is retired stays readable for the past."""
    steps: tuple[RoleId, ...] = ()
    """Roles in order, each promoted to the next."""
    moves: tuple[PathMove, ...] = ()
    """Other moves, or more said about one between two steps."""
