"""Where a plan stands: its stage, and what is owed next."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from careerctl.analysis.planning.catalogue import PLANNED
from careerctl.analysis.planning.entries import action_id, asked_id, relief_id, stone_id
from careerctl.model.activity import StageName
from careerctl.model.days import OPEN_END, later
from careerctl.model.framework import Framework
from careerctl.model.plan import Plan
from careerctl.model.scalars import Period
from careerctl.model.scale import Level
from careerctl.model.stages import Action, Permanent, StageOfPlan, Trial
from careerctl.results.plan import Due, Owed, Promise
from careerctl.results.result import replace
from careerctl.results.stages import Owner

BACK = frozenset({"stop", "another-way"})
"""Outcomes that lead back to mastery."""


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


def promises(
    plan: Plan, today: date, weeks: int, names: Mapping[Owner, str], said: Callable[[Action], str]
) -> tuple[Promise, ...]:
    """Return what is owed, the manager's first, each side's by its day; nothing once a plan is closed.

    What is due within `weeks` weeks is due soon; `said` puts an action into words.
    """
    if plan.closed is not None:
        return ()
    soon = later(today, weeks=weeks)
    found = [*_of_actions(plan, said), *_of_stones(plan, today), *_of_stages(plan, weeks, today)]

    def when(last: date) -> Due:
        return "late" if last < today else "soon" if last <= soon else "later"

    found.sort(key=lambda each: (each[0].owner == "employee", each[1] or OPEN_END))
    return tuple(
        Promise(
            each.owner, names[each.owner], each.what, each.id, each.text, each.due,
            when(last) if last is not None else "later", each.active,
        )
        for each, last in found
    )  # fmt: skip


Dated = tuple[Promise, date | None]


def _of_actions(plan: Plan, said: Callable[[Action], str]) -> Iterator[Dated]:
    for name, stage in _going_on(plan):
        for place, action in enumerate(stage.actions):
            if action.status in {"planned", "active"}:
                what: Owed = "room" if action.owner == "manager" and action.activity else "action"
                owed = _promise(action.owner, what, action_id(name, place, action), said(action), action.due)
                yield replace(owed[0], active=action.status == "active"), owed[1]


def _of_stones(plan: Plan, today: date) -> Iterator[Dated]:
    """Yield the stones on the way to the move; once that has begun the way is behind them.

    They are the person's to lay; whose they are finds the occasion.
    """
    if plan.move is not None and plan.move.begun(today):
        return
    for place, stone in enumerate(plan.stones):
        if stone.met is None:
            what: Owed = "occasion" if stone.owner == "manager" else "stone"
            yield _promise(stone.owner, what, stone_id(place), stone.text, stone.due)


def _promise(owner: Owner, what: Owed, name: str, text: str, due: Period | None) -> Dated:
    said = Promise(owner, what=what, id=name, text=text, due=due.text if due is not None else "")
    return said, due.last if due is not None else None


def _of_stages(plan: Plan, weeks: int, today: date) -> Iterator[Dated]:
    """Yield what stages owe besides their actions; the manager sees to all of it."""
    yield _owed("talk", next_talk(plan, weeks))
    going_on = {name for name, _ in _going_on(plan)}
    if plan.trial is not None and "trial" in going_on and not plan.past_trial(today):
        yield from _of_trial(plan.trial)
    if plan.permanent is not None and "permanent" in going_on:
        yield from _of_permanent(plan.permanent)
    if plan.move is not None and "move" in going_on:
        for each in plan.move.asked_again:
            if each.date is None:
                yield _owed("ask-again", _after(plan.move.from_, each.after), asked_id(each.after))


def next_talk(plan: Plan, weeks: int) -> date:
    """Return when the two talk about a plan again; `weeks` is how often where it does not say so itself."""
    last = max((each.date for each in plan.check_ins.log), default=plan.started)
    return later(last, weeks=plan.check_ins.every_weeks or weeks)


def _of_trial(trial: Trial) -> Iterator[Dated]:
    begins = trial.from_.first if trial.from_ is not None else None
    if trial.agreed is None:
        yield _owed("yes", begins, "trial-yes")
    if not trial.gives_way:
        yield _owed("relief", begins, relief_id(0))
    yield _owed("end", trial.until.last if trial.until is not None else None)


def _of_permanent(permanent: Permanent) -> Iterator[Dated]:
    if permanent.announced is None:
        yield _owed("announce", permanent.from_.first if permanent.from_ is not None else None, "announced")
    if permanent.pay_decided is None:
        yield _owed("pay", permanent.until.last if permanent.until is not None else None, "pay")


def _owed(what: Owed, due: date | None, name: str = "") -> Dated:
    return Promise("manager", what=what, id=name, due=due.isoformat() if due is not None else ""), due


def _going_on(plan: Plan) -> list[tuple[StageName, StageOfPlan]]:
    """Return the stages in which something is still to come: after a trial that led back, mastery alone."""
    ended = plan.trial.outcome if plan.trial is not None else None
    back = ended is not None and ended.result in BACK
    return [each for each in plan.stages() if not back or each[0] == "mastery"]


def _after(begins: Period | None, days: int) -> date | None:
    return later(begins.first, days=days) if begins is not None else None


def _begun(stage: StageOfPlan | None, today: date) -> bool:
    return stage is not None and stage.from_ is not None and stage.from_.first <= today


def _from(stage: StageOfPlan | None, started: date) -> date:
    return stage.from_.first if stage is not None and stage.from_ is not None else started


class Refreshed(NamedTuple):
    """What is new in a plan, what is reached by now, and the round that it goes by."""

    added: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    """Each with the stage to which it is added."""
    reached: tuple[str, ...] = ()
    """The ids of actions whose level is reached: whoever did them says so."""
    round: str = ""
    """Empty where it stays as it is."""


def refreshed(framework: Framework, plan: Plan, data: Mapping[str, Any], levels: Mapping[str, Level]) -> Refreshed:
    """Return what a proposal from today's ratings (`data`, as it would stand in a file) changes in a kept plan."""
    newer = data.get("round", "") != (plan.round or "")
    stage, _ = stage_now(plan, framework.today)
    return Refreshed(
        added=tuple(_added(framework, plan, data, stage, newer=newer)),
        reached=tuple(
            action_id(name, at, action)
            for name, part in plan.stages()
            for at, action in enumerate(part.actions)
            if action.status in {"planned", "active"} and _is_met(framework, action, levels)
        ),
        round=str(data["round"]) if newer and data.get("round") else "",
    )


def _added(
    framework: Framework, plan: Plan, data: Mapping[str, Any], stage: StageName, *, newer: bool
) -> Iterator[tuple[StageName, Mapping[str, Any]]]:
    """Yield the actions for what no action of the plan is about.

    What was dropped, people did not want. What was done counts until a newer round says that there is more to do.
    """
    current = framework.competencies.current
    actions = [each for _, part in plan.stages() for each in part.actions]
    about = {
        (current(each.competency), _value(framework, current(each.competency), each.to))
        for each in actions
        if each.competency and not (newer and each.status == "done")
    }
    used = {each.id for each in actions}
    over = {name for name, part in plan.stages() if part.outcome is not None and part.outcome.result != "extend"}
    for name in PLANNED:
        proposed = data.get(name, {}).get("actions", ())
        new = [each for each in proposed if "competency" in each and _about(framework, each) not in about]
        for each in (*_before(proposed, new), *new):
            to = stage if name in over else name
            action = {
                **each,
                "id": _unused(str(each["id"]), used),
                "due": _in_time(plan, to, str(each["due"]), framework),
            }
            used.add(action["id"])
            yield to, action


def _in_time(plan: Plan, stage: StageName, due: str, framework: Framework) -> str:
    """Return the day, or the stage's last one where that comes before and has not passed."""
    part = dict(plan.stages()).get(stage)
    until = part.until.last if part is not None and part.until is not None else None
    return until.isoformat() if until is not None and framework.today <= until and until.isoformat() < due else due


def _before(proposed: Any, new: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield what only prepares something new."""
    ids = tuple(f"{each['id']}-first-" for each in new)
    yield from (each for each in proposed if ids and str(each["id"]).startswith(ids))


def _about(framework: Framework, action: Mapping[str, Any]) -> tuple[str, Level | None]:
    competency = framework.competencies.current(str(action["competency"]))
    return competency, _value(framework, competency, action.get("to"))


def _is_met(framework: Framework, action: Action, levels: Mapping[str, Level]) -> bool:
    competency = framework.competencies.current(action.competency or "")
    to = _value(framework, competency, action.to)
    return to is not None and levels.get(competency, to - 1) >= to


def _value(framework: Framework, competency: str, written: str | None) -> Level | None:
    scale = framework.scale_of(competency)
    return scale.value(str(written)) if scale is not None and written is not None else None


def _unused(name: str, used: set[str | None]) -> str:
    """Return an id that no other action has."""
    if name not in used:
        return name
    return next(each for each in (f"{name[:60]}-{count}" for count in range(2, 1000)) if each not in used)
