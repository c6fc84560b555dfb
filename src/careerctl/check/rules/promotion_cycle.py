"""Promotions lead back to where they began.

A promotion leads to more; a way back is a move of another kind. Call it lateral, rotation or return.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, sales-manager]
    moves: [{from: sales-manager, to: account-executive}]

    # roles/account-executive.yaml
    name: Account executive

    # roles/sales-manager.yaml
    name: Sales manager

But like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, sales-manager]
    moves: [{from: sales-manager, to: account-executive, kind: return}]
"""

from collections.abc import Iterator
from itertools import pairwise

from careerctl.check.cycles import cycles, shown
from careerctl.model.framework import Framework
from careerctl.model.path import Path
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find circles of promotions over all paths."""
    places: dict[tuple[str, str], At] = {}
    for name, path in framework.paths.items.items():
        for edge, at in promotions(framework, name, path):
            places.setdefault(edge, at)
    edges: dict[str, list[str]] = {}
    for before, after in places:
        edges.setdefault(before, []).append(after)
    for cycle in cycles(edges):
        related = tuple((places[edge], f"{edge[0]} is promoted to {edge[1]}") for edge in pairwise(cycle))
        message = f"promotions lead back to where they began: {shown(cycle)}"
        yield Finding(related[0][0], message, "call the way back lateral, rotation or return", related)


def promotions(framework: Framework, name: str, path: Path) -> Iterator[tuple[tuple[str, str], At]]:
    """Yield each promotion of a path with its place."""
    current = framework.roles.current
    for index, (before, after) in enumerate(pairwise(path.steps), 1):
        yield (current(before), current(after)), At("path", name, ("steps", index))
    for index, move in enumerate(path.moves):
        if move.kind == "promotion":
            yield (current(move.from_), current(move.to)), At("path", name, ("moves", index))


RULE = Rule(Severity.ERROR, Scope.FRAMEWORK, check)
