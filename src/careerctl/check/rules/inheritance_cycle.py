"""Roles take over each other's requirements in a circle.

What such a role asks cannot be worked out. One of the roles has to stand on its own.

Not like this:

    # roles/account-executive.yaml
    name: Account executive
    extends: senior-account-executive

    # roles/senior-account-executive.yaml
    name: Senior account executive
    extends: account-executive

But like this:

    # roles/account-executive.yaml
    name: Account executive
"""

from collections.abc import Iterator
from itertools import pairwise

from careerctl.check.cycles import cycles, shown
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find circles of `extends`."""
    roles = framework.roles
    edges = {name: [roles.current(role.extends)] for name, role in roles.items.items() if role.extends}
    for cycle in cycles(edges):
        related = tuple((At("role", each, ("extends",)), f"{each} extends {after}") for each, after in pairwise(cycle))
        message = f"the roles take over each other's requirements in a circle: {shown(cycle)}"
        yield Finding(At("role", cycle[0], ("extends",)), message, "take one `extends` out", related)


RULE = Rule(Severity.ERROR, Scope.FRAMEWORK, check)
