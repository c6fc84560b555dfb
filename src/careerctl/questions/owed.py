"""What is owed to one person, to those whom somebody leads, or to all."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from careerctl.analysis.owing.owed import KnownOf, owed_to
from careerctl.model.framework import Framework
from careerctl.model.plan import Plan
from careerctl.problems.diagnostic import Unread
from careerctl.problems.error import CareerctlError
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Reading, read_everybody, read_person
from careerctl.questions.led import each_person, leader_of, led_by, names_of
from careerctl.questions.plans import KeptPlans, OpenPlans, as_it_stands, ids_of, open_plans
from careerctl.results.owed import Owed, OwedTo

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


def owed_by(manager: Subject, today: date, processes: Processes = ALONE) -> OwedRead:
    """Return what is owed to those whom somebody leads; of all others no file is parsed.

    Whoever has left is among them only where something is owed.
    """
    everybody = read_everybody(manager.root, today, _ALSO, processes)
    leader = leader_of(everybody, manager)
    led = list(led_by(everybody, leader))
    plans = KeptPlans(manager.root, everybody.project.links, "manager")
    if led:
        plans.read_all(each for reading in led for each in ids_of(reading))
    names = names_of(led)
    every = [(each, owed_of(each, plans, names[each.record.id])) for each in led]
    people = (one for each, one in every if one.debts or one.unsure or each.record.here(today) is not None)
    owed = Owed(manager=leader.id, manager_name=leader.person.short_name(), today=today, people=_by_name(people))
    return OwedRead(owed, everybody.left_out(plans.diagnostics))


def owed_to_all(root: Path, today: date, processes: Processes = ALONE) -> OwedRead:
    """Return what is owed to all, as far as hr may know of it: nothing of what stands in a plan."""
    everybody = read_everybody(root, today, _ALSO, processes)
    plans = open_plans(everybody, _nothing_of_it)
    every = [*each_person(everybody, partial(_owed_for_hr, plans))]
    unsure = everybody.is_unsure() or any(each.unsure for each in every)
    people = _by_name(one for one in every if one.debts)
    return OwedRead(Owed(today=today, people=people, unsure=unsure), everybody.left_out(plans.diagnostics))


def _nothing_of_it(_framework: Framework, _plan: Plan) -> Literal[True]:
    """Keep that there is a plan; of what stands in it hr is told nothing."""
    return True


def _owed_for_hr(plans: OpenPlans[Literal[True]], reading: Reading) -> OwedTo:
    try:
        known = _known_of(reading)._replace(has_plan=bool(plans.of(reading)), for_two=False)
    except CareerctlError:
        known = _known_of(reading)._replace(plan_unread=True, for_two=False)
    return _owed(reading, known, reading.person.name)


def owed_of(reading: Reading, plans: KeptPlans, name: str = "") -> OwedTo:
    """Return what is owed to somebody. Where their plan cannot be read, nothing is said of it."""
    known = _known_of(reading)
    try:
        kept = plans.of(reading)
    except CareerctlError:
        known = known._replace(plan_unread=True)
    else:
        if kept is not None:
            known = known._replace(plan=kept.plan, shown=as_it_stands(reading, kept), has_plan=True)
    return _owed(reading, known, name or reading.person.short_name())


def _known_of(reading: Reading) -> KnownOf:
    """Return what is known of somebody without their plan."""
    gone = next(iter(reading.person.manager), "")
    gone = gone if gone and reading.has_left(gone) else ""
    return KnownOf(reading.record, reading.person, gone_manager=gone, gone_name=reading.called(gone) if gone else "")


def _owed(reading: Reading, known: KnownOf, name: str) -> OwedTo:
    unsure = known.plan_unread or bool(reading.record.unread)
    return OwedTo(reading.record.id, name, owed_to(reading.framework, known), unsure)


def _by_name(people: Iterable[OwedTo]) -> tuple[OwedTo, ...]:
    return tuple(sorted(people, key=lambda each: (each.name.casefold(), each.person)))
