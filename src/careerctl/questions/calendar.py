"""Whose days are in a calendar: a person's own, or those of a manager with everybody whom they rate."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.calendar import in_order, round_days, talk_days
from careerctl.problems.diagnostic import Unread
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.framework import Project
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.subjects import Subject
from careerctl.questions.colleagues import Colleagues
from careerctl.questions.known import Reading, read_framework, read_person_beside
from careerctl.questions.led import names_of
from careerctl.questions.plans import KeptPlans, ids_of
from careerctl.results.calendar import Calendar

_KINDS = ("competency", "role")


class CalendarRead(NamedTuple):
    """A calendar, uncut, with what is left out of it."""

    calendar: Calendar
    left_out: list[Unread]
    broken: list[str]
    """What is said of those whose files have to be mended first."""


def own_calendar(subject: Subject, today: date) -> CalendarRead:
    """Return a person's own days. Raises CareerctlError where their files, or their plan, are broken."""
    known = read_framework(subject.root, today, _KINDS)
    reading = read_person_beside(known.project, subject)
    plans = KeptPlans(subject.root, known.project.links, "employee")
    kept = plans.of(reading, certainly=not subject.is_outside)
    days = [
        *talk_days(known.framework, reading.record, kept.plan if kept is not None else None),
        *round_days(known.framework, [reading.record]),
    ]
    calendar = Calendar(reading.record.id, reading.person.short_name(), today=today, days=in_order(days))
    return CalendarRead(calendar, known.left_unread(plans.diagnostics), [])


def managers_calendar(manager: Subject, today: date) -> CalendarRead:
    """Return a manager's days with everybody whom they rate. Whoever cannot be read is named as left out."""
    known = read_framework(manager.root, today, _KINDS)
    own = read_person_beside(known.project, manager)
    plans = KeptPlans(manager.root, known.project.links, "manager")
    broken: list[str] = []
    people = PeopleIndex(manager.root)
    led = [*_led_by(people, known.project, own, broken)]
    plans.read_all(each for reading in led for each in ids_of(reading))
    names = names_of(led)
    days = [*round_days(known.framework, [each.record for each in led])]
    for each in led:
        try:
            kept = plans.of(each)
        except CareerctlError as error:
            broken.append(f"{each.subject.path}: {error}")
            continue
        plan = kept.plan if kept is not None else None
        days += talk_days(known.framework, each.record, plan, names[each.record.id])
    calendar = Calendar(own.record.id, own.person.short_name(), leads=True, today=today, days=in_order(days))
    return CalendarRead(calendar, known.left_unread([*plans.diagnostics, *people.unread]), broken)


def _led_by(people: PeopleIndex, project: Project, manager: Reading, broken: list[str]) -> Iterator[Reading]:
    """Yield the people whom a manager rates: of those who lead them and are here, the first."""
    colleagues = Colleagues(people.root)
    for person, path in people.naming(manager.record.ids).items():
        try:
            reading = read_person_beside(project, Subject(people.root, person, path), colleagues)
        except CareerctlError as error:
            broken.append(f"{path}: {error}")
            continue
        if any(people.current(each) == manager.record.id for each in reading.managers()[:1]):
            yield reading
