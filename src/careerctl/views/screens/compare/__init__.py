"""Two roles side by side: what one's day is and would be, and what the other role asks beyond the first."""

from careerctl.formats.document import Document
from careerctl.results.compare import Comparison
from careerctl.views.screens.compare import asked, days, reach, rows, steps


def render(comparison: Comparison) -> Document:
    """Return the page."""
    blocks = (
        *days.blocks(comparison),
        *reach.blocks(comparison),
        *asked.blocks(comparison),
        *steps.blocks(comparison),
    )
    return Document(blocks, rows.of(comparison))


VIEW = render
