"""What a check found, and in how many files."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.text.characters import printable

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_LINE = re.compile(r"\bline \d+")


@dataclass(frozen=True, slots=True)
class Found:
    """The findings, sorted by place, and the number of files that were looked at.

    `fail_on` is the weight from which a finding makes the check fail; None: it never fails. Where only what a change
    brings was asked for, `before` is how many findings there are that were there before it.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    fail_on: Severity | None = Severity.ERROR
    before: int | None = None

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


def from_here(diagnostics: Iterable[Diagnostic], root: Path, start: Path | None = None) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a project with their paths as seen from `start`, by default the current folder."""
    found = tuple(diagnostics)
    if not found:
        return ()

    @cache
    def seen(path: str) -> str:
        return path_from_here(root / path, start)

    def shown(place: Place) -> Place:
        return place._replace(path=seen(place.path))

    def moved(one: Diagnostic) -> Diagnostic:
        return replace(one, place=shown(one.place), related=tuple((shown(place), what) for place, what in one.related))

    return tuple(map(moved, found))


def path_from_here(path: Path, start: Path | None = None) -> str:
    """Return a path as seen from `start`, by default the current folder, for printing."""
    try:
        seen = os.path.relpath(path, start)
    except (ValueError, OSError):  # another drive of Windows; a current folder that is gone
        seen = os.fspath(path)
    return printable(Path(seen).as_posix())
