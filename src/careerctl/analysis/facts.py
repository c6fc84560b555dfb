"""What stays of a person when the record goes: small tuples, by which rules about plans and the organisation judge."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.rounds import RoundSheets, compared, other_scales, rounds_of
from careerctl.analysis.still_wished import roles_asked_for, still_wished
from careerctl.model.assessment import Rating
from careerctl.model.framework import Framework
from careerctl.model.person import Decision, Person
from careerctl.model.record import Asked, DecisionGiven, Led, PersonFacts, Record, Sheet
from careerctl.model.scale import Level
from careerctl.model.wish import Wish


def facts_of(
    framework: Framework, record: Record, person: Person, current: Callable[[str], str], needed: frozenset[str]
) -> PersonFacts:
    """Return the facts of a person whose file could be read.

    `current` returns the present id of a person; `needed` are the competencies whose levels are asked for.
    """
    return PersonFacts(
        role=framework.roles.current(person.role) if person.role else None,
        managers=tuple(current(each) for each in person.manager),
        also_led_by=tuple(
            Led(place, current(manager), not index and also.holds(framework.today))
            for place, also in enumerate(person.also)
            for index, manager in enumerate(also.manager)
        ),
        left=person.has_left(framework.today),
        followed_by=current(person.left.reports_to) if person.left is not None and person.left.reports_to else "",
        since=person.since.first if person.since else None,
        away=person.away,
        wishes=len(still_wished(framework, person)),
        asked_for=tuple(_asked_for(framework, person)) if person.wishes else (),
        decisions=tuple(_given(framework, person)) if person.decisions else (),
        levels=tuple(_levels(framework, record, needed)) if needed else (),
    )


def role_given(framework: Framework, decision: Decision) -> str | None:
    """Return the role that a decision was about: its own, else that of the opening; None where neither is there."""
    opening = framework.openings.get(decision.opening) if decision.opening else None
    written = decision.role or (opening.role if opening is not None else None)
    return framework.roles.current(written) if written and not framework.roles.is_gone(written) else None


class Need(NamedTuple):
    """So many people at a level of a competency, as a goal needs it."""

    goal: str
    written: str
    """The competency as the goal names it."""
    competency: str
    level: Level
    people: int


def needs_of_several(framework: Framework) -> Iterator[Need]:
    """Yield what goals that are not over need in more than one person, of competencies in use."""
    for name, goal in framework.goals.items.items():
        if goal.horizon is not None and goal.horizon.is_past(framework.today):
            continue
        for written, need in goal.needs.competencies.items():
            competency, scale = framework.competencies.current(written), framework.scale_of(written)
            known, level = framework.competencies.get(written), scale.value(need.level) if scale is not None else None
            if need.people > 1 and known is not None and known.status == "active" and level is not None:
                yield Need(name, written, competency, level, need.people)


def _asked_for(framework: Framework, person: Person) -> Iterator[Asked]:
    """Yield the roles asked for, with the day, where the wish was shared."""
    for _, wish, role in roles_asked_for(framework, person):
        if wish.asked and wish.shared_with != "manager":
            yield Asked(role, wish.asked, tuple(told_of(framework, wish)))


def told_of(framework: Framework, wish: Wish) -> Iterator[tuple[str, date]]:
    """Yield the openings, by their present ids, about which somebody was told in answer to a wish, and when."""
    for each in (wish.answered, *wish.history):
        if each is not None and each.opening is not None:
            yield framework.openings.current(each.opening), each.date


def _given(framework: Framework, person: Person) -> Iterator[DecisionGiven]:
    for index, decision in enumerate(person.decisions):
        role = role_given(framework, decision)
        if role is not None and decision.withdrawn is None:
            opening = framework.openings.current(decision.opening) if decision.opening else ""
            yield DecisionGiven(index, role, decision.date, decision.others_told, opening)


def _levels(framework: Framework, record: Record, needed: frozenset[str]) -> Iterator[tuple[str, Level]]:
    sheets = compared(framework, rounds_of(framework, record.sheets))
    yield from held(framework, sheets, needed) if sheets is not None else ()


def held(framework: Framework, sheets: RoundSheets, needed: frozenset[str]) -> Iterator[tuple[str, Level]]:
    """Yield those of the competencies that have a level in a round: the agreed one, else the manager's."""
    counting, current = sheets.counting, framework.competencies.current
    sides = (sheets.agreed if counting is not None else None, sheets.manager)
    both = [each for each in sides if each is not None]
    others = other_scales(framework, sheets)
    differ = {current(each) for each in counting.still_different} if counting is not None else set()
    for competency in needed - differ:
        scale = framework.scale_of(competency)
        version, written = _written(both, framework.competencies.all_ids(competency))
        other = framework.scale_id(competency) in others.get(version, ())
        level = scale.value(written) if scale is not None and written is not None and not other else None
        if level is not None:
            yield competency, level


def _written(sheets: list[Sheet], ids: tuple[str, ...]) -> tuple[str | None, str | None]:
    """Return the level that the first sheet gives which rates the competency, as written, behind the sheet's version.

    Unseen it rates nothing; `not applicable` was said of a role, and here nobody asks for one.
    """
    for sheet in sheets:
        for each in ids:
            entry = sheet.ratings.get(each)
            if isinstance(entry, Rating) and entry.observed and not entry.not_applicable:
                return sheet.framework, entry.level
            if isinstance(entry, str):
                return sheet.framework, entry
    return None, None
