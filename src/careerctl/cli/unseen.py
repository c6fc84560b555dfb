"""What a dry run keeps to itself: the lines of sheets, so that both sides stay blind."""

from collections.abc import Iterable, Iterator

from careerctl.project.kinds import ASSESSMENTS, PEOPLE
from careerctl.project.writing.replace import Written


def without_ratings(changed: Iterable[Written]) -> Iterator[Written]:
    """Yield the changes of files without sheets whole; of a file with sheets only its new name, if it gets one."""
    for each in changed:
        if not _has_sheets(each):
            yield each
        elif each.was and each.before is not None:
            yield each._replace(after=each.before)


def _has_sheets(written: Written) -> bool:
    """Tell whether ratings stand in a file, or may; the key of a person's own sheets counts in whatever writing."""
    inside = written.path.startswith(f"{PEOPLE}/") and b"assessments" in (written.before or b"")
    return inside or written.path.startswith(f"{ASSESSMENTS}/")
