"""A promotion asks for more of a competency, and no activity develops it.

A next step that nobody can learn for is an invitation to leave: people read what is asked, look for a way to get
there, and find none. Then plans are filled with "read up on it", and those who had the chance elsewhere are promoted.
An activity need not cost anything. Most of what people learn, they learn by doing it beside somebody who can:
shadowing, a special assignment, standing in, guiding a newcomer.

An activity counts if it helps with any part of the raise; one that begins at the first level above the lowest, or at
the first that the competency describes, is open to whoever begins. A project without activities leaves that to those
who plan.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, senior-account-executive]

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2, discovery: 1}

    # roles/senior-account-executive.yaml
    name: Senior account executive
    requires: {negotiation: 3, discovery: 2}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

    # competencies/discovery.yaml
    name: Discovery
    asks: skill

    # activities/deal-shadowing.yaml
    name: Sit in on a colleague's deal
    kind: shadowing
    develops: {discovery: {to: 2}}

But like this:

    # activities/deal-shadowing.yaml
    name: Co-lead a colleague's deal
    kind: special-assignment
    develops: {discovery: {to: 2}, negotiation: {from: 2, to: 3}}
"""

from collections.abc import Iterator

from careerctl.check.promotions import raised, the_promotion, under_first
from careerctl.model.framework import Framework, Requirement
from careerctl.model.scale import Level
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope

Reach = tuple[Level, Level]
"""From which level to which an activity helps."""


def check(framework: Framework) -> Iterator[Finding]:
    """Find raises that no activity develops; of each competency the lowest, once."""
    if not framework.activities.ids or not framework.activities.whole:
        return
    helps = _helps(framework)
    found: dict[str, tuple[Requirement, Finding]] = {}
    for move in framework.moves.promotions:
        for asked, level in raised(framework, move):
            known = found.get(asked.competency)
            if any(begins < asked.level and ends > level for begins, ends in helps.get(asked.competency, ())):
                continue
            if known is None or asked.level < known[0].level:
                related = (the_promotion(framework, move),)
                found[asked.competency] = asked, _finding(framework, move.to_role, asked, related)
    yield from (finding for _, finding in found.values())


def _finding(framework: Framework, role: str, asked: Requirement, related: tuple[tuple[At, str], ...]) -> Finding:
    name, scale = framework.competencies.items[asked.competency].name, framework.scale_of(asked.competency)
    level = "" if scale is None else f" up to {scale.name(asked.level)}"
    message = f"no activity develops {name}{level}, which {framework.roles.items[role].name} asks for"
    hint = "add an activity, or let one that there is reach as far"
    return Finding(At("role", role, ("requires", asked.competency)), message, hint, related)


def _helps(framework: Framework) -> dict[str, list[Reach]]:
    """Return what activities develop, by competency; drafts count, and nobody needs one to get to the first level."""
    helps: dict[str, list[Reach]] = {}
    for activity in framework.activities.items.values():
        for written, said in activity.develops.items() if activity.status != "retired" else ():
            competency = framework.competencies.current(written)
            scale = framework.scale_of(competency)
            ends = scale.value(said.to) if scale is not None else None
            if scale is None or ends is None:
                continue
            begins = scale.value(said.from_) if said.from_ is not None else None
            first = under_first(framework, competency)
            if begins is None or begins <= first + 1:
                begins = first
            helps.setdefault(competency, []).append((begins, ends))
    return helps


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
