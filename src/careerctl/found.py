"""What a check found, and in how many files."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from careerctl.characters import printable
from careerctl.diagnostics import Diagnostic, Place, Severity

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


@dataclass(frozen=True, slots=True)
class Found:
    """The findings, sorted by place, and the number of files that were looked at."""

    diagnostics: tuple[Diagnostic, ...]
    files: int

    def count(self, severity: Severity) -> int:
        """Return the number of findings of one severity."""
        return sum(each.severity is severity for each in self.diagnostics)


def from_here(diagnostics: Iterable[Diagnostic], root: Path) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a project with their paths as seen from the current folder, for printing."""

    @cache
    def seen(path: str) -> str:
        return path_from_here(root / path)

    def shown(place: Place) -> Place:
        return place._replace(path=seen(place.path))

    def moved(one: Diagnostic) -> Diagnostic:
        return replace(one, place=shown(one.place), related=tuple((shown(place), what) for place, what in one.related))

    return tuple(moved(each) for each in diagnostics)


def path_from_here(path: Path) -> str:
    """Return a path as seen from the current folder, for printing."""
    try:
        seen = os.path.relpath(path)
    except (ValueError, OSError):  # another drive of Windows; a current folder that is gone
        seen = os.fspath(path)
    return printable(Path(seen).as_posix())
