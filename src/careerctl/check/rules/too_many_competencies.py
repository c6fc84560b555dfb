"""A role asks for more competencies than anybody can work on.

Two people can talk about seven things with care, about fourteen with discipline, and about thirty they tick boxes.
The longer the list, the less each entry counts, and the more it describes somebody who does not exist. Keep what
decides whether the work succeeds, and leave to the job description what everybody brings anyway. A role that really
needs more is often two roles.

The limit is `max_competencies` under `policy:` in careerctl.yaml, 14 unless you say otherwise. What is taken over
from another role counts; what is optional does not.

Not like this:

    # careerctl.yaml
    format: 1
    scales: {proficiency: {levels: [Learning, Practising, Proficient]}}
    policy: {max_competencies: 2}

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2, discovery: 2, forecasting: 2}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

    # competencies/discovery.yaml
    name: Discovery
    asks: skill

    # competencies/forecasting.yaml
    name: Forecasting
    asks: skill

But like this:

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2, discovery: 2, forecasting: {level: 2, optional: true}}
"""

from collections.abc import Iterator

from careerctl.check.roles import active_roles, must_have
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Count what each role asks."""
    most = framework.settings.policy.max_competencies
    for name, role in active_roles(framework).items():
        count = len(must_have(framework, name))
        if count > most:
            message = f"{role.name} asks for {count} competencies, more than the limit of {most}"
            hint = "keep what decides whether the work succeeds, or make two roles of it"
            yield Finding(At("role", name, ("requires",)), message, hint)


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)
