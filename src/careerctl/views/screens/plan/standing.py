"""Where a kept plan stands: what is owed, the manager's own promises first, the stage now, and a timeline."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Pairs, Paragraph
from careerctl.results.plan import Plan, Promise
from careerctl.results.stages import Owner
from careerctl.text.phrases import day, first_upper, plural
from careerctl.views.screens.plan import timeline
from careerctl.views.words.plans import STAGE_WORDS, promise_words, span_words, when_words


def blocks(plan: Plan) -> Iterator[Block]:
    """Yield where it stands today."""
    yield Paragraph(_now(plan))
    yield from _owed(plan, "manager", plan.manager_name or "the manager")
    yield from _owed(plan, "employee", plan.called)
    if plan.said:
        yield Heading("What the rules say")
        yield Bullets(tuple(Bullet(f"{first_upper(each.text)}. {first_upper(each.hint)}.") for each in plan.said))
    yield from timeline.blocks(plan)
    if plan.log:
        last = plan.log[-1]
        if last.date is not None:
            yield Heading("The last talk")
            said = [f"{day(last.date)}: {last.said}" if last.said else day(last.date)]
            yield Paragraph(" ".join(said))
            if last.next:
                yield Paragraph(f"Next: {last.next}")


def _now(plan: Plan) -> str:
    if plan.closed is not None:
        because = f" {plan.closed_because}" if plan.closed_because else ""
        return f"This plan is closed.{because}"
    name = STAGE_WORDS[plan.stage] if plan.stage is not None else ""
    stage = dict(plan.stages()).get(plan.stage) if plan.stage is not None else None
    long = f"for {plural(plan.months, 'month', 'months')}" if plan.months else ""
    since = f"since {day(plan.since)}" if plan.since is not None and plan.today and plan.since <= plan.today else ""
    until = span_words(stage).partition("until ")[2] if stage is not None and stage.outcome is None else ""
    parts = [part for part in (since, long, f"until {until}" if until else "") if part]
    exits = stage.exits if stage is not None else ()
    met = sum(each.met is not None for each in exits)
    way_out = (
        f" {met} of {len(exits)} {'sign is' if len(exits) == 1 else 'signs are'} met that it can end." if exits else ""
    )
    return f"Now: {name}{', ' if parts else ''}{', '.join(parts)}.{way_out}"


def _owed(plan: Plan, owner: Owner, name: str) -> Iterator[Block]:
    mine = [each for each in plan.promises if each.owner == owner]
    if not mine:
        return
    yield Heading(f"What {name} has promised")
    yield Pairs(tuple((when_words(each), promise_words(each, plan)) for each in _shown(mine)))
    more = len(mine) - len(_shown(mine))
    if more:
        yield Paragraph(f"… and {plural(more, 'more', 'more')} in the stages to come", quiet=True)


def _shown(promises: list[Promise]) -> list[Promise]:
    """Return all that is late or due, and at most three of what comes later."""
    now = [each for each in promises if each.when in {"late", "soon"}]
    return [*now, *[each for each in promises if each not in now][:3]]
