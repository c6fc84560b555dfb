"""The way from a result, cut for its reader, to text: JSON is the result itself, everything else a view in a format."""

from typing import Any, NamedTuple

from careerctl import shelf
from careerctl.formats.page import Page

_FORMATS = "careerctl.formats.documents"
NAMES = (*shelf.names(_FORMATS), "json")
"""The formats of commands that answer with a document."""


class Rendered(NamedTuple):
    """The text, and whether it is for machines."""

    text: str
    for_machines: bool


def rendered(name: str, result: Any, format_: str, page: Page, **options: Any) -> Rendered:
    """Return a result in one of the formats; `name` is its view and its schema, `options` are the view's."""
    if format_ == "json":
        from careerctl.formats.json_text import answer_text

        return Rendered(answer_text(name, result), for_machines=True)
    form = shelf.leaf(_FORMATS, format_).FORMAT
    document = shelf.leaf("careerctl.views.screens", name).VIEW(result, **options)
    return Rendered(form.render(document, page), form.for_machines)
