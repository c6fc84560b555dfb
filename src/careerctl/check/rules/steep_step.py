"""A promotion asks for more than one level at once of some competency.

Most people can grow by a level while they do their work; two levels at once mean that the person learns the middle
one in the new role, at the cost of those who depend on it. That a promotion raises many things by one is normal, a
jump is not. Often a role in between is missing, or the role before asks too little. If the jump is meant, say by more
stepping stones and by more months how people have managed it.

A new competency counts from the first level that it describes, as `compare` counts it: to ask for that one is one step,
wherever on the scale it lies. What is optional is not counted.

Not like this:

    # paths/seller.yaml
    name: Seller
    steps: [account-executive, senior-account-executive]

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 1}

    # roles/senior-account-executive.yaml
    name: Senior account executive
    requires: {negotiation: 3}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

But like this:

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2}
"""

from collections.abc import Iterator

from careerctl.check.promotions import raised, the_promotion
from careerctl.check.roles import competency_names
from careerctl.model.framework import Framework, Requirement
from careerctl.model.scale import Level
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import together


def check(framework: Framework) -> Iterator[Finding]:
    """Find promotions that raise something by more than a level; each is said once, with all that jumps."""
    for move in framework.moves.promotions:
        jumps = [(asked, level) for asked, level in raised(framework, move) if asked.level - level > 1]
        if jumps:
            before, after = (framework.roles.items[each].name for each in (move.from_role, move.to_role))
            message = f"from {before} to {after}, {_rise(framework, jumps)}"
            hint = "put a role in between, ask for less, or name more stepping stones and months for this step"
            first = At("role", move.to_role, ("requires", jumps[0][0].competency))
            yield Finding(first, message, hint, (the_promotion(framework, move),))


def _rise(framework: Framework, jumps: list[tuple[Requirement, Level]]) -> str:
    names = competency_names(framework, (asked.competency for asked, _ in jumps))
    if len(jumps) > 1:
        return f"{together(names)} rise by more than a level"
    asked, level = jumps[0]
    scale = framework.scale_of(asked.competency)
    steps = "" if scale is None else f", from {scale.name(level)} to {scale.name(asked.level)}"
    return f"{names[0]} rises by more than a level{steps}"


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
