"""Whom a change of the framework moves: of all people, or of those whom somebody leads, who has a role that changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from careerctl.analysis.changed.asked import AskedTurns
from careerctl.analysis.changed.moved import roles_that_change, roles_that_move, told, turned
from careerctl.analysis.changed.sides import BothFrameworks
from careerctl.analysis.gap import Question
from careerctl.model.framework import Framework
from careerctl.model.plan import Plan
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.framework import Project, read_project
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.subjects import Subject
from careerctl.questions.colleagues import Colleagues
from careerctl.questions.known import Everybody, Reading
from careerctl.questions.led import each_person, labels_of, leader_of, led_by, spoiled
from careerctl.questions.plans import each_plan
from careerctl.questions.revisions import States, as_it_was
from careerctl.results import moved as results
from careerctl.results.result import replace as with_fields
from careerctl.text.naming import told_apart


@dataclass(frozen=True)
class Before:
    """What the framework was, for whoever compares people; a process that begins anew reads it again."""

    root: Path
    after_root: Path
    framework: Framework
    after: Framework

    @cached_property
    def was(self) -> Framework:
        """The framework as it was, by the ids and the rounds of today."""
        return as_it_was(self.framework, self.after)

    @cached_property
    def asked(self) -> AskedTurns:
        """What has changed of what roles ask."""
        return AskedTurns(BothFrameworks(self.framework, self.after))

    @cached_property
    def changing(self) -> frozenset[str]:
        """The roles that ask something else."""
        return roles_that_change(self.asked)

    @cached_property
    def moving(self) -> frozenset[str]:
        """Those of them beside which somebody may stand otherwise."""
        return roles_that_move(self.asked)

    @property
    def least(self) -> int:
        """The fewest people of whom everyone is told a number: no change makes that less for itself."""
        return max(each.settings.policy.min_group for each in (self.framework, self.after))

    def __reduce__(self) -> tuple[Any, ...]:
        """Models stay where they are."""
        return _read, (self.root, self.after_root, self.after.today)


def _read(root: Path, after_root: Path, today: date) -> Before:
    before, after = (read_project(each, today).framework for each in (root, after_root))
    return Before(root, after_root, before, after)


def people_moved(both: States, leader: Subject | None = None, processes: Processes = ALONE) -> results.PeopleMoved:
    """Return whom a change moves, uncut: all people, or those whom somebody leads.

    Nobody's file is parsed but those in which a role that changes may stand, or the one who leads. Raises
    CareerctlError where the leader's file is broken.
    """
    if both.before is None or both.after is None:
        return results.PeopleMoved()
    everybody = _everybody(both.after, processes)
    before = Before(both.before.root, both.after.root, both.before.framework, both.after.framework)
    return _led(everybody, before, leader) if leader is not None else _all(everybody, before)


def _everybody(project: Project, processes: Processes) -> Everybody:
    also = ("goal", "opening", "activity")
    return Everybody(project, PeopleIndex(project.root), Colleagues(project.root), also, processes)


def _all(everybody: Everybody, before: Before) -> results.PeopleMoved:
    if not before.changing:
        return results.PeopleMoved(least=before.least)
    naming = _ids(before, before.changing)
    every = list(filter(None, each_person(everybody, partial(_moved, before), naming)))
    plans = each_plan(everybody, partial(_aim, before.changing), naming)
    found = _found(everybody, before, every)
    aims = sum(each is not None for each in plans.made)
    return with_fields(found, aiming=aims, unsure=found.unsure or bool(plans.unread))


def _led(everybody: Everybody, before: Before, leader: Subject) -> results.PeopleMoved:
    """Return those of whom somebody leads whose role changes, or whose plan aims at one that does."""
    path = everybody.people.paths.get(leader.person, leader.path)
    who = leader_of(everybody, leader._replace(root=everybody.project.root, path=path))
    led = list(led_by(everybody, who))
    ids = [each for one in led for each in one.record.ids]
    plans = each_plan(everybody, partial(_aim, before.changing), ids) if ids and before.changing else None
    aims = {each.person: each.role_name for each in plans.made if each is not None} if plans is not None else {}
    every = []
    for each in led:
        aim = next((aims[one] for one in each.record.ids if one in aims), "")
        one = _moved(before, each)
        if one is None and aim:
            one = _Moved(each.subject.path, each.record.ids, _labels(each), _person(each))
        if one is not None:
            every.append(one._replace(person=with_fields(one.person, plan_aims=aim)))
    found = _found(everybody, before, every)
    return with_fields(
        found,
        manager=who.id,
        manager_name=who.person.short_name(),
        aiming=len(aims),
        unsure=found.unsure or bool(plans is not None and plans.unread),
    )


def _ids(before: Before, roles: Iterable[str]) -> list[str]:
    """Return every id by which files may name roles."""
    was, now = before.was.roles, before.after.roles
    return sorted({each for role in roles for each in (*now.all_ids(role), *was.all_ids(was.current(role)))})


class _Moved(NamedTuple):
    """What stays of somebody: the file, the ids by which sheets are theirs, how they may be called, and the result."""

    path: str
    ids: tuple[str, ...]
    labels: tuple[str, ...]
    person: results.PersonMoved


def _found(everybody: Everybody, before: Before, every: Iterable[_Moved]) -> results.PeopleMoved:
    """Return what is told of people; of those whose files could not all be read nothing is."""
    broken = spoiled(everybody)
    people = [each for each in every if broken.isdisjoint((each.path, *each.ids))]
    names = told_apart({each.person.person: each.labels for each in people})
    named = [with_fields(each.person, name=names[each.person.person]) for each in people]
    compared, next_steps, met = told(named, before.least)
    return results.PeopleMoved(
        least=before.least,
        compared=compared,
        next_steps=next_steps,
        met=met,
        people=tuple(sorted(named, key=lambda each: (each.name.casefold(), each.person))),
        unsure=everybody.is_unsure(),
    )


def _moved(before: Before, reading: Reading) -> _Moved | None:
    """Return what a change does to somebody; None where their role asks what it asked, and for who has left."""
    framework, person = reading.framework, reading.person
    role = framework.roles.current(person.role or "")
    if person.has_left(framework.today) or role not in before.changing:
        return None
    found = with_fields(_person(reading), changes=True, in_round=framework.is_round_open(reading.record.ids))
    after = _question(reading, framework)
    turns = turned(before.asked, _question(reading, before.was), after) if role in before.moving else None
    if turns is not None:
        name = before.asked.name
        found = with_fields(
            found,
            compared=True,
            next_steps=len(turns.next_steps),
            met=len(turns.met),
            to_next_step=tuple(map(name, turns.next_steps)),
            to_met=tuple(map(name, turns.met)),
            both_in=after.latest is not None and after.latest.both_in,
        )
    return _Moved(reading.subject.path, reading.record.ids, _labels(reading), found)


def _labels(reading: Reading) -> tuple[str, ...]:
    return (reading.person.short_name(), *labels_of(reading))


def _person(reading: Reading) -> results.PersonMoved:
    framework = reading.framework
    role = framework.roles.current(reading.person.role or "")
    return results.PersonMoved(person=reading.record.id, role=role, role_name=framework.role_name(role) if role else "")


def _question(reading: Reading, framework: Framework) -> Question:
    return Question(framework, reading.record, reading.person, reading.called)


class _Aim(NamedTuple):
    """Whose plan it is, and the name of the role that it aims at."""

    person: str
    role_name: str


def _aim(changing: frozenset[str], framework: Framework, _path: str, plan: Plan) -> _Aim | None:
    """Return the aim of a plan that is open, where that role asks something else."""
    target = framework.roles.current(plan.target)
    return _Aim(plan.person, framework.role_name(target)) if plan.closed is None and target in changing else None
