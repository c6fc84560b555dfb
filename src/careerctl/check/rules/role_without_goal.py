"""A role serves no goal, so nobody can say what it is there for.

People do better work, and decide better in doubt, when they know what their role is meant to bring about. And whoever
plans needs it the other way round: a goal for which no role exists stays a wish, and a role without a goal is the
first that nobody defends. Asking "what would we miss without it?" often ends in a better description; sometimes it
ends in the insight that the role has had its time. Name the goal under `serves:`, or with one of the `deliverables:`.

Where no goal is written down at all, or none is served by any role, that is said once and not of every role. As long as
careerctl.yaml has no scale, the project is being set up, and nothing is said.

Not like this:

    # goals/larger-customers.yaml
    name: Win larger customers

    # roles/account-executive.yaml
    name: Account executive
    serves: [larger-customers]

    # roles/sales-assistant.yaml
    name: Sales assistant
    responsibilities: [Writes offers]

But like this:

    # roles/sales-assistant.yaml
    name: Sales assistant
    responsibilities: [Writes offers]
    deliverables: [{text: Offers that leave the house the same day, serves: larger-customers}]
"""

from collections.abc import Iterator

from careerctl.check.roles import PROJECT, active_roles
from careerctl.model.framework import Framework
from careerctl.model.role import Deliverable, Role
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework) -> Iterator[Finding]:
    """Find roles that serve no goal."""
    roles = active_roles(framework)
    without = {name: role for name, role in roles.items() if not _serves(role)}
    if not framework.settings.scales:
        return
    if without and not framework.goals.ids:
        message = "no goal says yet what the organisation needs and what its roles are there for"
        yield Finding(PROJECT, message, f"write down the first: `{HERE('new', 'goal', 'NAME')}`")
    elif len(without) == len(roles) > 1:
        message = "no role says yet which goal it serves"
        yield Finding(PROJECT, message, "name goals under `serves:` in the roles")
    else:
        for name, role in without.items():
            hint = "name under `serves:` what it is there for, or ask whether it is still needed"
            yield Finding(At("role", name, ("serves",)), f"{role.name} serves no goal", hint)


def _serves(role: Role) -> bool:
    return bool(role.serves) or any(isinstance(each, Deliverable) and each.serves for each in role.deliverables)


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
