"""The way from a result to its reader: cut, said in a format, and printed."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from careerctl import shelf
from careerctl.formats.document import Document, Paragraph
from careerctl.problems.diagnostic import Unread
from careerctl.text.phrases import left_out_words

if TYPE_CHECKING:  # costs all results, which help does without
    from careerctl.results.result import Result

_FORMATS = "careerctl.formats.documents"
NAMES = (*shelf.names(_FORMATS), "json")
"""The formats of commands that answer with a document."""

T = TypeVar("T", bound="Result")


class Showing(NamedTuple):
    """How somebody wants to see a result: the options `--format`, `--audience`, `--output` and `--color`."""

    format: str
    audience: str
    output: Path | None
    color: str


def show(  # what is shown, and how its screen is laid out
    name: str, result: T, how: Showing, *, left_out: Iterable[Unread] = (), private: bool = True, **options: Any
) -> T:
    """Print a result for one reader, and say which files it leaves out; return what the reader sees of it.

    `name` is that of its screen and its schema, `options` are the screen's; what is about people is `private`.
    Raises CareerctlError where it cannot be written.
    """
    from careerctl.cli.terminal import emit, tell
    from careerctl.results.cut import Audience, cut

    seen = cut(result, Audience(how.audience))
    unread = tuple(left_out)
    text, for_machines = _said(name, seen, how, options, unread)
    emit(text, how.output, private=private, for_machines=for_machines)
    for each in unread:
        tell(str(each))
    return seen


def _said(
    name: str, result: Any, how: Showing, options: dict[str, Any], unread: tuple[Unread, ...]
) -> tuple[str, bool]:
    """Return a result as text, and whether that is for machines: JSON is the result itself, all else its screen.

    The screen says itself what it leaves out: it may be printed and handed on.
    """
    if how.format == "json":
        from careerctl.formats.json_text import answer_text

        return answer_text(name, result), True
    from careerctl.cli.terminal import page

    form = shelf.leaf(_FORMATS, how.format).FORMAT
    document: Document = shelf.leaf("careerctl.views.screens", name).VIEW(result, **options)
    if unread:
        note = Paragraph(left_out_words(each.path for each in unread))
        document = document._replace(blocks=(*document.blocks, note))
    return form.render(document, page(how.output, how.color)), form.for_machines
