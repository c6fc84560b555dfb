"""Writes a note about somebody."""

from pathlib import Path

from careerctl.model.note import Notes
from careerctl.project.reading.links import Links
from careerctl.project.writing.append import append
from careerctl.project.writing.change import Append
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written


def add_note(root: Path, path: str, note: dict[str, str], links: Links, *, dry: bool) -> Written | None:
    """Write a note at the end of a writer's file on a person, which is begun where there is none.

    Raises CareerctlError where that cannot be.
    """
    return append(root, path, Append((), note), Judge(Notes, links), dry=dry)
