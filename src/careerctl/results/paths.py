"""Ways through the organisation: all of them, those around one role, and one person's."""

from dataclasses import field
from fractions import Fraction

from careerctl.model.assessment import Side
from careerctl.model.path import MoveKind
from careerctl.model.scale import Level
from careerctl.results.gap import Condition, Time, Wish
from careerctl.results.result import result


@result(frozen=True, slots=True)
class Place:
    """A role on the map."""

    role: str = ""
    name: str = ""
    status: str = ""
    track: str = ""
    """The track's name."""
    manages: bool = False
    grade: str = ""
    rank: int | None = None
    summary: str = ""
    growth: tuple[str, ...] = ()
    """How one grows inside it."""


@result(frozen=True, slots=True)
class Move:
    """A way from one role to another."""

    from_role: str = ""
    from_name: str = ""
    to_role: str = ""
    to_name: str = ""
    kind: MoveKind = "promotion"
    months: Fraction | None = None
    """Those usually spent in the role before it; missing where nobody has said."""
    stepping_stones: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    """The ids of the paths on which it lies."""


@result(frozen=True, slots=True)
class PathShown:
    """A path as its file describes it."""

    path: str = ""
    name: str = ""
    purpose: str = ""
    status: str = ""
    steps: tuple[str, ...] = ()
    """Roles in order, each promoted to the next."""


@result(frozen=True, slots=True)
class Raise:
    """A competency of which the later role asks more than the earlier one."""

    competency: str = ""
    name: str = ""
    before: Level | None = None
    """What the earlier role asks; missing where it asks nothing."""
    after: Level = 0
    must: bool = False
    optional: bool = False


@result(frozen=True, slots=True)
class Step:
    """A move of a route, and what it raises."""

    move: Move = field(default_factory=Move)
    raises: tuple[Raise, ...] = ()


@result(frozen=True, slots=True)
class Must:
    """What the role cannot do without, and how the person stands to it."""

    competency: str = ""
    name: str = ""
    required: Level = 0
    level: Level | None = None
    by: Side | None = None
    """Whose sheet it is measured by."""
    standing: str = ""
    """`met`, `open` or `no-chance`."""


@result(frozen=True, slots=True)
class Position:
    """A position that is, or will be, free."""

    opening: str = ""
    name: str = ""
    count: int = 1
    free_from: str = ""
    """A day, a month or a year."""


@result(frozen=True, slots=True)
class GivenUp:
    """What today's role gives and the other does not, and what the other costs beyond it."""

    advantages: tuple[str, ...] = ()
    disadvantages: tuple[str, ...] = ()
    drivers_served: tuple[str, ...] = ()
    drivers_cost: tuple[str, ...] = ()


@result(frozen=True, slots=True)
class Realistic:
    """Time, musts, positions and what would be given up. No verdict, and no number that sums them up."""

    time: Time | None = None
    """Missing for somebody without a role, and where it is today's."""
    musts: tuple[Must, ...] = ()
    no_musts: bool = False
    """The role marks nothing as a must."""
    round: str = ""
    """The round by which the musts are measured, "" where there is none to compare yet."""
    manager_name: str = ""
    conditions: tuple[Condition, ...] = ()
    tells_recorded: bool = False
    """Whether the reader may know which conditions were met."""
    now: tuple[Position, ...] = ()
    expected: tuple[Position, ...] = ()
    """Those that become free within `opening_months`."""
    within_months: int = 0
    others: int = 0
    """How many others wish for the role and let everyone know."""
    given_up: GivenUp = field(default_factory=GivenUp)


@result(frozen=True, slots=True)
class Route:
    """The way to what somebody wishes for, or to a role that was asked for."""

    wish: Wish | None = None
    """The wish that it comes from; missing where it comes from none."""
    asked_for: bool = False
    """Whether the reader named the role."""
    role: str = ""
    """The role that it leads to; "" for a wish in words."""
    role_name: str = ""
    role_status: str = ""
    stay: bool = False
    """The role is today's."""
    growth: tuple[str, ...] = ()
    """How one grows inside the role, where it is today's."""
    steps: tuple[Step, ...] = ()
    """Empty where no move leads there."""
    led_to: bool = False
    """Whether any move at all leads to the role."""
    realistic: Realistic | None = None


@result(frozen=True, slots=True)
class Neighbour:
    """A role within one move of today's, and what of the person it goes with."""

    place: Place = field(default_factory=Place)
    step: Step = field(default_factory=Step)
    strengths: tuple[str, ...] = ()
    """The person's strengths that it asks for, by name."""
    drivers_served: tuple[str, ...] = ()
    drivers_cost: tuple[str, ...] = ()


@result(frozen=True, slots=True)
class Ahead:
    """One person's ways."""

    person: str = ""
    name: str = ""
    called: str = ""
    role: str = ""
    role_name: str = ""
    routes: tuple[Route, ...] = ()
    """In the order of the wishes."""
    neighbours: tuple[Neighbour, ...] = ()


@result(frozen=True, slots=True)
class Paths:
    """The map, or the part of it that was asked for."""

    role: str = ""
    """The role that was asked for."""
    organisation: str = ""
    places: tuple[Place, ...] = ()
    moves: tuple[Move, ...] = ()
    paths: tuple[PathShown, ...] = ()
    off_path: tuple[str, ...] = ()
    """Roles in use that are on no path, by id."""
    ahead: Ahead | None = None
    """One person's ways, where somebody was asked for."""
