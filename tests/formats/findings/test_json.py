"""Findings for programs."""

import json

from careerctl.formats.findings.json import render
from careerctl.formats.page import PageSize
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.found import Found


def test_a_file_as_a_whole_has_no_line() -> None:
    place = Place("roles/größe.yaml")
    text = render(
        Found((Diagnostic(place, Severity.ERROR, "bad-file-name", "no id", "", ((place, "here"),)),), 3), PageSize()
    )
    assert "größe" in text
    assert json.loads(text)["diagnostics"] == [
        {
            "path": "roles/größe.yaml", "line": None, "column": None,
            "severity": "error", "rule": "bad-file-name", "message": "no id", "hint": None,
            "related": [{"path": "roles/größe.yaml", "line": None, "column": None, "message": "here"}],
        }
    ]  # fmt: skip


def test_opens_with_its_schema_and_ends_with_a_line_end() -> None:
    text = render(Found((), 3), PageSize())
    assert text.startswith('{\n  "schema": "careerctl/check/1",\n')
    assert text.endswith("}\n")
    assert json.loads(text)["counts"] == {"error": 0, "warning": 0, "note": 0}
