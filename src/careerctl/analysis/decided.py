"""Moves that are decided, and the day on which each begins."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.facts import role_given
from careerctl.model.framework import Framework
from careerctl.model.person import Decision, Person


class MoveDecided(NamedTuple):
    """A move that is decided and that the person's file does not have yet: where it stands, to which role, and when."""

    place: int
    decision: Decision
    role: str
    """The present id."""
    day: date


def begins(framework: Framework, decision: Decision) -> date:
    """Return the day on which what was decided begins: it says so, else with its opening, else on the day itself."""
    opening = framework.openings.get(decision.opening) if decision.opening else None
    return decision.from_ or max(decision.date, opening.from_.first if opening is not None else decision.date)


def move_decided(framework: Framework, person: Person) -> MoveDecided | None:
    """Return the last move that was decided, where the person does not have that role yet, nor had it since."""
    last = max(_moves(framework, person), key=lambda each: each.day, default=None)
    if last is None or (person.role and framework.roles.current(person.role) == last.role):
        return None
    if person.since is not None:
        return last if person.since.last < last.day else None
    return None if last.role in {framework.roles.current(each.role) for each in person.held if each.role} else last


def _moves(framework: Framework, person: Person) -> Iterator[MoveDecided]:
    """Yield what was decided and not taken back; without a day or an opening only where it is known what came after."""
    for place, each in enumerate(person.decisions):
        role = role_given(framework, each)
        dated = each.from_ is not None or person.since is not None or (person.role is not None and each.opening)
        if role is not None and dated and each.withdrawn is None:
            yield MoveDecided(place, each, role, begins(framework, each))
