"""Plans that are closed: a line for each."""

from collections.abc import Iterator, Sequence

from careerctl.formats.document import Block, Bullet, Bullets
from careerctl.results.plan import Plan
from careerctl.text.phrases import day


def blocks(plans: Sequence[Plan]) -> Iterator[Block]:
    """Yield where they led, and how they ended."""
    if plans:
        yield Bullets(tuple(Bullet(_line(each)) for each in plans), "Earlier plans")


def _line(plan: Plan) -> str:
    since = f"from {day(plan.started)} " if plan.started is not None else ""
    until = f"until {day(plan.closed)}" if plan.closed is not None else ""
    because = f". {plan.closed_because}" if plan.closed_because else ""
    return f"{plan.title or plan.target_name}, {since}{until}{because}"
