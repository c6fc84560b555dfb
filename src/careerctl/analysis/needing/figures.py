"""The numbers beside what a goal needs, where each person who is counted may be seen: nothing is masked."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from careerctl.analysis.needing.asked import LevelNeeded, Needed
from careerctl.analysis.needing.people import Counted, ToRole
from careerctl.analysis.needing.supposing import Change, left_of
from careerctl.model.framework import Framework
from careerctl.results.needs import Count, Figures


class Sets(NamedTuple):
    """The people, by id, behind the numbers beside one need."""

    there: frozenset[str]
    leaving: frozenset[str]
    """Of those who are there."""
    coming: frozenset[str]
    """Of those who are not there, and do not leave."""
    wished: frozenset[str]
    learns: frozenset[str]


def sets_of(framework: Framework, people: Sequence[Counted], need: Needed, end: date | None) -> Sets:
    """Return who is behind the numbers; `end` is the last day of the goal, None where it has none."""

    def those(test: Callable[[Counted], bool]) -> frozenset[str]:
        return frozenset(each.id for each in people if test(each))

    there = those(lambda each: has(each, need))
    stays = those(lambda each: not leaves(each, end))
    away = those(lambda each: goes_elsewhere(each, need, end))
    coming = those(lambda each: is_decided(each, need, end) or is_planned(each, need, end))
    return Sets(
        there,
        there - stays | there & away,
        (coming & stays) - there,
        those(lambda each: any(_fits(framework, role, need) for role, _ in each.wishes)) - there,
        those(lambda each: isinstance(need, LevelNeeded) and need.competency in each.learns) - there,
    )


def has(each: Counted, need: Needed) -> bool:
    """Tell whether somebody has what is needed today."""
    if isinstance(need, LevelNeeded):
        level = each.levels.get(need.competency)
        return level is not None and level >= need.level
    return each.role == need.role


def leaves(each: Counted, end: date | None) -> bool:
    """Tell whether somebody's last day is set, and lies in the time of a goal."""
    return each.leaves is not None and within(each.leaves, end)


def goes_elsewhere(each: Counted, need: Needed, end: date | None) -> bool:
    """Tell whether somebody leaves a role that is needed for another one in the time of a goal."""
    moves = (each.decided, each.planned)
    return not isinstance(need, LevelNeeded) and any(
        move is not None and move.role != need.role and _comes(move, end) for move in moves
    )


def is_decided(each: Counted, need: Needed, end: date | None) -> bool:
    """Tell whether somebody's move into a role that is needed is decided."""
    return not isinstance(need, LevelNeeded) and _into(each.decided, need.role, end)


def is_planned(each: Counted, need: Needed, end: date | None) -> bool:
    """Tell whether an announced plan leads somebody to what is needed in the time of a goal."""
    if isinstance(need, LevelNeeded):
        steps = (step for step in each.steps if step.competency == need.competency and step.level >= need.level)
        return any(within(step.day, end) for step in steps)
    return _into(each.planned, need.role, end)


def within(day: date | None, end: date | None) -> bool:
    """Tell whether a day lies in the time of a goal; one that nobody has set does where the goal has no end."""
    return end is None or (day is not None and day <= end)


def _into(move: ToRole | None, role: str, end: date | None) -> bool:
    return move is not None and move.role == role and _comes(move, end)


def _comes(move: ToRole, end: date | None) -> bool:
    return within(move.day, end)


def _fits(framework: Framework, role: str, need: Needed) -> bool:
    """Tell whether a wish for a role goes with what is needed."""
    return asks(framework, role, need) if isinstance(need, LevelNeeded) else role == need.role


def asks(framework: Framework, role: str, need: LevelNeeded) -> bool:
    """Tell whether a role asks for a competency at the level that is needed."""
    asked = framework.required(role).get(need.competency)
    return asked is not None and not asked.requirement.optional and asked.level >= need.level


class Counting(NamedTuple):
    """Where numbers are counted: whose roles these are, until when, and what is supposed."""

    framework: Framework
    roles: Mapping[str, str]
    """Today's role of each person who is counted, by id."""
    end: date | None
    """The last day of the goal."""


def figures(place: Counting, sets: Sets, need: Needed, change: Change) -> Figures:
    """Return the numbers once a change has come; who it would be is open, so that they have a least and a most."""
    more = added(place.framework, need, change)

    def left(people: frozenset[str], plus: int = 0) -> Count:
        count = left_of(people, place.roles, change)
        return Count(count.low + plus, (count.high or 0) + plus)

    then = left((sets.there - sets.leaving) | sets.coming, more)
    return Figures(
        left(sets.there, more),
        left(sets.leaving),
        left(sets.coming),
        Count(max(need.people - (then.high or 0), 0), max(need.people - then.low, 0)),
        left(sets.wished),
        left(sets.learns),
        positions(place.framework, need, place.end, change),
    )


def added(framework: Framework, need: Needed, change: Change) -> int:
    """Return how many of those who are supposed to come bring what is needed: they have what their role asks."""
    if isinstance(need, LevelNeeded):
        return sum(count for role, count in change.more.items() if asks(framework, role, need))
    return change.more.get(need.role, 0)


def positions(framework: Framework, need: Needed, end: date | None, change: Change) -> int | None:
    """Return how many positions of a role are free in the time of a goal; None where not all openings are read."""
    if isinstance(need, LevelNeeded) or not framework.openings.whole:
        return None
    return sum(
        each.left_on(framework.today)
        for name, each in framework.openings.items.items()
        if framework.roles.current(each.role) == need.role
        and name not in change.closed
        and within(each.from_.first, end)
    )
