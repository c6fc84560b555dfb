"""Whose plan, from where to where, and by what it goes."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Paragraph, Title
from careerctl.results.plan import Plan
from careerctl.text.phrases import day, listed, plural
from careerctl.views.words.plans import way_words


def blocks(plan: Plan) -> Iterator[Block]:
    """Yield the first lines."""
    yield Title(listed(part for part in (plan.name, plan.role_name) if part))
    yield Paragraph(way_words(plan))
    if plan.title:
        yield Paragraph(f"“{plan.title}”", quiet=True)
    yield Paragraph(listed(_what(plan)), quiet=True)
    if plan.manager_left and plan.closed is None:
        yield Paragraph("The manager has left: who takes over their part?")


def _what(plan: Plan) -> Iterator[str]:
    if plan.started is not None:
        yield f"{'Since' if plan.kept else 'A proposal from'} {day(plan.started)}"
    if plan.round:
        yield f"by {plan.called}'s own ratings of {plan.round}" if plan.own else f"by the ratings of {plan.round}"
    signed = ((plan.called, plan.signed_employee), (plan.manager_name or "the manager", plan.signed_manager))
    yield from (f"{name} said yes on {day(when)}" for name, when in signed if when is not None)
    if plan.closed is not None:
        yield f"closed on {day(plan.closed)}"
    if plan.every_weeks:
        yield f"a talk every {plural(plan.every_weeks, 'week', 'weeks')}"
