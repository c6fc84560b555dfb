"""Findings for programs. What is about a file as a whole has no line and no column."""

import json
from typing import Any

from careerctl.diagnostics import Diagnostic, Place
from careerctl.formats.page import Format, Page
from careerctl.found import SEVERITIES, Found


def render(found: Found, _page: Page) -> str:
    """Return a JSON object with the counts and all findings."""
    result = {
        "schema": "careerctl/check/1",
        "files": found.files,
        "counts": {severity: found.count(severity) for severity in SEVERITIES},
        "diagnostics": [_object(each) for each in found.diagnostics],
    }
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _object(one: Diagnostic) -> dict[str, Any]:
    return {
        **_place(one.place),
        "severity": one.severity,
        "rule": one.rule,
        "message": one.message,
        "hint": one.hint or None,
        "related": [{**_place(place), "message": what} for place, what in one.related],
    }


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "line": place.line or None, "column": place.column or None}


FORMAT = Format(render, for_machines=True)
