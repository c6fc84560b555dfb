"""What engineeringladders.com says, whichever form it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class AxisLevel(NamedTuple):
    """A level of an axis."""

    name: str
    text: str
    place: str


@dataclass(frozen=True)
class LadderAxis:
    """One of the axes, with its levels by value."""

    name: str
    description: str
    levels: Mapping[int, AxisLevel]
    place: str


@dataclass(frozen=True)
class LadderPosition:
    """A position on a ladder: what it asks, by axis, as a value and in the words of its page."""

    id: str
    title: str
    ladder: str
    rank: int | None
    asks: Mapping[str, tuple[int, str]]
    place: str


@dataclass(frozen=True)
class Ladders:
    """Axes, ladders (what each is for, by its name) and positions, each by name or id."""

    axes: Mapping[str, LadderAxis] = field(default_factory=dict)
    ladders: Mapping[str, str] = field(default_factory=dict)
    positions: Mapping[str, LadderPosition] = field(default_factory=dict)
