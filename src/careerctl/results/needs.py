"""What the goals of an organisation ask, what there is of it and who is on the way: numbers, and nobody's name."""

from typing import Annotated, Literal, Self

from careerctl.model.scale import Level
from careerctl.results.readers import ALL, TWO, Audience, name_of, seen, unmasked
from careerctl.results.result import Result

NeedKind = Literal["role", "competency", ""]
ChangeKind = Literal["fewer", "more", "closes", ""]
ReaderOfCounts = Literal["manager", "hr", "everyone", ""]
SharedThing = Literal["roles", "openings", "activities", "wishes", ""]

_COUNTS_FOR: dict[Audience, ReaderOfCounts] = {Audience.MANAGER: "manager", Audience.HR: "hr"}
"""Which counts a reader sees; all others see what everyone may."""


class Count(Result):
    """A number of people, as far as it is told."""

    low: Annotated[int, seen(ALL)] = 0
    """How many there are at least."""
    high: Annotated[int | None, seen(ALL)] = None
    """How many there are at most; missing where that is not told."""


class Figures(Result):
    """What there is of something that a goal needs."""

    there: Annotated[Count, seen(ALL)] = Count()
    """Who has it today."""
    leaving: Annotated[Count, seen(ALL)] = Count()
    """Who of them leaves it until the goal's horizon ends, as it is recorded and announced."""
    coming: Annotated[Count, seen(ALL)] = Count()
    """Whom recorded moves and announced plans bring until then."""
    missing: Annotated[Count, seen(ALL)] = Count()
    """How many are missing then."""
    wished: Annotated[Count, seen(ALL)] = Count()
    """Who does not have it and wishes for the role or, of a competency, for a role that asks for it."""
    learns: Annotated[Count, seen(ALL)] = Count()
    """Who does not have it and would like to learn it."""
    positions: Annotated[int | None, seen(ALL)] = None
    """Positions in the role that are free until then; missing of a competency, and where that could not be read."""


class NeedFilled(Result):
    """What a goal needs of one role or competency, and what there is."""

    kind: Annotated[NeedKind, seen(ALL)] = ""
    id: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    level: Annotated[Level | None, seen(ALL)] = None
    level_name: Annotated[str, seen(ALL), unmasked] = ""
    people: Annotated[int, seen(ALL)] = 0
    """How many people it takes."""
    today: Annotated[Figures, seen(ALL)] = Figures()
    then: Annotated[Figures | None, seen(ALL)] = None
    """The same after what was supposed; missing where nothing was."""


class GoalNeeds(Result):
    """A goal with what it needs."""

    goal: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    why: Annotated[str, seen(ALL), unmasked] = ""
    begins: Annotated[str, seen(ALL), unmasked] = ""
    ends: Annotated[str, seen(ALL), unmasked] = ""
    """Its horizon: a year, a month or a day."""
    past: Annotated[bool, seen(ALL)] = False
    needs: Annotated[tuple[NeedFilled, ...], seen(ALL)] = ()
    """Roles first, then competencies, in the order of the file."""


class Uncarried(Result):
    """A competency that a goal needs and that no role in use asks for: the ground for a new role."""

    goal: Annotated[str, seen(ALL), unmasked] = ""
    goal_name: Annotated[str, seen(ALL), unmasked] = ""
    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    level: Annotated[Level, seen(ALL)] = 0
    below: Annotated[bool, seen(ALL)] = False
    """Whether some role asks for it at a lower level."""


class RoleWished(Result):
    """A role that people wish for and no goal needs."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    wished: Annotated[Count, seen(ALL)] = Count()


class Share(Result):
    """How much of something leads people, and how much does not."""

    what: Annotated[SharedThing, seen(ALL)] = ""
    leading: Annotated[Count, seen(ALL)] = Count()
    others: Annotated[Count, seen(ALL)] = Count()


class Supposed(Result):
    """One thing that was supposed with --if."""

    kind: Annotated[ChangeKind, seen(ALL)] = ""
    count: Annotated[int, seen(ALL)] = 0
    id: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """The role or, of a position that closes, the opening."""


class NeedsCounted(Result):
    """The page with the numbers that one sort of reader may know."""

    counted_for: Annotated[ReaderOfCounts, seen(ALL)] = ""
    people: Annotated[int, seen(ALL)] = 0
    """How many people are counted."""
    whole: Annotated[bool, seen(ALL)] = True
    """Whether everything about people could be read; otherwise numbers of people are the least or the most."""
    goals: Annotated[tuple[GoalNeeds, ...], seen(ALL)] = ()
    nobody_in: Annotated[tuple[str, ...] | None, seen(ALL), unmasked] = ()
    """Names of the roles that goals need and that nobody counted has; null where somebody's file is not read."""
    unmet: Annotated[tuple[RoleWished, ...] | None, seen(ALL)] = ()
    """Wishes for roles that no goal needs, only where all goals are asked for; null where a goal could not be read."""
    in_words: Annotated[Count | None, seen(ALL)] = None
    """Who wishes for something in words; missing where one goal is asked for."""
    shares: Annotated[tuple[Share, ...], seen(ALL)] = ()
    """Only where all goals are asked for; without what could not be read."""

    def before_cut(self, audience: Audience) -> Self | None:
        """Each reader has numbers of their own: a manager of the own people, hr and everyone of all, masked."""
        return self if self.counted_for == _COUNTS_FOR.get(audience, "everyone") else None


class Needs(Result):
    """What the goals ask, and who is on the way: of all people or, for a manager, of the own ones."""

    organisation: Annotated[str, seen(ALL), unmasked] = ""
    goal: Annotated[str, seen(ALL), unmasked] = ""
    """The goal that was asked for; empty for all that are not over."""
    manager: Annotated[str, seen(TWO)] = ""
    manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    """Who leads the people who are counted; empty where all are."""
    min_group: Annotated[int, seen(ALL)] = 0
    supposed: Annotated[tuple[Supposed, ...], seen(ALL)] = ()
    uncarried: Annotated[tuple[Uncarried, ...] | None, seen(ALL)] = ()
    """Null where a role could not be read."""
    counted: Annotated[tuple[NeedsCounted, ...], seen(ALL)] = ()
    """The numbers for each sort of reader, of which each reads one; a manager's own people are for that manager."""
