"""Levels in the round before and in this one."""

from collections.abc import Iterator
from functools import partial

from careerctl.axis import Mark, row
from careerctl.drawing import OWN, Chart, circle, legend, picture
from careerctl.results.gap import Gap
from careerctl.results.levels import ScaleUsed
from careerctl.results.report import Review, Since
from careerctl.wording import Say, level_step

_before = partial(circle, color=OWN, hollow=True)
_now = partial(circle, color=OWN)


def render(review: Review, say: Say) -> str:
    """Return the picture; "" where there is no round before, or the reader may not see it."""
    changed = [each for each in review.since if each.before != each.now]
    if not changed or review.gap.round is None:
        return ""
    rounds = ((_before, review.last_round), (_now, review.gap.round.round))
    begun, y = legend(rounds, 20)
    shapes = [*begun]
    for each in changed:
        more, y = row(each.name, level_step(each.before, each.now), _scale(review.gap, each), _marks(each), y)
        shapes += more
    return picture(say("Levels over the rounds"), shapes, y)


def _scale(gap: Gap, since: Since) -> ScaleUsed:
    named = next(item.scale for item in gap.items if item.competency == since.competency)
    return next(scale for scale in gap.scales if scale.id == named)


def _marks(since: Since) -> Iterator[Mark]:
    if since.before is not None and since.now is not None:
        yield since.before, _before, 0
        yield since.now, _now, 0


CHART = Chart(render)
