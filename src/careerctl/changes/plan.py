"""Keeps plans: makes their files, and changes them in their text."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from careerctl.model.plan import Plan
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.kinds import PLANS
from careerctl.project.reading.links import Links
from careerctl.project.schemas import schema_comment
from careerctl.project.writing.change import Change
from careerctl.project.writing.edit import edited
from careerctl.project.writing.emitting import document
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written, change


def make_plan(root: Path, name: str, data: Mapping[str, Any], links: Links, *, dry: bool) -> Written | None:
    """Write a new plan, or nothing where the file holds it already. To be called while `writing`.

    Raises CareerctlError where another plan has the name, or where the file would not be sound.
    """
    path = f"{PLANS}/{name}.yaml"
    made = f"{schema_comment(path)}\n{document(data)}".encode()

    def how(before: bytes | None) -> bytes:
        if before is not None and before != made:
            message = f"there is a plan in {path_from_here(root / path)} already. Change it there, or use --refresh."
            raise CareerctlError(message)
        Judge(Plan, links).must_be_sound(root, path, made)
        return made

    return change(root, path, how, dry=dry)


def change_plan(root: Path, path: str, changes: Iterable[Change], links: Links, *, dry: bool) -> Written | None:
    """Make changes in the text of a plan; nothing else in it moves. To be called while `writing`.

    Raises CareerctlError where the file would not be sound, or cannot be changed there alone.
    """

    def how(before: bytes | None) -> bytes:
        after = edited(os.fspath(path), before or b"", changes)
        Judge(Plan, links).must_be_sound(root, path, after)
        return after

    return change(root, path, how, dry=dry)
