"""Many people, one after the other: all of a project, or those whom somebody leads."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from careerctl.model.person import Person
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.reading.people import read_private
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Colleagues, Everybody, Reading


class Leader(NamedTuple):
    """Who leads: all ids, the present one first, and the file."""

    ids: tuple[str, ...]
    person: Person

    @property
    def id(self) -> str:
        """The present id."""
        return self.ids[0]


def leader_of(everybody: Everybody, subject: Subject) -> Leader:
    """Return somebody who leads. Raises CareerctlError where their file is broken."""
    person, _, found = read_private(subject.root, subject.path, Person, everybody.project.links)
    if person is None:
        refuse_errors(found, subject.root, "this person's file has to be mended first.")
        message = f"{subject.path} has to be mended first."
        raise CareerctlError(message)
    return Leader((subject.person, *person.formerly), person)


def readings(everybody: Everybody, naming: Collection[str] = ()) -> Iterator[Reading]:
    """Yield who could be read; where ids are named, those alone who have one or in whose file one may stand."""
    root, colleagues = everybody.project.root, Colleagues(everybody.project.root)
    for record in everybody.records(naming):
        if record.person is not None:
            subject = Subject(root, record.id, everybody.people.paths[record.id])
            yield Reading(everybody.project, subject, record, record.person, colleagues)


def led_by(everybody: Everybody, leader: Leader) -> Iterator[Reading]:
    """Yield those whom somebody leads: of the managers who are here, they are the first."""
    for each in readings(everybody, leader.ids):
        if leads(everybody, leader, each):
            yield each.told_apart()


def leads(everybody: Everybody, leader: Leader, reading: Reading) -> bool:
    """Tell whether somebody leads another."""
    return leader.id in map(everybody.people.current, reading.managers()[:1])
