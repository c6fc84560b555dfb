"""The way from one role to another, and the time that it usually takes."""

import heapq
from collections.abc import Mapping
from fractions import Fraction

from careerctl.model.framework import Framework, once
from careerctl.model.moves import RoleMove

UNNAMED_MONTHS = Fraction(18)
"""What a move without months counts as when routes are chosen, and nowhere else."""

Cost = tuple[Fraction, int]
"""Months and moves."""


@once
def route(framework: Framework, start: str, target: str) -> tuple[RoleMove, ...] | None:
    """Return the moves with the fewest typical months, then the fewest moves, then ids; None where none leads there.

    Draft and retired roles stand only at the ends. Cycles are harmless.
    """
    known = framework.moves.leaving
    left = _left(framework, known, start, target)
    if start not in left:
        return None
    way: list[RoleMove] = []
    here = start
    while here != target:
        months, count = left[here]
        best = min(
            after
            for after, move in known[here].items()
            if after in left and left[after] == (months - _counted(move), count - 1)
        )
        way.append(known[here][best])
        here = best
    return tuple(way)


def _left(
    framework: Framework, known: Mapping[str, Mapping[str, RoleMove]], start: str, target: str
) -> dict[str, Cost]:
    """Return what is left to the target from each role on the way there, up to the start.

    It is counted from the target: then each role needs one number and no list of roles, and of all ways that cost the
    same the one with the smallest ids is found by walking forward.
    """
    leading_to: dict[str, list[RoleMove]] = {}
    for leaving in known.values():
        for move in leaving.values():
            leading_to.setdefault(move.to_role, []).append(move)
    left: dict[str, Cost] = {}
    best: dict[str, Cost] = {}
    queue: list[tuple[Fraction, int, str]] = [(Fraction(0), 0, target)]
    while queue and start not in left:
        months, count, here = heapq.heappop(queue)
        if here in left:
            continue
        left[here] = months, count
        for move in leading_to.get(here, ()):
            before, cost = move.from_role, (months + _counted(move), count + 1)
            passable = before == start or framework.may_be_in_use(before)
            if passable and before not in left and (before not in best or cost < best[before]):
                best[before] = cost
                heapq.heappush(queue, (*cost, before))
    return left


def _counted(move: RoleMove) -> Fraction:
    return UNNAMED_MONTHS if move.months is None else move.months
