"""No path names a role, so nobody sees how to get there or where it leads.

Once there are paths, they are where people look for what could be next. A role that stands in none is invisible
there: those who have it find no way on, and those who would like it find no way in. Put it into a path, if only by a
move sideways, or retire it if nobody is to take it any more.

Paths that are being drafted count. While most roles are in no path, the paths are still being drawn, and that is said
once.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [sales-representative, account-executive]

    # roles/sales-representative.yaml
    name: Sales representative

    # roles/account-executive.yaml
    name: Account executive

    # roles/tender-writer.yaml
    name: Tender writer
    responsibilities: [Writes what large customers ask for]

But like this:

    # paths/seller.yaml
    name: Seller
    steps: [sales-representative, account-executive]
    moves:
      - {from: account-executive, to: tender-writer, kind: lateral}
      - {from: tender-writer, to: account-executive, kind: lateral}
"""

from collections.abc import Iterator

from careerctl.check.roles import PROJECT, active_roles
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import together


def check(framework: Framework) -> Iterator[Finding]:
    """Find active roles that no path names, once a path is active."""
    if not framework.moves.places or not framework.paths.whole:
        return
    roles = active_roles(framework)
    off = [name for name in roles if name not in framework.moves.drawn]
    if len(off) > 1 and len(off) * 2 > len(roles):
        message = f"most roles are in no path yet: {together([roles[name].name for name in off])}"
        yield Finding(PROJECT, message, "draw the other paths, so that people see where a role leads")
        return
    for name in off:
        hint = "add it to a path, if only by a move sideways, or retire it with `status: retired`"
        yield Finding(At("role", name, ("name",)), f"no path leads to {roles[name].name}, and none leads on", hint)


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
