"""A plan proposed: what would stand in its file, and why."""

from datetime import date
from typing import Any, NamedTuple

from careerctl.analysis.gap import Question, gap
from careerctl.analysis.openings import openings_of
from careerctl.analysis.planning import drafting, stages
from careerctl.analysis.planning.catalogue import HOUR, offered
from careerctl.analysis.planning.search import Chosen, choose
from careerctl.analysis.planning.steps import PlannedWay, ProposalRequest, Situation, StepsAsked, asked
from careerctl.analysis.planning.weeks import Window
from careerctl.analysis.rounds import compared, rounds_of
from careerctl.analysis.route import route
from careerctl.analysis.still_wished import still_wished
from careerctl.model.activity import StageName
from careerctl.model.assessment import Side
from careerctl.model.days import LAST_YEAR, is_known, later
from careerctl.model.earlier import Under
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.record import Record
from careerctl.model.wish import Wish
from careerctl.problems.error import CareerctlError
from careerctl.results.gap import Gap
from careerctl.results.stages import Reason
from careerctl.text.phrases import day


class Proposal(NamedTuple):
    """What would stand in the file, as its texts, and what is said beside it."""

    way: PlannedWay
    data: dict[str, Any]
    asked: StepsAsked
    rated: bool
    windows: dict[StageName, Window]
    reasons: dict[str, Reason]
    """Of each action, by its id."""
    begins: dict[str, date]
    most: float
    busiest: float
    busiest_week: date | None


def way_of(framework: Framework, person: Person, target: str | None) -> PlannedWay | None:
    """Return the way to a target, else to the first role wished for, else in today's role; None with none of them."""
    current = framework.roles.current
    today = current(person.role) if person.role else ""
    wish = None if target else _wish_planned_for(framework, person)
    wished = target or (_meant(wish) if wish is not None else None) or today
    if not wished:
        return None
    towards = current(wished)
    if not today or towards == today:
        return PlannedWay(today, towards, towards)
    moves = route(framework, today, towards)
    if not moves:
        return PlannedWay(today, towards, towards, reachable=False)
    put_off = wish is not None and wish.answered is not None and wish.answered.answer == "not-yet"
    waits = put_off and framework.openings.whole and not openings_of(framework, moves[0].to_role)
    return PlannedWay(today, moves[0].to_role, towards, tuple(moves[1:]), stones=moves[0].stones, waits=waits)


def _wish_planned_for(framework: Framework, person: Person) -> Wish | None:
    """Return the first wish for a role that a plan can lead to: not where the answer was no, or the role is gone."""
    every = ((wish, _meant(wish)) for _, wish in still_wished(framework, person))
    return next((wish for wish, role in every if role is not None and not framework.roles.is_gone(role)), None)


def _meant(wish: Wish) -> str | None:
    """Return the role to which a wish leads by its answer, None for no."""
    answered = wish.answered
    if answered is None or answered.answer in {"yes", "not-yet"}:
        return wish.role
    return answered.towards if answered.answer == "another-way" else None


def propose(request: ProposalRequest) -> Proposal | None:
    """Propose a plan; None where there is no role to plan for."""
    framework = request.framework
    way = way_of(framework, request.person, request.target)
    if way is None:
        return None
    today, target = _compared(request, way.role), None if way.stays else _compared(request, way.target)
    ask = asked(framework, today, target, request.person.learns if way.stays else ())
    spans = windows(request, way, ask)
    ask = ask._replace(steps=tuple(each for each in ask.steps if each.stage in spans))
    chosen = choose(ask.steps, _situation(request, ask, spans))
    shared = stages.shared(drafting.Drafting(request, way, ask, chosen, spans, today).actions())
    load = _load(chosen)
    busiest = max(load, key=lambda week: (load[week], -week), default=None)
    round_ = next((each.round.round for each in (today, target) if each is not None and each.round is not None), "")
    return Proposal(
        way=way,
        data=_data(request, way, round_, spans, stages.all_of(request, way, spans, chosen, shared)),
        asked=ask,
        rated=bool(round_),
        windows=spans,
        reasons={each.id: each.reason for each in shared if each.reason is not None},
        begins={each.id: later(request.start, weeks=each.begins) for each in shared if each.begins is not None},
        most=request.hours,
        busiest=load[busiest] / HOUR if busiest is not None else 0,
        busiest_week=later(request.start, weeks=busiest) if busiest is not None else None,
    )


def _load(chosen: Chosen) -> dict[int, int]:
    """Return the seconds that each week takes."""
    load: dict[int, int] = {}
    for each in chosen.bookings:
        for week in range(each.when.begin, each.when.end):
            load[week] = load.get(week, 0) + each.offer.load
    return load


def _compared(request: ProposalRequest, role: str) -> Gap | None:
    if not role:
        return None
    only: Side | None = "self" if request.own else None
    framework, record = request.framework, _seen(request)
    under = request.under or Under(framework.settings.version, framework.today)
    return gap(Question(framework, record, request.person, request.called, role, only=only, under=under))


def under_of(framework: Framework, record: Record, plan: Plan) -> Under | None:
    """Return under which framework a kept plan goes on: its own, until a later round than its own is compared."""
    sheets = compared(framework, rounds_of(framework, record.sheets))
    if sheets is not None and sheets.round != plan.round:
        return sheets.under
    return Under(plan.framework, plan.started) if plan.framework else None


def _seen(request: ProposalRequest) -> Record:
    """Return the record as far as it counts: of somebody who plans alone the last self sheet, as if it were both's.

    Nothing that the other side says can then change the plan.
    """
    if not request.own:
        return request.record
    own = [each.own for each in rounds_of(request.framework, request.record.sheets) if each.own is not None]
    sheets = (own[-1], own[-1]._replace(side="manager")) if own else ()
    return request.record._replace(sheets=sheets)


def _situation(request: ProposalRequest, ask: StepsAsked, spans: dict[StageName, Window]) -> Situation:
    current = request.framework.competencies.current
    taken = {
        activity: [((first - request.start).days // 7, (last - request.start).days // 7 + 1) for first, last in spans_]
        for activity, spans_ in request.taken.items()
    }
    return Situation(
        offers=offered(request.framework),
        windows=spans,
        most=int(request.hours * HOUR),
        taken=taken,
        done=request.done,
        levels=ask.levels,
        drivers=request.person.drivers,
        strengths=tuple(current(each) for each in request.person.strengths),
    )


def _data(
    request: ProposalRequest, way: PlannedWay, round_: str, spans: dict[StageName, Window], parts: dict[str, Any]
) -> dict[str, Any]:
    """Return what would stand in the file."""
    towards = {"towards": way.towards} if way.towards != way.target else {}
    asked_round = {"round": round_} if round_ else {}
    version = request.framework.settings.version
    asked_round |= {"framework": version} if version else {}
    weeks = request.framework.settings.policy.check_in_weeks
    return {
        "person": request.record.id,
        **towards,
        "target": way.target,
        "started": request.start.isoformat(),
        **asked_round,
        **({"stones": _stones(request, way, spans)} if way.stones else {}),
        "check_ins": {"every_weeks": str(weeks)},
        **parts,
    }


def _stones(request: ProposalRequest, way: PlannedWay, spans: dict[StageName, Window]) -> list[dict[str, str]]:
    """Return the stepping stones of the move: occasions that the manager finds until the trial ends."""
    due = later(request.start, weeks=spans["trial"].end, days=-1).isoformat()
    return [{"text": each, "owner": "manager", "due": due} for each in way.stones]


_QUIET, _BUSY, _YEAR = 3, 6, 12
"""Months of a stage with nothing to reach, with something, and of a plan that stays in today's role."""
_SHORTEST = 4
"""Weeks that a stage has at least."""


def windows(request: ProposalRequest, way: PlannedWay, ask: StepsAsked) -> dict[StageName, Window]:
    """Return the weeks of each stage, one after the other: six months, three where nothing is to be reached in it.

    A trial is no longer than policy allows. `until` shortens all alike. Raises CareerctlError where it leaves no room,
    and where the plan would lead out of the years that careerctl knows.
    """
    policy = request.framework.settings.policy
    busy = {each.stage for each in ask.steps} | {each.stage for each in ask.occasions}
    months: dict[StageName, int] = {"mastery": _BUSY if "mastery" in busy else _QUIET}
    if way.stays:
        months = {"mastery": _YEAR}
    else:
        months |= {"trial": min(_BUSY, policy.max_trial_months), "permanent": min(_BUSY, policy.max_permanent_months)}
    if not way.role:
        del months["mastery"]
    if way.waits:
        del months["permanent"]
    weeks = {stage: count * 52 // 12 for stage, count in months.items()}
    spans = _after_each_other(weeks, request.start, request.until)
    if not is_known(later(request.start, weeks=max(each.end for each in spans.values()), days=stages.BACK_DAYS)):
        message = f"a plan that begins on {day(request.start)} would last beyond {LAST_YEAR}. Let it begin earlier."
        raise CareerctlError(message)
    return spans


def _after_each_other(weeks: dict[StageName, int], start: date, until: date | None) -> dict[StageName, Window]:
    most = ((until - start).days + 1) // 7 if until is not None else sum(weeks.values())
    if most < _SHORTEST * len(weeks):
        message = f"--until leaves {max(most, 0)} weeks, and {len(weeks)} stages take {_SHORTEST} each at least."
        raise CareerctlError(message)
    spare = sum(weeks.values()) - _SHORTEST * len(weeks)
    room = min(most, sum(weeks.values())) - _SHORTEST * len(weeks)
    begin, wanted = 0, 0
    spans: dict[StageName, Window] = {}
    for count, (stage, length) in enumerate(weeks.items(), 1):
        wanted += length - _SHORTEST
        end = _SHORTEST * count + wanted * room // max(spare, 1)
        spans[stage], begin = Window(begin, end), end
    return spans
