"""What a proposal is for, and the way that it plans."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from careerctl.analysis.moves import Move
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record

HOURS = 16.0
"""Hours a week, where nobody says how many: two days."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a proposal is to be for; `until` is the day before which the move may come."""

    framework: Framework
    record: Record
    person: Person
    called: Callable[[str], str]
    start: date
    target: str | None = None
    hours: float = HOURS
    until: date | None = None
    own: bool = False
    taken: Mapping[str, Sequence[tuple[date, date]]] = field(default_factory=dict)
    """Of each activity from which day to which other people have a place in it."""
    done: frozenset[str] = frozenset()
    """Activities that the person has done."""


@dataclass(frozen=True, slots=True)
class Way:
    """From where to where: today's role, the next one, the one wished for, and the moves behind the next one."""

    role: str
    target: str
    towards: str
    later: tuple[Move, ...] = ()
    reachable: bool = True

    @property
    def stays(self) -> bool:
        """Whether the target is today's role."""
        return self.target == self.role
