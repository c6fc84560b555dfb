"""What was before today: under what something was said, and what is known of the framework at that time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, NamedTuple, Protocol, TypeVar

T = TypeVar("T")
"""A framework, which knows what keeps earlier ones."""
WhyNot = Literal["unknown", "shallow", "unreadable"]
"""Why nobody can tell what was asked then: nothing keeps it, the clone begins later, or it cannot be read."""

Change = Literal["scale", "requirement", "words"]
"""What of a rating that counts is other than when it was given: its scale, what is asked, or a level's words."""


class Under(NamedTuple):
    """Under what something was rated, planned or answered: a version of the framework, and the day."""

    version: str | None
    """None where nobody wrote it down: then it is the framework of that day."""
    day: date


@dataclass(frozen=True, slots=True, eq=False)
class Earlier(Generic[T]):
    """The framework as it was when something was said, which is not today's."""

    version: str = ""
    """Empty where only the day is known."""
    framework: T | None = None
    """Its competencies and roles; None where nobody can tell."""
    why: WhyNot | None = None
    """Why nobody can tell; None where its framework is known."""


class History(Protocol[T]):
    """What keeps earlier frameworks."""

    def at(self, under: Under) -> Earlier[T] | None:
        """Return the framework under which something was said; None where it has not changed since, or is not kept."""

    def between(self, earlier: Earlier[T], today: str | None) -> Iterator[Earlier[T]]:
        """Yield the versions between an earlier one and today's, the latest first."""
