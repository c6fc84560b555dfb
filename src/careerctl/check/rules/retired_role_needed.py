"""An opening, or a goal, is still waiting for people in a retired role.

A role is retired when nobody is to take it any more. An opening for it invites people to a job that will not be
described, rated or paid by the framework tomorrow, and a goal that needs it counts on people who will not come. Name
the role that has taken its place, or take it out of retirement if it is needed after all.

Openings that have been filled or withdrawn, and goals past their horizon stay as they are.

Not like this:

    # openings/team-north.yaml
    role: area-seller
    from: 2027-04

    # roles/area-seller.yaml
    name: Area seller
    status: retired

    # roles/account-executive.yaml
    name: Account executive

But like this:

    # openings/team-north.yaml
    role: account-executive
    from: 2027-04
"""

from collections.abc import Iterator

from careerctl.check.roles import is_past
from careerctl.model.days import OPEN_END
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope

_HINT = "name the role that has taken its place"


def check(framework: Framework) -> Iterator[Finding]:
    """Find open positions in retired roles, and goals that need people there."""
    roles = framework.roles
    for name, opening in framework.openings.items.items():
        role = roles.get(opening.role)
        if role is not None and role.status == "retired" and opening.left_on(OPEN_END):
            yield Finding(At("opening", name, ("role",)), f"this opening is for {role.name}, which is retired", _HINT)
    for name, goal in framework.goals.items.items():
        for written in goal.needs.roles if not is_past(framework, goal) else ():
            role = roles.get(written)
            if role is not None and role.status == "retired":
                message = f"the goal '{goal.name}' needs people as {role.name}, which is retired"
                yield Finding(At("goal", name, ("needs", "roles", written), key=True), message, _HINT)


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
