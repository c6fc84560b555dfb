"""An active competency is asked for by no role.

Every competency is weight that somebody carries: its levels are written, kept up to date and explained to newcomers.
One that no role asks for is weight that nobody carries anywhere. Often it was added because it sounded right, or was
left behind when a role changed. Ask for it where it is needed, or retire it; what was rated in the past still finds
it.

Roles that are being drafted count, and so does an optional requirement. Where no role asks for any competency,
nothing is said. One that a goal needs is a matter for need-without-role.

Not like this:

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

    # competencies/paper-forms.yaml
    name: Filling in paper forms
    asks: skill

But like this:

    # competencies/paper-forms.yaml
    name: Filling in paper forms
    asks: skill
    status: retired
"""

from collections.abc import Iterator

from careerctl.check.roles import nobody_asks
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find active competencies that neither a role nor a goal names."""
    if nobody_asks(framework) or not (framework.roles.whole and framework.goals.whole):
        return
    current, roles, goals = framework.competencies.current, framework.roles.items, framework.goals.items
    used = {each for name, role in roles.items() if role.status != "retired" for each in framework.named_by(name)}
    used |= {current(each) for goal in goals.values() for each in goal.needs.competencies}
    for name, competency in framework.competencies.items.items():
        if competency.status == "active" and name not in used:
            hint = "ask for it where it is needed, or retire it with `status: retired`"
            yield Finding(At("competency", name, ("name",)), f"no role asks for {competency.name}", hint)


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
