"""What the framework's versions changed, as `diff` says it."""

import re
from collections.abc import Iterator

from careerctl import shelf
from careerctl.formats.document import Document, Title
from careerctl.formats.documents.markdown import FORMAT
from careerctl.formats.page import PageSize
from careerctl.pages.linked import PAGE, link_to
from careerctl.pages.printer import Laid
from careerctl.results.framework_pages import ChangesPage, VersionTold
from careerctl.text.commands import spaced
from careerctl.text.markdown import on_a_line
from careerctl.text.phrases import Say, day, listed

_HEADING = re.compile(r"^## ", re.MULTILINE)


def told(page: ChangesPage, foot: str, say: Say) -> Laid:
    """Return the page of all changes, with a foot in Markdown."""
    title = say("What has changed")
    parts = [f"# {on_a_line(title)}", *(part for each in page.versions for part in _version(each, say))]
    if page.unread:
        parts.append(on_a_line(say("careerctl.yaml cannot be read at: {versions}", versions=listed(page.unread))))
    if page.are_more:
        parts.append(on_a_line(say("What changed before that stands in git.")))
    return Laid("\n\n".join((*parts, "---", foot)), {}, title)


def _version(each: VersionTold, say: Say) -> Iterator[str]:
    """Yield a version with all that it changed; a tag is a place to which one may lead where its name can be one."""
    name = " · ".join(filter(None, (each.name or say("Not in a version yet"), day(each.day, say) if each.day else "")))
    place = re.sub(r"[^a-z0-9]+", "-", each.name.lower()).strip("-")
    yield f"## {link_to(on_a_line(name), f'{PAGE}#{place}') if place else on_a_line(name)}"
    document: Document = shelf.leaf("careerctl.views.screens", "diff").VIEW(each.diff)
    blocks = tuple(block for block in document.blocks if not isinstance(block, Title))
    yield _HEADING.sub("### ", spaced(FORMAT.render(document._replace(blocks=blocks), PageSize()))).strip()
