"""The way from one role to another, and the time that it usually takes."""

import heapq
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from careerctl.model.framework import Framework

UNNAMED_MONTHS = 18
"""What a move without months counts as when routes are chosen, and nowhere else."""


@dataclass(frozen=True, slots=True)
class Step:
    """One move of a route; `months` are those usually spent in the role before it, None where nobody has said."""

    to_role: str
    months: Fraction | None


def route(framework: Framework, start: str, target: str) -> list[Step] | None:
    """Return the moves with the fewest typical months, then the fewest moves, then ids; None where none leads there.

    Draft and retired roles stand only at the ends. Cycles are harmless.
    """
    moves = _moves(framework)
    queue: list[tuple[Fraction, int, tuple[str, ...]]] = [(Fraction(0), 0, (start,))]
    done: set[str] = set()
    while queue:
        months, count, way = heapq.heappop(queue)
        here = way[-1]
        if here == target:
            return [Step(after, moves[before][after]) for before, after in pairwise(way)]
        if here in done or (here != start and not _passable(framework, here)):
            continue
        done.add(here)
        for after, named in moves.get(here, {}).items():
            longer = months + (UNNAMED_MONTHS if named is None else named)
            heapq.heappush(queue, (longer, count + 1, (*way, after)))
    return None


def _moves(framework: Framework) -> dict[str, dict[str, Fraction | None]]:
    """Return the months of each move by its two roles, from all active paths."""
    current = framework.roles.current
    moves: dict[str, dict[str, Fraction | None]] = {}
    for path in framework.paths.items.values():
        if path.status != "active":
            continue
        for before, after in pairwise(path.steps):
            moves.setdefault(current(before), {}).setdefault(current(after), None)
        for move in path.moves:
            named = moves.setdefault(current(move.from_), {})
            months = None if move.typical_months is None else Fraction(str(move.typical_months))
            named[current(move.to)] = named.get(current(move.to)) if months is None else months
    return moves


def _passable(framework: Framework, role: str) -> bool:
    known = framework.roles.items.get(role)
    return known is not None and known.status == "active"
