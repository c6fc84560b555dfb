"""The team of one manager, and all people of a project as everyone may know them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.analysis.gap import role_asked
from careerctl.analysis.teams.member import KnownMember
from careerctl.analysis.teams.team import team
from careerctl.analysis.teams.wall import duties, on_the_wall, ways
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.problems.diagnostic import Unread, errors
from careerctl.project.kinds import PEOPLE
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.files import id_of
from careerctl.project.reading.framework import Project
from careerctl.project.reading.subjects import Subject
from careerctl.questions.everybody import Everybody, read_everybody
from careerctl.questions.known import Reading
from careerctl.questions.led import each_file, is_sound, leader_of, leads, names_of, readings
from careerctl.questions.owed import owed_of
from careerctl.questions.plans import KeptPlans, each_plan, ids_of
from careerctl.results.result import replace
from careerctl.results.team import Team
from careerctl.results.wall import Duty, OnTheWall, Wall
from careerctl.text.naming import labels, told_apart


class TeamRead(NamedTuple):
    """A team, uncut, and the files that it leaves out."""

    team: Team
    left_out: list[Unread]
    project: Project


class WallRead(NamedTuple):
    """What everyone may know of all, and the files that it leaves out."""

    wall: Wall
    left_out: list[Unread]
    project: Project


def team_of(manager: Subject, today: date, processes: Processes = ALONE) -> TeamRead:
    """Return the team of those whom somebody leads; of all others no file is parsed."""
    everybody = read_everybody(manager.root, today, ("activity", "opening"), processes)
    leader = leader_of(everybody, manager)
    near = list(readings(everybody, leader.ids))
    led = [each.told_apart() for each in near if leads(everybody, leader, each)]
    led = [each for each in led if each.record.here(today) is not None]
    plans = KeptPlans(manager.root, everybody.project.links, "manager")
    if led:
        plans.read_all(each for reading in led for each in ids_of(reading))
    names = names_of(everybody.framework, leader, led)
    members = [_member(everybody, each, plans, names[each.record.id]) for each in led]
    unread = _unread(everybody, {each.subject.path for each in near})
    found = team(everybody.framework, leader.id, names[leader.id], members, unread)
    return TeamRead(found, everybody.left_out(plans.diagnostics), everybody.project)


def _member(everybody: Everybody, reading: Reading, plans: KeptPlans, name: str) -> KnownMember:
    """Return what is known of one of the team; as `gap`, it says nothing of levels where a file is broken."""
    question = reading.question()
    role = role_asked(question)
    whole = (role is None or reading.is_whole(role)) and is_sound(everybody, reading)
    return KnownMember(question, name, owed_of(reading, plans, name), whole)


def _unread(everybody: Everybody, read: set[str | None]) -> Iterator[str]:
    """Yield who could not be read at all, of those in whose file the manager may stand."""
    found = {each.place.path for each in errors([*everybody.faults, *everybody.people.diagnostics])}
    yield from (id_of(path) for path in sorted(found) if path.startswith(f"{PEOPLE}/") and path not in read)


def team_for_everyone(root: Path, today: date, processes: Processes = ALONE) -> WallRead:
    """Return what everyone may know of all people of a project. No sheet of anybody is opened.

    Of broken plans it says that there are some, and not whose: that somebody has one is for the two to know.
    """
    everybody = read_everybody(root, today, processes=processes)
    people = each_file(everybody, Person, [*everybody.people.paths.values()], _here)
    plans = each_plan(everybody, _announced)
    wall = Wall(
        organisation=everybody.framework.settings.organisation or "",
        today=today,
        people=tuple(_shown([each for each in people.made if each is not None], plans.made)),
        unread_people=tuple(sorted(map(id_of, people.unread))),
        duties_unsure=bool(errors(plans.diagnostics)),
        paths=tuple(ways(everybody.framework)),
    )
    return WallRead(wall, everybody.left_out(people.diagnostics), everybody.project)


class _Here(NamedTuple):
    """What stays of somebody who is here: all ids, how the wall may call them, and what they share."""

    ids: tuple[str, ...]
    labels: tuple[str, ...]
    shown: OnTheWall


def _here(framework: Framework, path: str, person: Person) -> _Here | None:
    if person.has_left(framework.today):
        return None
    name, mark = id_of(path), framework.role_name(person.role) if person.role else None
    return _Here((name, *person.formerly), labels(person.name, mark, name), on_the_wall(framework, name, person))


def _announced(framework: Framework, _path: str, plan: Plan) -> tuple[str, tuple[Duty, ...]]:
    return plan.person, tuple(duties(plan, framework.today))


def _shown(people: Sequence[_Here], plans: Iterable[tuple[str, tuple[Duty, ...]]]) -> Iterator[OnTheWall]:
    """Yield all who are here, by the names that they have beside each other."""
    told: dict[str, list[Duty]] = {}
    for person, found in plans:
        told.setdefault(person, []).extend(found)
    names = told_apart({each.shown.person: each.labels for each in people})
    for each in sorted(people, key=lambda one: (names[one.shown.person].casefold(), one.shown.person)):
        theirs = tuple(duty for name in each.ids for duty in told.get(name, ()))
        yield replace(each.shown, name=names[each.shown.person], duties=theirs)
