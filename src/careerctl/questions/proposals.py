"""Proposes plans, and shows them beside those that are kept: one person's, or everybody's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from careerctl.analysis.planning import shown
from careerctl.analysis.planning.places import done_by, places_taken
from careerctl.analysis.planning.proposal import Proposal, propose, way_of
from careerctl.analysis.planning.shown import Whose
from careerctl.analysis.planning.steps import HOURS, ProposalRequest
from careerctl.problems.diagnostic import Unread, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.reading import files
from careerctl.project.reading.plans import KeptPlan, ReadPlans, read_plans
from careerctl.project.reading.subjects import Subject, colleague_named, person_named
from careerctl.project.root import find_root
from careerctl.questions.known import FrameworkReading, Reading, left_unread, read_everybody, read_person
from careerctl.questions.plan_request import PlanRequest
from careerctl.questions.plans import ids_of, own_plans, whose
from careerctl.results.plan import Plan, Plans, Remark
from careerctl.results.result import replace

ALSO = ("activity", "opening")
"""What a plan needs of the framework besides roles, paths and competencies."""


def read_for_plan(request: PlanRequest, person: str) -> Reading:
    """Read the framework and one person. Raises CareerctlError where they lie in no project."""
    subject = person_named(person, request.root, Path.cwd())
    if Path(subject.path).is_absolute():
        message = f"{subject.path} lies in no project, so that no plans lie beside it."
        raise CareerctlError(message)
    return read_person(subject, request.today, ALSO)


def proposal(  # what it is made from
    request: PlanRequest, reading: Reading, who: Whose, plans: Iterable[KeptPlan], target: str | None = None
) -> Proposal:
    """Propose a plan for a person. Raises CareerctlError where there is no role to plan for, or it is broken."""
    what = "no plan is proposed until this is mended: it could leave out what fits best."
    refuse_errors(reading.project.diagnostics, reading.project.root, what)
    every, ids = list(plans), ids_of(reading)
    mine = [each for each in every if each.plan.person in ids]
    to_propose = ProposalRequest(
        reading.framework,
        reading.record,
        who.person,
        who.called,
        request.start or request.today,
        target,
        request.hours or HOURS,
        request.last_day,
        request.own,
        places_taken(reading.framework, [each.plan for each in every if each not in mine]),
        done_by(reading.framework, [each.plan for each in mine]),
    )
    _must_be_whole(reading, to_propose)
    made = propose(to_propose)
    if made is None:
        message = f"{reading.person.short_name()} has no role yet and wishes for none. Name one with --target."
        raise CareerctlError(message)
    return made


def _must_be_whole(reading: Reading, to_propose: ProposalRequest) -> None:
    """Raise CareerctlError where a role that the plan is about is broken."""
    way = way_of(reading.framework, reading.person, to_propose.target)
    for role in dict.fromkeys((way.role, way.target)) if way is not None else ():
        if role:
            reading.must_be_whole(role)


def target_named(request: PlanRequest, reading: FrameworkReading) -> str | None:
    """Return the present id of the role under `--target`. Raises CareerctlError where there is none."""
    from careerctl.project.reading.subjects import role_named

    if request.target is None:
        return None
    _, named = role_named(request.target, reading.project.root, Path.cwd())
    return reading.present_id("role", named)


def can_be_planned(reading: Reading, target: str | None) -> bool:
    """Tell whether there is a role to plan for, and whether it and today's can be read."""
    way, roles = way_of(reading.framework, reading.person, target), reading.framework.roles.items
    return way is not None and all(role in roles for role in (way.role, way.target) if role)


@dataclass(frozen=True, slots=True)
class PlansFound:
    """What is shown, and what was left out because it has faults."""

    plans: Plans
    left_out: list[Unread]


def one(request: PlanRequest, person: str) -> PlansFound:
    """Return the kept plan of a person, or a proposal, and then the closed ones, the last first."""
    reading = read_for_plan(request, person)
    own = own_plans(reading)
    closed = [each for each in own.of(ids_of(reading)) if each.plan.closed is not None]
    who = whose(reading)
    past = [shown.kept(who, each.id, each.plan) for each in closed]
    past.sort(key=lambda each: each.closed or request.today, reverse=True)
    return PlansFound(
        Plans(one=True, plans=(_plan(request, reading, who, own), *past)), reading.left_unread(own.diagnostics)
    )


def _plan(request: PlanRequest, reading: Reading, who: Whose, own: ReadPlans) -> Plan:
    kept = None if request.anew else own.open_one(ids_of(reading))
    if kept is not None:
        return replace(shown.kept(who, kept.id, kept.plan), said=tuple(_said(reading, kept)))
    own.must_be_all(reading.project.root)
    every = read_plans(reading.project.root, reading.project.links)
    made = proposal(request, reading, who, every.plans, target_named(request, reading))
    return shown.proposed(who, made, own=request.own)


def _said(reading: Reading, kept: KeptPlan) -> Iterator[Remark]:
    """Yield what the rules say of a kept plan. Of other people they need no fact."""
    from careerctl.analysis.facts import facts_of
    from careerctl.check.engine import found_in_plan
    from careerctl.model.record import PlanRecord

    facts = facts_of(reading.framework, reading.record, reading.person, str, frozenset())
    if not facts.left:
        source = files.read(reading.project.root, kept.path)
        for name, found in found_in_plan(reading.framework, PlanRecord(kept.id, kept.plan, facts), source):
            yield Remark(name, found.message, found.hint)


def many(request: PlanRequest, manager: str | None) -> PlansFound:
    """Return the plans of everybody, or of one manager's people: the kept ones, and proposals where there is none."""
    root = find_root(Path(), request.root)
    leader = colleague_named(manager, request.root, Path.cwd()).person if manager is not None else ""
    everybody = read_everybody(root, request.today, ALSO)
    every = read_plans(root, everybody.project.links)
    target = target_named(request, everybody)
    plans, name = [], leader
    for record in everybody.records():
        person = record.person
        if record.id == leader and person is not None:
            name = person.name
        if person is None or person.has_left(request.today):
            continue
        if leader and leader not in map(everybody.people.current, person.manager[:1]):
            continue
        subject = Subject(root, record.id, everybody.people.paths[record.id])
        reading = Reading(everybody.project, subject, record, person)
        plans += _one_of_many(request, reading, target, every)
    return PlansFound(
        Plans(manager=leader, manager_name=name, plans=tuple(plans)),
        [*everybody.left_out(), *left_unread(everybody.project, every.diagnostics)],
    )


def _one_of_many(request: PlanRequest, reading: Reading, target: str | None, every: ReadPlans) -> list[Plan]:
    who = whose(reading)
    kept = [] if request.anew else [each for each in every.of(ids_of(reading)) if each.plan.closed is None]
    if kept:
        return [shown.kept(who, kept[0].id, kept[0].plan)]
    unsure = errors(reading.project.diagnostics) or every.may_hold_one_of(reading.project.root, ids_of(reading))
    if unsure or not can_be_planned(reading, target):
        return []
    made = proposal(request, reading, who, every.plans, target)
    return [shown.proposed(who, made, own=request.own)]
