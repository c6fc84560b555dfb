"""Who reads, and the groups that see alike."""

from collections.abc import Mapping
from enum import StrEnum


class Audience(StrEnum):
    """Who reads: the person, their manager, hr, or everyone."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    HR = "hr"
    EVERYONE = "everyone"


Readers = Mapping[str, frozenset[Audience]]
"""The readers of each field of a result."""

ALL = frozenset(Audience)
HR = ALL - {Audience.EVERYONE}
TWO = frozenset({Audience.EMPLOYEE, Audience.MANAGER})
PERSON, MANAGER = frozenset({Audience.EMPLOYEE}), frozenset({Audience.MANAGER})
LEADING = frozenset({Audience.MANAGER, Audience.HR})
"""Who may see of several people at once what each of them may see of themself."""

WISHES = {
    Audience.EMPLOYEE: {"manager", "hr", "everyone"},
    Audience.MANAGER: {"manager", "hr", "everyone"},
    Audience.HR: {"hr", "everyone"},
    Audience.EVERYONE: {"everyone"},
}
"""The wishes that a reader sees, by with whom they were shared."""


def seen_by(readers: frozenset[Audience], names: str) -> Readers:
    """Return the lines of fields that the same readers see; their names stand with blanks between them."""
    return dict.fromkeys(names.split(), readers)
