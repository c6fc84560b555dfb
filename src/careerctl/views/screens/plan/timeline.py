"""Stages and the dates of actions, month by month."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Heading, Pairs, Paragraph
from careerctl.model.days import month_begins, month_of
from careerctl.results.plan import Plan
from careerctl.results.stages import Stage
from careerctl.text.phrases import MONTHS
from careerctl.views.words.plans import STAGE_WORDS

_LONGEST = 24
"""At most so many signs; a longer plan has two months, three or more to each."""
_SHORT = 3


def blocks(plan: Plan) -> Iterator[Block]:
    """Yield a line for each stage: `=` where it lasts, `o` where something is due, `|` where today is."""
    started = plan.started.isoformat() if plan.started is not None else ""
    spans = [(name, stage, *_span(stage, started if name == "mastery" else "")) for name, stage in plan.stages()]
    known = [each for _, _, first, last in spans for each in (first, last) if each is not None]
    if not known or plan.today is None:
        return
    first, last = min(known), max(known)
    step = -(-(last - first + 1) // _LONGEST)
    today = month_of(plan.today)
    rows = tuple(
        (STAGE_WORDS[name], _line(stage, (begin, end), range(first, last + 1, step), today))
        for name, stage, begin, end in spans
        if begin is not None
    )
    yield Heading("Timeline")
    yield Pairs((("", f"{_month(first)} – {_month(last)}"), *rows))
    each = "a month" if step == 1 else f"{step} months"
    yield Paragraph(f"A sign is {each}: = the stage, o something due in it, | today", quiet=True)


def _line(stage: Stage, span: tuple[int | None, int | None], months: range, today: int) -> str:
    begin, end = span
    due = {_count(each.due) for each in stage.actions if each.due}
    signs = []
    for month in months:
        here = range(month, month + months.step)
        if today in here:
            signs.append("|")
        elif due & {*here}:
            signs.append("o")
        elif begin is not None and any(begin <= each <= (end if end is not None else begin) for each in here):
            signs.append("=")
        else:
            signs.append("·")
    return "".join(signs)


def _span(stage: Stage, started: str) -> tuple[int | None, int | None]:
    """Return the first and the last month of a stage, counted from year 0; the plan's beginning is mastery's."""
    dates = [_count(each) for each in (stage.from_, stage.until, *(each.due for each in stage.actions)) if each]
    first = _count(stage.from_ or started) if stage.from_ or started else min(dates, default=None)
    last = _count(stage.until) if stage.until else max(dates, default=None)
    return first, last


def _count(text: str) -> int:
    year, _, rest = text.partition("-")
    return int(year) * 12 + (int(rest[:2]) - 1 if rest else 0)


def _month(count: int) -> str:
    when = month_begins(count)
    return f"{MONTHS[when.month - 1][:_SHORT]} {when.year}"
