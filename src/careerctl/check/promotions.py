"""Promotions as rules ask of them: which come first, and what each raises."""

from collections.abc import Iterator, Mapping

from careerctl.check.roles import must_have
from careerctl.model.framework import Framework, Requirement
from careerctl.model.moves import RoleMove
from careerctl.model.scale import Level
from careerctl.problems.rule import At


def first_promotions(framework: Framework) -> dict[str, RoleMove]:
    """Return the roles to which promotions lead, each with the first of them."""
    first: dict[str, RoleMove] = {}
    for move in framework.moves.promotions:
        first.setdefault(move.to_role, move)
    return first


def at_move(move: RoleMove) -> At:
    """Return where one would say more about a move."""
    return At("path", move.path, move.steps)


def the_promotion(framework: Framework, move: RoleMove) -> tuple[At, str]:
    """Return a promotion as a place that a finding speaks of."""
    before, after = (framework.roles.items[each].name for each in (move.from_role, move.to_role))
    return at_move(move), f"the promotion from {before} to {after}"


def held(framework: Framework, before: Mapping[str, Requirement], competency: str) -> Level:
    """Return the level from which a move raises a competency: what the role before asks, else what comes first."""
    return before[competency].level if competency in before else under_first(framework, competency)


def under_first(framework: Framework, competency: str) -> Level:
    """Return where one stands to whom a competency is new: a level under the first that it describes.

    There is none under the lowest of its scale.
    """
    scale, levels = framework.scale_of(competency), framework.asked_levels(competency)
    return max(scale.lowest, levels[0] - 1) if scale is not None else 0


def raised(framework: Framework, move: RoleMove) -> Iterator[tuple[Requirement, Level]]:
    """Yield what a move asks more of, each with the level that the role before it asks.

    A new competency counts from under the first level that it describes. What was only welcome before counts as it
    stood there. Nothing is told where not all that the two
    ask could be read.
    """
    if not (framework.asks_for_certain(move.from_role) and framework.asks_for_certain(move.to_role)):
        return
    before = framework.required(move.from_role)
    for name, asked in must_have(framework, move.to_role).items():
        level = held(framework, before, name)
        if asked.level > level:
            yield asked, level
