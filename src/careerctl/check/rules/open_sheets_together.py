"""Both sides of an open round stand in one file, where each of the two reads the other's.

Two people see more than one only if they look separately. Whoever has read the other's levels rates around them:
upwards, to meet an expectation, or downwards, to be on the safe side. The difference that would have been worth a talk
is gone before it was spoken about, and neither of them notices. While a round is open, each side belongs into a file of
its own, which is what `rate` writes. Once the round is closed it does not matter any more.

Not like this:

    # careerctl.yaml
    format: 1
    rounds: {2026-h2: {opens: 2026-10-01, closes: 2026-11-30}}

    # people/alice.yaml
    name: Alice Moreau
    assessments:
      - round: 2026-h2
        self: {by: alice, date: 2026-10-10, ratings: {}}
        manager: {by: dana, date: 2026-10-16, ratings: {}}

    # people/dana.yaml
    name: Dana Weiss

But like this:

    # people/alice.yaml
    name: Alice Moreau

    # assessments/2026-h2/alice.self.yaml
    by: alice
    date: 2026-10-10
    ratings: {}

    # assessments/2026-h2/alice.manager.yaml
    by: dana
    date: 2026-10-16
    ratings: {}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find open rounds of which both sides stand in the person's file."""
    person = record.here(framework.today)
    for index, each in enumerate(person.assessments if person else ()):
        known = framework.settings.rounds.get(each.round)
        open_ = known is not None and known.is_open(framework.today)
        if open_ and each.self_ is not None and each.manager is not None:
            message = "both sides of an open round stand in this file, where each can read the other's"
            hint = "move each into a file of its own, as `rate` writes them"
            at = At("person", record.id, ("assessments", index, "manager"), key=True)
            related = (at._replace(steps=("assessments", index, "self")), "the other side")
            yield Finding(at, message, hint, (related,))


RULE = Rule(Severity.NOTE, Scope.PERSON, check)
