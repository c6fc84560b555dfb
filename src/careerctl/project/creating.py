"""Files that were not there before: written whole, and never over another."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from careerctl.errors import CareerctlError
from careerctl.found import path_from_here
from careerctl.project.kinds import PRIVATE_FOLDERS

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""Refuse whatever has the name already, a link to nowhere too; write bytes."""
_MOST_NAMED = 10


class NewFile(NamedTuple):
    """A file to write: its path from the root, with `/`, and its text."""

    path: str
    text: str

    @property
    def private(self) -> bool:
        """Whether it is about people, so that only its owner may read it."""
        return self.path.split("/", 1)[0] in PRIVATE_FOLDERS


def create(root: Path, files: Sequence[NewFile]) -> None:
    """Write files below `root`, in their order.

    Raises CareerctlError where anything has one of the names: then nothing is written. Raises it as well where the
    system refuses half-way, and says what was written and what was not.
    """
    _refuse_to_overwrite(root, files)
    for count, file in enumerate(files):
        try:
            _write(root / file.path, file.text.encode(), 0o600 if file.private else 0o666)
        except OSError as error:
            raise CareerctlError(_half_way(root / file.path, error, files[:count], files[count:])) from error


def by_folder(files: Sequence[NewFile]) -> str:
    """Return how many files lie in each folder, those of the root by name, in the order given."""
    counted = Counter(file.path.split("/", 1)[0] for file in files if "/" in file.path)
    names = [file.path for file in files if "/" not in file.path]
    return ", ".join([*names, *(f"{folder}/ ({count})" for folder, count in counted.items())])


def _refuse_to_overwrite(root: Path, files: Sequence[NewFile]) -> None:
    taken = sorted({path for file in files if (path := _in_the_way(root, file.path))})
    if not taken:
        return
    named = [f"  {path_from_here(root / path)}" for path in taken[:_MOST_NAMED]]
    if len(taken) > _MOST_NAMED:
        named.append(f"  and {len(taken) - _MOST_NAMED} more")
    what = "this is there already" if len(taken) == 1 else "these are there already"
    message = "\n".join([f"{what}, and nothing is overwritten:", *named, "Nothing was written."])
    raise CareerctlError(message)


def _in_the_way(root: Path, path: str) -> str:
    """Return what has the name of a file, or stands where a folder on the way to it should be; "" for nothing."""
    if os.path.lexists(root / path):
        return path
    folders = path.split("/")[:-1]
    for depth in range(1, len(folders) + 1):
        folder = "/".join(folders[:depth])
        if os.path.lexists(root / folder) and (os.path.islink(root / folder) or not os.path.isdir(root / folder)):  # noqa: PTH112, PTH114  # like the rest here
            return folder
    return ""


def _write(path: Path, data: bytes, mode: int) -> None:
    """Write a new file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, _NEW, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _half_way(path: Path, error: OSError, done: Sequence[NewFile], left: Sequence[NewFile]) -> str:
    what = f"{path_from_here(path)} cannot be written: {error.strerror or 'the system refuses'}."
    if not done:
        return f"{what} Nothing was written."
    one = "1 file that was" if len(done) == 1 else f"{len(done)} files that were"
    return "\n".join(
        [
            what,
            f"Written: {by_folder(done)}.",
            f"Not written: {by_folder(left)}.",
            f"Mend the cause, delete the {one} written, and try again.",
        ]
    )
