"""What goals need, as their files say it, and what of it no role asks for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from careerctl.model.framework import Framework
from careerctl.model.goal import Goal
from careerctl.model.scale import Level
from careerctl.results.needs import Uncarried


class RoleNeeded(NamedTuple):
    """So many people in a role."""

    role: str
    people: int


class LevelNeeded(NamedTuple):
    """So many people at a level of a competency."""

    competency: str
    level: Level
    people: int


Needed = RoleNeeded | LevelNeeded


def goals_in_force(framework: Framework) -> dict[str, Goal]:
    """Return the goals that are not over, by id."""
    return {name: each for name, each in framework.goals.items.items() if not is_over(framework, each)}


def is_over(framework: Framework, goal: Goal) -> bool:
    """Tell whether the last day of a goal has passed."""
    return goal.horizon is not None and goal.horizon.is_past(framework.today)


def end_of(goal: Goal) -> date | None:
    """Return the last day of a goal; None where it has no end."""
    return goal.horizon.to.last if goal.horizon is not None and goal.horizon.to is not None else None


def needed_by(framework: Framework, goal: Goal) -> Iterator[Needed]:
    """Yield what a goal needs, roles first, each under its present id; what cannot be read is left out."""
    for written, people in goal.needs.roles.items():
        if framework.roles.knows(written):
            yield RoleNeeded(framework.roles.current(written), people)
    for written, need in goal.needs.competencies.items():
        scale = framework.scale_of(written)
        level = scale.value(need.level) if scale is not None else None
        if level is not None and framework.competencies.knows(written):
            yield LevelNeeded(framework.competencies.current(written), level, need.people)


def levels_needed(framework: Framework) -> Mapping[str, list[Level]]:
    """Return at which levels goals need each competency, the lowest first.

    Goals that are over count as well, so that what is told of one level does not change on the day another one ends.
    """
    found: dict[str, set[Level]] = {}
    for goal in framework.goals.items.values():
        for each in needed_by(framework, goal):
            if isinstance(each, LevelNeeded):
                found.setdefault(each.competency, set()).add(each.level)
    return {competency: sorted(levels) for competency, levels in found.items()}


def asked_by_roles(framework: Framework) -> Mapping[str, Level]:
    """Return the highest level at which a role in use asks for each competency, also where it is only welcome."""
    highest: dict[str, Level] = {}
    for role in filter(framework.is_in_use, framework.roles.items):
        for competency, asked in framework.required(role).items():
            highest[competency] = max(asked.level, highest.get(competency, asked.level))
    return highest


def uncarried(framework: Framework, goals: Mapping[str, Goal]) -> tuple[Uncarried, ...] | None:
    """Return what goals need and no role in use asks for at that level; None where a role could not be read."""
    if not framework.asks_are_certain:
        return None
    highest = asked_by_roles(framework)
    return tuple(
        Uncarried(
            name,
            goal.name,
            each.competency,
            framework.competency_name(each.competency),
            each.level,
            each.competency in highest,
        )
        for name, goal in goals.items()
        for each in needed_by(framework, goal)
        if isinstance(each, LevelNeeded)
        and is_used(framework, each.competency)
        and highest.get(each.competency, each.level - 1) < each.level
    )


def is_used(framework: Framework, competency: str) -> bool:
    """Tell whether a competency is neither a draft nor retired."""
    known = framework.competencies.get(competency)
    return known is not None and known.status == "active"
