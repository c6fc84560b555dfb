"""What an early or late outcome makes untrue: the stage's own end, and the dates of the stages behind it, together."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.planning.entries import action_id, relief_id
from careerctl.model.activity import StageName
from careerctl.model.days import later, month_begins, month_of
from careerctl.model.plan import Plan
from careerctl.model.scalars import Period
from careerctl.model.stages import PlannedMove, Relief, StageOfPlan, Trial
from careerctl.project.writing.change import Change, Put, Remove, Steps


class MovedDate(NamedTuple):
    """A date that changes: its place in the file, what it is, what stood there, and what stands there then."""

    steps: Steps
    of: StageName
    thing: str
    """The id of what has the date, "" for the stage itself."""
    was: str
    to: str

    @property
    def put(self) -> Put:
        """The change that moves it."""
        return Put(self.steps, self.to)


def moved(plan: Plan, ended: StageName, days: int) -> Iterator[MovedDate]:
    """Yield what moves all dates behind a stage by some days.

    A month moves by whole months, and a year by whole years: it stays as exact as somebody wrote it.
    """
    behind = False
    for name, stage in plan.stages():
        if behind:
            for steps, thing, when in _dates(name, stage):
                to = _moved(when, days)
                if to != when.text:
                    yield MovedDate(steps, name, thing, when.text, to)
        behind = behind or name == ended


def ended_on(name: StageName, stage: StageOfPlan, day: date) -> Iterator[MovedDate]:
    """Yield what ends with a stage that ends on another day than it was to."""
    for steps, span in _spans(name, stage):
        if span.until is not None and day not in (span.until.first, span.until.last):
            if isinstance(span, Relief) and span.until.last < day:
                continue
            thing = "" if span is stage else relief_id(int(steps[-1]))
            yield MovedDate((*steps, "until"), name, thing, span.until.text, day.isoformat())


def cut_short(plan: Plan, day: date) -> Iterator[Change]:
    """Yield what a move on a day makes of the stages before it: what runs ends the day before, the rest has no days."""
    for name, stage in plan.stages():
        if name == "move":
            continue
        if stage.from_ is not None and stage.from_.first >= day:
            for steps, span in _spans(name, stage):
                dated = (("from", span.from_), ("until", span.until))
                yield from (Remove((*steps, key)) for key, when in dated if when is not None)
        elif stage.until is not None and stage.until.last >= day:
            yield from (each.put for each in ended_on(name, stage, later(day, days=-1)))


def _spans(name: StageName, stage: StageOfPlan) -> list[tuple[Steps, StageOfPlan | Relief]]:
    relief: list[tuple[Steps, StageOfPlan | Relief]] = [
        ((name, "gives_way", at), each) for at, each in enumerate(_relief(stage))
    ]
    return [((name,), stage), *relief]


def _dates(name: StageName, stage: StageOfPlan) -> Iterator[tuple[Steps, str, Period]]:
    for steps, span in _spans(name, stage):
        thing = "" if span is stage else relief_id(int(steps[-1]))
        yield from (((*steps, key), thing, when) for key, when in (("from", span.from_), ("until", span.until)) if when)
    for at, action in enumerate(stage.actions):
        if action.due is not None and action.status in {"planned", "active"}:
            yield (name, "actions", at, "due"), action_id(name, at, action), action.due
    back = stage.way_back if isinstance(stage, PlannedMove) else None
    if back is not None and back.until is not None:
        yield (name, "way_back", "until"), "the way back", back.until


def _relief(stage: StageOfPlan) -> tuple[Relief, ...]:
    return stage.gives_way if isinstance(stage, Trial) else ()


def _moved(when: Period, days: int) -> str:
    first = later(when.first, days=days)
    parts = when.text.count("-")
    if parts == len(("month", "day")):
        return first.isoformat()
    if parts:
        return month_begins(_nearest_month(first)).isoformat()[: len("2026-10")]
    return str(first.year)


def _nearest_month(day: date) -> int:
    """Return the month that begins nearest to a day."""
    half = 15
    return month_of(day) + (day.day > half)
