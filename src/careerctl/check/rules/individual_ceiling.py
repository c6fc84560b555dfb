"""Without a team one cannot get as far as with one.

A second way up helps only if it is as high. If the highest role without a team ranks clearly under the highest with
one, or is paid clearly less, everybody reads what is really valued, and people who would rather go deep apply for a
team. What it costs shows late: in teams without somebody who cares for them, and in knowledge that leaves. Let at
least one role without a team come within one rank of the highest with one, with a pay band that meets the other's.
Ask of it what justifies that: a reach beyond one's own work.

Where there are paths, a role with a team counts if a move leads to it: what nobody inside can become is no measure.

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

from collections.abc import Iterator, Mapping

from careerctl.check.roles import active_roles, gap_in_rank, paid_less
from careerctl.model.framework import Framework
from careerctl.model.role import Role
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import amount

_NEAR = 1
"""Ranks between two roles of which it is still said that one comes as far as the other."""


def check(framework: Framework) -> Iterator[Finding]:
    """Compare the roles without a team with the highest that has one, by rank and by pay."""
    alone = {name: role for name, role in active_roles(framework).items() if not framework.manages(role)}
    highest, leading = _highest(alone), _highest(_reached(framework))
    if highest is None or leading is None or not (framework.roles.whole and framework.paths.whole):
        return
    role, lead = alone[highest], framework.roles.items[leading]
    paid = "" if any(_comes_as_far(each, lead) for each in alone.values()) else _by_pay(role, lead)
    for key, message in (("rank", _by_rank(role, lead)), ("pay", paid)):
        if message:
            hint = "let at least one role without a team come as far, in rank and in pay"
            yield Finding(At("role", highest, (key,)), message, hint, ((At("role", leading, (key,)), lead.name),))
            return


def _reached(framework: Framework) -> dict[str, Role]:
    """Return the roles with a team that people can get to; all of them where there are no paths."""
    moves = framework.moves
    led_to = {each.to_role for each in moves.active} if moves.places else framework.roles.ids
    roles = active_roles(framework)
    return {name: role for name, role in roles.items() if name in led_to and framework.manages(role)}


def _by_rank(role: Role, lead: Role) -> str:
    if gap_in_rank(role, lead) <= _NEAR:
        return ""
    return f"the highest role without a team, {role.name}, ranks {role.rank}, while {lead.name} ranks {lead.rank}"


def _comes_as_far(role: Role, lead: Role) -> bool:
    """Tell whether a role comes within one rank of another, with a pay band that meets the other's."""
    same = role.pay is not None and lead.pay is not None and role.pay.currency == lead.pay.currency
    return same and gap_in_rank(role, lead) <= _NEAR and not paid_less(role, lead)


def _by_pay(role: Role, lead: Role) -> str:
    if role.pay is None or lead.pay is None or not paid_less(role, lead):
        return ""
    ends, begins = f"{amount(role.pay.high)} {role.pay.currency}", amount(lead.pay.low)
    whose = f"the pay band of {role.name}, the highest role without a team"
    return f"{whose}, ends at {ends}, that of {lead.name} begins at {begins}"


def _highest(roles: Mapping[str, Role]) -> str | None:
    """Return the role with the highest rank, of several the best paid."""
    nowhere = float("-inf")
    heights = {
        name: (nowhere if role.rank is None else role.rank, nowhere if role.pay is None else role.pay.high)
        for name, role in roles.items()
    }
    return max(heights, key=heights.__getitem__, default=None)


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
