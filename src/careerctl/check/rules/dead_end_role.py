"""People can move into a role, and nothing leads on from there.

A move sideways or for a while is often the best one there is, if it does not end in a corner. Somebody who dared to
do other work and finds no way on, no way back and nothing to grow into will leave, and the next one will not try. So
think of the way out before the way in. It need not be a promotion: a move back, sideways, or larger tasks inside the
role will do.

Roles to which a promotion leads are a matter for last-step-without-growth, roles that no path names for
role-off-paths.

Not like this:

    # paths/service.yaml
    name: Into service
    moves: [{from: account-executive, to: service-planner, kind: lateral}]

    # roles/account-executive.yaml
    name: Account executive

    # roles/service-planner.yaml
    name: Service planner
    responsibilities: [Plans the week of ten fitters]

But like this:

    # paths/service.yaml
    name: Into service
    moves:
      - {from: account-executive, to: service-planner, kind: lateral}
      - {from: service-planner, to: account-executive, kind: return}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find roles that no move leaves, to which no promotion leads, and which say nothing about growing in them."""
    moves = framework.moves
    left = {each.from_role for each in moves.possible}
    promoted = {each.to_role for each in moves.promotions}
    for name in moves.places if framework.paths.whole else ():
        role = framework.roles.items[name]
        if name not in left and name not in promoted and not role.growth:
            message = f"nothing leads on from {role.name}: no move, and no way to grow inside it"
            hint = "add a move, on, sideways or back, or say under `growth:` how one grows inside the role"
            path, steps = moves.places[name]
            yield Finding(At("role", name, ("growth",)), message, hint, ((At("path", path, steps), "a path names it"),))


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
