"""The manager whom somebody's file names has left.

On the day on which a manager goes, a line stays behind in every file of the team. From then on a sheet is waited for
that nobody writes, a wish is answered by nobody, and whoever was promised something hears no more of it. That is easily
felt as a judgement, and it is only a name that nobody took out. Say on the last day at the latest who it is now, and
let the two talk: what was written before stays, and is where they begin.

Second roles that somebody has today are looked at, too. Of several managers the first counts, who decides and rates.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    manager: gil

    # people/gil.yaml
    name: Gil Sandoval
    left: {date: 2026-08-31}

    # people/eva.yaml
    name: Eva Brandt

But like this:

    # people/alice.yaml
    name: Alice Moreau
    manager: eva
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Facts, PersonFacts
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(_framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find people who are here and whose file names a manager who is not."""
    for name, person in facts.people.items():
        for manager, steps in _named(person) if not person.left else ():
            left = facts.people.get(manager)
            if left is not None and left.left:
                hint = f"who answers this person's wishes, decides and rates? {_handing_over(manager, left)}"
                yield Finding(At("person", name, steps), "this person has left", hint)


def _handing_over(manager: str, left: PersonFacts) -> str:
    command = HERE("leave", manager, "--reports-to", left.followed_by or "ID")
    return f"`{command}` hands over to whoever it is now"


def _named(person: PersonFacts) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield the first manager of today's role and of each second one, and where it stands."""
    yield from ((manager, ("manager", 0)) for manager in person.managers[:1])
    yield from ((each.manager, ("also", each.place, "manager", 0)) for each in person.also_led_by if each.leads)


RULE = Rule(Severity.WARNING, Scope.ORGANISATION, check)
