"""The way from a result to its reader: cut, said in a format, and printed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from careerctl import shelf
from careerctl.formats.document import Document, Paragraph
from careerctl.problems.diagnostic import Unread
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import Say, left_out_words, plainly, unknown_keys_words

if TYPE_CHECKING:  # costs all results, which help does without
    from careerctl.results.result import Result

_FORMATS = "careerctl.formats.documents"
NAMES = (*shelf.names(_FORMATS), "json")
"""The formats of commands that answer with a document."""

HTML, SVG = "html", "svg"
"""The formats of commands whose answer is a page to print, and of those that have a picture of the same name."""

T = TypeVar("T", bound="Result")


class Showing(NamedTuple):
    """How somebody wants to see a result: the options `--format`, `--audience`, `--output` and `--color`."""

    format: str
    audience: str
    output: Path | None
    color: str

    def commands(self, here: Commands) -> Commands:
        """Return how commands are written on the page, which are written so `here`."""
        return commands_on(self.output, self.audience, here)


def commands_on(output: Path | None, audience: str, here: Commands) -> Commands:
    """Return how commands are written on a page for a reader, which are written so `here`.

    A file goes to other people and other folders: what stands in it is typed in the folder of the project. Only of
    somebody whom no project knows it says where the person's file lies.
    """
    from careerctl.cli.terminal import is_stdout

    return replace(here if is_stdout(output) or here.person else HERE, audience=audience)


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


MOST_IN_SUMMARY = 1_000_000
"""Bytes that are added to a summary: GitHub shows no more than a mebibyte."""


def summarised(name: str, seen: Any, file: Path, *, private: bool) -> None:
    """Add what a reader sees of a result to a file, in Markdown; of what is too long the beginning, and it says so.

    Raises CareerctlError where it cannot be written.
    """
    from careerctl.cli.terminal import note, page
    from careerctl.project.writing.output import append

    document: Document = shelf.leaf("careerctl.views.screens", name).VIEW(seen)
    text = shelf.leaf(_FORMATS, "markdown").FORMAT.render(document, page(file, "never"))
    if len(text.encode()) > MOST_IN_SUMMARY:
        kept = text.encode()[:MOST_IN_SUMMARY].decode(errors="ignore").rpartition("\n")[0]
        text = f"{kept}\n\nThe rest did not fit here. `careerctl {name}` shows all.\n"
    append(text, file, private=private)
    note(f"added it to {file}")


def _notes(unread: Iterable[Unread], say: Say) -> Iterator[Paragraph]:
    broken = [each.path for each in unread if not each.is_newer]
    if broken:
        yield Paragraph(left_out_words(broken, say))
    for each in unread:
        if each.is_newer:
            yield Paragraph(unknown_keys_words(each.path, say))


def _said(
    name: str, result: Any, how: Showing, options: dict[str, Any], unread: tuple[Unread, ...]
) -> tuple[str, bool]:
    """Return a result as text, and whether that is for machines: JSON is the result itself, all else its screen.

    The screen says itself what it leaves out: it may be printed and handed on.
    """
    if how.format == "json":
        from careerctl.formats.json_text import answer_text
        from careerctl.results.readers import Audience

        return answer_text(name, result, Audience(how.audience)), True
    from careerctl.cli.terminal import page

    document: Document = shelf.leaf("careerctl.views.screens", name).VIEW(result, **options)
    if unread:
        document = document._replace(blocks=(*document.blocks, *_notes(unread, options.get("say", plainly))))
    if how.format in {HTML, SVG}:
        from careerctl.pages.document import document_page, picture_of, picture_text  # costs what lays out pages

        say = options.get("say", plainly)
        picture = picture_of(name, result, say)
        if how.format == SVG:
            return picture_text(picture), True
        return document_page(document, picture, say, private=how.audience != "everyone"), True
    form = shelf.leaf(_FORMATS, how.format).FORMAT
    return form.render(document, page(how.output, how.color)), form.for_machines
