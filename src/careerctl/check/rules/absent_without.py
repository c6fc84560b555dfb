"""A role leaves out, with `without`, a requirement that the role it extends does not have.

Probably the requirement has gone there, or the id is another.

Not like this:

    # roles/account-executive.yaml
    name: Account executive

    # roles/key-account-manager.yaml
    name: Key account manager
    extends: account-executive
    without: [cold-calling]

    # competencies/cold-calling.yaml
    name: Cold calling
    asks: skill

But like this:

    # roles/account-executive.yaml
    name: Account executive
    requires: {cold-calling: 2}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.spelling import did_you_mean


def check(framework: Framework) -> Iterator[Finding]:
    """Find what `without` names in vain."""
    for name, role in framework.roles.items.items():
        parents = framework.ancestors(name) if role.without else []
        if any(parent not in framework.roles.items for parent in parents):
            continue
        inherited = {**framework.required(parents[0]), **framework.unreadable(parents[0])} if parents else {}
        for index, written in enumerate(role.without):
            competency = framework.competencies.current(written)
            if competency not in inherited and competency in framework.competencies.ids:
                what = f"'{role.extends}' does not require '{competency}'" if parents else "this role extends none"
                hint = did_you_mean(competency, inherited) or "take it out of `without`"
                yield Finding(At("role", name, ("without", index)), f"nothing to leave out: {what}", hint)


RULE = Rule(Severity.ERROR, Scope.FRAMEWORK, check)
