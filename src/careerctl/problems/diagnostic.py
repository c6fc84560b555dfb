"""The one shape of everything that is wrong with files."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a diagnostic weighs; `ignore` silences a rule."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    IGNORE = "ignore"

    @property
    def weight(self) -> int:
        """Higher weighs more: error 3, warning 2, note 1, ignore 0."""
        return _WEIGHTS[self]


_WEIGHTS = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.NOTE: 1, Severity.IGNORE: 0}


class Place(NamedTuple):
    """A place in a file: the path as printed, line and column from 1 in code points (0: the file as a whole)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`path:line:column`, or the path alone for the file as a whole."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class Diagnostic(NamedTuple):
    """One finding at its place, with what to do about it and the other places it speaks of."""

    place: Place
    severity: Severity
    rule: str
    message: str
    hint: str = ""
    related: tuple[tuple[Place, str], ...] = ()


class Unread(NamedTuple):
    """A file that was read and has errors, as seen from the current folder: what it holds is left out.

    Without a fault it is files in which a newer careerctl may know a key; what stands under that is left out.
    """

    path: str
    faults: int
    check: str
    """The command that shows them."""
    to_fetch: str = ""
    """What to do instead where it is a submodule that was not fetched."""

    @property
    def is_newer(self) -> bool:
        """Whether all else in it was read."""
        return not self.faults

    def __str__(self) -> str:
        """Return what is so, and what to do."""
        if self.to_fetch:
            return f"{self.path} is left out, since it was not fetched; {self.to_fetch}."
        if self.is_newer:
            return f"{self.path}: keys that this careerctl does not know are left out; `{self.check}` shows them."
        many = "fault" if self.faults == 1 else "faults"
        return f"{self.path} has {self.faults} {many}; `{self.check}` shows what to do."


def newer(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return those about keys that a newer careerctl may know, where that is no error: what they hold is left out."""
    return tuple(each for each in diagnostics if each.rule == "unknown-key" and each.severity is not Severity.ERROR)


def errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the errors among diagnostics: what keeps a file from being used."""
    return tuple(each for each in diagnostics if each.severity is Severity.ERROR)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by place, then rule and message; the same thing said twice of a place is said once."""
    return sorted(set(diagnostics), key=lambda one: (one.place, one.rule, one.message, one.hint, one.related))
