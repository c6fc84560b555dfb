"""A goal needs a competency that no role asks for.

What an organisation needs gets done by people in roles. If no role asks for it, nobody is rated on it, nobody plans
to learn it and nobody is hired for it, and the goal waits for someone who happens to be able. Ask for it in a role
that serves the goal. If no role fits, that is worth knowing too: then a role is missing, or the need was a wish.

Goals past their horizon are a matter for past-goal. Where no role asks for any competency yet, nothing is said.

Not like this:

    # goals/new-countries.yaml
    name: Sell in two more countries
    needs: {competencies: {french: {level: 2, people: 3}}}

    # roles/account-executive.yaml
    name: Account executive
    serves: [new-countries]
    requires: {negotiation: 2}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

    # competencies/french.yaml
    name: French
    asks: skill

But like this:

    # roles/account-executive.yaml
    name: Account executive
    serves: [new-countries]
    requires: {negotiation: 2, french: {level: 2, optional: true}}
"""

from collections.abc import Iterator

from careerctl.check.roles import is_past, nobody_asks
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find what goals need and no role asks; roles that are being drafted count."""
    goals = {name: goal for name, goal in framework.goals.items.items() if goal.needs.competencies}
    if not goals or nobody_asks(framework) or not framework.roles.whole:
        return
    roles = framework.roles.items
    asked = {each for name, role in roles.items() if role.status != "retired" for each in framework.named_by(name)}
    for name, goal in goals.items():
        for written in goal.needs.competencies if not is_past(framework, goal) else ():
            known = framework.competencies.get(written)
            if known is not None and known.status == "active" and framework.competencies.current(written) not in asked:
                message = f"the goal '{goal.name}' needs {known.name}, and no role asks for it"
                hint = "ask for it in a role that serves the goal, or take the need out"
                yield Finding(At("goal", name, ("needs", "competencies", written), key=True), message, hint)


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
