"""What a check found as a whole: in a sentence, and in a table for the page that a CI shows of a job."""

from collections.abc import Iterator

from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.found import SEVERITIES, Found
from careerctl.text.markdown import escaped

LIMIT = 1_000_000
"""Bytes of a table: GitHub shows no summary of more than a mebibyte."""
_COLUMNS = ("", "Where", "What", "What to do", "Rule")


def summary(found: Found) -> str:
    """Say in a sentence how much was found."""
    if found.before is not None:
        return _brought(found, found.before)
    if not found.files and not found.diagnostics:
        return "Nothing to check: no file that careerctl reads lies there."
    if not found.diagnostics and found.beside:
        others = _counted(found.beside, "other file")
        nothing = f"Nothing is found in {_counted(found.files, 'file')}"
        return f"{nothing}, but what depends on {others} with errors is not looked at. More: careerctl check"
    if not found.diagnostics:
        return f"All is well: {_counted(found.files, 'file')}."
    return f"{_said(found)} in {_files(found)}. {_more(found)}"


def _brought(found: Found, before: int) -> str:
    earlier = {0: "none was there before", 1: "1 was there before"}.get(before, f"{before:,} were there before")
    if not found.diagnostics:
        return f"This change brings no finding ({earlier})."
    return f"{_said(found)} that this change brings, in {_files(found)} ({earlier}). {_more(found)}"


def _said(found: Found) -> str:
    counts = ((found.count(severity), severity) for severity in SEVERITIES)
    return ", ".join(_counted(count, severity) for count, severity in counts if count)


def _files(found: Found) -> str:
    return f"{len({each.place.path for each in found.diagnostics}):,} of {_counted(found.files, 'file')}"


def _more(found: Found) -> str:
    return f"More: careerctl explain {found.weightiest_first[0].rule}"


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def table(found: Found, limit: int = LIMIT) -> str:
    """Return all findings as a page of Markdown, errors first; where more than `limit` bytes were needed it says so."""
    head = f"### careerctl check\n\n{escaped(summary(found))}\n"
    if found.diagnostics:
        head += f"\n{_row(_COLUMNS)}{_row(('---',) * len(_COLUMNS))}"
    return head + "".join(_fitting(found, limit - len(head.encode())))


def _fitting(found: Found, room: int) -> Iterator[str]:
    """Yield a line for each finding while there is room; a line of it is kept for saying what is left out."""
    rows = found.weightiest_first
    for number, each in enumerate(rows):
        row = _row(_cells(each))
        left_out = f"\n{_counted(len(rows) - number, 'more finding')} did not fit here. `careerctl check` shows all.\n"
        room -= len(row.encode())
        if room < len(left_out):
            yield left_out
            return
        yield row


def _cells(one: Diagnostic) -> tuple[str, ...]:
    others = (f"{place}: {what}" for place, what in one.related)
    said = "<br>".join(escaped(each) for each in (one.message, *others))
    return (one.severity, escaped(str(one.place)), said, escaped(one.hint), one.rule)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |\n"
