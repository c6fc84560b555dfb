"""A role has nothing but a name, and people can be asked to choose it, or to fill it, all the same.

A title says little, and everybody hears something else in it. Until somebody has written down what one does, what a
normal day is like, what others get from it, what is good and what is not so good about it, what it asks for and which
goal it is there for, it is a draft, whatever its `status:` says. So it is treated as one: this is all that is said of
it, and no other rule about sense speaks at its file. `new role ID --ask` asks for all of it beforehand.

As long as there is neither a path nor a goal, the project is being set up, and nothing is said. Where no role has more
than a name, that is said once.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, key-account-manager]

    # roles/account-executive.yaml
    name: Account executive
    responsibilities: [Wins customers with two to ten sites]
    daily: [A visit, two calls and an offer]

    # roles/key-account-manager.yaml
    name: Key account manager

But like this:

    # roles/key-account-manager.yaml
    name: Key account manager
    status: draft
"""

from collections.abc import Iterator

from careerctl.check.roles import PROJECT, active_roles, only_named
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope

_MISSING = (
    "what one does, a normal day, what others get from it, what is good and not so good about it, how one grows in it, "
    "what it asks for and which goal it serves"
)
_KEYS = (
    "`responsibilities:`, `daily:`, `deliverables:`, `advantages:`, `disadvantages:`, `growth:`, `requires:` and "
    "`serves:`"
)


def check(framework: Framework) -> Iterator[Finding]:
    """Find roles in use that say nothing."""
    roles = active_roles(framework)
    bare = {name: role for name, role in roles.items() if only_named(role)}
    if not (framework.paths.ids or framework.goals.ids):
        return
    if len(bare) == len(roles) > 1:
        message = f"no role has more than a name yet; missing is {_MISSING}"
        yield Finding(PROJECT, message, "begin with the one that most people have")
        return
    for name, role in bare.items():
        message = f"{role.name} has nothing but a name; missing is {_MISSING}"
        yield Finding(At("role", name), message, f"add {_KEYS}, or `status: draft` until then")


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
