"""Whose plan it is."""

from collections.abc import Callable
from dataclasses import dataclass

from careerctl.model.framework import Framework
from careerctl.model.person import Person


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose plan it is, and how sentences name people."""

    framework: Framework
    id: str
    person: Person
    called: Callable[[str], str]

    @property
    def manager(self) -> str:
        """The id of who leads the person, "" where nobody is named."""
        return next(iter(self.person.manager), "")

    def named(self, person: str | None) -> str:
        """Return how sentences name somebody, "" where nobody is named."""
        return self.called(person) if person else ""

    def competency(self, written: str) -> str:
        """Return a competency's name."""
        known = self.framework.competencies.get(written)
        return known.name if known is not None else written
