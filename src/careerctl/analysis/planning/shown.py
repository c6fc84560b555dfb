"""A plan as its result: what stands in a file, or would stand there, with the names of what it refers to."""

from collections.abc import Callable
from functools import partial
from itertools import chain
from typing import NamedTuple

from careerctl.analysis.compare import beyond, turned
from careerctl.analysis.conditions import conditions
from careerctl.analysis.months import months_between
from careerctl.analysis.planning import followed
from careerctl.analysis.planning.catalogue import sort_of
from careerctl.analysis.planning.drafting import AGREE
from careerctl.analysis.planning.proposal import Proposal
from careerctl.analysis.planning.steps import PlannedWay, is_described
from careerctl.analysis.rating import nothing_to_rate
from careerctl.analysis.route import route
from careerctl.analysis.ways.map import shown_move
from careerctl.analysis.ways.realistic import positions
from careerctl.model import plan as model
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.scale import Level
from careerctl.results import plan as result
from careerctl.results import stages
from careerctl.results.compare import Turned
from careerctl.results.result import asdict, replace
from careerctl.results.stages import Action, Offer
from careerctl.text.phrases import named_by, stepped


class Whose(NamedTuple):
    """Whose plan it is, and how sentences name people."""

    framework: Framework
    id: str
    person: Person
    called: Callable[[str], str]
    manager_left: bool = False  # all have left who are named as manager

    @property
    def manager(self) -> str:
        """The id of who leads the person, "" where nobody is named."""
        return next(iter(self.person.manager), "")

    def named(self, person: str | None) -> str:
        """Return how sentences name somebody, "" where nobody is named."""
        return self.called(person) if person else ""


_POINTS = ("skills_in_use", "up_to_date", "contribution", "process", "role_model")
_OPEN = "open"


def nothing(whose: Whose) -> result.Plan:
    """Return that there is no plan: nothing but who it would be for."""
    person, framework = whose.person, whose.framework
    role = framework.roles.current(person.role) if person.role else ""
    return result.Plan(
        person=whose.id,
        name=person.name,
        called=person.short_name(),
        role=role,
        role_name=framework.role_name(role) if role else "",
        manager=whose.manager,
        manager_name=whose.named(whose.manager),
        manager_left=whose.manager_left,
        today=framework.today,
    )


def kept(whose: Whose, name: str, plan: model.Plan) -> result.Plan:
    """Return a plan that stands in a file, and where it stands today."""
    framework = whose.framework
    role = framework.roles.current(whose.person.role) if whose.person.role else ""
    target, towards = (framework.roles.current(each) for each in (plan.target, plan.towards or plan.target))
    later = route(framework, target, towards) or ()
    shown = _Showing(whose, plan, PlannedWay(role, target, towards, tuple(later))).plan()
    stage, since = followed.stage_now(plan, framework.today)
    names: dict[stages.Owner, str] = {"employee": shown.called, "manager": shown.manager_name or "the manager"}
    weeks = framework.settings.policy.check_in_weeks
    promised = followed.promises(plan, framework.today, weeks, names, partial(_said, whose))
    return replace(
        shown,
        kept=True,
        id=name,
        stage=stage,
        since=since,
        months=months_between(since, framework.today),
        promises=promised,
    )


def proposed(whose: Whose, proposal: Proposal, *, own: bool) -> result.Plan:
    """Return a proposal, with the reasons for what it chose."""
    plan = model.Plan.model_validate(proposal.data)
    shown = _Showing(whose, plan, proposal.way, proposal).plan()
    return replace(
        shown,
        own=own,
        rated=proposal.rated,
        reachable=proposal.way.reachable,
        talk_first=proposal.asked.talk_first,
        load=result.Load(proposal.most, proposal.busiest, proposal.busiest_week),
    )  # fmt: skip


class _Showing:
    def __init__(self, whose: Whose, plan: model.Plan, way: PlannedWay, proposal: Proposal | None = None) -> None:
        self.whose = whose
        self.framework = whose.framework
        self.written = plan
        self.way = way
        self.proposal = proposal

    def plan(self) -> result.Plan:
        """Return all that does not depend on the day."""
        plan, framework, way = self.written, self.framework, self.way
        closed = plan.closed
        shown = replace(
            nothing(self.whose),
            title=plan.name or "",
            target=way.target,
            target_name=framework.role_name(way.target),
            towards=way.towards,
            towards_name=framework.role_name(way.towards),
            stays=way.stays,
            rated=bool(plan.round),
            nothing_to_rate=nothing_to_rate(framework, way.role, way.target),
            round=plan.round or "",
            started=plan.started,
            every_weeks=plan.check_ins.every_weeks,
            log=tuple(result.CheckIn(each.date, each.said or "", each.next or "") for each in plan.check_ins.log),
            mastery=self._mastery(plan.mastery),
            trial=self._trial(plan.trial),
            permanent=self._permanent(plan.permanent),
            move=self._move(plan.move),
            signed_employee=plan.signed.employee,
            signed_manager=plan.signed.manager,
            closed=closed.date if isinstance(closed, model.Closed) else closed,
            later=tuple(shown_move(framework, each) for each in way.later),
            closed_because=(closed.because or "") if isinstance(closed, model.Closed) else "",
        )
        return replace(shown, mix=_mix(shown))

    def _stage(self, stage: model.StageOfPlan) -> stages.Stage:
        outcome, announced = stage.outcome, stage.announced
        return stages.Stage(
            from_=stage.from_.text if stage.from_ is not None else "",
            until=stage.until.text if stage.until is not None else "",
            exits=tuple(_exit(each) for each in stage.exit),
            actions=tuple(action(self.whose, each, self.proposal) for each in stage.actions),
            outcome=None if outcome is None else stages.Outcome(
                outcome.date, outcome.result, outcome.learned or "", outcome.because or "", outcome.by or "",
                self.whose.named(outcome.by),
            ),
            announced=None if announced is None else stages.Announced(
                announced.date, announced.by or "", self.whose.named(announced.by), announced.to or "",
                announced.text or "",
            ),
            told=announced is not None and announced.date <= self.framework.today,
        )  # fmt: skip

    def _mastery(self, stage: model.Mastery | None) -> stages.Mastery | None:
        if stage is None:
            return None
        seen = [getattr(stage.points, each) or "" for each in _POINTS]
        points = (
            stages.Point(point.replace("_", "-"), "" if said.strip().casefold() == _OPEN else said)
            for point, said in zip(_POINTS, seen, strict=True)
        )
        return stages.Mastery(**asdict(self._stage(stage)), points=tuple(points))

    def _trial(self, stage: model.Trial | None) -> stages.Trial | None:
        if stage is None:
            return None
        return stages.Trial(
            **asdict(self._stage(stage)),
            tasks=beyond(*self._texts("responsibilities")),
            agreed=stage.agreed,
            gives_way=tuple(
                stages.Relief(each.what, each.from_.text if each.from_ else "", each.until.text if each.until else "")
                for each in stage.gives_way
            ),
        )

    def _permanent(self, stage: model.Permanent | None) -> stages.Permanent | None:
        if stage is None:
            return None
        return stages.Permanent(
            **asdict(self._stage(stage)),
            responsibilities=stage.responsibilities,
            expectations=stage.expectations,
            pay_decided=stage.pay_decided,
        )

    def _move(self, stage: model.PlannedMove | None) -> stages.MoveStage | None:
        if stage is None:
            return None
        before, after = self._texts("deliverables")
        turn, back = turned(before, after) if self.way.role else Turned(new=after), stage.way_back
        return stages.MoveStage(
            **asdict(self._stage(stage)),
            conditions=conditions(self.framework, self.whose.person, self.way.target),
            places=tuple(chain.from_iterable(positions(self.framework, self.way.target))),
            uses=tuple(map(self.framework.competency_name, stage.uses)),
            begins=turn.new,
            ends=turn.dropped,
            hands_over=stage.hands_over,
            asked_again=tuple(stages.AskedAgain(each.after, each.date, each.said or "") for each in stage.asked_again),
            back_until=back.until.text if back is not None and back.until is not None else "",
            back_role=self.framework.role_name(self.framework.roles.current(back.role)) if back is not None else "",
        )

    def _texts(self, key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what today's role says under a key, and what the target does."""
        before, after = (self.framework.roles.get(each) for each in (self.way.role, self.way.target))
        return before.texts(key) if before is not None else (), after.texts(key) if after is not None else ()


def _exit(said: str | model.Exit) -> stages.Exit:
    return stages.Exit(said) if isinstance(said, str) else stages.Exit(said.text, said.met)


def _said(whose: Whose, written: model.Action) -> str:
    """Return what is done, in a few words: those that stand there, else the activity, the step or the id."""
    one = action(whose, written, None)
    activity = one.activity.name if one.activity is not None else ""
    return one.text or activity or stepped(one.competency_name, one.before, one.after) or named_by(one.id)


def _mix(plan: result.Plan) -> result.Mix | None:
    """Count the activities of a plan, each once, however many steps it serves; None where one could not be read."""
    sorts = [
        sort
        for _, stage in plan.stages()
        for sort in {each.activity.id: each.activity.sort for each in stage.actions if each.activity}.values()
    ]
    counts = (sorts.count(each) for each in ("experience", "exposure", "education"))
    return result.Mix(*counts) if None not in sorts else None


def action(whose: Whose, written: model.Action, proposal: Proposal | None) -> Action:
    """Return an action; of a proposal with its beginning and the reasons for it."""
    framework, name = whose.framework, written.id or ""
    competency = framework.competencies.current(written.competency) if written.competency else ""
    known = framework.competencies.get(competency) if competency else None
    scale = framework.scale_of(competency) if competency else None
    before, after = (_level(framework, competency, each) for each in (written.from_, written.to))
    offer = _offer(framework, written.activity) if written.activity else None
    names = {"employee": whose.person.short_name(), "manager": whose.named(whose.manager) or "the manager"}
    return Action(
        id=name,
        text=written.text or "",
        competency=competency,
        competency_name=whose.framework.competency_name(competency) if competency else "",
        asks=known.asks if known is not None else None,
        before=before,
        after=after,
        after_name=scale.name(after) if scale is not None and after is not None else "",
        activity=offer,
        uncovered=offer is None and after is not None and (written.text or AGREE).startswith(AGREE),
        undescribed=after is not None and known is not None and not is_described(framework, competency, after),
        owner=written.owner,
        owner_name=names[written.owner],
        due=written.due.text if written.due is not None else "",
        done_when=written.done_when or "",
        status=written.status,
        date=written.date,
        evidence=written.evidence,
        begins=None if proposal is None else proposal.begins.get(name),
        reason=None if proposal is None else proposal.reasons.get(name),
    )


def _level(framework: Framework, competency: str, written: str | None) -> Level | None:
    scale = framework.scale_of(competency)
    return scale.value(written) if scale is not None and written is not None else None


def _offer(framework: Framework, written: str) -> Offer:
    activities = framework.activities
    name, known = activities.current(written), activities.get(written)
    if known is None:
        return Offer(id=name, name=name)
    after = (activities.get(each) for each in known.after)
    return Offer(
        id=name,
        name=known.name,
        kind=known.kind,
        sort=sort_of(known.kind),
        description=known.description or "",
        hours=known.hours,
        weeks=known.weeks,
        cost=known.cost,
        places=known.places,
        after=tuple(each.name for each in after if each is not None),
        links=tuple((each.label, each.url) for each in known.links),
    )
