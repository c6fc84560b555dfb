"""Levels over the rounds: from left to right as they followed each other."""

from collections.abc import Iterator

from careerctl.pages.svg import MARGIN, OWN, SMALL, WIDTH, Chart, circle, legend, line, picture, text, titled, track
from careerctl.results.gap import Gap
from careerctl.results.levels import ScaleUsed
from careerctl.results.report import InRound, Review, Since
from careerctl.text.phrases import Say, number

_LEFT, _RIGHT = MARGIN + 40.0, WIDTH - MARGIN - 20.0
_STEP, _TALL = 18.0, 144.0
"""Between two levels, and how tall they are together at most."""
_NAMED = 8
"""At most so many levels have their number beside them; of more, the first and the last."""


def render(review: Review, say: Say) -> str:
    """Return the picture; "" where there is no round before, or the reader may not see it."""
    changed = [each for each in review.since if len({one.level for one in each.rounds}) > 1]
    if not changed or review.gap.round is None:
        return ""
    begun, y = legend(((_before, say("earlier rounds")), (_now, review.gap.round.round)), 20)
    shapes = [*begun]
    for each in changed:
        more, y = _row(each, _scale(review.gap, each), y)
        shapes += more
    return picture(say("Levels over the rounds"), shapes, y)


def _before(x: float, y: float) -> str:
    return circle(x, y, OWN, hollow=True)


def _now(x: float, y: float) -> str:
    return circle(x, y, OWN)


def _row(since: Since, scale: ScaleUsed, y: float) -> tuple[list[str], float]:
    """Return a competency's shapes under `y`, and where they end."""
    figures = " → ".join(f"{each.round}: {number(each.level)}" for each in since.rounds)
    shapes, y = titled(since.name, figures, y)
    values = [float(value) for value, _ in scale.levels]
    low, high = min(values), max(values)
    tall = min(_TALL, _STEP * (high - low)) or _STEP
    top = y + 22
    shapes += _levels(values, top, tall)
    points = [(x, top + tall * (high - level) / ((high - low) or 1)) for x, level in _spread(since.rounds)]
    shapes.append(track(points))
    shapes += [_before(*point) for point in points[:-1]] + [_now(*points[-1])]
    return shapes, top + tall + 20


def _levels(values: list[float], top: float, tall: float) -> Iterator[str]:
    low, high = min(values), max(values)
    for value in values:
        y = top + tall * (high - value) / ((high - low) or 1)
        yield line(_LEFT - 12, y, _RIGHT + 12, y, faint=True)
        if len(values) <= _NAMED or value in {low, high}:
            yield text(MARGIN, y + 4, f"{value:g}", size=SMALL)


def _spread(rounds: tuple[InRound, ...]) -> Iterator[tuple[float, float]]:
    """Yield where each round stands from left to right, and its level."""
    apart = (_RIGHT - _LEFT) / max(len(rounds) - 1, 1)
    for at, each in enumerate(rounds):
        yield _LEFT + apart * at, float(each.level or 0)


def _scale(gap: Gap, since: Since) -> ScaleUsed:
    named = next(item.scale for item in gap.items if item.competency == since.competency)
    return next(scale for scale in gap.scales if scale.id == named)


CHART = Chart(render)
