"""Without a team one cannot get as far as with one.

A second way up helps only if it is as high. If the highest role without a team ranks clearly under the highest with
one, or is paid clearly less, everybody reads what is really valued, and people who would rather go deep apply for a
team. What it costs shows late: in teams without somebody who cares for them, and in knowledge that leaves. Let at
least one role without a team come within one rank of the highest with one, with a pay band that meets the other's.
Ask of it what justifies that: a reach beyond one's own work.

Not like this:

    # careerctl.yaml
    format: 1
    tracks: {individual: {name: Individual}, management: {name: Management, manages: true}}

    # roles/senior-account-executive.yaml
    name: Senior account executive
    track: individual
    rank: 3

    # roles/head-of-sales.yaml
    name: Head of sales
    track: management
    rank: 6

But like this:

    # roles/principal-account-executive.yaml
    name: Principal account executive
    track: individual
    rank: 5
"""

from collections.abc import Iterator

from careerctl.check.roles import active_roles, manages
from careerctl.model.framework import Framework
from careerctl.model.role import Role
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import amount


def check(framework: Framework) -> Iterator[Finding]:
    """Compare the highest role without a team with the highest that has one, by rank and by pay."""
    alone, leading = _highest(framework, leads=False), _highest(framework, leads=True)
    if alone is None or leading is None or not framework.roles.whole:
        return
    role, lead = (framework.roles.items[each] for each in (alone, leading))
    for key, message in (("rank", _by_rank(role, lead)), ("pay", _by_pay(role, lead))):
        if message:
            hint = "let at least one role without a team come as far, in rank and in pay"
            yield Finding(At("role", alone, (key,)), message, hint, ((At("role", leading, (key,)), lead.name),))
            return


def _by_rank(role: Role, lead: Role) -> str:
    if role.rank is None or lead.rank is None or lead.rank - role.rank <= 1:
        return ""
    return f"the highest role without a team, {role.name}, ranks {role.rank}, while {lead.name} ranks {lead.rank}"


def _by_pay(role: Role, lead: Role) -> str:
    if not (role.pay and lead.pay and role.pay.currency == lead.pay.currency and role.pay.high < lead.pay.low):
        return ""
    ends, begins = f"{amount(role.pay.high)} {role.pay.currency}", amount(lead.pay.low)
    whose = f"the pay band of {role.name}, the highest role without a team"
    return f"{whose}, ends at {ends}, that of {lead.name} begins at {begins}"


def _highest(framework: Framework, *, leads: bool) -> str | None:
    """Return the role with the highest rank, of several the best paid."""
    there = {name: role for name, role in active_roles(framework).items() if manages(framework, role) is leads}
    nowhere = float("-inf")
    heights = {
        name: (nowhere if role.rank is None else role.rank, nowhere if role.pay is None else role.pay.high)
        for name, role in there.items()
    }
    return max(heights, key=heights.__getitem__, default=None)


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
