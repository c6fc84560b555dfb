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

from careerctl.diagnostics import Severity
from careerctl.findings import At, Finding, Rule, Scope
from careerctl.model.framework import Framework
from careerctl.model.record import Record, Sheet


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find dates of sheets, and of their confirmation, after today."""
    for sheet in record.sheets:
        for steps in _later(sheet, framework):
            message = "this day has not come yet"
            yield Finding(At(sheet.kind, sheet.name, (*sheet.steps, *steps)), message, "correct the date")


def _later(sheet: Sheet, framework: Framework) -> Iterator[tuple[str, ...]]:
    if sheet.date > framework.today:
        yield ("date",)
    if sheet.agreed is not None:
        confirmed = sheet.agreed.confirmed
        if confirmed.employee is not None and confirmed.employee > framework.today:
            yield ("confirmed", "employee")
        if confirmed.manager is not None and confirmed.manager > framework.today:
            yield ("confirmed", "manager")


RULE = Rule(Severity.ERROR, Scope.PERSON, check)
