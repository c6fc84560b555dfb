"""A manager's sheet is by the person themself.

The manager's sheet says what another sees.

Not like this:

    # people/alice.yaml
    name: Alice Moreau

    # assessments/2026-h2/alice.manager.yaml
    by: alice
    date: 2026-10-05
    ratings: {}

But like this:

    # people/dana.yaml
    name: Dana Weiss

    # assessments/2026-h2/alice.manager.yaml
    by: dana
    date: 2026-10-05
    ratings: {}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(_framework: Framework, record: Record) -> Iterator[Finding]:
    """Find managers' sheets whose `by` is the person."""
    for sheet in record.sheets:
        if sheet.side == "manager" and sheet.by in {record.id, *(record.person.formerly if record.person else ())}:
            message = "a manager's sheet is by somebody else than the person"
            yield Finding(At(sheet.kind, sheet.name, (*sheet.steps, "by")), message, "write who rated")


RULE = Rule(Severity.ERROR, Scope.PERSON, check)
