"""What roles ask that is no competency, and what of it is recorded for a person."""

from datetime import date

from careerctl.model.days import months_later
from careerctl.model.framework import Framework, once
from careerctl.model.person import ConditionMet, Person
from careerctl.model.role import Role
from careerctl.results.gap import Condition
from careerctl.results.result import replace
from careerctl.text.characters import in_one_line


def conditions(framework: Framework, person: Person, role: str) -> tuple[Condition, ...]:
    """Return what a role asks that is no competency, each with the day on which it was met, or on which it ran out."""
    asked = conditions_of(framework, role)
    if not person.conditions_met:
        return asked
    return tuple(_as_recorded(framework, person, role, each) for each in asked)


@once
def conditions_of(framework: Framework, role: str) -> tuple[Condition, ...]:
    """Return the conditions of a role, met by nobody yet."""
    known = framework.roles.get(role)
    texts = known.condition_texts() if known is not None else {}
    return tuple(Condition(each, text) for each, text in texts.items())


@once
def new_conditions(framework: Framework, before: str, after: str) -> tuple[Condition, ...]:
    """Return the conditions of one role that another does not ask in the same words."""
    earlier = framework.roles.get(before)
    return tuple(each for each in conditions_of(framework, after) if earlier is None or not _asks_it(earlier, each))


def _asks_it(role: Role, condition: Condition) -> bool:
    """Tell whether a role asks a condition under the same id and in the same words."""
    text = role.condition_texts().get(condition.id)
    return text is not None and in_one_line(text) == in_one_line(condition.text)


def _as_recorded(framework: Framework, person: Person, role: str, asked: Condition) -> Condition:
    found = record_of(framework, person, role, asked)
    if found is None:
        return asked
    _, met = found
    until = valid_until(framework, role, asked.id, met)
    if until is not None and until < framework.today:
        return replace(asked, run_out=until)
    return replace(asked, met=met.date, until=until)


def record_of(framework: Framework, person: Person, role: str, asked: Condition) -> tuple[str, ConditionMet] | None:
    """Return what is recorded of a role's condition and the role under which it is written; None where nothing is.

    The same id in the same words is the same condition in every role. Of several records the one that holds longest
    counts, then the latest.
    """
    found = [
        (written, records[asked.id])
        for written, records in person.conditions_met.items()
        if asked.id in records and _counts_for(framework, written, role, asked)
    ]
    return max(found, key=lambda each: _weight(framework, role, asked.id, each[1]), default=None)


def _counts_for(framework: Framework, written: str, role: str, asked: Condition) -> bool:
    present = framework.roles.current(written)
    known = framework.roles.items.get(present)
    return present == role or (known is not None and _asks_it(known, asked))


def _weight(framework: Framework, role: str, condition: str, met: ConditionMet) -> tuple[date, date]:
    return valid_until(framework, role, condition, met) or date.max, met.date


def valid_until(framework: Framework, role: str, condition: str, met: ConditionMet) -> date | None:
    """Return the last day on which a record holds: its own, else so many months on as the role says; None: no end."""
    if "until" in met.model_fields_set:
        return met.until.last if met.until is not None else None
    known = framework.roles.get(role)
    months = known.months_valid(condition) if known is not None else None
    return months_later(met.date, months) if months is not None else None
