"""A condition is recorded as met, and the role does not ask for it.

Somebody went to the trouble of meeting it, and perhaps of proving it. If the role has dropped the condition since, the
person should hear that; if it was renamed, what they did counts for nothing until the ids are the same again, and they
stand there as if they had not done it. The conditions of a role are under `conditions:` in its own file: they are not
taken over from the role that it extends. About roles that are drafts or retired the rule is silent.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    conditions_met: {account-executive: {qota: {date: 2026-06-30}}}

    # roles/account-executive.yaml
    name: Account executive
    conditions: {quota: At or above quota in two half-years}

But like this:

    # people/alice.yaml
    name: Alice Moreau
    conditions_met: {account-executive: {quota: {date: 2026-06-30}}}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.spelling import did_you_mean


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find recorded conditions that an active role does not have."""
    person = record.here(framework.today)
    for written, met in person.conditions_met.items() if person else ():
        role = framework.roles.get(written)
        for condition in met if role is not None and role.status == "active" else ():
            if role is not None and condition not in role.conditions:
                message = f"the role '{framework.roles.current(written)}' asks for no condition '{condition}'"
                hint = did_you_mean(condition, role.conditions) or "write it into the role again, or tell the person"
                yield Finding(At("person", record.id, ("conditions_met", written, condition), key=True), message, hint)


RULE = Rule(Severity.NOTE, Scope.PERSON, check)
