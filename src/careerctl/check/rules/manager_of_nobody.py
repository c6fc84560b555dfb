"""Somebody is in a role that leads people, and nobody names them as manager.

Often it is the files that are behind: a team that changed hands and still names the manager of before. Then the wrong
person rates, and the right one is never asked. Where it is true, it is worth a talk. A leading role without people is a
title that was given because there was no other way up, and it takes from somebody the work that they were good at. A
specialist's role with the same standing is the honest answer. The rule is silent until anybody in the project names a
manager.

Not like this:

    # careerctl.yaml
    format: 1
    tracks: {management: {name: People management, manages: true}}

    # people/alice.yaml
    name: Alice Moreau
    role: team-lead
    manager: dana

    # people/dana.yaml
    name: Dana Weiss

    # roles/team-lead.yaml
    name: Team lead
    track: management

But like this:

    # people/ben.yaml
    name: Ben Lindqvist
    manager: alice
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Facts, PersonFacts
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find people in managing roles whom nobody names. Second roles count: a secondment is led, too."""
    named = facts.named_managers()
    for name, person in facts.people.items():
        if facts.whole and named and name not in named and not person.left and _leads(framework, person):
            message = "this role leads people, and nobody names this person as manager"
            hint = "write them under `manager:` where they lead, or give them a role that fits what they do"
            yield Finding(At("person", name, ("role",)), message, hint)


def _leads(framework: Framework, person: PersonFacts) -> bool:
    return framework.manages(framework.roles.get(person.role) if person.role else None)


RULE = Rule(Severity.NOTE, Scope.ORGANISATION, check)
