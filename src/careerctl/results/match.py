"""Who is near a role, who wishes for it and what would get each of them there; for hr how many, and who asked."""

from datetime import date
from fractions import Fraction
from typing import Annotated, Literal, Self

from careerctl.model.path import MoveKind
from careerctl.results.gap import Gap
from careerctl.results.opening import OpeningShown
from careerctl.results.readers import ALL, HR, LEADING, TWO, Audience, name_of, seen, unmasked
from careerctl.results.result import Result, replace
from careerctl.results.stages import Action
from careerctl.results.wished import Wish

MatchGroup = Literal["all-met", "same-as-today", "near", "open", "not-asked", "not-talked", "asks-nothing", "unread"]
"""How somebody stands to the role.

`not-asked`: something that it requires was rated by nobody. `unread`: a file of theirs, or one about what the role
requires, has to be mended first.
"""


class Matched(Result):
    """One person beside the role. What is said of them is what `gap` says."""

    person: Annotated[str, seen(HR)] = ""
    name: Annotated[str, seen(HR), name_of("person")] = ""
    group: Annotated[MatchGroup, seen(HR)] = "not-asked"
    role: Annotated[str, seen(HR), unmasked] = ""
    """The id of today's role; empty where there is none."""
    gap: Annotated[Gap, seen(HR)] = Gap()
    """For hr without the competencies."""
    never_asked: Annotated[bool, seen(TWO)] = False
    """Whether no wish of theirs is for the role."""
    unrated: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """The ids of what it requires and nobody has rated."""
    role_unread: Annotated[bool, seen(TWO)] = False
    """Whether today's role has to be mended before anybody can say in which round they are asked."""
    by_plan: Annotated[bool, seen(TWO)] = False
    """Whether a plan is kept that leads to the role; else one would be proposed."""
    actions: Annotated[tuple[Action, ...], seen(TWO)] = ()
    """The first things of that plan that are to be done."""
    unplanned: Annotated[bool, seen(TWO)] = False
    """Whether a file has to be mended before anybody can say what would get them there."""

    def before_cut(self, audience: Audience) -> Self | None:
        """Until both sides are in, hr knows only whether anything was handed in that could be talked about."""
        if audience in TWO or self.gap.both_in or self.group == "unread":
            return self
        return replace(self, group="not-asked" if self.gap.round is None else "not-talked")

    @property
    def wish(self) -> Wish | None:
        """The wish for the role, as far as its reader knows of one."""
        return next((each for each in self.gap.wishes if each.role == self.gap.role), None)


class WishesToo(Result):
    """Somebody whom another leads, who wishes for the role and lets everyone know."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    wish: Annotated[Wish, seen(ALL)] = Wish()

    def read_as(self, audience: Audience) -> Audience:  # noqa: ARG002  # whoever reads it
        """Whoever reads of them reads what everyone may."""
        return Audience.EVERYONE


class InRole(Result):
    """Somebody who has the role today."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""


class CountedInRole(Result):
    """How many people of one role are in one group; who they are is not said."""

    role_name: Annotated[str, seen(HR), unmasked] = ""
    """The name of their role; empty for those without one."""
    group: Annotated[MatchGroup, seen(HR)] = "not-asked"
    count: Annotated[int, seen(HR)] = 0


class ShortWay(Result):
    """Somebody whose way is no longer than anybody's in both: in what is open, and in months."""

    person: Annotated[str, seen(TWO)] = ""
    name: Annotated[str, seen(TWO), name_of("person")] = ""
    open: Annotated[int, seen(TWO)] = 0
    months: Annotated[Fraction | None, seen(TWO)] = None
    """The usual months that are left; missing where nobody has said, and where no path leads there."""


class WayIn(Result):
    """A move that leads to the role."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    kind: Annotated[MoveKind, seen(ALL)] = "promotion"
    months: Annotated[Fraction | None, seen(ALL)] = None
    people: Annotated[int, seen(LEADING)] = 0
    """How many of those looked at have this role today."""


class Match(Result):
    """The people beside a role: those whom a manager leads, or, for hr, all."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    opening: Annotated[OpeningShown | None, seen(ALL)] = None
    """The position that was asked about; missing where a role was."""
    openings: Annotated[tuple[OpeningShown, ...] | None, seen(ALL)] = ()
    """The positions of the role that count; null where not all could be read."""
    today: Annotated[date | None, seen(ALL)] = None
    manager: Annotated[str, seen(LEADING)] = ""
    """The id of who leads the people; empty where hr reads."""
    manager_name: Annotated[str, seen(LEADING), name_of("manager")] = ""
    people: Annotated[tuple[Matched, ...], seen(LEADING)] = ()
    """By group, then by name; of all people, for hr, those who are near or wish for the role."""
    holders: Annotated[tuple[InRole, ...], seen(LEADING)] = ()
    """Who has the role today, of those whom the manager leads."""
    others: Annotated[tuple[WishesToo, ...], seen(LEADING)] = ()
    """Beside those whom the manager leads."""
    counted: Annotated[tuple[CountedInRole, ...], seen(LEADING)] = ()
    """For hr: how many there are beside those named."""
    nobody: Annotated[bool, seen(LEADING)] = False
    """Whether nobody meets all that the role asks, as far as the reader may know; not where `unsure`."""
    unsure: Annotated[bool, seen(LEADING)] = False
    """Whether a file has to be mended first: somebody of whom it is not said how they stand may meet it."""
    short_ways: Annotated[tuple[ShortWay, ...], seen(LEADING)] = ()
    """By name; only where nobody meets all, and all files could be read."""
    ways_in: Annotated[tuple[WayIn, ...] | None, seen(LEADING)] = ()
    """The moves that lead to the role; null where not all paths could be read."""
