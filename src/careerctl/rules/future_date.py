"""A sheet is dated after today.

Nobody rated tomorrow. Correct the date, or say what day it is with --today.
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
