"""Which activities plans book, and which are done."""

from collections.abc import Iterable, Iterator
from datetime import date
from math import ceil

from careerctl.model.days import OPEN_END, later
from careerctl.model.framework import Framework
from careerctl.model.plan import Plan
from careerctl.model.stages import StageOfPlan


def places_taken(framework: Framework, plans: Iterable[Plan]) -> dict[str, list[tuple[date, date]]]:
    """Return of each activity from when until when somebody has a place in it, for plans that are not closed.

    What is on trial and was not announced is nobody else's to know: it takes no place here.
    """
    taken: dict[str, list[tuple[date, date]]] = {}
    for plan in plans:
        if plan.closed is None:
            for stage in _open_to_others(plan, framework.today):
                for activity, span in _booked(framework, stage, plan.started):
                    taken.setdefault(activity, []).append(span)
    return taken


def _open_to_others(plan: Plan, today: date) -> Iterator[StageOfPlan]:
    yield from (each for each in (plan.mastery, plan.permanent, plan.move) if each is not None)
    trial = plan.trial
    if trial is not None and trial.announced is not None and trial.announced.date <= today:
        yield trial


def _booked(framework: Framework, stage: StageOfPlan, started: date) -> Iterator[tuple[str, tuple[date, date]]]:
    """Yield each activity once, from its first week to the last day on which something of it is due."""
    last: dict[str, date] = {}
    for action in stage.actions:
        activity = framework.activities.current(action.activity or "")
        if activity and action.status in {"planned", "active"}:
            due = action.due.last if action.due is not None else stage.until.last if stage.until else OPEN_END
            last[activity] = max(due, last.get(activity, due))
    for activity, due in last.items():
        known = framework.activities.get(activity)
        weeks = ceil(known.weeks or 1) if known is not None else 1
        first = later(due, weeks=-weeks, days=1) if due != OPEN_END else started
        yield activity, (first, due)


def done_by(framework: Framework, plans: Iterable[Plan]) -> frozenset[str]:
    """Return the activities that somebody's plans say were done."""
    return frozenset(
        framework.activities.current(action.activity)
        for plan in plans
        for _, action in plan.actions()
        if action.activity and action.status == "done"
    )
