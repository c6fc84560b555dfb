"""What it means that more is asked: the levels in between, as the competencies describe them."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading
from careerctl.results.compare import Comparison, Turn
from careerctl.results.levels import Described, LevelExample
from careerctl.text.phrases import number
from careerctl.views.screens.compare.asked import must_words, step_of


def blocks(comparison: Comparison) -> Iterator[Block]:
    """Yield for each competency that is new, raised or worded anew what it then asks."""
    turns = _more_asked(comparison)
    if turns:
        yield Heading("What the new levels look like")
    for turn in turns:
        yield Bullets(tuple(_bullets(turn)), label=_titled(turn))


def _more_asked(comparison: Comparison) -> list[Turn]:
    required, optional = comparison.requirements, comparison.optional
    more = [*required.raised, *required.new, *optional.raised, *optional.new]
    others = [*required.lowered, *required.unchanged, *optional.lowered, *optional.unchanged]
    return list({turn.competency: turn for turn in (*more, *filter(_in_other_words, others))}.values())


def _in_other_words(turn: Turn) -> bool:
    return turn.before is not None and turn.after is not None and turn.after.wording not in {"", turn.before.wording}


def _titled(turn: Turn) -> str:
    optional = "optional" if turn.after is not None and turn.after.optional else ""
    because = turn.after.because if turn.after is not None else ""
    marks = ", ".join(part for part in (must_words(turn), optional) if part)
    said = ": ".join(part for part in (marks, because) if part)
    head = f"{turn.name} {step_of(turn)}"
    return f"{head} ({said})" if said else head


def _bullets(turn: Turn) -> Iterator[Bullet]:
    if turn.after is None:
        return
    if turn.after.wording:
        yield Bullet(f"In this role: {turn.after.wording}")
    for each in turn.described:
        head = f"{number(each.level)} {each.name}"
        yield Bullet(f"{head}: {each.summary}" if each.summary else head, tuple(_details(each)))
    if not turn.described and not turn.after.wording:
        yield Bullet(f"Nobody has described level {number(turn.after.level)} yet.")


def _details(described: Described) -> Iterator[str]:
    for criterion in described.criteria:
        yield _criterion(criterion)
    if described.examples:
        yield f"For example: {'; '.join(described.examples)}"
    yield from (f"{label}: {url}" for label, url in described.links)


def _criterion(criterion: LevelExample) -> str:
    examples = f" For example: {'; '.join(criterion.examples)}" if criterion.examples else ""
    links = "".join(f" ({label}: {url})" for label, url in criterion.links)
    return f"{criterion.text}{examples}{links}"
