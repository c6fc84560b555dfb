"""A last look at a series of changes before anything is written."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from careerctl.changes.moves.edits import Edit, Edits
from careerctl.cli.questions import agreed
from careerctl.cli.terminal import emit, say, tell
from careerctl.problems.error import CareerctlError
from careerctl.project.writing.difference import unified
from careerctl.project.writing.replace import writing

REFUSED = "Nothing was written."


def carried_out(root: Path, work_out: Callable[[], Edits], know: Iterable[str], *, yes: bool, dry: bool) -> bool:
    """Show what changes, ask, and write it; tell whether it was written, or was so already.

    `work_out` is asked again while nobody else writes; `know` is what to know before. Raises CareerctlError where
    somebody else was quicker, and where the series cannot be written.
    """
    edits = work_out()
    if dry:
        emit(unified(edits.written()), for_machines=True)
        return False
    if not edits.every:
        say("This is written already. Nothing was written.")
        return True
    for each in edits.shown():
        tell(f"{each.file}")
        tell("\n".join(f"· {said}" for said in each.said))
    for line in know:
        tell(line)
    if not yes and not agreed("Write all this?"):
        say(REFUSED)
        return False
    with writing(root):
        if [each.write for each in work_out().every] != [each.write for each in edits.every]:
            message = f"somebody else has changed one of these files meanwhile. {REFUSED} Look again."
            raise CareerctlError(message)
        edits.carry_out()
    say(*_done(edits.shown()))
    return True


def _done(edits: Iterable[Edit]) -> Iterator[str]:
    """Yield which files were written, and which were deleted."""
    files: dict[str, list[str]] = {"Wrote": [], "Deleted": []}
    for each in edits:
        files["Deleted" if each.is_deleted else "Wrote"].append(each.becomes)
    yield from (f"{what} {', '.join(some)}." for what, some in files.items() if some)
