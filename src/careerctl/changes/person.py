"""Changes in the text of a person's file."""

from collections.abc import Iterable
from pathlib import Path

from careerctl.model.person import Person
from careerctl.project.reading.links import Links
from careerctl.project.writing.change import Change
from careerctl.project.writing.edit import edited
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written, change


def change_person(root: Path, path: str, changes: Iterable[Change], links: Links, *, dry: bool) -> Written | None:
    """Make changes in the text of a person's file; nothing else in it moves. To be called while `writing`.

    Raises CareerctlError where the file would not be sound, or cannot be changed there alone.
    """

    def how(before: bytes | None) -> bytes:
        after = edited(path, before or b"", changes)
        Judge(Person, links).must_be_sound(root, path, after)
        return after

    return change(root, path, how, dry=dry)
