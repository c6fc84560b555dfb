"""The same side of a round stands in two places.

Nobody could say which of the two counts. Keep one.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    assessments:
      - round: 2026-h2
        self: {by: alice, date: 2026-10-01, ratings: {}}

    # assessments/2026-h2/alice.self.yaml
    by: alice
    date: 2026-10-02
    ratings: {}

But like this:

    # people/alice.yaml
    name: Alice Moreau
"""

from collections.abc import Iterator

from careerctl.diagnostics import Severity
from careerctl.findings import At, Finding, Rule, Scope
from careerctl.model.framework import Framework
from careerctl.model.record import Record


def check(_framework: Framework, record: Record) -> Iterator[Finding]:
    """Find a side of a round that was seen before."""
    seen: dict[tuple[str, str], At] = {}
    for sheet in record.sheets:
        at = At(sheet.kind, sheet.name, sheet.steps, key=True)
        first = seen.setdefault((sheet.round, sheet.side), at)
        if first is not at:
            message = f"the {sheet.side} sheet of round {sheet.round} stands in two places"
            yield Finding(at, message, "keep one of the two", ((first, "the other place"),))


RULE = Rule(Severity.ERROR, Scope.PERSON, check)
