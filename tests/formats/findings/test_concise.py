"""Findings for editors and grep."""

from careerctl.formats.findings.concise import render
from careerctl.formats.page import PageSize
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.found import Found


def test_nothing_found_is_nothing_printed() -> None:
    assert render(Found((), 3), PageSize()) == ""


def test_one_line_each_however_narrow() -> None:
    one = Diagnostic(Place("roles/dev.yaml", 4, 3), Severity.WARNING, "old-name", "a former id " * 9, "use the new one")
    two = Diagnostic(Place("roles/lead.yaml"), Severity.ERROR, "syntax", "odd\n\x1b")
    assert render(Found((one, two), 3), PageSize(40, colored=True)).splitlines() == [
        "roles/dev.yaml:4:3: warning[old-name] " + "a former id " * 9,
        "roles/lead.yaml: error[syntax] odd<U+000A><U+001B>",
    ]
