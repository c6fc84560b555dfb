"""A series of writes, each made at once: whoever stops between two of them finds whole files."""

import os
import posixpath
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.project.writing.replace import SECOND_NAME, Written, change, has_second_name, move, remove


class Write(NamedTuple):
    """The bytes of a file are replaced; a file that is not there yet (None) is made."""

    path: str
    before: bytes | None
    after: bytes


class FileMove(NamedTuple):
    """A file gets another name; `data` is what it holds."""

    path: str
    to: str
    data: bytes


class FileRemove(NamedTuple):
    """A file is deleted; `data` is what it holds."""

    path: str
    data: bytes


Step = Write | FileMove | FileRemove


def carry_out(root: Path, series: Sequence[Step], counted: Iterable[Step] | None = None) -> None:
    """Make one write after the other, while `writing`; `counted` yields the same ones, and says how far they are.

    Raises CareerctlError before the first where a folder may not be written to; later it says how far it came.
    """
    _refuse_what_cannot_be_written(root, series)
    for done, step in enumerate(series if counted is None else counted):
        try:
            _make(root, step)
        except CareerctlError as error:
            if not done:
                raise
            message = f"{error} Done: {done} of {len(series)} steps; the same command goes on from there."
            raise CareerctlError(message) from error


def net(series: Sequence[Step]) -> list[Written]:
    """Return what a series does to each file that stays, in the order in which the files come up."""
    files: dict[str, Written] = {}
    for step in series:
        if isinstance(step, FileRemove):
            files.pop(step.path, None)
        elif isinstance(step, FileMove):
            known = files.pop(step.path, Written(step.path, step.data, step.data))
            files[step.to] = known._replace(path=step.to, was=known.was or step.path)
        else:
            known = files.get(step.path, Written(step.path, step.before, step.before or b""))
            files[step.path] = known._replace(after=step.after)
    return [each for each in files.values() if each.was or each.before != each.after]


def _make(root: Path, step: Step) -> None:
    if isinstance(step, FileMove):
        move(root, step.path, step.to)
        return
    if isinstance(step, FileRemove):
        remove(root, step.path, step.data)
        return

    def after(before: bytes | None) -> bytes:
        if before != step.before:
            message = f"somebody else has changed {path_from_here(root / step.path)} meanwhile."
            raise CareerctlError(message)
        return step.after

    change(root, step.path, after)


def _refuse_what_cannot_be_written(root: Path, series: Sequence[Step]) -> None:
    folders = dict.fromkeys(posixpath.dirname(step.path) for step in series)  # thousands of files lie in a few
    for folder in dict.fromkeys(_there(root / each) for each in folders):
        if not os.access(folder, os.W_OK | os.X_OK):
            message = f"{path_from_here(folder)} may not be written to: look at its rights. Nothing was written."
            raise CareerctlError(message)
    for step in series:
        if not isinstance(step, FileMove) and has_second_name(root, step.path):
            message = f"{path_from_here(root / step.path)} {SECOND_NAME}. Nothing was written."
            raise CareerctlError(message)


def _there(folder: Path) -> Path:
    """Return a folder, or the next one upwards that is there: what is missing below it is made."""
    return next((each for each in (folder, *folder.parents) if disk.is_there(each)), folder)
