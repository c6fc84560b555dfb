"""Levels over rounds, drawn from left to right as they followed each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from careerctl.pages.svg import OWN, SMALL, Strip, circle, line, share, text, way
from careerctl.results.levels import ScaleUsed
from careerctl.results.report import InRound
from careerctl.text.phrases import number

_STEP, _TALL = 16.0, 96.0
"""Between two levels, and how tall they are together at most."""
_TOP = 10.0
_NAMED = 8
"""At most so many levels have their number beside them; of more, the first and the last."""


def before(x: str, y: float) -> str:
    """Draw an earlier round."""
    return circle(x, y, OWN, hollow=True)


def now(x: str, y: float) -> str:
    """Draw the last round."""
    return circle(x, y, OWN)


def strip(
    name: str, rounds: Sequence[InRound], scale: ScaleUsed, last: str = "", *, among: Sequence[str] = ()
) -> Strip:
    """Return the levels of one competency on its scale; `last` is what the last level is called.

    `among` are all rounds of the picture, so that each has the same place in every strip; without them it is as wide
    as the rounds of this one.
    """
    figures = " → ".join(f"{each.round}: {number(each.level)}" for each in rounds)
    values = [float(value) for value, _ in scale.levels]
    tall = min(_TALL, _STEP * (max(values) - min(values))) or _STEP
    points = [*_points(rounds, among or [each.round for each in rounds], values, tall)]
    tracks = (way(*first, *second) for first, second in pairwise(points))
    marks = [before(*point) for point in points[:-1]] + [now(*points[-1])]
    return Strip(name, f"{figures} {last}".rstrip(), (*_levels(values, tall), *tracks, *marks), tall + 2 * _TOP)


def _levels(values: list[float], tall: float) -> Iterator[str]:
    for value in values:
        y = _height(value, values, tall)
        yield line(share(0.03), y, share(1), y, faint=True)
        if len(values) <= _NAMED or value in {min(values), max(values)}:
            yield text("0", y + 4, f"{value:g}", size=SMALL)


def _points(
    rounds: Sequence[InRound], among: Sequence[str], values: list[float], tall: float
) -> Iterator[tuple[str, float]]:
    """Yield where each round stands from left to right, and how far from the top its level is."""
    for each in rounds:
        where = 0.08 + 0.92 * among.index(each.round) / max(len(among) - 1, 1)
        yield share(where), _height(float(each.level or 0), values, tall)


def _height(level: float, values: list[float], tall: float) -> float:
    return _TOP + tall * (max(values) - level) / ((max(values) - min(values)) or 1)
