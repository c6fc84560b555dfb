"""The gap screen: one person beside one role, readable by both."""

from careerctl.formats.document import Document
from careerctl.results.gap import Gap
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import Say, plainly
from careerctl.views.screens.gap import ending, head, rows, table, talk
from careerctl.views.words.standings import names_in


def render(gap: Gap, commands: Commands = HERE, *, figures: bool = False, say: Say = plainly) -> Document:
    """Return the screen; `figures` adds the ratio."""
    names = names_in(gap, say=say)
    blocks = (
        *head.blocks(gap, names, say),
        *talk.blocks(gap, names, say),
        *table.blocks(gap, names, say),
        *ending.blocks(gap, names, commands, say, figures=figures),
    )
    return Document(blocks, rows.of(gap, figures=figures))


VIEW = render
