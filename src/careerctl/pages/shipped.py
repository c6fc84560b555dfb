"""The templates that careerctl brings, and what every template is given and becomes."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

OURS = "careerctl"
"""What stands before the name of a template that careerctl brings: `careerctl/review.md.j2`."""
OWN = "templates/"
"""What stands before the name of an organisation's template in messages."""

TEMPLATES = Path(__file__).with_name("templates")
SETTINGS: Mapping[str, Any] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "auto_reload": False,
}
"""How templates are read, whoever wrote them."""
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def source(kind: str) -> str:
    """Return the text of the template that careerctl brings for a report."""
    return (TEMPLATES / f"{kind}.md.j2").read_text("utf-8")


def given(data: Mapping[str, Any], charts: Mapping[str, str]) -> dict[str, Any]:
    """Return the names that a template knows: what there is to say, and its charts."""
    return {**data, "charts": charts}


def tidy(text: str) -> str:
    """Return a page without blank lines that follow each other, and with one line end at its end."""
    return _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"
