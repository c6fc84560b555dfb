"""What a check found, and in how many files."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from careerctl.problems.diagnostic import Diagnostic, Severity

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_LINE = re.compile(r"\bline \d+")


@dataclass(frozen=True, slots=True)
class Found:
    """The findings, sorted by place, and the number of files that were looked at.

    `fail_on` is the weight from which a finding makes the check fail; None: it never fails. Where only what a change
    brings was asked for, `before` is how many findings there are that were there before it. `beside` is how many other
    files have errors, so that nothing is held against what they say. `home` is where one reads about careerctl, where
    its package says so.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    fail_on: Severity | None = Severity.ERROR
    before: int | None = None
    beside: int = 0
    home: str = ""

    def count(self, severity: Severity) -> int:
        """Return the number of findings of one severity."""
        return sum(each.severity is severity for each in self.diagnostics)

    def is_failed_by(self, one: Diagnostic) -> bool:
        """Tell whether a finding makes the check fail."""
        return self.fail_on is not None and one.severity.weight >= self.fail_on.weight

    @property
    def fails(self) -> bool:
        """Whether the check fails."""
        return any(map(self.is_failed_by, self.diagnostics))

    @property
    def weightiest_first(self) -> list[Diagnostic]:
        """The findings, errors before warnings before notes, and those of one weight by place."""
        return sorted(self.diagnostics, key=lambda each: -each.severity.weight)


class Likeness(NamedTuple):
    """What a finding keeps while lines come and go above it: two that are alike in one file say the same of it."""

    rule: str
    path: str
    message: str


def likeness(one: Diagnostic) -> Likeness:
    """Return what a finding keeps while lines come and go above it."""
    return Likeness(one.rule, one.place.path, _LINE.sub("line", one.message))
