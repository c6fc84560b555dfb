"""Many people, one after the other: all of a project, or those whom somebody leads."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeVar

from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Diagnostic, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.kinds import ASSESSMENTS
from careerctl.project.reading.people import PersonFiles, read_private
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Everybody, Reading

T = TypeVar("T")


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
    return _read(everybody, everybody.records(naming))


def each_person(everybody: Everybody, work: Callable[[Reading], T]) -> Iterator[T]:
    """Yield what the work makes of each person who could be read, in the order of their ids.

    Between processes goes what was made, which is to be small and frozen; a reading stays where it is. The work is a
    function of a module, or a `partial` of one with what can be pickled: see `Processes.each_share`.
    """
    for made, faults in everybody.processes.each_share(partial(_people_of, everybody, work), everybody.files()):
        everybody.faults.extend(faults)
        yield from made


def _people_of(
    everybody: Everybody, work: Callable[[Reading], T], share: Sequence[PersonFiles]
) -> tuple[list[T], list[Diagnostic]]:
    here = replace(everybody, faults=[])
    return [work(each) for each in _read(here, map(here.record, share))], here.faults


def _read(everybody: Everybody, records: Iterable[Record]) -> Iterator[Reading]:
    for record in records:
        if record.person is not None:
            subject = Subject(everybody.project.root, record.id, everybody.people.paths[record.id])
            yield Reading(everybody.project, subject, record, record.person, everybody.colleagues)


def led_by(everybody: Everybody, leader: Leader) -> Iterator[Reading]:
    """Yield those whom somebody leads: of the managers who are here, they are the first."""
    for each in readings(everybody, leader.ids):
        if leads(everybody, leader, each):
            yield each.told_apart()


def leads(everybody: Everybody, leader: Leader, reading: Reading) -> bool:
    """Tell whether somebody leads another."""
    return leader.id in map(everybody.people.current, reading.managers()[:1])


def is_broken(reading: Reading, faults: Iterable[Diagnostic]) -> bool:
    """Tell whether a person's file, or a sheet of theirs, is among what is wrong: nothing is said of levels then."""
    return any(_is_about(each.place.path, reading) for each in errors(faults))


def _is_about(path: str, reading: Reading) -> bool:
    if path == reading.subject.path:
        return True
    return path.startswith(f"{ASSESSMENTS}/") and path.rpartition("/")[2].partition(".")[0] in reading.record.ids
