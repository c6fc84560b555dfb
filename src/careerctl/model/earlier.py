"""The framework as it was: what something was said under, and what is known of the framework at that time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from careerctl.model.framework import Framework

WhyNot = Literal["unknown", "shallow", "unreadable"]
"""Why nobody can tell what was asked then: nothing keeps it, the clone begins later, or it cannot be read."""


class Under(NamedTuple):
    """Under what something was rated, planned or answered: a version of the framework, and the day."""

    version: str | None
    """None where nobody wrote it down: then it is the framework of that day."""
    day: date


@dataclass(frozen=True, slots=True, eq=False)
class Earlier:
    """The framework as it was when something was said, which is not today's."""

    version: str = ""
    """Empty where only the day is known."""
    framework: "Framework | None" = None
    """Its competencies and roles; None where nobody can tell."""
    why: WhyNot | None = None
    """Why nobody can tell; None where its framework is known."""


class History(Protocol):
    """What keeps earlier frameworks."""

    def at(self, under: Under) -> Earlier | None:
        """Return the framework under which something was said; None where it has not changed since, or is not kept."""

    def between(self, earlier: Earlier, today: str | None) -> Iterator[Earlier]:
        """Yield the versions between an earlier one and today's, the latest first."""


def earlier(framework: "Framework", under: Under | None) -> Earlier | None:
    """Return the framework under which something was said; None where that is today's, or nobody can say otherwise.

    Where the version is today's nothing is looked up: what changed without a new version counts as the same.
    """
    version, today = under.version if under is not None else None, framework.settings.version
    if under is None or (version is not None and version == today):
        return None
    if framework.history is not None:
        return framework.history.at(under)
    return Earlier(version, why="unknown") if version and today else None
