"""Two roles side by side: what one's day is and would be, and what the other role asks beyond the first."""

from collections.abc import Iterator

from careerctl.formats.document import (
    Beside,
    Block,
    Bullet,
    Bullets,
    Document,
    Group,
    Heading,
    Pairs,
    Paragraph,
    Table,
    Title,
)
from careerctl.results.compare import Comparison, RoleShown
from careerctl.views.screens.compare import rows
from careerctl.views.words.compare import condition_rows, lists, reach_rows, unsaid
from careerctl.views.words.standings import legends
from careerctl.views.words.turns import looks_like, turn_groups, turns_in_short


def render(comparison: Comparison) -> Document:
    """Return the page."""
    blocks = (*_days(comparison), *_reach(comparison), *_asked(comparison), *_steps(comparison))
    return Document(blocks, rows.of(comparison))


def _days(comparison: Comparison) -> Iterator[Block]:
    before, after = comparison.before, comparison.after
    yield Title(f"{_named(before)} → {_named(after)}")
    summaries = tuple((role.name, role.summary) for role in (before, after) if role.summary)
    if summaries:
        yield Pairs(summaries)
    if before.daily or after.daily:
        headings = (f"Your day today: {before.name}", f"Your day then: {after.name}")
        yield Beside(headings, before.daily or (unsaid(),), after.daily or (unsaid(),))
    for each in lists(comparison):
        yield Heading(each.heading)
        yield Bullets(tuple(map(Bullet, each.texts)))


def _named(role: RoleShown) -> str:
    return role.name if role.status == "active" else f"{role.name} ({role.status})"


def _reach(comparison: Comparison) -> Iterator[Block]:
    if found := tuple(reach_rows(comparison)):
        yield Table((("", "left"), ("today", "left"), ("then", "left")), (Group("Reach and pay", found),))


def _asked(comparison: Comparison) -> Iterator[Block]:
    """Yield the table, what its levels are called, and the conditions."""
    groups = [
        Group(heading, tuple((each.turn.name, each.before, each.after, each.said) for each in those))
        for heading, those in turn_groups(comparison)
    ]
    if groups:
        yield Table((("", "left"), ("today", "right"), ("then", "right"), ("", "left")), tuple(groups))
        yield from (Paragraph(line, quiet=True) for line in legends(comparison.scales))
    yield from map(Paragraph, turns_in_short(comparison))
    if conditions := tuple(condition_rows(comparison.conditions)):
        yield Heading("Conditions")
        yield Pairs(conditions)


def _steps(comparison: Comparison) -> Iterator[Block]:
    for at, each in enumerate(looks_like(comparison)):
        if not at:
            yield Heading("What the new levels look like")
        yield Bullets(tuple(Bullet(*level) for level in each.levels), label=each.label)


VIEW = render
