"""Moodle's table of competencies: its columns, and the id numbers under which a framework of careerctl stands in it.

A colon is in no id of careerctl, so that no two things have one number.
"""

import html
import json
from collections.abc import Sequence
from typing import Any

from careerctl.model.thing import Thing
from careerctl.text.prose import parts, plain

COLUMNS = (
    "Parent id number", "Id number", "Shortname", "Description", "Description format", "Scale values",
    "Scale configuration", "Rule type (optional)", "Rule outcome (optional)", "Rule config (optional)",
    "Cross referenced competency id numbers", "Exported id (optional)", "Is framework", "Taxonomy",
)  # fmt: skip
TAXONOMY = ",".join(["competency"] * 4)
AREA, SCALE = "area:", "scale:"
_LONGEST = 100


def of_area(area: str) -> str:
    """Return the id number of an area."""
    return f"{AREA}{area}"


def of_scale(scale: str, value: int | None = None) -> str:
    """Return the id number of the levels of a scale as a group, or of one of them."""
    return f"{SCALE}{scale}" if value is None else f"{SCALE}{scale}:{value}"


def of_statements(competency: str, value: int, count: int) -> list[str]:
    """Return the id numbers of what is said of a level: of one statement, or of several."""
    code = f"{competency}:{value}"
    return [code] if count == 1 else [f"{code}:{number}" for number in range(1, count + 1)]


def first_words(text: str) -> str:
    """Return the first paragraph of a text, in plain words and as long as Moodle's short names are."""
    return plain(parts(text)[0].words)[:_LONGEST]


def short(text: str) -> str:
    """Return a text as a short name, which Moodle reads as HTML.

    A name that a spreadsheet would compute begins with an apostrophe.
    """
    name = html.escape(first_words(text), quote=False)
    return f"'{name}" if name.startswith(("=", "+", "-", "@")) else name


def scale_item(name: str) -> str:
    """Return the name of a level as it can stand between commas."""
    return name.replace(",", ";")


def configuration(levels: Sequence[str]) -> str:
    """Return the configuration of a scale. Moodle wants one level that is given first, and one that is proficient.

    Nothing here says which, so that both are the highest.
    """
    chosen = {"id": len(levels), "scaledefault": 1, "proficient": 1}
    return json.dumps([{"scaleid": "1"}, chosen], separators=(",", ":"))


class MoodleKept:
    """What Moodle said of a thing when it came from there, in metadata, which anybody may have changed since."""

    def __init__(self, said: Any) -> None:
        """Take it; what is no mapping says nothing."""
        self.said: dict[str, Any] = said if isinstance(said, dict) else {}

    @classmethod
    def of(cls, thing: Thing) -> "MoodleKept":
        """Return what is kept of a thing."""
        return cls(thing.metadata.get("moodle"))

    def text(self, key: str) -> str:
        """Return a text, "" where there is none."""
        said = self.said.get(key)
        return said if isinstance(said, str) else ""

    def below(self, key: str) -> "MoodleKept":
        """Return what stands under a key."""
        return MoodleKept(self.said.get(key))

    def every(self, key: str) -> list[Any]:
        """Return a list, an empty one where there is none."""
        said = self.said.get(key)
        return said if isinstance(said, list) else []
