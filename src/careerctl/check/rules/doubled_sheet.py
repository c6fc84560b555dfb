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

from careerctl.model.framework import Framework
from careerctl.model.record import Record, Sheet
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(_framework: Framework, record: Record) -> Iterator[Finding]:
    """Find a side of a round that was seen before."""
    seen: dict[tuple[str, str], Sheet] = {}
    for sheet in record.sheets:
        first = seen.setdefault((sheet.round, sheet.side), sheet)
        if first is not sheet:
            message = f"the {sheet.side} sheet of round {sheet.round} stands in two places"
            yield Finding(_at(sheet), message, "keep one of the two", ((_at(first), "the other place"),))


def _at(sheet: Sheet) -> At:
    return At(sheet.kind, sheet.name, sheet.steps, key=True)


RULE = Rule(Severity.ERROR, Scope.PERSON, check)
