"""Where a plan stands: its stage, and what is owed next."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from careerctl.model.days import OPEN_END, later
from careerctl.model.plan import Action, Permanent, Plan, StageOfPlan, Trial
from careerctl.model.scalars import Period
from careerctl.results.plan import Due, Owed, Promise
from careerctl.results.stages import Owner, StageName

BACK = frozenset({"stop", "another-way"})
"""Outcomes that lead back to mastery."""
STAGES: tuple[StageName, ...] = ("mastery", "trial", "permanent", "move")


def stage_now(plan: Plan, today: date) -> tuple[StageName, date]:
    """Return the stage in which a plan is, and since when.

    Move, once its day has come; permanent, once that has or the trial's outcome is go-on; trial, from its beginning
    until an outcome; else mastery. A trial that was stopped, or led another way, leads back to mastery.
    """
    ended = plan.trial.outcome if plan.trial is not None else None
    if ended is not None and ended.result in BACK:
        return "mastery", ended.date
    if _begun(plan.move, today):
        return "move", _from(plan.move, plan.started)
    if _begun(plan.permanent, today):
        return "permanent", _from(plan.permanent, plan.started)
    if ended is not None and ended.result == "go-on":
        return "permanent", ended.date
    if _begun(plan.trial, today):
        return "trial", _from(plan.trial, plan.started)
    return "mastery", _from(plan.mastery, plan.started)


def stages_of(plan: Plan) -> list[tuple[StageName, StageOfPlan]]:
    """Return the stages that a plan has, in their order."""
    every: tuple[tuple[StageName, StageOfPlan | None], ...] = (
        ("mastery", plan.mastery), ("trial", plan.trial), ("permanent", plan.permanent), ("move", plan.move),
    )  # fmt: skip
    return [(name, stage) for name, stage in every if stage is not None]


def promises(
    plan: Plan, today: date, weeks: int, names: Mapping[Owner, str], said: Callable[[Action], str]
) -> tuple[Promise, ...]:
    """Return what is owed, the manager's first, each side's by its day; nothing once a plan is closed.

    What is due within `weeks` weeks is due soon; `said` puts an action into words.
    """
    if plan.closed is not None:
        return ()
    soon = later(today, weeks=weeks)
    found = [*_of_actions(plan, said), *_of_stages(plan, weeks)]

    def when(last: date) -> Due:
        return "late" if last < today else "soon" if last <= soon else "later"

    found.sort(key=lambda each: (each[0].owner == "employee", each[1] or OPEN_END))
    return tuple(
        Promise(
            each.owner, names[each.owner], each.what, each.action, each.text, each.due,
            when(last) if last is not None else "later", each.active,
        )
        for each, last in found
    )  # fmt: skip


Dated = tuple[Promise, date | None]


def _of_actions(plan: Plan, said: Callable[[Action], str]) -> Iterator[Dated]:
    for _, stage in _going_on(plan):
        for action in stage.actions:
            if action.status in {"planned", "active"}:
                yield _action(action, said(action))


def _action(action: Action, text: str) -> Dated:
    due = action.due
    return (
        Promise(
            action.owner,
            action=action.id or "",
            text=text,
            due=due.text if due is not None else "",
            active=action.status == "active",
        ),
        due.last if due is not None else None,
    )


def _of_stages(plan: Plan, weeks: int) -> Iterator[Dated]:
    """Yield what stages owe besides their actions; the manager sees to all of it."""
    last = max((each.date for each in plan.check_ins.log), default=plan.started)
    yield _owed("talk", later(last, weeks=plan.check_ins.every_weeks or weeks))
    going_on = {name for name, _ in _going_on(plan)}
    if plan.trial is not None and "trial" in going_on:
        yield from _of_trial(plan.trial)
    if plan.permanent is not None and "permanent" in going_on:
        yield from _of_permanent(plan.permanent)
    if plan.move is not None and "move" in going_on:
        due = ((_after(plan.move.from_, each.after), each.date) for each in plan.move.asked_again)
        yield from (_owed("ask-again", day) for day, asked in due if asked is None)


def _of_trial(trial: Trial) -> Iterator[Dated]:
    begins = trial.from_.first if trial.from_ is not None else None
    if trial.agreed is None:
        yield _owed("yes", begins)
    if not trial.gives_way:
        yield _owed("relief", begins)
    if trial.outcome is None or trial.outcome.result == "extend":
        yield _owed("end", trial.until.last if trial.until is not None else None)


def _of_permanent(permanent: Permanent) -> Iterator[Dated]:
    if permanent.announced is None:
        yield _owed("announce", permanent.from_.first if permanent.from_ is not None else None)
    if permanent.pay_decided is None:
        yield _owed("pay", permanent.until.last if permanent.until is not None else None)


def _owed(what: Owed, due: date | None) -> Dated:
    return Promise("manager", what=what, due=due.isoformat() if due is not None else ""), due


def _going_on(plan: Plan) -> list[tuple[StageName, StageOfPlan]]:
    """Return the stages in which something is still to come: after a trial that led back, mastery alone."""
    ended = plan.trial.outcome if plan.trial is not None else None
    back = ended is not None and ended.result in BACK
    return [each for each in stages_of(plan) if not back or each[0] == "mastery"]


def _after(begins: Period | None, days: int) -> date | None:
    return later(begins.first, days=days) if begins is not None else None


def _begun(stage: StageOfPlan | None, today: date) -> bool:
    return stage is not None and stage.from_ is not None and stage.from_.first <= today


def _from(stage: StageOfPlan | None, started: date) -> date:
    return stage.from_.first if stage is not None and stage.from_ is not None else started
