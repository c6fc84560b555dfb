"""Findings for people: what is wrong, what to do about it, the other places it speaks of, and how much there is."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from careerctl.formats.page import Format, PageSize
from careerctl.formats.summary import summary
from careerctl.formats.wrapping import wrapped
from careerctl.problems.diagnostic import Diagnostic, Severity
from careerctl.problems.found import Found
from careerctl.text.characters import printable

_HANGING = "      "
_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def render(found: Found, page: PageSize) -> str:
    """Return the findings file by file, and a summary."""
    closing = "\n".join(wrapped(summary(found), page))
    return "\n".join([*lines(found.diagnostics, page), *([""] if found.diagnostics else []), closing, ""])


def lines(diagnostics: Iterable[Diagnostic], page: PageSize) -> Iterator[str]:
    """Yield the lines of findings, with an empty one between files. No line of a file is shown: it may be personal."""
    for index, (_, group) in enumerate(groupby(diagnostics, key=lambda one: one.place.path)):
        if index:
            yield ""
        for one in group:
            yield from _lines_of(one, page)


def _lines_of(one: Diagnostic, page: PageSize) -> Iterator[str]:
    mark = f"{one.severity}[{one.rule}]"
    for line in wrapped(f"{printable(str(one.place))}: {mark} {printable(one.message)}", page, _HANGING):
        yield line.replace(mark, f"\x1b[{_COLORS[one.severity]}m{mark}\x1b[0m", 1) if page.colored else line
    if one.hint:
        yield from wrapped(f"  → {printable(one.hint)}", page, _HANGING)
    for place, what in one.related:
        yield from wrapped(f"    {printable(str(place))}: {printable(what)}", page, _HANGING)


FORMAT = Format(render)
