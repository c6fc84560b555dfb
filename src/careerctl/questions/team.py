"""The team of one manager, and all people of a project as everyone may know them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.analysis.gap import Question, role_asked
from careerctl.analysis.teams.member import KnownMember
from careerctl.analysis.teams.team import team
from careerctl.analysis.teams.wall import on_the_wall, ways
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.problems.diagnostic import Diagnostic, Unread, errors
from careerctl.project.kinds import PEOPLE
from careerctl.project.reading.files import id_of
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.people import read_private
from careerctl.project.reading.plans import read_plans
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Everybody, FrameworkReading, Reading, read_everybody, read_framework
from careerctl.questions.led import is_broken, leader_of, leads, readings
from careerctl.questions.owed import labels_of, owed_of
from careerctl.questions.plans import KeptPlans, ids_of
from careerctl.results.team import Team
from careerctl.results.wall import Wall
from careerctl.text.naming import labels, told_apart


class TeamRead(NamedTuple):
    """A team, uncut, and the files that it leaves out."""

    team: Team
    left_out: list[Unread]


class WallRead(NamedTuple):
    """What everyone may know of all, and the files that it leaves out."""

    wall: Wall
    left_out: list[Unread]


def team_of(manager: Subject, today: date) -> TeamRead:
    """Return the team of those whom somebody leads; of all others no file is parsed."""
    everybody = read_everybody(manager.root, today, ("activity", "opening"))
    leader = leader_of(everybody, manager)
    near = list(readings(everybody, leader.ids))
    led = [each.told_apart() for each in near if leads(everybody, leader, each)]
    led = [each for each in led if each.record.here(today) is not None]
    plans = KeptPlans(manager.root, everybody.project.links, "manager")
    if led:
        plans.read_all(each for reading in led for each in ids_of(reading))
    names = told_apart({each.record.id: labels_of(each) for each in led})
    members = [_member(each, plans, names[each.record.id], everybody.faults) for each in led]
    unread = _unread(everybody, {each.subject.path for each in near})
    found = team(everybody.framework, leader.id, leader.person.short_name(), members, unread)
    faults = [*everybody.faults, *everybody.people.diagnostics, *plans.diagnostics]
    return TeamRead(found, everybody.left_unread(faults))


def _member(reading: Reading, plans: KeptPlans, name: str, faults: list[Diagnostic]) -> KnownMember:
    """Return what is known of one of the team; as `gap`, it says nothing of levels where a file is broken."""
    question = Question(
        reading.framework,
        reading.record,
        reading.person,
        reading.called,
        has_left=reading.has_left,
        is_whole=reading.may_be_rated_against,
    )
    role = role_asked(question)
    whole = (role is None or reading.is_whole(role)) and not is_broken(reading, faults)
    return KnownMember(question, name, owed_of(reading, plans, name), whole)


def _unread(everybody: Everybody, read: set[str | None]) -> Iterator[str]:
    """Yield who could not be read at all, of those in whose file the manager may stand."""
    found = {each.place.path for each in errors([*everybody.faults, *everybody.people.diagnostics])}
    yield from (id_of(path) for path in sorted(found) if path.startswith(f"{PEOPLE}/") and path not in read)


def team_for_everyone(root: Path, today: date) -> WallRead:
    """Return what everyone may know of all people of a project. No sheet of anybody is opened.

    Of broken plans it says that there are some, and not whose: that somebody has one is for the two to know.
    """
    reading, index = read_framework(root, today, {"competency", "role", "path"}), PeopleIndex(root)
    people, faults, unread = _people(reading, index)
    plans = read_plans(root, reading.project.links)
    by_person: dict[str, list[Plan]] = {}
    for each in plans.plans:
        by_person.setdefault(each.plan.person, []).append(each.plan)
    names = told_apart({name: _labels(reading, name, each) for name, each in people.items()})
    shown = (
        on_the_wall(reading.framework, name, names[name], each, _plans(by_person, (name, *each.formerly)))
        for name, each in people.items()
    )
    wall = Wall(
        organisation=reading.framework.settings.organisation or "",
        today=today,
        people=tuple(sorted(shown, key=lambda each: (each.name.casefold(), each.person))),
        unread_people=tuple(sorted(unread)),
        duties_unsure=bool(errors(plans.diagnostics) or plans.unlisted),
        paths=tuple(ways(reading.framework)),
    )
    return WallRead(wall, reading.left_unread([*faults, *index.diagnostics]))


def _people(reading: FrameworkReading, index: PeopleIndex) -> tuple[dict[str, Person], list[Diagnostic], list[str]]:
    """Return who is here, by id, what is wrong with people's files, and the ids of those that could not be read."""
    people: dict[str, Person] = {}
    faults: list[Diagnostic] = []
    unread: list[str] = []
    for name, path in index.paths.items():
        person, _, found = read_private(reading.project.root, path, Person, reading.project.links)
        faults += found
        if person is None:
            unread.append(name)
        elif not person.has_left(reading.framework.today):
            people[name] = person
    return people, faults, unread


def _labels(reading: FrameworkReading, name: str, person: Person) -> tuple[str, ...]:
    return labels(person.name, reading.framework.role_name(person.role) if person.role else None, name)


def _plans(by_person: dict[str, list[Plan]], ids: tuple[str, ...]) -> Iterator[Plan]:
    for each in ids:
        yield from by_person.get(each, ())
