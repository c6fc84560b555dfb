"""A move into managing people asks nothing more about leading them.

The best seller is not yet a lead, as the great athlete is not yet a coach. Leading is work of its own: listening,
giving away what one would do faster, speaking about what is uncomfortable. If the role asks only for more of what
people did so far, the promotion goes to whoever sells most, a team learns at its own cost what was missing, and the
new lead feels that they are failing without having been told at what. Ask for a competency about leading people, one
level higher than before, and give people a place to try it first.

Competencies say with `leads: true` that they are about leading people. Returns are not judged: who comes back has led
before. On a move sideways it is enough if both roles ask the same of leading: then nobody becomes a lead without having
been asked for it. Where the role before asks for the highest level already, nothing can be raised.

Not like this:

    # careerctl.yaml
    format: 1
    scales: {proficiency: {levels: [Learning, Practising, Proficient]}}
    tracks: {individual: {name: Individual}, management: {name: Management, manages: true}}

    # paths/sales.yaml
    name: Sales
    steps: [account-executive, team-lead]

    # roles/account-executive.yaml
    name: Account executive
    track: individual
    requires: {closing: 2}

    # roles/team-lead.yaml
    name: Team lead
    track: management
    requires: {closing: 3}

    # competencies/closing.yaml
    name: Closing
    asks: skill

    # competencies/coaching.yaml
    name: Coaching
    asks: behaviour
    leads: true

But like this:

    # roles/team-lead.yaml
    name: Team lead
    track: management
    requires: {closing: 2, coaching: 2}
"""

from collections.abc import Iterator

from careerctl.check.promotions import at_move, held
from careerctl.check.roles import must_have
from careerctl.model.framework import Framework, Requirement
from careerctl.model.moves import RoleMove
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find managing roles to which one can move without being asked for more about leading; each is said once."""
    roles, said = framework.roles.items, set()
    for move in framework.moves.active:
        into = framework.manages(roles[move.to_role]) and not framework.manages(roles[move.from_role])
        if not into or move.kind == "return" or move.to_role in said:
            continue
        asked = must_have(framework, move.to_role)
        leading = [each for each in asked.values() if _leads(framework, each.competency)]
        if asked and not framework.unreadable(move.to_role) and not _asks_more(framework, move, leading):
            said.add(move.to_role)
            yield _finding(framework, move, leading)


def _asks_more(framework: Framework, move: RoleMove, leading: list[Requirement]) -> bool:
    """Tell whether a move raises something about leading, or needs not to.

    It cannot where the highest level is asked already; sideways it need not where the role before asks as much.
    """
    before = framework.required(move.from_role) if leading else {}
    required = must_have(framework, move.from_role) if leading and move.kind != "promotion" else {}
    return any(
        each.level >= framework.asked_levels(each.competency)[-1]
        or each.level > held(framework, before, each.competency)
        or (each.competency in required and each.level <= required[each.competency].level)
        for each in leading
    )


def _leads(framework: Framework, competency: str) -> bool:
    return framework.competencies.items[competency].leads


def _finding(framework: Framework, move: RoleMove, leading: list[Requirement]) -> Finding:
    before, after = (framework.roles.items[each].name for each in (move.from_role, move.to_role))
    if leading:
        message = f"{after} asks no more about leading people than {before} does"
        hint = f"ask of {after} a higher level of a competency about leading"
    elif any(each.leads for each in framework.competencies.items.values()):
        message = f"{after} leads people, and nothing that it asks is about leading"
        hint = "ask for a competency that has `leads: true`"
    else:
        message = f"{after} leads people, and no competency is about leading"
        hint = "mark the competencies about leading with `leads: true`, or write one and ask for it"
    related = ((at_move(move), f"the move from {before} to {after}"),)
    return Finding(At("role", move.to_role, ("requires",)), message, hint, related)


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)
