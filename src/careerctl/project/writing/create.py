"""Files that were not there before: written whole, and never over another."""

import os
from collections import Counter
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project.disk import why
from careerctl.project.here import path_from_here
from careerctl.project.kinds import PRIVATE_FOLDERS
from careerctl.project.writing.draft import Draft, clear
from careerctl.project.writing.folder import Folder, made, way

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

    Of several those that hold what they are to hold are left as they are: somebody began before, and was stopped.
    Raises CareerctlError where anything else has one of the names: then nothing is written. Raises it as well where the
    system refuses half-way, and says what was written and what was not.
    """
    standing = {path for file in files if (path := _in_the_way(root, file.path))}
    begun = {file.path for file in files if file.path in standing and _is_written(root, file)}
    _refuse_to_overwrite(root, standing - begun if len(begun) < len(files) else begun)
    missing = [file for file in files if file.path not in begun]
    done: list[NewFile] = []
    try:
        with made(root) as base:
            for file in missing:
                _write(base, file)
                done.append(file)
    except OSError as error:
        left = missing[len(done) :]
        raise CareerctlError(_half_way(root / left[0].path, error, done, left)) from error


def clear_away(root: Path, path: str) -> None:
    """Take away what is left of a file by somebody who was killed while making it, if anything is."""
    *folders, name = path.split("/")
    with suppress(OSError), Folder.opened(root) as base, way(base, folders) as folder:
        clear(folder, name)


def by_folder(files: Sequence[NewFile]) -> str:
    """Return how many files lie in each folder, those of the root by name, in the order given."""
    counted = Counter(file.path.split("/", 1)[0] for file in files if "/" in file.path)
    names = [file.path for file in files if "/" not in file.path]
    return ", ".join([*names, *(f"{folder}/ ({count})" for folder, count in counted.items())])


def _refuse_to_overwrite(root: Path, taken: Collection[str]) -> None:
    if not taken:
        return
    named = [f"  {path_from_here(root / path)}" for path in sorted(taken)[:_MOST_NAMED]]
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


def _is_written(root: Path, file: NewFile) -> bool:
    """Tell whether a file is there as it would be written, and take away what else is left of its writing."""
    *folders, name = file.path.split("/")
    with suppress(OSError), Folder.opened(root) as base, way(base, folders) as folder:
        clear(folder, name)
        held = folder.read(name)
        return held is not None and held.data == file.text.encode()
    return False


def _write(base: Folder, file: NewFile) -> None:
    """Write a new file, whole or not at all, where nothing has its name. Raises OSError."""
    *folders, name = file.path.split("/")
    with (
        way(base, folders, 0o700 if file.private else 0o777) as folder,
        Draft(folder, name, 0o600 if file.private else 0o666) as draft,
    ):
        draft.write(file.text.encode())
        draft.appear()


def _half_way(path: Path, error: OSError, done: Sequence[NewFile], left: Sequence[NewFile]) -> str:
    what = f"{path_from_here(path)} cannot be written: {why(error)}."
    if not done:
        return f"{what} Nothing was written."
    return "\n".join(
        [
            what,
            f"Written: {by_folder(done)}.",
            f"Not written: {by_folder(left)}.",
            "Mend the cause; the same command goes on from there.",
        ]
    )
