"""Two paths say different things about the same move.

A move named again says more about it: stepping stones add up. Different months or kinds contradict each other.

Not like this:

    # paths/seller.yaml
    name: Seller
    moves: [{from: account-executive, to: sales-manager, typical_months: 24}]

    # paths/manager.yaml
    name: Manager
    moves: [{from: account-executive, to: sales-manager, typical_months: 36}]

    # roles/account-executive.yaml
    name: Account executive

    # roles/sales-manager.yaml
    name: Sales manager

But like this:

    # paths/manager.yaml
    name: Manager
    moves: [{from: account-executive, to: sales-manager, stepping_stones: [Stands in for a month]}]
"""

from collections.abc import Iterator
from itertools import pairwise

from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope

Said = tuple[object, At]


def check(framework: Framework) -> Iterator[Finding]:
    """Find moves whose kind or months differ from what was said before."""
    kinds: dict[tuple[str, str], Said] = {}
    months: dict[tuple[str, str], Said] = {}
    current = framework.roles.current
    for name, path in framework.paths.items.items():
        for index, (before, after) in enumerate(pairwise(path.steps), 1):
            step = At("path", name, ("steps", index))
            yield from _compare(kinds, (current(before), current(after)), "promotion", step, "another kind")
        for index, move in enumerate(path.moves):
            edge, at = (current(move.from_), current(move.to)), ("moves", index)
            yield from _compare(kinds, edge, move.kind, At("path", name, (*at, "kind")), "another kind")
            if move.typical_months is not None:
                yield from _compare(
                    months, edge, move.typical_months, At("path", name, (*at, "typical_months")), "other months"
                )


def _compare(
    said: dict[tuple[str, str], Said], edge: tuple[str, str], value: object, at: At, what: str
) -> Iterator[Finding]:
    before = said.setdefault(edge, (value, at))
    if before[0] != value:
        message = f"the move {edge[0]} → {edge[1]} has {what} elsewhere"
        yield Finding(at, message, "say it once, or say the same", ((before[1], "the other place"),))


RULE = Rule(Severity.ERROR, Scope.FRAMEWORK, check)
