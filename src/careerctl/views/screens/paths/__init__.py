"""Ways through the organisation: the whole map, what lies around one role, or one person's ways."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Title
from careerctl.results.paths import Paths
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import titled
from careerctl.views.screens.paths import around, drawing, overview, person, rows
from careerctl.views.screens.paths.steps import IsWhole


def render(
    paths: Paths, commands: Commands = HERE, *, drawn: bool = False, is_whole: IsWhole = lambda _: True
) -> Document:
    """Return the page; `drawn` gives a picture and a table of the moves in it instead of words.

    `is_whole` tells whether a role can be looked at and compared.
    """
    blocks = _drawn(paths) if drawn else _said(paths, commands, is_whole)
    return Document(tuple(blocks), rows.of(paths))


def _said(paths: Paths, commands: Commands, is_whole: IsWhole) -> Iterator[Block]:
    if paths.ahead is not None:
        return person.blocks(paths.ahead, paths.unread, commands, is_whole)
    return around.blocks(paths, commands, is_whole) if paths.role else overview.blocks(paths, commands, is_whole)


def _drawn(paths: Paths) -> Iterator[Block]:
    yield Title(_titled(paths))
    yield from drawing.blocks(paths)


def _titled(paths: Paths) -> str:
    """Return what the picture shows."""
    if paths.ahead is not None:
        return titled(paths.ahead.name, paths.ahead.role_name)
    around_it = [each.name for each in paths.places if each.role == paths.role]
    return titled("Paths", *(around_it or [paths.organisation]))


VIEW = render
