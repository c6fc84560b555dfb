"""The only promotions out of a role lead to managing people.

Where managing is the only way up, people become managers who never wanted to lead anybody. The organisation loses
good work twice: what they did gladly and well, and the attention that their team would have needed. Those who know
themselves better stay where they are and see others being promoted past them. Have a second way that goes as high:
larger tasks, deeper knowledge, a wider reach, with the same rank and pay. Then those who do choose to lead have
chosen it.

About a role that ranks as high itself as those it leads to, with a pay band that meets theirs, the rule is silent: who
has come there has had the second way.

Not like this:

    # careerctl.yaml
    format: 1
    tracks: {individual: {name: Individual}, management: {name: Management, manages: true}}

    # paths/sales.yaml
    name: Sales
    steps: [account-executive, sales-manager]

    # roles/account-executive.yaml
    name: Account executive
    track: individual

    # roles/sales-manager.yaml
    name: Sales manager
    track: management

But like this:

    # paths/experts.yaml
    name: Experts
    steps: [account-executive, senior-account-executive]

    # roles/senior-account-executive.yaml
    name: Senior account executive
    track: individual
"""

from collections.abc import Iterator

from careerctl.check.promotions import at_move
from careerctl.check.roles import gap_in_rank, paid_less
from careerctl.model.framework import Framework
from careerctl.model.moves import RoleMove
from careerctl.model.role import Role
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import together


def check(framework: Framework) -> Iterator[Finding]:
    """Find roles without a team whose promotions all lead to roles with one."""
    out: dict[str, list[RoleMove]] = {}
    for move in framework.moves.possible if framework.paths.whole else ():
        if move.kind == "promotion":
            out.setdefault(move.from_role, []).append(move)
    active = set(framework.moves.promotions)
    for name, moves in out.items():
        ahead = [each for each in moves if each in active]
        role = framework.roles.items.get(name)
        if role is None or len(ahead) < len(moves) or framework.manages(role):
            continue
        leads = [framework.roles.items[each.to_role] for each in ahead]
        if all(framework.manages(each) for each in leads) and not all(_as_high(role, each) for each in leads):
            yield _finding(framework, name, ahead)


def _as_high(role: Role, lead: Role) -> bool:
    """Tell whether a role without a team is as high as one with a team."""
    return None not in {role.rank, lead.rank} and gap_in_rank(role, lead) <= 0 and not paid_less(role, lead)


def _finding(framework: Framework, name: str, ahead: list[RoleMove]) -> Finding:
    role, leads = framework.roles.items[name].name, [framework.roles.items[each.to_role].name for each in ahead]
    if len(leads) == 1:
        message = f"the only promotion from {role} leads to managing people, as {leads[0]}"
    else:
        message = f"all promotions from {role} lead to managing people, as {together(leads)}"
    hint = "add a promotion that needs no team, to a role of the same rank and pay"
    return Finding(at_move(ahead[0]), message, hint, ((At("role", name, ("name",)), f"{role} stands here"),))


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
