"""Ways through the organisation: the whole map, what lies around one role, or one person's ways."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Title
from careerctl.results.paths import Paths
from careerctl.text.phrases import listed
from careerctl.views.screens.paths import around, drawing, overview, person, rows


def render(paths: Paths, *, drawn: bool = False) -> Document:
    """Return the page; `drawn` gives a picture and a table of the moves in it instead of words."""
    blocks = _drawn(paths) if drawn else _said(paths)
    return Document(tuple(blocks), rows.of(paths))


def _said(paths: Paths) -> Iterator[Block]:
    if paths.ahead is not None:
        return person.blocks(paths.ahead, paths.unread)
    return around.blocks(paths) if paths.role else overview.blocks(paths)


def _drawn(paths: Paths) -> Iterator[Block]:
    yield Title(_titled(paths))
    yield from drawing.blocks(paths)


def _titled(paths: Paths) -> str:
    """Return what the picture shows."""
    if paths.ahead is not None:
        return listed(part for part in (paths.ahead.name, paths.ahead.role_name) if part)
    around_it = [each.name for each in paths.places if each.role == paths.role]
    return listed(["Paths", *(around_it or [paths.organisation] * bool(paths.organisation))])


VIEW = render
