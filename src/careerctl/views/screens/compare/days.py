"""The two days, and what one gains, gives up, takes on and may stop."""

from collections.abc import Iterable, Iterator

from careerctl.formats.document import Beside, Block, Bullet, Bullets, Heading, Pairs, Title
from careerctl.results.compare import Comparison, RoleShown, Turn
from careerctl.views.screens.compare.asked import step_of, turns_optional
from careerctl.views.words.moves import drivers, given_up, undescribed_words


def blocks(comparison: Comparison) -> Iterator[Block]:
    """Yield the head of the page and the lists below it; a list with nothing in it is left out."""
    before, after = comparison.before, comparison.after
    yield Title(f"{_named(before)} → {_named(after)}")
    summaries = tuple((role.name, role.summary) for role in (before, after) if role.summary)
    if summaries:
        yield Pairs(summaries)
    if before.daily or after.daily:
        headings = (f"Your day today: {before.name}", f"Your day then: {after.name}")
        yield Beside(headings, before.daily or (_UNSAID,), after.daily or (_UNSAID,))
    yield from _list("What you gain", _gained(comparison))
    yield from _list("What you give up", _given_up(comparison))
    yield from _list("What you take on", _taken_on(comparison))
    yield from _list("What you may stop", _stopped(comparison))
    yield from _list("What stays", _staying(comparison))
    yield from _list("What is not compared", map(undescribed_words, comparison.undescribed))


_UNSAID = "Nobody has described it yet."


def _named(role: RoleShown) -> str:
    return role.name if role.status == "active" else f"{role.name} ({role.status})"


def _list(heading: str, texts: Iterable[str]) -> Iterator[Block]:
    bullets = tuple(Bullet(text) for text in texts)
    if bullets:
        yield Heading(heading)
        yield Bullets(bullets)


def _gained(comparison: Comparison) -> Iterator[str]:
    yield from comparison.advantages.new
    yield from (f"Behind you: {text}" for text in comparison.disadvantages.dropped)
    yield from drivers("Room for", comparison.drivers_served.new)
    yield from drivers("No longer at the cost of", comparison.drivers_cost.dropped)


def _given_up(comparison: Comparison) -> Iterator[str]:
    yield from given_up(
        comparison.advantages.dropped,
        comparison.disadvantages.new,
        comparison.drivers_served.dropped,
        comparison.drivers_cost.new,
    )


def _taken_on(comparison: Comparison) -> Iterator[str]:
    yield from comparison.responsibilities.new
    yield from (f"To deliver: {text}" for text in comparison.deliverables.new)
    requirements = comparison.requirements
    yield from _competencies("To learn", (*requirements.new, *requirements.raised))
    others = (*requirements.unchanged, *requirements.lowered)
    yield from _competencies("Now required", tuple(filter(turns_optional, others)))


def _stopped(comparison: Comparison) -> Iterator[str]:
    yield from comparison.responsibilities.dropped
    yield from (f"No longer to deliver: {text}" for text in comparison.deliverables.dropped)
    requirements, optional = comparison.requirements, comparison.optional
    lowered = tuple(turn for turn in requirements.lowered if not turns_optional(turn))
    yield from _competencies("Asked less or no longer", (*lowered, *requirements.dropped))
    welcome = (*optional.raised, *optional.lowered, *optional.unchanged)
    yield from _competencies("Now only welcome", tuple(filter(turns_optional, welcome)))


def _competencies(how: str, turns: tuple[Turn, ...]) -> Iterator[str]:
    if turns:
        yield f"{how}: {', '.join(f'{turn.name} {step_of(turn)}' for turn in turns)}"


def _staying(comparison: Comparison) -> Iterator[str]:
    yield from comparison.responsibilities.unchanged
    yield from (f"To deliver: {text}" for text in comparison.deliverables.unchanged)
    yield from comparison.advantages.unchanged
    yield from (f"The other side of it: {text}" for text in comparison.disadvantages.unchanged)
