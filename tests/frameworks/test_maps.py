"""Maps of published frameworks: nothing lies on anything else."""

import pytest
from pages.maps.geometry import faults

from careerctl.analysis.ways.map import paths
from careerctl.pages.charts.map import drawn
from careerctl.text.phrases import plainly


@pytest.mark.parametrize(
    "name",
    [("ft", "engineering"), ("ft", "engineering-v1"), ("ft", "operations"), ("engineeringladders",), ("snowflake",)],
)
def test_they_are_drawn_well(framework, name):
    drawing = drawn(paths(framework(*name)), plainly)
    assert faults(drawing.shapes, drawing.width, drawing.height) == []
    assert sum('class="role"' in each for each in drawing.shapes) > 2
