"""Somebody has left, and their plan is still open.

A plan holds places in activities, and promises that nobody can keep any more. Whoever comes next waits for a place that
nobody takes. Close the plan on the last day, without a reason: why somebody goes is their own affair. What stands in it
stays, and if they come back one day it is a good place to begin a talk.

Not like this:

    # people/gil.yaml
    name: Gil Sandoval
    left: {date: 2026-08-31}

    # plans/gil-team-lead.yaml
    person: gil
    target: team-lead
    started: 2026-02-01

    # roles/team-lead.yaml
    name: Team lead

But like this:

    # plans/gil-team-lead.yaml
    person: gil
    target: team-lead
    started: 2026-02-01
    closed: 2026-08-31
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Facts, PersonFacts
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(_framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find open plans of people who have left."""
    for plan in facts.plans:
        if plan.open and facts.people.get(plan.person, PersonFacts()).left:
            hint = f"`{HERE('leave', plan.person)}` closes it"
            yield Finding(At("plan", plan.id, ("person",)), "this person has left, and the plan is open", hint)


RULE = Rule(Severity.NOTE, Scope.ORGANISATION, check)
