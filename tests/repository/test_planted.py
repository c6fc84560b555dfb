"""The faults that are planted to see whether tests bite stand where they are planted."""

import runpy
from pathlib import Path

PLANTED = runpy.run_path(str(Path(__file__).parent / "planted.py"))


def test_each_has_its_place() -> None:
    """Whoever changes the line in which one is planted chooses another like it."""
    assert [*PLANTED["misplaced"]()] == []
