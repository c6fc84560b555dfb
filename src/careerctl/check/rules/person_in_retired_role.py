"""Somebody's role is retired.

When a role is retired on paper, the people in it do not disappear. They read in the framework that their work has no
future, and nobody has told them where they stand; their paths, levels and pay band are no longer looked after by
anyone. Before a role is retired, everybody in it is owed a talk about what comes next, and a role that exists. If the
role goes on under another name, let `formerly:` there say so. Roles of the past, under `held:`, may be retired.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    role: telephone-sales

    # roles/telephone-sales.yaml
    name: Telephone sales
    status: retired

But like this:

    # people/alice.yaml
    name: Alice Moreau
    role: sales-representative
    held: [{role: telephone-sales, from: 2023-01, until: 2026-06}]

    # roles/sales-representative.yaml
    name: Sales representative
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find retired roles that somebody has today, as the first or a second one."""
    person = record.here(framework.today)
    for steps, role in _roles(person, framework) if person else ():
        known = framework.roles.get(role)
        if known is not None and known.status == "retired":
            message = "this role is retired, and somebody is still in it"
            hint = "agree on what comes next, and write the role that the person has now"
            yield Finding(At("person", record.id, steps), message, hint)


def _roles(person: Person, framework: Framework) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the roles that a person has today, each with the steps to it."""
    if person.role:
        yield ("role",), person.role
    for index, each in enumerate(person.also):
        if each.until is None or each.until.last >= framework.today:
            yield ("also", index, "role"), each.role


RULE = Rule(Severity.WARNING, Scope.PERSON, check)
