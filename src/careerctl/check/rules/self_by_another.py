"""A self sheet is by somebody else.

People rate themselves. What others see belongs into the manager's sheet.

Not like this:

    # people/alice.yaml
    name: Alice Moreau

    # people/dana.yaml
    name: Dana Weiss

    # assessments/2026-h2/alice.self.yaml
    by: dana
    date: 2026-10-01
    ratings: {}

But like this:

    # assessments/2026-h2/alice.self.yaml
    by: alice
    date: 2026-10-01
    ratings: {}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(_framework: Framework, record: Record) -> Iterator[Finding]:
    """Find self sheets whose `by` is not the person."""
    for sheet in record.sheets:
        if sheet.side == "self" and sheet.by not in {record.id, *(record.person.formerly if record.person else ())}:
            message = "a self sheet is by the person"
            yield Finding(At(sheet.kind, sheet.name, (*sheet.steps, "by")), message, f"write `by: {record.id}`")


RULE = Rule(Severity.ERROR, Scope.PERSON, check)
