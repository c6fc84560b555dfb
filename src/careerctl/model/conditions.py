"""What is recorded of the conditions of roles: which record counts for a role, and until when it holds."""

from datetime import date
from typing import NamedTuple

from careerctl.model.days import months_later
from careerctl.model.framework import Framework
from careerctl.model.person import ConditionMet, Person
from careerctl.model.role import Role
from careerctl.text.characters import in_one_line


class Recorded(NamedTuple):
    """A record of a condition, and the role under which it is written."""

    written: str
    met: ConditionMet
    until: date | None
    """The last day on which it holds for the role that asks; None: for good."""


def recorded(framework: Framework, person: Person, role: str, condition: str) -> Recorded | None:
    """Return what counts of a person's records for a condition of a role, by its present id; None where none does.

    The same id in the same words is the same condition in every role. Of several records the one that holds longest
    counts, then the latest.
    """
    asking = framework.roles.get(role)
    if asking is None or not person.conditions_met:
        return None
    found = [
        Recorded(written, records[condition], _until(asking, condition, records[condition]))
        for written, records in person.conditions_met.items()
        if condition in records and _counts(framework, written, asking, role, condition)
    ]
    return max(found, key=lambda each: (each.until or date.max, each.met.date), default=None)


def asks_it_too(role: Role, condition: str, other: Role) -> bool:
    """Tell whether a role asks what another one asks under an id, in the same words; line breaks count for nothing."""
    words = [each.condition_texts().get(condition, "") for each in (role, other)]
    return bool(words[0] and words[1]) and in_one_line(words[0]) == in_one_line(words[1])


def _counts(framework: Framework, written: str, asking: Role, role: str, condition: str) -> bool:
    """Tell whether what is recorded under one role is a condition of another; of what cannot be read nobody knows."""
    known = framework.roles.get(written)
    same = framework.roles.current(written) == role
    return same or (known is not None and asks_it_too(known, condition, asking))


def _until(role: Role, condition: str, met: ConditionMet) -> date | None:
    """Return the record's own last day, else so many months on as the role says."""
    if "until" in met.model_fields_set:
        return met.until.last if met.until is not None else None
    months = role.months_valid(condition)
    return months_later(met.date, months) if months is not None else None
