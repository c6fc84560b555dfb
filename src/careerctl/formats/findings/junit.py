"""Findings as a report of tests in JUnit's XML, which nearly every CI shows: a test for each finding."""

from xml.etree import ElementTree as ET

from careerctl.formats.page import Format, PageSize
from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.found import Found
from careerctl.text.characters import in_markup, printable


def render(found: Found, _page: PageSize) -> str:
    """Return one suite. What makes the check fail is a failure, all else a test that was skipped, with what it says."""
    failures = sum(map(found.is_failed_by, found.diagnostics))
    tests = str(len(found.diagnostics) or 1)
    counts = {"tests": tests, "failures": str(failures), "errors": "0"}
    suites = ET.Element("testsuites", {"name": "careerctl", **counts})
    skipped = str(len(found.diagnostics) - failures)
    suite = ET.SubElement(suites, "testsuite", {"name": "careerctl check", **counts, "skipped": skipped})
    for one in found.diagnostics:
        _add(suite, one, "failure" if found.is_failed_by(one) else "skipped")
    if not found.diagnostics:  # a report without a test counts as a mistake in some places
        ET.SubElement(suite, "testcase", classname="careerctl", name="nothing found")
    ET.indent(suites)
    return in_markup(f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n')


def _add(suite: ET.Element, one: Diagnostic, outcome: str) -> None:
    place, path = printable(str(one.place)), printable(one.place.path)
    case = ET.SubElement(suite, "testcase", classname=path, name=f"{one.rule} at {place}", file=path)
    told = ET.SubElement(case, outcome, message=printable(one.message))
    if outcome == "failure":
        told.set("type", one.severity)
    others = (f"{printable(str(other))}: {printable(what)}" for other, what in one.related)
    told.text = "\n".join(
        [f"{place}: {one.severity}[{one.rule}]", *([printable(one.hint)] if one.hint else []), *others]
    )


FORMAT = Format(render, for_machines=True, for_ci=True)
