"""A sheet is dated after today.

Nobody rated tomorrow. Correct the date, or say what day it is with --today.

Not like this:

    # people/alice.yaml
    name: Alice Moreau

    # assessments/2026-h2/alice.self.yaml
    by: alice
    date: 2062-10-01
    ratings: {}

But like this:

    # assessments/2026-h2/alice.self.yaml
    by: alice
    date: 2026-10-01
    ratings: {}
"""

from collections.abc import Iterator

from careerctl.model.assessment import AgreedSheet
from careerctl.model.framework import Framework
from careerctl.model.record import Record, Sheet
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find dates of sheets, and of their confirmation, after today."""
    today = framework.today
    for sheet in record.sheets:
        content = sheet.content
        if content.date > today:
            yield _not_yet(sheet, "date")
        if isinstance(content, AgreedSheet):
            confirmed = content.confirmed
            if confirmed.employee is not None and confirmed.employee > today:
                yield _not_yet(sheet, "confirmed", "employee")
            if confirmed.manager is not None and confirmed.manager > today:
                yield _not_yet(sheet, "confirmed", "manager")


def _not_yet(sheet: Sheet, *steps: str) -> Finding:
    at = At(sheet.kind, sheet.name, (*sheet.steps, *steps))
    return Finding(at, "this day has not come yet", "correct the date")


RULE = Rule(Severity.ERROR, Scope.PERSON, check)
