"""The moves of all paths that are in use, put together: what one path leaves open, another may say.

Rules look at moves too, and have their own in `model.moves`: theirs say where in a file one would write more, and know
drafts. These say what people read of a way: months, stepping stones, paths.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise

from careerctl.model import path as paths
from careerctl.model.framework import Framework, once


@dataclass(frozen=True, slots=True)
class Move:
    """A way from one role to another; roles and paths by their present ids."""

    from_role: str
    to_role: str
    kind: paths.MoveKind = "promotion"
    months: Fraction | None = None
    """Those usually spent in the role before it, None where nobody has said."""
    stones: tuple[str, ...] = ()
    """What prepares for it."""
    paths: tuple[str, ...] = ()
    """The paths on which it lies."""


Moves = dict[str, dict[str, Move]]
"""The moves by the role that they leave and the one that they take."""


@once
def moves(framework: Framework) -> Moves:
    """Return all moves of active paths, each once; near-linear in what the paths say.

    Stepping stones add up. Different months or kinds of one move are an error that `check` finds; here the last counts.
    """
    current = framework.roles.current
    found: dict[tuple[str, str], list[tuple[str, paths.Move | None]]] = {}
    for name, written in _written(framework):
        for before, after in pairwise(written.steps):
            found.setdefault((current(before), current(after)), []).append((name, None))
        for move in written.moves:
            found.setdefault((current(move.from_), current(move.to)), []).append((name, move))
    joined: Moves = {}
    for (before, after), said in found.items():
        joined.setdefault(before, {})[after] = _joined(before, after, said)
    return joined


def _written(framework: Framework) -> Iterator[tuple[str, paths.Path]]:
    """Yield the paths that are in use, by id."""
    for name, path in sorted(framework.paths.items.items()):
        if path.status == "active":
            yield name, path


def _joined(before: str, after: str, said: list[tuple[str, paths.Move | None]]) -> Move:
    written = [move for _, move in said if move is not None]
    months = [move.typical_months for move in written if move.typical_months is not None]
    return Move(
        before,
        after,
        kind=written[-1].kind if written else "promotion",
        months=_exact(months[-1]) if months else None,
        stones=tuple(dict.fromkeys(stone for move in written for stone in move.stepping_stones)),
        paths=tuple(dict.fromkeys(name for name, _ in said)),
    )


@cache
def _exact(months: float) -> Fraction:
    return Fraction(str(months))


def in_use(framework: Framework, role: str) -> bool:
    """Tell whether a role could be read and is neither a draft nor retired."""
    known = framework.roles.items.get(role)
    return known is not None and known.status == "active"
