"""Many people's plans: for each where it leads, where it stands, and what is late."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Pairs, Paragraph, Title
from careerctl.results.plan import Plan, Plans
from careerctl.text.phrases import plural
from careerctl.views.words.plans import STAGE_WORDS, announced_words, day_or_none, promise_words


def blocks(plans: Plans) -> Iterator[Block]:
    """Yield a line for each person."""
    yield Title(f"Plans of {plans.manager_name}'s people" if plans.manager_name else "Plans")
    rows = tuple((each.name, " ".join(_line(each))) for each in plans.plans)
    if rows:
        yield Pairs(rows)
    else:
        yield Paragraph("Nobody here has a plan, and nobody has a role to plan from.")


def _line(plan: Plan) -> Iterator[str]:
    if not plan.target:
        yield from _told(plan)
        return
    where = f"stays and grows as {plan.target_name}" if plan.stays else f"towards {plan.target_name}"
    if plan.closed is not None or plan.stage is None:
        yield f"{where[:1].upper()}{where[1:]}: no plan is kept yet."
        return
    yield f"{STAGE_WORDS[plan.stage]}, {where}."
    late = [each for each in plan.promises if each.when == "late"]
    if late:
        yield f"Late: {late[0].owner_name}, {promise_words(late[0], plan)}{_and_more(len(late) - 1)}."
    coming = next((each for each in plan.promises if each.when == "soon"), None)
    if coming is not None:
        yield f"Next, {day_or_none(coming.due)}: {coming.owner_name}, {promise_words(coming, plan)}."


def _and_more(count: int) -> str:
    return f", and {plural(count, 'more', 'more')}" if count else ""


def _told(plan: Plan) -> Iterator[str]:
    """Yield what others know."""
    if plan.kept:
        yield "Has a development plan."
    for stage in (plan.trial, plan.permanent):
        if stage is not None:
            yield f"Announced {announced_words(stage)}."
    if not plan.kept and plan.trial is None and plan.permanent is None:
        yield "Nothing has been announced."
