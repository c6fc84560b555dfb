"""Manuals for programs."""

import json
from collections.abc import Sequence

from careerctl.explaining import Manual
from careerctl.formats.page import Format, Page


def render(manuals: Sequence[Manual], _page: Page) -> str:
    """Return a JSON object with all manuals."""
    rules = [
        {"name": each.name, "severity": each.severity, "scope": each.scope, "fixed": each.fixed}
        | {"summary": each.summary, "manual": each.text}
        for each in manuals
    ]
    return json.dumps({"schema": "careerctl/explain/1", "rules": rules}, ensure_ascii=False, indent=2) + "\n"


FORMAT = Format(render, for_machines=True)
