"""What a decision about one person means for others: who reports to whom, and who asked for the same role."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.analysis.facts import told_of
from careerctl.analysis.still_wished import roles_asked_for
from careerctl.model.framework import Framework
from careerctl.model.person import Decision, Person
from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.people import read_private
from careerctl.project.reading.subjects import colleague_named, opening_named
from careerctl.project.root import commands_from_here
from careerctl.questions.known import FrameworkReading, Reading


class AskedToo(NamedTuple):
    """A wish for a role."""

    number: int
    """Which of the person's wishes it is, from 1."""
    shared_with: str
    told: tuple[tuple[str, date], ...]
    """The openings about which they were told, and when."""


class SomebodyElse(NamedTuple):
    """What stays of a person when their file goes."""

    id: str
    path: str
    name: str
    called: str
    """"" where that is the name."""
    managers: tuple[str, ...]
    """As the file names them."""
    also_led_by: tuple[tuple[int, tuple[str, ...]], ...]
    """The same of each second role, with its place in the file."""
    gone: bool
    asked: tuple[AskedToo, ...]
    """Wishes for the role in question that were neither refused nor came true."""
    chosen: tuple[tuple[int, Decision], ...]
    """Decisions about the opening in question that were not taken back, each with its place in the file."""
    role: str


class Others(NamedTuple):
    """All people of a project, by their ids."""

    people: Mapping[str, SomebodyElse]
    ids: PeopleIndex
    faults: list[Diagnostic]
    """What is wrong with their files."""

    def led_by(self, manager: str) -> list[SomebodyElse]:
        """Return the people who are here and name somebody as manager, in a second role too."""
        return [each for each in self.people.values() if not each.gone and self._names(each, manager)]

    def _names(self, other: SomebodyElse, manager: str) -> bool:
        every = (other.managers, *(managers for _, managers in other.also_led_by))
        return any(self.ids.current(each) == manager for managers in every for each in managers)

    def who_asked(self, but: str, opening: str, by: str) -> Iterator[tuple[SomebodyElse, AskedToo]]:
        """Yield who else asked and was not told about an opening, as far as whoever asks, `by`, may know of it.

        What somebody shares with their manager alone is known to that manager, and not even counted for others.
        """
        for other in self.people.values():
            leads = bool(other.managers) and self.ids.current(other.managers[0]) == by
            for each in other.asked if other.id != but and not other.gone else ():
                told = any(name == opening for name, _ in each.told) if opening else False
                if not told and (leads or each.shared_with != "manager"):
                    yield other, each

    def not_told(self, but: str, opening: str, by: str) -> list[str]:
        """Return lines that name who else asked and was not told, each with the command that tells them."""
        commands, about = commands_from_here(self.ids.root), ("--opening", opening) if opening else ()
        lines = [
            f"  {other.name}: {commands('answer', other.id, '--wish', str(wish.number), *about)}"
            for other, wish in self.who_asked(but, opening, by)
        ]
        return ["Who else asked for this role, and was not told yet as far as the files say:", *lines] if lines else []


def colleague(reading: Reading, written: str) -> str:
    """Return the id of somebody else who is here. Raises CareerctlError where there is nobody."""
    found = colleague_named(written, reading.subject.root, Path.cwd()).person
    if found == reading.record.id:
        message = f"nobody leads themself. Name somebody else than {reading.person.short_name()}."
        raise CareerctlError(message)
    if reading.has_left(found):
        message = f"{reading.named(found)} has left. Name somebody who is here."
        raise CareerctlError(message)
    return found


def opening_of(reading: FrameworkReading, written: str, role: str = "") -> str:
    """Return the present id of an opening, of one role where that is named.

    Raises CareerctlError where there is none, or where it is broken.
    """
    name = reading.present_id("opening", opening_named(written, reading.project.root, Path.cwd())[1])
    opening = reading.framework.openings.get(name)
    if opening is None:
        check = commands_from_here(reading.project.root)("check")
        message = f"the opening '{name}' has to be mended first; `{check}` shows what to do."
        raise CareerctlError(message)
    if role and reading.framework.roles.current(opening.role) != role:
        message = f"the opening '{name}' is for another role, '{opening.role}'. Nothing was written."
        raise CareerctlError(message)
    return name


def others(reading: FrameworkReading, role: str, opening: str, by: Processes = ALONE) -> Others:
    """Read everybody's file for what it says about a role and an opening of it, given by their present ids.

    Whoever hears how far the processes are hears how many were read. Raises CareerctlError where not even the person in
    question is seen among the others: who leads whom is not known.
    """
    root, framework = reading.project.root, reading.framework
    index, faults, found = PeopleIndex(root), [], {}
    for name, path in by.one_by_one([*index.paths.items()]):
        person, _, diagnostics = read_private(root, path, Person, reading.project.links)
        faults += diagnostics
        if person is not None:
            found[name] = _other(framework, name, path, person, role, opening)
    if isinstance(reading, Reading) and reading.record.id not in index.paths:
        refuse_errors(index.unread, root, "who leads whom is known once this is mended.")
    return Others(found, index, [*faults, *index.unread])


def _other(framework: Framework, name: str, path: str, person: Person, role: str, opening: str) -> SomebodyElse:  # noqa: PLR0913, PLR0917  # who, and about what
    current = framework.openings.current
    return SomebodyElse(
        name,
        path,
        person.name,
        person.called or "",
        person.manager,
        tuple((place, each.manager) for place, each in enumerate(person.also) if each.manager),
        person.has_left(framework.today),
        tuple(_asked(framework, person, role)),
        tuple(
            (place, each)
            for place, each in enumerate(person.decisions)
            if opening and each.opening and current(each.opening) == opening and each.withdrawn is None
        ),
        framework.roles.current(person.role) if person.role else "",
    )


def _asked(framework: Framework, person: Person, role: str) -> Iterator[AskedToo]:
    for place, wish, asked in roles_asked_for(framework, person):
        if asked == role:
            yield AskedToo(place + 1, wish.shared_with, tuple(told_of(framework, wish)))
