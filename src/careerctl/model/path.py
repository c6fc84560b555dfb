"""Paths: ways through roles."""

from typing import Annotated, Literal

from pydantic import Field

from careerctl.model.competency import Status
from careerctl.model.scalars import Name, Number, RoleId, Text
from careerctl.model.thing import Entity, Thing

MoveKind = Literal["promotion", "lateral", "rotation", "return"]


class Move(Thing):
    """A way from one role to another."""

    from_: Annotated[RoleId, Field(alias="from")]
    to: RoleId
    kind: MoveKind = "promotion"
    typical_months: Annotated[Number, Field(ge=0, le=600)] | None = None
    """The time usually spent in the `from` role before the move."""
    stepping_stones: tuple[Text, ...] = ()


class Path(Entity):
    """A way through roles."""

    name: Name
    purpose: Text | None = None
    status: Status = "active"
    steps: tuple[RoleId, ...] = ()
    """Promotions in order."""
    moves: tuple[Move, ...] = ()
    """Other moves, or more said about a step of the list."""
