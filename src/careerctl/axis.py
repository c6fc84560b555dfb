"""A competency's line in a picture: its name, what is said of it, and its scale with a mark for each level."""

from collections.abc import Iterable
from functools import lru_cache

from careerctl.drawing import MARGIN, SMALL, WIDTH, Draw, line, moved, text, titled
from careerctl.model.scale import Level
from careerctl.results.levels import ScaleUsed
from careerctl.wording import number

LEFT, RIGHT = MARGIN + 14.0, WIDTH - MARGIN - 14.0
Mark = tuple[Level, Draw, float]
"""A level, what draws its mark around a point, and how far under the line that point lies."""


def row(name: str, figures: str, scale: ScaleUsed, marks: Iterable[Mark], y: float) -> tuple[list[str], float]:
    """Return a competency's shapes under `y`, and where they end."""
    shapes, y = titled(name, figures, y)
    shapes.append(moved(_levels(scale), y + 34))
    shapes += [draw(_x(scale, level), y + 34 + under) for level, draw, under in marks]
    return shapes, y + 80


@lru_cache(64)
def _levels(scale: ScaleUsed) -> str:
    """Return a scale's line, with its levels under it."""
    shapes = [line(LEFT, 0, RIGHT, 0)]
    for level, _ in scale.levels:
        x = _x(scale, level)
        shapes += [line(x, -4, x, 4), text(x, 38, number(level), size=SMALL, middle=True)]
    return "\n".join(shapes)


def _x(scale: ScaleUsed, level: Level) -> float:
    values = [float(value) for value, _ in scale.levels]
    low, high = min(values), max(values)
    return LEFT if high == low else LEFT + (RIGHT - LEFT) * (float(level) - low) / (high - low)
