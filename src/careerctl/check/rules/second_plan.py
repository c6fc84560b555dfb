"""A person has two plans that are not closed.

Two plans pull in two directions, and nobody keeps both. Close one with `closed:` and the day.

Not like this:

    # people/alice.yaml
    name: Alice Moreau

    # roles/account-executive.yaml
    name: Account executive

    # plans/alice-account-executive.yaml
    person: alice
    target: account-executive
    started: 2026-01-01

    # plans/alice-today.yaml
    person: alice
    target: account-executive
    started: 2026-10-01

But like this:

    # plans/alice-account-executive.yaml
    person: alice
    target: account-executive
    started: 2026-01-01
    closed: 2026-09-30
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Facts
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(_framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find the second open plan of a person."""
    first: dict[str, str] = {}
    for plan in facts.plans:
        other = first.setdefault(plan.person, plan.id) if plan.open else plan.id
        if other != plan.id:
            message, hint = "this person has another plan that is not closed", "close one of the two with `closed:`"
            yield Finding(_at(plan.id), message, hint, ((_at(other), "the other plan"),))


def _at(plan: str) -> At:
    return At("plan", plan, ("person",))


RULE = Rule(Severity.ERROR, Scope.ORGANISATION, check)
