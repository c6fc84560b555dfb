"""Shows one plan, or everybody's."""

from pathlib import Path

from careerctl.cli import show
from careerctl.questions.proposals import Page


def emit(page: Page, format_: str, audience: str, output: Path | None, color: str, *, reasons: bool) -> None:
    """Print what one reader may see."""
    from careerctl.cli import terminal as way_out
    from careerctl.results.cut import Audience, cut

    result = cut(page.plans, Audience(audience))
    view = {} if format_ == "json" else {"reasons": reasons}
    text, for_machines = show.rendered("plan", result, format_, way_out.page(output, color), **view)
    way_out.emit(text, output, private=True, for_machines=for_machines)
    for line in dict.fromkeys(page.left_out):
        way_out.tell(line)
