"""What somebody had no chance to show yet: an occasion is the organisation's to give."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.analysis.meeting import items_of
from careerctl.analysis.rounds import RoundSheets, compared, rounds_of
from careerctl.model.framework import Framework
from careerctl.model.plan import Plan
from careerctl.model.record import Record
from careerctl.results.gap import Standing


class Unshown(NamedTuple):
    """What nobody had a chance to show in the round compared, by the competencies' ids."""

    sheets: RoundSheets
    competencies: tuple[str, ...]


def no_chance(framework: Framework, record: Record, plan: Plan | None) -> Unshown | None:
    """Return what today's role requires and nobody had a chance to show, unless the plan sees to it already."""
    person = record.here(framework.today)
    sheets = compared(framework, rounds_of(framework, record.sheets)) if person is not None else None
    if person is None or person.role is None or sheets is None:
        return None
    role, seen_to = framework.roles.current(person.role), set(_planned(framework, plan))
    found = tuple(
        each.competency
        for each in ([] if framework.unreadable(role) else items_of(framework, sheets, role, role))
        if each.standing is Standing.NO_CHANCE and not each.optional and each.competency not in seen_to
    )
    return Unshown(sheets, found) if found else None


def _planned(framework: Framework, plan: Plan | None) -> Iterator[str]:
    """Yield the competencies for which somebody has promised to do something."""
    for _, stage in plan.stages() if plan is not None else ():
        for each in stage.actions:
            if each.competency is not None and each.status in {"planned", "active"}:
                yield framework.competencies.current(each.competency)
