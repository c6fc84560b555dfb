"""What roles ask that is no competency, with what of it is recorded for a person."""

from careerctl.analysis.in_force import earlier, role_then
from careerctl.model.conditions import asks_it_too, recorded
from careerctl.model.earlier import Under
from careerctl.model.framework import Framework, once
from careerctl.model.person import Person
from careerctl.results.gap import Condition
from careerctl.results.result import replace


def conditions(framework: Framework, person: Person, role: str) -> tuple[Condition, ...]:
    """Return what a role asks that is no competency, each with the day on which it was met, or on which it ran out."""
    return tuple(_as_recorded(framework, person, role, each) for each in conditions_of(framework, role))


def _as_recorded(framework: Framework, person: Person, role: str, asked: Condition) -> Condition:
    found = recorded(framework, person, role, asked.id)
    if found is None:
        return asked
    if found.until is not None and found.until < framework.today:
        return replace(asked, run_out=found.until)
    return replace(asked, met=found.met.date, until=found.until)


def conditions_beside(framework: Framework, person: Person, role: str, under: Under | None) -> tuple[Condition, ...]:
    """Return the same beside what was rated under a framework: what it did not ask yet is for later."""
    every, now, then = conditions(framework, person, role), framework.roles.get(role), earlier(framework, under)
    before = role_then(framework, role, then) if then is not None else None
    if now is None or before is None:
        return every
    return tuple(
        replace(each, later=True) if each.met is None and not asks_it_too(before, each.id, now) else each
        for each in every
    )


@once
def conditions_of(framework: Framework, role: str) -> tuple[Condition, ...]:
    """Return the conditions of a role, met by nobody yet."""
    known = framework.roles.get(role)
    texts = known.condition_texts() if known is not None else {}
    return tuple(Condition(each, text) for each, text in texts.items())


@once
def new_conditions(framework: Framework, before: str, after: str) -> tuple[Condition, ...]:
    """Return the conditions of one role that the role before it does not ask in the same words."""
    earlier, later = framework.roles.get(before), framework.roles.get(after)
    if earlier is None or later is None:
        return ()
    return tuple(each for each in conditions_of(framework, after) if not asks_it_too(earlier, each.id, later))
