"""A person has two plans that are not closed.

Two plans pull in two directions, and nobody keeps both. Close one with `closed:` and the day.
"""

from collections.abc import Iterator

from careerctl.diagnostics import Place, Severity
from careerctl.findings import Finding, Rule, Scope
from careerctl.model.framework import Framework
from careerctl.model.record import Facts


def check(_framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find the second open plan of a person."""
    first: dict[str, Place] = {}
    for plan in facts.plans:
        if plan.open:
            other = first.setdefault(plan.person, plan.place)
            if other is not plan.place:
                message = "this person has another plan that is not closed"
                yield Finding(plan.place, message, "close one of the two with `closed:`", ((other, "the other plan"),))


RULE = Rule(Severity.ERROR, Scope.ORGANISATION, check)
