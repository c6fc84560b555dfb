"""Findings as annotations in GitHub: a workflow command each, errors first, since GitHub shows ten of a sort."""

from careerctl.formats.page import Format, PageSize
from careerctl.problems.diagnostic import Diagnostic, Severity
from careerctl.problems.found import Found
from careerctl.text.characters import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(found: Found, _page: PageSize) -> str:
    """Return a command for each finding. Every line begins with one, so that no text from a file can."""
    return "".join(f"{_command(each)}\n" for each in found.weightiest_first)


def _command(one: Diagnostic) -> str:
    path, line, column = one.place
    known = {"file": path, "line": str(line or ""), "col": str(column or ""), "title": f"careerctl {one.rule}"}
    properties = ",".join(
        f"{name}={printable(value).translate(_IN_PROPERTIES)}" for name, value in known.items() if value
    )
    return f"::{_COMMANDS[one.severity]} {properties}::{_said(one).translate(_IN_DATA)}"


def _said(one: Diagnostic) -> str:
    others = (f"{printable(str(place))}: {printable(what)}" for place, what in one.related)
    return "\n".join([printable(one.message), *([f"→ {printable(one.hint)}"] if one.hint else []), *others])


FORMAT = Format(render, for_machines=True, for_ci=True, from_top=True, commands=True)
