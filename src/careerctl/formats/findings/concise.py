"""Findings for editors and grep: a line each, and nothing else."""

from careerctl.formats.page import Format, PageSize
from careerctl.problems.found import Found
from careerctl.text.characters import printable


def render(found: Found, _page: PageSize) -> str:
    """Return `path:line:column: severity[rule] message` for each finding."""
    return "".join(
        f"{printable(str(one.place))}: {one.severity}[{one.rule}] {printable(one.message)}\n"
        for one in found.diagnostics
    )


FORMAT = Format(render)
