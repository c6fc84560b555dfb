"""A screen as a page: what a command prints, as one HTML file for a printer, and its picture."""

from careerctl import shelf
from careerctl.formats.document import Document, Table, Title
from careerctl.formats.documents.markdown import FORMAT
from careerctl.formats.page import PageSize
from careerctl.pages.html import html
from careerctl.pages.svg import Drawn
from careerctl.problems.error import CareerctlError
from careerctl.results.result import Result
from careerctl.text.commands import spaced
from careerctl.text.markdown import on_a_line
from careerctl.text.phrases import Say

_CHARTS = "careerctl.pages.charts"
_PICTURE = "picture.svg"


def picture_of(name: str, result: Result, say: Say) -> Drawn | None:
    """Return the picture of a screen's result; None where there is nothing to draw, and of a screen without one."""
    if name not in shelf.names(_CHARTS):
        return None
    drawn: Drawn | None = shelf.leaf(_CHARTS, name).CHART.render(result, say)
    return drawn


def picture_text(picture: Drawn | None) -> str:
    """Return a picture as a file of its own. Raises CareerctlError where there is none."""
    if picture is None:
        message = "there is nothing to draw: nobody has rated, or it is not for this reader. Nothing was written."
        raise CareerctlError(message)
    return picture.on_paper()


def document_page(document: Document, picture: Drawn | None, say: Say, *, private: bool) -> str:
    """Return a document as HTML; what is about people says that it is confidential.

    A picture stands in place of what it says as well, so that no number stands there twice; else at the end.
    """
    title = next((each.text for each in document.blocks if isinstance(each, Title)), "")
    blocks, drawn = document.blocks, document.drawn if picture is not None else ()
    at = min((blocks.index(each) for each in drawn), default=len(blocks))
    parts = blocks[:at], tuple(each for each in blocks[at:] if each not in drawn)
    first, last = (FORMAT.render(document._replace(blocks=each), PageSize()) if each else "" for each in parts)
    shown = f"\n![{_PICTURE}]({_PICTURE})\n\n" if picture is not None else ""
    markdown = spaced(f"{first}{shown}{last}")
    figures = {_PICTURE: picture.on_page()} if picture is not None else {}
    shades = {text: shade for each in document.blocks if isinstance(each, Table) for text, shade in each.shades.items()}
    return html(
        markdown + (f"\n---\n\n**{on_a_line(say('Confidential.'))}**\n" if private else ""),
        figures,
        say("en"),
        title,
        shades,
    )
