"""Levels over the rounds: from left to right as they followed each other."""

from careerctl.pages.over_rounds import before, now, strip
from careerctl.pages.svg import Chart, Picture
from careerctl.results.gap import Gap
from careerctl.results.levels import ScaleUsed
from careerctl.results.report import Review, Since
from careerctl.text.phrases import Say

_FEWEST = 3
"""A line between two rounds says no more than their two levels."""


def render(review: Review, say: Say) -> Picture | None:
    """Return the picture; None where nothing changed over three rounds, or the reader may not see it."""
    changed = [each for each in review.since if len({one.level for one in each.rounds}) > 1]
    if review.gap.round is None or max((len(each.rounds) for each in changed), default=0) < _FEWEST:
        return None
    legend = ((before, say("earlier rounds")), (now, review.gap.round.round))
    strips = (strip(each.name, each.rounds, _scale(review.gap, each), each.now_name) for each in changed)
    return Picture(say("Levels over the rounds"), legend, tuple(strips))


def _scale(gap: Gap, since: Since) -> ScaleUsed:
    named = next(item.scale for item in gap.items if item.competency == since.competency)
    return next(scale for scale in gap.scales if scale.id == named)


CHART = Chart(render)
