"""Many people, and files, one after the other: all of a project, or those whom somebody leads."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Diagnostic, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.kinds import ASSESSMENTS
from careerctl.project.reading.people import PersonFiles, read_private
from careerctl.project.reading.subjects import Subject
from careerctl.questions.everybody import Everybody
from careerctl.questions.known import Reading
from careerctl.text.naming import labels, told_apart

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


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


def each_person(everybody: Everybody, work: Callable[[Reading], T], naming: Collection[str] = ()) -> Iterator[T]:
    """Yield what the work makes of each person who could be read, in the order of their ids.

    Where ids are named, only of those who have one, or in whose file one may stand: of all others none is parsed.

    Between processes goes what was made, which is to be small and frozen; a reading stays where it is. The work is a
    function of a module, or a `partial` of one with what can be pickled: see `Processes.each_share`.
    """
    each_share = partial(_people_of, everybody, work, naming)
    for made, faults in everybody.processes.each_share(each_share, everybody.files()):
        everybody.faults.extend(faults)
        yield from made


def _people_of(
    everybody: Everybody, work: Callable[[Reading], T], naming: Collection[str], share: Sequence[PersonFiles]
) -> tuple[list[T], list[Diagnostic]]:
    here = replace(everybody, faults=[])
    if naming:
        share = [each for each in share if here.people.may_name(each.person, naming)]
    return [work(each) for each in readings_of(here, share)], here.faults


class FilesMade(NamedTuple, Generic[T]):
    """What was made of each file that could be read, the paths of the others, and what is wrong with any of them."""

    made: list[T]
    unread: list[str]
    diagnostics: list[Diagnostic]

    def add(self, more: "FilesMade[T]") -> None:
        """Add what was made of the files that come after these."""
        self.made.extend(more.made)
        self.unread.extend(more.unread)
        self.diagnostics.extend(more.diagnostics)


def each_file(
    everybody: Everybody, model: type[M], paths: Sequence[str], work: Callable[[Framework, str, M], T]
) -> FilesMade[T]:
    """Return what the work makes of each file of a model, given its path, in the order of the paths.

    As with `each_person`, models stay in the process that reads them.
    """
    every = FilesMade[T]([], [], [])
    for share in everybody.processes.each_share(partial(_files_of, everybody, model, work), paths):
        every.add(share)
    return every


def _files_of(
    everybody: Everybody, model: type[M], work: Callable[[Framework, str, M], T], share: Sequence[str]
) -> FilesMade[T]:
    every = FilesMade[T]([], [], [])
    for path in share:
        entity, _, diagnostics = read_private(everybody.project.root, path, model, everybody.project.links)
        every.diagnostics.extend(diagnostics)
        if entity is not None:
            every.made.append(work(everybody.framework, path, entity))
        else:
            every.unread.append(path)
    return every


def readings_of(everybody: Everybody, share: Iterable[PersonFiles]) -> Iterator[Reading]:
    """Yield who could be read, of those whose files these are."""
    return _read(everybody, map(everybody.record, share))


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


def names_of(framework: Framework, leader: Leader, led: Sequence[Reading]) -> dict[str, str]:
    """Return how a page about a leader's people names each, and the leader, by id: each told apart from the others."""
    short = leader.person.short_name()
    beside = (each.called(leader.id) for each in led)
    own = next((name for name in beside if name != short), short)
    names = {leader.id: (own, *_labels(framework, leader.id, leader.person))}
    return told_apart(names | {each.record.id: (each.person.short_name(), *labels_of(each)) for each in led})


def labels_of(reading: Reading) -> tuple[str, ...]:
    """Return how somebody can be named by the whole name, the one that is theirs alone last."""
    return _labels(reading.framework, reading.record.id, reading.person)


def _labels(framework: Framework, own_id: str, person: Person) -> tuple[str, ...]:
    return labels(person.name, framework.role_name(person.role) if person.role else None, own_id)


def is_sound(everybody: Everybody, reading: Reading) -> bool:
    """Tell whether somebody's file and sheets, but drafts, could be read: otherwise nothing is said of their levels."""
    return spoiled(everybody).isdisjoint((reading.subject.path, *reading.record.ids))


def spoiled(everybody: Everybody) -> frozenset[str]:
    """Return whose files could not be read: the paths of people's own, and of sheets the ids in their names."""
    paths = {each.place.path for each in errors(everybody.faults)}
    sheets = (each for each in paths if each.startswith(f"{ASSESSMENTS}/"))
    anybody = everybody.people.paths.values() if everybody.people.closed_sheets else ()
    return frozenset({*paths, *(each.rpartition("/")[2].partition(".")[0] for each in sheets), *anybody})


def leads(everybody: Everybody, leader: Leader, reading: Reading) -> bool:
    """Tell whether somebody leads another."""
    return leader.id in map(everybody.people.current, reading.managers()[:1])
