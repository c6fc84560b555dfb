"""People manage each other in a circle, or themselves.

Somebody has to decide in the end. Correct one `manager`.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    manager: dana

    # people/dana.yaml
    name: Dana Weiss
    manager: alice

But like this:

    # people/dana.yaml
    name: Dana Weiss
"""

from collections.abc import Iterator
from itertools import pairwise

from careerctl.check.cycles import cycles, shown
from careerctl.model.framework import Framework
from careerctl.model.record import Facts
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(_framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find circles of `manager`."""
    for cycle in cycles({name: person.managers for name, person in facts.people.items()}):
        related = tuple(
            (At("person", each, ("manager",)), f"{after} manages {each}") for each, after in pairwise(cycle)
        )
        message = f"people manage each other in a circle: {shown(cycle)}"
        yield Finding(related[0][0], message, "correct one `manager`", related)


RULE = Rule(Severity.ERROR, Scope.ORGANISATION, check)
