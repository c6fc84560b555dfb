"""Ways through the organisation: all of them, those around one role, and one person's."""

from fractions import Fraction
from typing import Annotated, Literal, Self

from careerctl.model.assessment import Side
from careerctl.model.path import MoveKind
from careerctl.model.scale import Level
from careerctl.results.coming import Coming
from careerctl.results.compare import PayBand, Undescribed
from careerctl.results.gap import Condition
from careerctl.results.readers import ALL, HR, TWO, WISHES, Audience, name_of, seen, unmasked
from careerctl.results.result import Result
from careerctl.results.wished import Time, Wish


class RolePlace(Result):
    """A role on the map."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    status: Annotated[str, seen(ALL), unmasked] = ""
    track: Annotated[str, seen(ALL), unmasked] = ""
    """The track's name."""
    manages: Annotated[bool, seen(ALL)] = False
    grade: Annotated[str, seen(ALL), unmasked] = ""
    rank: Annotated[int | None, seen(ALL)] = None
    summary: Annotated[str, seen(ALL), unmasked] = ""
    growth: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """How one grows inside it."""


class Move(Result):
    """A way from one role to another."""

    from_role: Annotated[str, seen(ALL), unmasked] = ""
    from_name: Annotated[str, seen(ALL), unmasked] = ""
    to_role: Annotated[str, seen(ALL), unmasked] = ""
    to_name: Annotated[str, seen(ALL), unmasked] = ""
    kind: Annotated[MoveKind, seen(ALL)] = "promotion"
    months: Annotated[Fraction | None, seen(ALL)] = None
    """Those usually spent in the role before it; missing where nobody has said."""
    stepping_stones: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    paths: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The ids of the paths on which it lies."""


class PathShown(Result):
    """A path as its file describes it."""

    path: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    purpose: Annotated[str, seen(ALL), unmasked] = ""
    status: Annotated[str, seen(ALL), unmasked] = ""
    steps: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Roles in order, each promoted to the next."""


class Raise(Result):
    """A competency of which the later role asks more than the earlier one."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    before: Annotated[Level | None, seen(ALL)] = None
    """What the earlier role asks; missing where it asks nothing."""
    after: Annotated[Level, seen(ALL)] = 0
    must: Annotated[bool, seen(ALL)] = False
    optional: Annotated[bool, seen(ALL)] = False
    now_required: Annotated[bool, seen(ALL)] = False
    """The earlier role only welcomes it."""


class MoveStep(Result):
    """A move of a route, and what it raises."""

    move: Annotated[Move, seen(ALL)] = Move()
    raises: Annotated[tuple[Raise, ...] | None, seen(ALL)] = ()
    """Null where not all that one of the two roles asks could be read."""
    conditions: Annotated[tuple[Condition, ...], seen(ALL)] = ()
    """What it asks that is no competency, and that the role before does not ask in the same words."""


class Must(Result):
    """What the role cannot do without, and how the person stands to it."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""
    required: Annotated[Level, seen(TWO)] = 0
    level: Annotated[Level | None, seen(TWO)] = None
    by: Annotated[Side | None, seen(TWO)] = None
    """Whose sheet it is measured by."""
    standing: Annotated[str, seen(TWO), unmasked] = ""
    """`met`, `open` or `no-chance`."""


class Position(Result):
    """A position that is, or will be, free."""

    opening: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    count: Annotated[int, seen(ALL)] = 1
    free_from: Annotated[str, seen(ALL), unmasked] = ""
    """A day, a month or a year."""


class GivenUp(Result):
    """What today's role gives and the other does not, and what the other costs beyond it."""

    advantages: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    disadvantages: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    drivers_served: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    drivers_cost: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    undescribed: Annotated[tuple[Undescribed, ...], seen(ALL)] = ()
    """What one of the two roles does not describe, so that nobody knows."""


class Realistic(Result):
    """Time, musts, positions and what would be given up. No verdict, and no number that sums them up."""

    time: Annotated[Time | None, seen(TWO)] = None
    """Missing for somebody without a role, and where it is today's."""
    musts: Annotated[tuple[Must, ...], seen(TWO)] = ()
    """None are told where not all that the role asks could be read."""
    no_musts: Annotated[bool, seen(ALL)] = False
    """The role marks nothing as a must."""
    round: Annotated[str, seen(HR), unmasked] = ""
    """The round by which the musts are measured, "" where there is none to compare yet."""
    manager_name: Annotated[str, seen(HR), name_of("manager")] = ""
    conditions: Annotated[tuple[Condition, ...], seen(ALL)] = ()
    tells_recorded: Annotated[bool, seen(HR)] = False
    """Whether the reader may know which conditions were met."""
    now: Annotated[tuple[Position, ...] | None, seen(ALL)] = ()
    expected: Annotated[tuple[Position, ...] | None, seen(ALL)] = ()
    """Those that become free within `opening_months`; both are null where not all openings could be read."""
    within_months: Annotated[int, seen(ALL)] = 0
    others: Annotated[int, seen(ALL)] = 0
    """How many others wish for the role and let everyone know."""
    given_up: Annotated[GivenUp, seen(ALL)] = GivenUp()
    pay_today: Annotated[PayBand | None, seen(ALL)] = None
    pay_then: Annotated[PayBand | None, seen(ALL)] = None
    """The pay bands of today's role and of the other; none where one of the two says none."""


class Outside(Result):
    """Ways outside the organisation: for the two alone, once the person has raised it or no way is left inside."""

    why: Annotated[Literal["raised", "no-way-left"] | None, seen(TWO)] = None
    takes_along: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Names of the competencies that meet today's role."""


class Route(Result):
    """The way to what somebody wishes for, or to a role that was asked for."""

    wish: Annotated[Wish | None, seen(ALL)] = None
    """The wish that it comes from; missing where it comes from none."""
    asked_for: Annotated[bool, seen(ALL)] = False
    """Whether the reader named the role."""
    role: Annotated[str, seen(ALL), unmasked] = ""
    """The role that it leads to; "" for a wish in words."""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    role_status: Annotated[str, seen(ALL), unmasked] = ""
    """As its file says; `gone` where the wish is of the past and the role is no longer there."""
    stay: Annotated[bool, seen(ALL)] = False
    """The role is today's."""
    growth: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """How one grows inside the role, where it is today's."""
    steps: Annotated[tuple[MoveStep, ...], seen(ALL)] = ()
    """Empty where no move leads there."""
    led_to: Annotated[bool, seen(ALL)] = False
    """Whether any move at all leads to the role."""
    realistic: Annotated[Realistic | None, seen(ALL)] = None
    outside: Annotated[Outside | None, seen(TWO)] = None
    """Missing unless the person has raised it, or no way is left inside."""

    def before_cut(self, audience: Audience) -> Self | None:
        """The way to a wish is known to those with whom the wish is shared; one that was asked for, to all."""
        shared = self.asked_for or self.wish is None or self.wish.shared_with in WISHES[audience]
        return self if shared else None


class Neighbour(Result):
    """A role within one move of today's, and what of the person it goes with."""

    place: Annotated[RolePlace, seen(ALL)] = RolePlace()
    step: Annotated[MoveStep, seen(ALL)] = MoveStep()
    strengths: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """The person's strengths that it asks for, by name."""
    drivers_served: Annotated[tuple[str, ...], seen(TWO)] = ()
    drivers_cost: Annotated[tuple[str, ...], seen(TWO)] = ()


class Besides(Result):
    """What somebody does beside their role: a second one, a secondment, a rotation."""

    role: Annotated[str, seen(HR), unmasked] = ""
    role_name: Annotated[str, seen(HR), unmasked] = ""
    share: Annotated[float | None, seen(HR)] = None
    """Of the working time, in percent."""
    until: Annotated[str, seen(HR), unmasked] = ""
    """A day, a month or a year; empty while it lasts."""


class Ahead(Result):
    """One person's ways."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    called: Annotated[str, seen(ALL), name_of("person")] = ""
    role: Annotated[str, seen(ALL)] = ""
    role_name: Annotated[str, seen(ALL)] = ""
    coming: Annotated[Coming, seen(HR)] = Coming()
    besides: Annotated[tuple[Besides, ...], seen(HR)] = ()
    routes: Annotated[tuple[Route, ...], seen(ALL)] = ()
    """In the order of the wishes."""
    neighbours: Annotated[tuple[Neighbour, ...], seen(ALL)] = ()


class Paths(Result):
    """The map, or the part of it that was asked for."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    """The role that was asked for."""
    organisation: Annotated[str, seen(ALL), unmasked] = ""
    places: Annotated[tuple[RolePlace, ...], seen(ALL)] = ()
    moves: Annotated[tuple[Move, ...], seen(ALL)] = ()
    paths: Annotated[tuple[PathShown, ...], seen(ALL)] = ()
    off_path: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Roles in use that are on no path, by id; none are told where not all paths could be read."""
    unread: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The paths that could not be read, by id: what they hold is left out."""
    ahead: Annotated[Ahead | None, seen(ALL)] = None
    """One person's ways, where somebody was asked for."""
