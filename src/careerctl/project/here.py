"""Paths as whoever reads a message sees them: from the current folder."""

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from careerctl.problems.diagnostic import Diagnostic, Place, errors
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import printable


def from_here(diagnostics: Iterable[Diagnostic], root: Path, start: Path | None = None) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a project with their paths as seen from `start`, by default the current folder."""
    found = tuple(diagnostics)
    if not found:
        return ()

    @cache
    def seen(folder: str) -> str:
        """Once a folder, which holds many files: to ask the system takes longer than all else here."""
        return path_from_here(root / folder, start)

    @cache
    def seen_file(path: str) -> str:
        folder, _, name = path.rpartition("/")
        if name == ".":
            return seen(path)
        here = seen(folder)
        return printable(name) if here == "." else f"{here}/{printable(name)}"

    def shown(place: Place) -> Place:
        return Place(seen_file(place.path), place.line, place.column)

    def moved(one: Diagnostic) -> Diagnostic:
        related = tuple((shown(place), what) for place, what in one.related)
        return Diagnostic(shown(one.place), one.severity, one.rule, one.message, one.hint, related)

    return tuple(map(moved, found))


def refuse_errors(found: Iterable[Diagnostic], root: Path, message: str) -> None:
    """Raise CareerctlError with a message and the errors among what was found in files, where there are some."""
    broken = errors(found)
    if broken:
        first, *others = {each.rule for each in broken}
        raise CareerctlError(message if others else _ALONE.get(first, message), from_here(broken, root))


_ALONE = {
    "unfetched-submodule": "this has to be fetched first.",
    "other-careerctl": "this project is for another careerctl.",
}
"""What is said where errors of one kind alone stand in the way, and nothing is to be mended."""


def path_from_here(path: Path, start: Path | None = None) -> str:
    """Return a path as seen from `start`, by default the current folder, for printing."""
    try:
        seen = os.path.relpath(path, start)
    except (ValueError, OSError):  # another drive of Windows; a current folder that is gone
        seen = os.fspath(path)
    return printable(Path(seen).as_posix())
