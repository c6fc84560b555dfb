"""A competency's line in a picture: its name, what is said of it, and its scale with a mark for each level."""

from collections.abc import Iterable
from functools import lru_cache

from careerctl.model.scale import Level
from careerctl.pages.svg import MARGIN, SMALL, WIDTH, Draw, line, moved, text, titled
from careerctl.results.levels import ScaleUsed
from careerctl.text.phrases import number

LEFT, RIGHT = MARGIN + 14.0, WIDTH - MARGIN - 14.0
Mark = tuple[Level, Draw, float]
"""A level, what draws its mark around a point, and how far under the line that point lies."""


class Axis:
    """A scale's line, with its levels under it."""

    def __init__(self, scale: ScaleUsed) -> None:
        """Take the scale."""
        levels = [level for level, _ in scale.levels]
        self._low = min(levels)
        self._apart = (RIGHT - LEFT) / ((max(levels) - self._low) or 1)
        shapes = [line(LEFT, 0, RIGHT, 0)]
        for level in levels:
            x = self._x(level)
            shapes += [line(x, -4, x, 4), text(x, 38, number(level), size=SMALL, middle=True)]
        self._shapes = "\n".join(shapes)

    def row(self, name: str, figures: str, marks: Iterable[Mark], y: float) -> tuple[list[str], float]:
        """Return a competency's shapes under `y`, and where they end."""
        shapes, y = titled(name, figures, y)
        shapes.append(moved(self._shapes, y + 34))
        shapes += [draw(self._x(level), y + 34 + under) for level, draw, under in marks]
        return shapes, y + 80

    def _x(self, level: Level) -> float:
        return LEFT + self._apart * (level - self._low)


axis = lru_cache(64)(Axis)
"""The axis of a scale, drawn once for however many pages."""
