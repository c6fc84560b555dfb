"""Whose plan, from where to where, and by what it goes."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Paragraph, Title
from careerctl.results.plan import Plan
from careerctl.text.commands import Commands
from careerctl.text.phrases import day, listed, plural, titled
from careerctl.views.words.coming import coming_words, handing_over
from careerctl.views.words.moves import besides_words
from careerctl.views.words.plans import (
    listening_words,
    made_under,
    raised_for_others,
    recorded_words,
    taken_in_words,
    way_words,
)


def blocks(plan: Plan, commands: Commands) -> Iterator[Block]:
    """Yield the first lines."""
    yield Title(titled(plan.name, plan.role_name))
    yield from map(Paragraph, coming_words(plan.called or plan.name, plan.coming))
    yield Paragraph(way_words(plan))
    yield from (Paragraph(f"{besides_words(each)}.") for each in plan.besides)
    yield from map(Paragraph, listening_words(plan) if plan.closed is None else ())
    if plan.title:
        yield Paragraph(f"“{plan.title}”", quiet=True)
    yield Paragraph(listed(_what(plan)), quiet=True)
    for said in filter(None, (raised_for_others(plan), taken_in_words(plan))):
        yield Paragraph(said, quiet=True)
    if plan.manager_left and plan.closed is None:
        yield Paragraph("The manager has left: who takes over their part?")
        yield Paragraph(handing_over(commands, plan.gone_manager))


def _what(plan: Plan) -> Iterator[str]:
    if plan.started is not None:
        yield f"{'Since' if plan.kept else 'A proposal from'} {day(plan.started)}"
    if plan.round:
        yield f"by {plan.called}'s own ratings of {plan.round}" if plan.own else f"by the ratings of {plan.round}"
    if plan.framework:
        yield made_under(plan)
    signed = (
        (plan.called, plan.signed_employee, plan.recorded_employee),
        (plan.signed_manager_name or "the manager", plan.signed_manager, plan.recorded_manager),
    )
    yield from (recorded_words(name, when, by).rstrip(".") for name, when, by in signed if when is not None)
    if plan.closed is not None:
        yield f"closed on {day(plan.closed)}"
    if plan.every_weeks:
        yield f"a talk every {plural(plan.every_weeks, 'week', 'weeks')}"
