"""The gap screen: one person beside one role, readable by both."""

from careerctl.documents import Document
from careerctl.results.gap import Gap
from careerctl.standing_words import names_in
from careerctl.views.gap import ending, head, rows, table, talk


def render(gap: Gap, *, figures: bool = False) -> Document:
    """Return the screen; `figures` adds the ratio."""
    names = names_in(gap)
    blocks = (
        *head.blocks(gap, names),
        *talk.blocks(gap, names),
        *table.blocks(gap, names),
        *ending.blocks(gap, names, figures=figures),
    )
    return Document(blocks, rows.of(gap))


VIEW = render
