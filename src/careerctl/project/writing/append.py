"""One more item in a file about people: a wish, a note."""

from pathlib import Path

from careerctl.project.schemas import schema_comment
from careerctl.project.writing.change import Append
from careerctl.project.writing.edit import edited
from careerctl.project.writing.emitting import document
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written, change


def append(root: Path, path: str, item: Append, judge: Judge, *, dry: bool) -> Written | None:
    """Write an item at the end of a list in a file; where there is no file, one is begun that is the list itself.

    To be called while `writing`. Raises CareerctlError where the file would not be sound, or cannot be written.
    """

    def how(before: bytes | None) -> bytes:
        begun = f"{schema_comment(path)}\n{document([item.value])}".encode() if before is None else None
        after = begun or edited(path, before or b"", [item])
        judge.must_be_sound(root, path, after)
        return after

    return change(root, path, how, dry=dry)
