"""Somebody left longer ago than files about them are to be kept.

What was rated, noted and promised served the work that they did here. Years later it helps nobody, and everybody who
can read the repository still reads it. `policy.keep_months_after_leaving` says how long it is kept; an agreement or the
law may ask for less. Hand them what is theirs with `dossier`, then take it out with `erase`, which shows first what
goes and what git still holds.

Not like this:

    # people/gil.yaml
    name: Gil Sandoval
    left: {date: 2024-03-31}

But like this:

    # people/gil.yaml
    name: Gil Sandoval
    left: {date: 2026-03-31}
"""

from collections.abc import Iterator

from careerctl.analysis.owing.places import to_erase_since
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find who left longer ago than the policy keeps files about them."""
    months = framework.settings.policy.keep_months_after_leaving
    if to_erase_since(framework, record) is not None:
        message = f"this person left more than {months} months ago, and what is kept about them is still here"
        hint = f"`{HERE('erase', record.id, '--dry-run')}` shows what would go"
        yield Finding(At("person", record.id, ("left", "date")), message, hint)


RULE = Rule(Severity.NOTE, Scope.PERSON, check)
