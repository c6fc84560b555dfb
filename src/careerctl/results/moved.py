"""Whom a change of the framework moves: what was met and is now a next step, or the other way round."""

from typing import Annotated, Self

from careerctl.results.readers import ALL, LEADING, MANAGER, Audience, name_of, seen, unmasked
from careerctl.results.result import Result, replace


class Told(Result):
    """A number of people as far as everyone may know it: from the lowest to the highest that it may be."""

    low: Annotated[int, seen(ALL)] = 0
    high: Annotated[int | None, seen(ALL)] = None
    """Missing where it is not told."""


class PersonMoved(Result):
    """Somebody whose role asks something else after the change."""

    person: Annotated[str, seen(LEADING)] = ""
    name: Annotated[str, seen(LEADING), name_of("person")] = ""
    role: Annotated[str, seen(LEADING), unmasked] = ""
    role_name: Annotated[str, seen(LEADING), unmasked] = ""
    changes: Annotated[bool, seen(LEADING)] = False
    """Whether the role asks something else; else only the plan aims at one that does."""
    compared: Annotated[bool, seen(LEADING)] = False
    """Whether there are ratings to compare by; else nothing is said of what they have met."""
    next_steps: Annotated[int | None, seen(LEADING)] = None
    """How many competencies become a next step that were met, or not asked."""
    met: Annotated[int | None, seen(LEADING)] = None
    """How many are met, or no longer asked, that were a next step."""
    to_next_step: Annotated[tuple[str, ...], seen(MANAGER), unmasked] = ()
    """The names of those competencies."""
    to_met: Annotated[tuple[str, ...], seen(MANAGER), unmasked] = ()
    both_in: Annotated[bool, seen(LEADING)] = False
    """Whether both sides have rated: before that hr is told nothing of ratings."""
    in_round: Annotated[bool, seen(LEADING)] = False
    """Whether a round of theirs is open meanwhile."""
    plan_aims: Annotated[str, seen(MANAGER), unmasked] = ""
    """The name of the role that their plan aims at, where that role asks something else after the change."""

    def before_cut(self, audience: Audience) -> Self | None:
        """Ratings are known to hr once both sides have handed in."""
        if audience is Audience.HR and not self.both_in:
            return replace(self, compared=False, next_steps=None, met=None)
        return self


class PeopleMoved(Result):
    """Those whose role asks something else after a change, and what that does."""

    manager: Annotated[str, seen(LEADING)] = ""
    """The id of the one who leads them; empty where they are all people."""
    manager_name: Annotated[str, seen(LEADING), name_of("manager")] = ""
    least: Annotated[int, seen(ALL)] = 0
    """The fewest people of whom everyone is told a number."""
    compared: Annotated[Told, seen(ALL)] = Told()
    """How many were compared by their ratings."""
    next_steps: Annotated[Told, seen(ALL)] = Told()
    """For how many of them something becomes a next step that was met, or not asked."""
    met: Annotated[Told, seen(ALL)] = Told()
    """For how many of them something is met, or no longer asked, that was a next step."""
    people: Annotated[tuple[PersonMoved, ...], seen(LEADING)] = ()
    """By name: whose role asks something else, or whose plan aims at such a role."""
    aiming: Annotated[int | None, seen(LEADING)] = None
    """How many plans aim at a role that asks something else."""
    unsure: Annotated[bool, seen(ALL)] = False
    """Whether a file could not be read, so that there may be more."""
