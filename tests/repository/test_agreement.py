"""docs/agreement.md names all that is kept about people and all that can be off, and its settings are sound."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from careerctl.model.assessment import AgreedSheetFile, Assessment, RatedSheetFile
from careerctl.model.note import Notes
from careerctl.model.outline import Outline, outline_of
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.settings import Part

TEXT = (Path(__file__).parents[2] / "docs" / "agreement.md").read_text("utf-8")
DATA, SWITCHED = (TEXT.partition(f"## {each}")[2].partition("\n## ")[0] for each in ("Which data", "What can be"))


def marked(text: str) -> set[str]:
    return set(re.findall(r"`([\w-]+)`", text))


@pytest.mark.parametrize("model", [Person, Assessment, RatedSheetFile, AgreedSheetFile, Notes, Plan])
def test_every_key_that_can_stand_in_a_file_about_people_is_named(model: Any) -> None:
    """A new one is to be read by whoever agreed to the others."""
    outline: Outline = outline_of(model)
    keys = (outline if outline.keys else outline.each or outline).keys
    assert keys
    assert [each for each in keys if each not in marked(DATA)] == []


def test_every_part_that_can_be_switched_off_is_named() -> None:
    rows = re.findall(r"^\| (`.*?) \|", SWITCHED, re.MULTILINE)
    assert marked(" ".join(rows)) == {*get_args(Part)}


def test_its_settings_are_sound(project: Callable[..., Path], careerctl: Callable[..., Any]) -> None:
    settings = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert len(settings) == 1
    ran = careerctl("check", cwd=project({"careerctl.yaml": settings[0]}))
    assert (ran.code, ran.out) == (0, "All is well: 1 file.\n")
