"""A plan's timeline: how long each stage lasts, what is due when, and where today is."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from careerctl.model.days import later, month_begins, month_of
from careerctl.model.scalars import parse_period
from careerctl.pages.svg import (
    MANAGER,
    OWN,
    SMALL,
    Chart,
    Draw,
    Picture,
    Strip,
    bar,
    circle,
    diamond,
    line,
    share,
    span,
    text,
    tick,
)
from careerctl.results.plan import Plan
from careerctl.results.report import PlanPage
from careerctl.results.stages import MoveStage, Stage
from careerctl.text.phrases import Say
from careerctl.views.words.plans import STAGE_WORDS, span_words

_MONTHS = 5
"""At most so many months are named, side by side in a narrow strip."""
_LINE, _TALL = 17.0, 34.0
"""Where in a strip time runs, and how tall the strip is."""

_planned: Draw = partial(circle, color=OWN, hollow=True)
_active: Draw = partial(circle, color=OWN)
_done: Draw = partial(diamond, color=MANAGER)
_MARKS = {"planned": _planned, "active": _active, "done": _done}


class _Lasting(NamedTuple):
    """A stage, what it is called, and its days."""

    stage: Stage
    name: str
    first: date
    last: date


def render(page: PlanPage, say: Say) -> Picture | None:
    """Return the picture; None where no stage has a day, or where the plan is not for the reader."""
    plan = page.plan
    lasting = list(_lasting(plan, say)) if plan.target else []
    if not lasting or plan.today is None:
        return None
    legend = ((_planned, say("planned")), (_active, say("under way")), (_done, say("done")), (bar, say("today")))
    axis = _Axis(*_whole_months(min(each.first for each in lasting), max(each.last for each in lasting)))
    strips = [_row(each, axis, plan.today, say) for each in lasting]
    months = Strip("", "", tuple(axis.months()), 26)
    return Picture(say("The stages, and what is due when"), legend, (*strips, months))


class _Axis:
    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last

    def part(self, when: date) -> float:
        """Return what share of the time has passed on a day."""
        return (when - self.first).days / max((self.last - self.first).days, 1)

    def months(self) -> Iterator[str]:
        """Yield the line of time, with as many months named as there is room for."""
        yield line(share(0), 5, share(1), 5)
        count = month_of(self.last) - month_of(self.first)
        step = next((each for each in (1, 2, 3, 4, 6, 12, 24, 36, 60, 120) if count / each <= _MONTHS), count or 1)
        for at in range(0, count + 1, step):
            when = month_begins(month_of(self.first) + at)
            yield tick(share(self.part(when)), 5)
            if (count - at) * (_MONTHS + 1) >= count:  # else it would stand beyond the end
                yield text(share(self.part(when)), 22, f"{when:%Y-%m}", size=SMALL)


def _row(each: _Lasting, axis: _Axis, today: date, say: Say) -> Strip:
    """Return a stage with its days."""
    shapes = [line(share(0), _LINE, share(1), _LINE), span(axis.part(each.first), axis.part(each.last), _LINE)]
    shapes += [draw(share(axis.part(when)), _LINE) for when, draw in _due(each.stage)]
    if axis.first <= today <= axis.last:
        shapes.append(bar(share(axis.part(today)), _LINE))
    return Strip(each.name, span_words(each.stage, say), tuple(shapes), _TALL)


def _due(stage: Stage) -> Iterator[tuple[date, Draw]]:
    """Yield the marks of what has a day: actions that were not dropped, and whether it is the work one hoped for."""
    for each in stage.actions:
        if each.due and each.status in _MARKS:
            yield each.date or parse_period(each.due).last, _MARKS[each.status]
    if isinstance(stage, MoveStage) and stage.from_:
        moved = parse_period(stage.from_).first
        for asked in stage.asked_again:
            yield asked.date or later(moved, days=asked.after), _done if asked.date else _planned


def _lasting(plan: Plan, say: Say) -> Iterator[_Lasting]:
    """Yield the stages with their days; where one says none, it goes by its actions, its neighbours and the start."""
    begins = plan.started
    for name, stage in plan.stages():
        due = [when for when, _ in _due(stage)]
        first = parse_period(stage.from_).first if stage.from_ else begins or min(due, default=None)
        if first is None:
            continue
        last = parse_period(stage.until).last if stage.until else max((*due, first))
        yield _Lasting(stage, say(STAGE_WORDS[name]), first, max(first, last))
        begins = last


def _whole_months(first: date, last: date) -> tuple[date, date]:
    """Return the first day of a month and of the one behind the last."""
    return month_begins(month_of(first)), month_begins(month_of(last) + 1)


CHART = Chart(render)
