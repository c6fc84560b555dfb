"""People manage each other in a circle, or themselves.

Somebody has to decide in the end. Correct one `manager`.
"""

from collections.abc import Iterator
from itertools import pairwise

from careerctl.cycles import cycles, shown
from careerctl.diagnostics import Place, Severity
from careerctl.findings import Finding, Rule, Scope
from careerctl.model.framework import Framework
from careerctl.model.record import Facts


def check(_framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find circles of `manager`."""
    edges = {name: [manager for manager, _ in person.managers] for name, person in facts.people.items()}
    for cycle in cycles(edges):
        related = tuple((_place(facts, *edge), f"{edge[1]} manages {edge[0]}") for edge in pairwise(cycle))
        message = f"people manage each other in a circle: {shown(cycle)}"
        yield Finding(related[0][0], message, "correct one `manager`", related)


def _place(facts: Facts, person: str, manager: str) -> Place:
    return next(place for name, place in facts.people[person].managers if name == manager)


RULE = Rule(Severity.ERROR, Scope.ORGANISATION, check)
