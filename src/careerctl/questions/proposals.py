"""Proposes plans, and shows them beside those that are kept: one person's, or everybody's."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from careerctl.analysis.planning import shown
from careerctl.analysis.planning.places import done_by, places_taken
from careerctl.analysis.planning.proposal import Proposal, propose, way_of
from careerctl.analysis.planning.shown_actions import Whose
from careerctl.analysis.planning.steps import HOURS, ProposalRequest
from careerctl.analysis.to_write import to_rate
from careerctl.model import plan as model
from careerctl.model.earlier import Under
from careerctl.model.person import Person
from careerctl.problems.diagnostic import Unread, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading import files
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.openly import sharing
from careerctl.project.reading.plans import KeptPlan, ReadPlans, read_plans
from careerctl.project.reading.subjects import colleague_named, person_named
from careerctl.project.root import commands_from_here, find_root
from careerctl.questions.everybody import Everybody, read_everybody
from careerctl.questions.known import FrameworkReading, Reading, left_unread, read_person
from careerctl.questions.led import Leader, each_person, leader_of, leads
from careerctl.questions.plan_request import PlanRequest
from careerctl.questions.plans import as_it_stands, ids_of, own_plans, whose
from careerctl.results.plan import Plan, Plans, Remark
from careerctl.results.result import replace
from careerctl.results.stages import Action
from careerctl.text.commands import Commands
from careerctl.text.naming import labels, told_apart

_MOST_MENTORS = 3
ALSO = ("activity", "opening")
"""What a plan needs of the framework besides roles, paths and competencies."""


def read_for_plan(request: PlanRequest, person: str) -> Reading:
    """Read the framework and one person. Raises CareerctlError where they lie in no project."""
    subject = person_named(person, request.root, Path.cwd())
    if Path(subject.path).is_absolute():
        message = f"{subject.path} lies in no project, so that no plans lie beside it."
        raise CareerctlError(message)
    return read_person(subject, request.today, ALSO)


def proposal(  # noqa: PLR0913  # what it is made from
    request: PlanRequest,
    reading: Reading,
    who: Whose,
    plans: Iterable[KeptPlan],
    target: str | None = None,
    *,
    under: Under | None = None,
) -> Proposal:
    """Propose a plan for a person, by default under today's framework.

    Raises CareerctlError where they have left, where there is no role to plan for, or it is broken.
    """
    if reading.person.has_left(request.today):
        message = f"{reading.person.short_name()} has left, so that no plan is proposed."
        raise CareerctlError(message)
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
        _held_by_others((each.plan for each in every if each not in mine), request.today),
        under,
    )
    _must_be_whole(reading, to_propose)
    made = propose(to_propose)
    if made is None:
        message = f"{reading.person.short_name()} has no role yet and wishes for none. Name one with --target."
        raise CareerctlError(message)
    return made


def _held_by_others(plans: Iterable[model.Plan], today: date) -> frozenset[str]:
    """Return the duties that others hold by open plans. What was not announced is nobody's to know."""
    going_on = (each.permanent for each in plans if each.closed is None and each.permanent is not None)
    told = (each for each in going_on if each.announced is not None and each.announced.date <= today)
    return frozenset(duty for each in told for duty in each.responsibilities)


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
    commands: Commands
    """How commands about them are written here."""


def one(request: PlanRequest, person: str) -> PlansFound:
    """Return the kept plan of a person, or a proposal, and then the closed ones, the last first."""
    reading = read_for_plan(request, person)
    own = own_plans(reading)
    closed = [each for each in own.of(ids_of(reading)) if each.plan.closed is not None]
    past = [as_it_stands(reading, each) for each in closed]
    past.sort(key=lambda each: each.closed or request.today, reverse=True)
    over = past and reading.person.has_left(request.today) and own.open_one(ids_of(reading)) is None
    now = [] if over else [_plan(request, reading, own)]
    return PlansFound(
        Plans(one=True, plans=(*now, *past)),
        reading.left_unread(own.diagnostics),
        reading.subject.commands(),
    )


def _plan(request: PlanRequest, reading: Reading, own: ReadPlans) -> Plan:
    kept = None if request.anew else own.open_one(ids_of(reading))
    if kept is not None:
        return replace(as_it_stands(reading, kept), said=tuple(_said(reading, kept)))
    own.must_be_all(reading.project.root)
    every = read_plans(reading.project.root, reading.project.links)
    who = whose(reading)
    made = proposal(request, reading, who, every.plans, target_named(request, reading))
    proposed = _with_mentors(reading, shown.proposed(who, made, own=request.own))
    if proposed.rated:
        return proposed
    where = to_rate(reading.framework, reading.record, who.manager, reading.may_be_rated_against)
    return replace(proposed, to_rate=where)


def _with_mentors(reading: Reading, plan: Plan) -> Plan:
    """Return a proposal that says whom one may ask to be a mentor; people's files are read only where one is needed."""
    stages = dict(plan.stages())
    if not any(_needs_a_mentor(each) for stage in stages.values() for each in stage.actions):
        return plan
    people = PeopleIndex(reading.project.root)
    known = sharing(people, reading.framework, reading.record.id)
    changed = {
        name: replace(stage, actions=tuple(_named(each, known) for each in stage.actions))
        for name, stage in stages.items()
    }
    return replace(plan, **changed)


def _needs_a_mentor(action: Action) -> bool:
    return action.activity is not None and action.activity.kind == "mentoring" and bool(action.competency)


def _named(action: Action, sharing_: Mapping[str, list[Person]]) -> Action:
    if not _needs_a_mentor(action):
        return action
    names = sorted(each.short_name() for each in sharing_.get(action.competency, ()))
    return replace(action, mentors=tuple(names[:_MOST_MENTORS]))


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


def many(request: PlanRequest, manager: str | None, processes: Processes = ALONE) -> PlansFound:
    """Return the plans of everybody, or of one manager's people: the kept ones, and proposals where there is none."""
    root = find_root(Path(), request.root)
    everybody = read_everybody(root, request.today, ALSO, processes)
    leader = leader_of(everybody, colleague_named(manager, request.root, Path.cwd())) if manager is not None else None
    every = read_plans(root, everybody.project.links)
    work = partial(_planned, everybody, leader, request, target_named(request, everybody), every)
    plans = list(filter(None, each_person(everybody, work, leader.ids if leader is not None else ())))
    if not plans:
        unread = [*everybody.faults, *everybody.people.unread, *every.diagnostics, *everybody.project.diagnostics]
        refuse_errors(unread, root, "who has a plan is known once this is mended.")
    who = (leader.id, leader.person.name) if leader is not None else ("", "")
    return PlansFound(
        Plans(manager=who[0], manager_name=who[1], plans=_told_apart(plans)),
        [*everybody.left_out(), *left_unread(everybody.project, every.diagnostics)],
        commands_from_here(root),
    )


def _told_apart(plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """Return plans whose people have names of their own."""
    every = list(plans)
    names = told_apart({each.person: labels(each.name, each.role_name, each.person) for each in every})
    return tuple(replace(each, name=names[each.person]) for each in every)


def _planned(  # noqa: PLR0913, PLR0917  # what it is made from, and who is asked about
    everybody: Everybody,
    leader: Leader | None,
    request: PlanRequest,
    target: str | None,
    every: ReadPlans,
    reading: Reading,
) -> Plan | None:
    """Return the plan of somebody who is here and whom the leader leads, if there is one and a leader is named."""
    if reading.person.has_left(request.today) or (leader is not None and not leads(everybody, leader, reading)):
        return None
    return _one_of_many(request, reading.told_apart(), target, every)


def _one_of_many(request: PlanRequest, reading: Reading, target: str | None, every: ReadPlans) -> Plan | None:
    kept = [] if request.anew else [each for each in every.of(ids_of(reading)) if each.plan.closed is None]
    if kept:
        return as_it_stands(reading, kept[0])
    unsure = errors(reading.project.diagnostics) or every.may_hold_one_of(reading.project.root, ids_of(reading))
    if unsure or not can_be_planned(reading, target):
        return None
    who = whose(reading)
    made = proposal(request, reading, who, every.plans, target)
    return shown.proposed(who, made, own=request.own)
