"""Findings as a Code Quality report of GitLab, which shows in a merge request what is new and what is gone."""

from typing import Any

from careerctl.formats.fingerprints import fingerprints
from careerctl.formats.json_text import json_text
from careerctl.formats.page import Format, PageSize
from careerctl.problems.diagnostic import Diagnostic, Severity
from careerctl.problems.found import Found
from careerctl.text.characters import printable

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(found: Found, _page: PageSize) -> str:
    """Return a JSON list with an object for each finding."""
    told = zip(found.diagnostics, fingerprints(found.diagnostics), strict=True)
    return json_text([_issue(*each) for each in told])


def _issue(one: Diagnostic, fingerprint: str) -> dict[str, Any]:
    """Return what GitLab shows of a finding: the description alone, so that it says what to do as well."""
    return {
        "description": printable(f"{one.message} → {one.hint}" if one.hint else one.message),
        "check_name": one.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[one.severity],
        "location": {"path": printable(one.place.path), "lines": {"begin": one.place.line or 1}},
    }


FORMAT = Format(render, for_machines=True, for_ci=True, from_top=True)
