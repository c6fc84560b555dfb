"""A competency's line in a picture: its name, what is said of it, and its scale with a mark for each level."""

from collections.abc import Iterable

from careerctl.drawing import LINE, MARGIN, SMALL, WIDTH, Draw, line, text, wrapped
from careerctl.model.scale import Level
from careerctl.results.levels import ScaleUsed
from careerctl.wording import number

LEFT, RIGHT = MARGIN + 14.0, WIDTH - MARGIN - 14.0
Mark = tuple[Level, Draw]
"""A level, and what draws its mark around a point."""


def row(name: str, figures: str, scale: ScaleUsed, marks: Iterable[Mark], y: float) -> tuple[list[str], float]:
    """Return a competency's shapes below `y`, and where they end."""
    shapes: list[str] = []
    for each in wrapped(name, WIDTH - 2 * MARGIN):
        y += LINE
        shapes.append(text(MARGIN, y, each, bold=True))
    for each in wrapped(figures, WIDTH - 2 * MARGIN):
        y += LINE
        shapes.append(text(MARGIN, y, each))
    y += 34
    shapes.append(line(LEFT, y, RIGHT, y))
    for level, _ in scale.levels:
        x = _x(scale, level)
        shapes += [line(x, y - 4, x, y + 4), text(x, y + 38, number(level), size=SMALL, middle=True)]
    shapes += [draw(_x(scale, level), y) for level, draw in marks]
    return shapes, y + 52


def _x(scale: ScaleUsed, level: Level) -> float:
    values = [float(value) for value, _ in scale.levels]
    low, high = min(values), max(values)
    return LEFT if high == low else LEFT + (RIGHT - LEFT) * (float(level) - low) / (high - low)
