"""A plan as its result: what stands in a file, or would stand there, with the names of what it refers to."""

from functools import partial
from itertools import chain

from careerctl.analysis.coming import coming
from careerctl.analysis.compare import beyond, turned
from careerctl.analysis.conditions import conditions
from careerctl.analysis.in_force import raised_since
from careerctl.analysis.months import months_between
from careerctl.analysis.planning import followed
from careerctl.analysis.planning.entries import POINTS, action_id, point_seen, sign_id, stone_id
from careerctl.analysis.planning.proposal import Proposal
from careerctl.analysis.planning.shown_actions import Whose, action, owners_of, said_of
from careerctl.analysis.planning.steps import PlannedWay
from careerctl.analysis.rating import nothing_to_rate
from careerctl.analysis.route import route
from careerctl.analysis.still_wished import still_wished
from careerctl.analysis.ways.map import shown_move
from careerctl.analysis.ways.realistic import besides, positions
from careerctl.analysis.wishes import versions
from careerctl.model import plan as model
from careerctl.model import stages as written
from careerctl.model.activity import StageName
from careerctl.model.earlier import Under
from careerctl.model.wish import Wish
from careerctl.results import plan as result
from careerctl.results import stages
from careerctl.results.compare import Turned
from careerctl.results.gap import TakenIn
from careerctl.results.result import asdict, replace


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
        manager_left=bool(whose.gone_manager),
        gone_manager=whose.gone_manager,
        coming=coming(framework, person),
        today=framework.today,
    )


def kept(whose: Whose, name: str, plan: model.Plan) -> result.Plan:
    """Return a plan that stands in a file, and where it stands today."""
    framework = whose.framework
    then = whose.person.role_on(plan.started)
    role = framework.roles.current(then) if then else ""
    target, towards = (framework.roles.current(each) for each in (plan.target, plan.towards or plan.target))
    later = route(framework, target, towards) or ()
    shown = _Showing(whose, plan, PlannedWay(role, target, towards, tuple(later))).plan()
    stage, since = followed.stage_now(plan, framework.today)
    weeks = framework.settings.policy.check_in_weeks
    promised = followed.promises(plan, framework.today, weeks, owners_of(whose), partial(said_of, whose))
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
        closed, names = plan.closed, owners_of(self.whose)
        shown = replace(
            nothing(self.whose),
            title=plan.name or "",
            began_as=framework.role_name(way.role) if way.role else "",
            target=way.target,
            target_name=framework.role_name(way.target),
            towards=way.towards,
            towards_name=framework.role_name(way.towards),
            stays=way.stays and plan.move is None,
            waits=self._waits(),
            late_for=self._late_for(),
            besides=besides(framework, self.whose.person),
            rated=bool(plan.round),
            nothing_to_rate=nothing_to_rate(framework, way.role, way.target),
            round=plan.round or "",
            **versions(framework, plan.framework),
            raised=raised_since(framework, way.target, Under(plan.framework, plan.started)) if plan.framework else (),
            started=plan.started,
            every_weeks=plan.check_ins.every_weeks,
            log=tuple(result.CheckIn(each.date, each.said or "", each.next or "") for each in plan.check_ins.log),
            stones=tuple(
                stages.Stone(
                    stone_id(at), each.text, each.owner, names[each.owner], each.due.text if each.due else "", each.met
                )
                for at, each in enumerate(plan.stones)
            ),
            mastery=self._mastery(plan.mastery),
            trial=self._trial(plan.trial),
            permanent=self._permanent(plan.permanent),
            move=self._move(plan.move),
            signed_employee=plan.signed.employee,
            signed_manager=plan.signed.manager,
            signed_manager_name=self.whose.manager_then(plan.signed.manager),
            recorded_employee=self.whose.named(plan.signed.recorded_by.employee),
            recorded_manager=self.whose.named(plan.signed.recorded_by.manager),
            taken_in=self._taken_in(),
            closed=closed.date if isinstance(closed, model.Closed) else closed,
            later=tuple(shown_move(framework, each) for each in way.later),
            closed_because=(closed.because or "") if isinstance(closed, model.Closed) else "",
        )
        return replace(shown, mix=_mix(shown))

    def _taken_in(self) -> TakenIn | None:
        """Return who took in what the person said to it, while a yes stands there."""
        taken, trial = self.written.taken_in, self.written.trial
        yes = self.written.signed.employee is not None or (trial is not None and trial.agreed is not None)
        if taken is None or not yes:
            return None
        return TakenIn("self", taken.from_, taken.by, self.whose.named(taken.by), taken.date)

    def _wish(self) -> Wish | None:
        """Return the wish to which the plan leads."""
        current, wishes = self.framework.roles.current, still_wished(self.framework, self.whose.person)
        return next((wish for _, wish in wishes if wish.role and current(wish.role) == self.way.towards), None)

    def _waits(self) -> bool:
        """Tell whether the plan goes no further than the trial, since the answer was not yet."""
        wish, plan = self._wish(), self.written
        put_off = wish is not None and wish.answered is not None and wish.answered.answer == "not-yet"
        return put_off and plan.trial is not None and plan.permanent is None and plan.move is None

    def _late_for(self) -> str:
        """Return the date of the wish to which the plan leads, where the plan ends after it; else nothing."""
        wish = self._wish()
        by = wish.by if wish is not None else None
        ends = max((stage.until.last for _, stage in self.written.stages() if stage.until is not None), default=None)
        move = self.written.move
        ends = move.from_.first if move is not None and move.from_ is not None else ends
        return by.text if by is not None and ends is not None and by.last < ends else ""

    def _stage(self, name: StageName, stage: written.StageOfPlan) -> stages.Stage:
        outcome, announced = stage.outcome, stage.announced
        return stages.Stage(
            from_=stage.from_.text if stage.from_ is not None else "",
            until=stage.until.text if stage.until is not None else "",
            exits=tuple(_exit(sign_id(name, at), each) for at, each in enumerate(stage.exit)),
            actions=tuple(
                replace(action(self.whose, each, self.proposal), id=action_id(name, at, each))
                for at, each in enumerate(stage.actions)
            ),
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

    def _mastery(self, stage: written.Mastery | None) -> stages.Mastery | None:
        if stage is None:
            return None
        points = tuple(stages.Point(each, point_seen(self.written, each)) for each in POINTS)
        return stages.Mastery(**asdict(self._stage("mastery", stage)), points=points)

    def _trial(self, stage: written.Trial | None) -> stages.Trial | None:
        if stage is None:
            return None
        return stages.Trial(
            **asdict(self._stage("trial", stage)),
            tasks=beyond(*self._texts("responsibilities")),
            agreed=stage.agreed,
            recorded_by=stage.recorded_by or "",
            recorded_by_name=self.whose.named(stage.recorded_by),
            tell_employee=stage.tell.employee,
            tell_manager=stage.tell.manager,
            tell_manager_name=self.whose.manager_then(stage.tell.manager),
            tell_recorded_employee=self.whose.named(stage.tell.recorded_by.employee),
            tell_recorded_manager=self.whose.named(stage.tell.recorded_by.manager),
            gives_way=tuple(
                stages.Relief(each.what, each.from_.text if each.from_ else "", each.until.text if each.until else "")
                for each in stage.gives_way
            ),
        )

    def _permanent(self, stage: written.Permanent | None) -> stages.Permanent | None:
        if stage is None:
            return None
        return stages.Permanent(
            **asdict(self._stage("permanent", stage)),
            responsibilities=stage.responsibilities,
            expectations=stage.expectations,
            pay_decided=stage.pay_decided,
        )

    def _move(self, stage: written.PlannedMove | None) -> stages.MoveStage | None:
        if stage is None:
            return None
        before, after = self._texts("deliverables")
        turn, back = turned(before, after) if self.way.role else Turned(new=after), stage.way_back
        return stages.MoveStage(
            **asdict(self._stage("move", stage)),
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


def _exit(name: str, said: str | written.Exit) -> stages.Exit:
    return stages.Exit(name, said) if isinstance(said, str) else stages.Exit(name, said.text, said.met)


def _mix(plan: result.Plan) -> result.Mix | None:
    """Count the activities of a plan, each once, however many steps it serves; None where one could not be read."""
    sorts = [
        sort
        for _, stage in plan.stages()
        for sort in {each.activity.id: each.activity.sort for each in stage.actions if each.activity}.values()
    ]
    counts = (sorts.count(each) for each in ("experience", "exposure", "education"))
    return result.Mix(*counts) if None not in sorts else None
