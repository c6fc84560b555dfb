"""A condition of somebody's role runs out soon, or has run out.

A licence, a certificate, hours to be shown each year: whoever has met it once thinks of other things, and on the day on
which somebody asks, it is a year too late. Then the person may not do what they are there for, and nobody meant it.
Some weeks are enough to book the course or to write the letter. What has run out is open again, in every output.

How long it holds is said under `valid_months:` by the role, or under `until:` where it is recorded. It is said as many
weeks before the last day as lie between two talks, `check_in_weeks` under `policy:`, so that there is a talk left to
settle it in. Only roles that the person has today are looked at.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    role: service-driver
    conditions_met: {service-driver: {licence: {date: 2024-02-05, until: 2026-11-20}}}

    # roles/service-driver.yaml
    name: Service driver
    conditions: {licence: A driving licence that is in force}

But like this:

    # people/alice.yaml
    name: Alice Moreau
    role: service-driver
    conditions_met: {service-driver: {licence: {date: 2026-10-20, until: 2031-11-20}}}
"""

from collections.abc import Iterator
from datetime import date

from careerctl.model.conditions import recorded
from careerctl.model.days import later
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import plural


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find what is recorded of today's roles and holds for some weeks at most; each record once."""
    person, weeks = record.here(framework.today), framework.settings.policy.check_in_weeks
    if person is None or not person.conditions_met:
        return
    said: set[At] = set()
    for role in _roles(framework, person):
        for condition, until, at in _holding(framework, record.id, person, role):
            if until <= later(framework.today, weeks=weeks) and at not in said:
                said.add(at)
                soon = f"runs out within {plural(weeks, 'week', 'weeks')}"
                how = "has run out and is open again" if until < framework.today else soon
                message = f"the condition '{condition}' of the role '{role}' {how}"
                yield Finding(at, message, "renew it, and write under `date:` when, with `until:` where that says more")


def _holding(framework: Framework, name: str, person: Person, role: str) -> Iterator[tuple[str, date, At]]:
    """Yield the recorded conditions of a role that do not hold for good: the last day, and where that is said."""
    for condition in framework.roles.items[role].conditions:
        found = recorded(framework, person, role, condition)
        if found is not None and found.until is not None:
            key = "until" if found.met.until is not None else "date"
            yield condition, found.until, At("person", name, ("conditions_met", found.written, condition, key))


def _roles(framework: Framework, person: Person) -> Iterator[str]:
    """Yield the roles in use that a person has today, second ones too."""
    also = (each.role for each in person.also if each.holds(framework.today))
    for written in (*([person.role] if person.role else ()), *also):
        role = framework.roles.current(written)
        if framework.is_in_use(role):
            yield role


RULE = Rule(Severity.WARNING, Scope.PERSON, check)
