"""Somebody has a role, no manager, and leads nobody.

Wishes, ratings and plans all need a second person. Who has none is asked nothing, rated by nobody and forgotten when
positions are filled, and mostly it is nobody's decision: a manager left, a team was split, and one line was never
written. Whoever stands at the top of the organisation leads others and is not meant. The rule speaks of people with a
role, and only once anybody in the project names a manager.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    role: account-executive

    # people/ben.yaml
    name: Ben Lindqvist
    role: account-executive
    manager: dana

    # people/dana.yaml
    name: Dana Weiss

    # roles/account-executive.yaml
    name: Account executive

But like this:

    # people/alice.yaml
    name: Alice Moreau
    role: account-executive
    manager: dana
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Facts
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(_framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find people whom no line connects with anybody."""
    named = facts.named_managers()
    for name, person in facts.people.items():
        alone = not person.managers and name not in named
        if facts.whole and named and alone and person.role is not None and not person.left:
            message = "nobody is named as this person's manager, and this person leads nobody"
            hint = "write under `manager:` who answers their wishes and rates with them"
            yield Finding(At("person", name), message, hint)


RULE = Rule(Severity.WARNING, Scope.ORGANISATION, check)
