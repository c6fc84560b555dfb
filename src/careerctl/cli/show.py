"""The way from a result to its reader: cut, said in a format, and printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from careerctl import shelf
from careerctl.formats.page import PageSize

_FORMATS = "careerctl.formats.documents"
NAMES = (*shelf.names(_FORMATS), "json")
"""The formats of commands that answer with a document."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Showing:
    """How somebody wants to see a result: the options `--format`, `--audience`, `--output` and `--color`."""

    format: str
    audience: str
    output: Path | None
    color: str


def show(  # what is shown, and how its screen is laid out
    name: str, result: T, how: Showing, *, left_out: Iterable[str] = (), private: bool = True, **options: Any
) -> T:
    """Print a result for one reader, and say which files it leaves out; return what the reader sees of it.

    `name` is that of its screen and its schema, `options` are the screen's; what is about people is `private`.
    Raises CareerctlError where it cannot be written.
    """
    from careerctl.cli.terminal import emit, page, tell
    from careerctl.results.cut import Audience, cut

    seen = cut(result, Audience(how.audience))
    text, for_machines = _said(name, seen, how.format, page(how.output, how.color), options)
    emit(text, how.output, private=private, for_machines=for_machines)
    for line in left_out:
        tell(line)
    return seen


def _said(name: str, result: Any, format_: str, page: PageSize, options: dict[str, Any]) -> tuple[str, bool]:
    """Return a result as text, and whether that is for machines: JSON is the result itself, all else its screen."""
    if format_ == "json":
        from careerctl.formats.json_text import answer_text

        return answer_text(name, result), True
    form = shelf.leaf(_FORMATS, format_).FORMAT
    return form.render(shelf.leaf("careerctl.views.screens", name).VIEW(result, **options), page), form.for_machines
