"""Who, which role, which wish, which sheets."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Paragraph, Title
from careerctl.results.gap import Gap
from careerctl.text.phrases import Say, titled
from careerctl.views.words.coming import coming_words
from careerctl.views.words.rounds import (
    compared_words,
    handed_in_words,
    older_words,
    since_then_words,
    taken_in_words,
    wish_in_short,
)
from careerctl.views.words.standings import Names

_AT = "By the framework as it was at {revision}, with the sheets of today."
_GONE = "This role is no longer there. What was rated stands as it was written; nothing measures it."


def blocks(gap: Gap, names: Names, say: Say) -> Iterator[Block]:
    """Yield the first lines of the screen."""
    yield Title(titled(gap.name, gap.today_role))
    yield from map(Paragraph, coming_words(gap.called or gap.name, gap.coming, say))
    if gap.wishes:
        yield Paragraph(say("{name}: {text}", name=say("Wishes"), text=wish_in_short(gap.wishes[0], say)))
    if gap.role_name and not (gap.own_role and gap.role_name == gap.today_role):
        yield Paragraph(say("Beside the role: {role}", role=gap.role_name))
    if gap.framework_at:
        yield Paragraph(say(_AT, revision=gap.framework_at))
    if gap.role_status == "gone":
        yield Paragraph(say(_GONE))
    if gap.round is not None:
        yield Paragraph(compared_words(gap.round, names, say))
        yield from (Paragraph(each, quiet=True) for each in taken_in_words(gap.round, names, say))
        older = (older_words(gap.round, gap.version, say), *since_then_words(gap, say))
        yield from (Paragraph(each, quiet=True) for each in older if each)
    for handed in gap.later:
        yield Paragraph(handed_in_words(handed, names, say, left=gap.manager_left))
    if gap.round is None and gap.tells_rounds:
        is_rated = gap.later or gap.nothing_to_rate
        yield Paragraph(
            say("This is what the role asks." if is_rated else "Nobody has rated yet. This is what the role asks.")
        )
