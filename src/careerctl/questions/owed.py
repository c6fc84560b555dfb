"""What is owed to one person, to those whom somebody leads, or to all."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.analysis.owing.owed import KnownOf, owed_to
from careerctl.problems.diagnostic import Unread
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Everybody, Reading, read_everybody, read_person
from careerctl.questions.led import leader_of, led_by, readings
from careerctl.questions.plans import KeptPlans, as_it_stands, ids_of
from careerctl.results.owed import Owed, OwedTo
from careerctl.text.naming import labels, told_apart

_ALSO = ("activity", "opening")


class OwedRead(NamedTuple):
    """What is owed, uncut, and the files that it leaves out."""

    owed: Owed
    left_out: list[Unread]


def owed_to_one(subject: Subject, today: date) -> OwedRead:
    """Return what is owed to one person. Raises CareerctlError where their files are broken."""
    reading = read_person(subject, today, _ALSO)
    plans = KeptPlans(subject.root, reading.project.links, "employee")
    one = owed_of(reading, plans)
    return OwedRead(Owed(one=True, today=today, people=(one,)), reading.left_unread(plans.diagnostics))


def owed_by(manager: Subject, today: date) -> OwedRead:
    """Return what is owed to those whom somebody leads; of all others no file is parsed."""
    everybody = read_everybody(manager.root, today, _ALSO)
    leader = leader_of(everybody, manager)
    led = list(led_by(everybody, leader))
    plans = KeptPlans(manager.root, everybody.project.links, "manager")
    if led:
        plans.read_all(each for reading in led for each in ids_of(reading))
    names = told_apart({each.record.id: labels_of(each) for each in led})
    people = [owed_of(each, plans, names[each.record.id]) for each in led]
    owed = Owed(manager=leader.id, manager_name=leader.person.short_name(), today=today, people=_by_name(people))
    return OwedRead(owed, _left_out(everybody, plans))


def owed_to_all(root: Path, today: date) -> OwedRead:
    """Return what is owed to all, as far as hr may know of it: nothing of what stands in a plan."""
    everybody = read_everybody(root, today, _ALSO)
    plans = KeptPlans(root, everybody.project.links, "hr")
    plans.read_all()
    people = _by_name(one for one in _all(everybody, plans) if one.debts)
    return OwedRead(Owed(today=today, people=people), _left_out(everybody, plans))


def _all(everybody: Everybody, plans: KeptPlans) -> Iterator[OwedTo]:
    for each in readings(everybody):
        yield owed_of(each, plans, each.person.name)


def owed_of(reading: Reading, plans: KeptPlans, name: str = "") -> OwedTo:
    """Return what is owed to somebody, called so in a list. Nothing is said of a plan that cannot be read."""
    plan_unread = False
    try:
        kept = plans.of(reading)
    except CareerctlError:
        kept, plan_unread = None, True
    unsure = plan_unread or bool(reading.record.unread)
    gone = next(iter(reading.person.manager), "")
    gone = gone if gone and reading.has_left(gone) else ""
    known = KnownOf(
        reading.record,
        reading.person,
        kept.plan if kept is not None else None,
        as_it_stands(reading, kept) if kept is not None and plans.is_for_reader else None,
        plans.is_for_reader,
        plan_unread,
        gone,
        reading.called(gone) if gone else "",
    )
    return OwedTo(reading.record.id, name or reading.person.short_name(), owed_to(reading.framework, known), unsure)


def _by_name(people: Iterable[OwedTo]) -> tuple[OwedTo, ...]:
    return tuple(sorted(people, key=lambda each: (each.name.casefold(), each.person)))


def labels_of(reading: Reading) -> tuple[str, ...]:
    """Return how a list of several people names somebody, the shortest first and the one that is theirs alone last."""
    person, role = reading.person, reading.person.role
    mark = reading.framework.role_name(role) if role else None
    return (person.short_name(), *labels(person.name, mark, reading.record.id))


def _left_out(everybody: Everybody, plans: KeptPlans) -> list[Unread]:
    return everybody.left_unread([*everybody.faults, *everybody.people.diagnostics, *plans.diagnostics])
