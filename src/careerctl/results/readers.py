"""Who reads, the groups that see alike, and what a field says of its readers.

A name that the person and the manager read is `Annotated[str, seen(TWO), name_of("by")]`.
"""

from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, get_type_hints


class Audience(StrEnum):
    """Who reads: the person, their manager, hr, or everyone."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    HR = "hr"
    EVERYONE = "everyone"


Readers = frozenset[Audience]

ALL: Readers = frozenset(Audience)
HR: Readers = ALL - {Audience.EVERYONE}
TWO: Readers = frozenset({Audience.EMPLOYEE, Audience.MANAGER})
PERSON: Readers = frozenset({Audience.EMPLOYEE})
MANAGER: Readers = frozenset({Audience.MANAGER})
LEADING: Readers = frozenset({Audience.MANAGER, Audience.HR})
"""Who may see of several people at once what each of them may see of themself."""

WISHES = {
    Audience.EMPLOYEE: {"manager", "hr", "everyone"},
    Audience.MANAGER: {"manager", "hr", "everyone"},
    Audience.HR: {"hr", "everyone"},
    Audience.EVERYONE: {"everyone"},
}
"""The wishes that a reader sees, by with whom they were shared."""


class Seen(NamedTuple):
    """Stands on a field: who reads it."""

    readers: Readers


class NameOf(NamedTuple):
    """Stands on a text that is a name: whose."""

    whose: str


unmasked = object()
"""Stands on a text that is nobody's words, and stays on a screen that others see."""


def seen(readers: Readers) -> Seen:
    """Say who reads a field."""
    return Seen(readers)


def name_of(whose: str) -> NameOf:
    """Say whose name a field holds: by the field with the id, or `employee` or `manager`."""
    return NameOf(whose)


def marks(hint: Any) -> tuple[Any, ...]:
    """Return what is said of a field beside its type."""
    return getattr(hint, "__metadata__", ())


def readers(hint: Any) -> Readers:
    """Return who reads a field that is declared so."""
    return next((mark.readers for mark in marks(hint) if isinstance(mark, Seen)), frozenset())


@cache
def seen_by(sort: type, audience: Audience) -> tuple[str, ...]:
    """Return the fields of a result that a reader sees."""
    return tuple(name for name, hint in fields_of(sort).items() if audience in readers(hint))


@cache
def fields_of(sort: type) -> dict[str, Any]:
    """Return the fields of a result in order, each as it is declared, with its marks."""
    return get_type_hints(sort, include_extras=True)
