"""Files that are there already: read, changed and replaced at once, by one writer at a time."""

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project.disk import why
from careerctl.project.here import path_from_here
from careerctl.project.kinds import FOLDERS, PRIVATE_FOLDERS
from careerctl.project.writing.draft import Draft, clear
from careerctl.project.writing.folder import Folder, Held, LinkError, way
from careerctl.project.writing.lock import writing

__all__ = ["SECOND_NAME", "Written", "change", "has_second_name", "move", "remove", "writing"]

_QUICKER = "somebody else has changed it in this moment; try again"
SECOND_NAME = "has a second name (a hard link), which would go on holding the old text"


class Written(NamedTuple):
    """What a write did to a file: its path from the root, and its bytes before (None: it is new) and after."""

    path: str
    before: bytes | None
    after: bytes
    was: str = ""
    """Its path before, where it has another name now."""


def change(root: Path, path: str, how: Callable[[bytes | None], bytes], *, dry: bool = False) -> Written | None:
    """Replace a file of the project by what `how` makes of its bytes (None: there is no such file yet).

    Returns None where the file holds that already. To be called while `writing`; `dry` writes nothing. Raises
    CareerctlError where it cannot be read or written: then it is as it was. Once the file has its new text it counts as
    written, even where the disk then does not confirm that the text would outlive a power cut in this moment.
    """
    written = root / path
    try:
        steps = _steps(root, path)
        seen = _read(root, steps)
    except LinkError as error:
        message = f"{path_from_here(written)} cannot be written: a link on the way to it leads elsewhere."
        raise CareerctlError(message) from error
    except OSError as error:
        message = f"{path_from_here(written)} cannot be read: {why(error)}. Nothing was written to it."
        raise CareerctlError(message) from error
    before = seen.data if seen is not None else None
    after = how(before)
    if after == before:
        return None
    if not dry:
        try:
            _write(root, steps, after, seen)
        except OSError as error:
            message = f"{path_from_here(written)} cannot be written: {why(error)}. Nothing was written to it."
            raise CareerctlError(message) from error
    return Written(path, before, after)


def move(root: Path, path: str, to: str) -> None:
    """Give a file of the project another name in its folder, at once. To be called while `writing`.

    Raises CareerctlError where it cannot be done, or where something has that name: then it is as it was.
    """
    (*folders, name), new = path.split("/"), to.rpartition("/")[-1]
    try:
        with Folder.opened(root) as base, way(base, folders, settled=True) as folder:
            if folder.look(new) is not None:  # a system might replace that file
                what = f"there is a {path_from_here(root / to)}"
                raise FileExistsError(0, what)
            folder.rename(name, new)
    except OSError as error:
        message = f"{path_from_here(root / path)} cannot be renamed: {why(error)}."
        raise CareerctlError(message) from error


def remove(root: Path, path: str, data: bytes) -> None:
    """Delete a file of the project, and what somebody left beside it who was killed. To be called while `writing`.

    Raises CareerctlError where it cannot be done, or where it no longer holds `data`: then it is as it was.
    """
    *folders, name = path.split("/")
    try:
        with Folder.opened(root) as base, way(base, folders, settled=True) as folder:
            _refuse_if_other(folder.read(name), data)
            clear(folder, name)
            folder.remove(name)
    except OSError as error:
        message = f"{path_from_here(root / path)} cannot be deleted: {why(error)}."
        raise CareerctlError(message) from error


def has_second_name(root: Path, path: str) -> bool:
    """Tell whether a file of the project has a hard link, of others than a careerctl that was killed."""
    try:
        *folders, name = _steps(root, path)
        with Folder.opened(root) as base, way(base, folders) as folder:
            clear(folder, name)
            kept = folder.look(name)
            return kept is not None and kept.st_nlink > 1
    except OSError:  # said where it is written
        return False


def _steps(root: Path, path: str) -> Sequence[str]:
    """Return the steps from the root to the file that is meant: of a link, to what it leads to.

    Raises LinkError where that lies elsewhere than in its kind's folder, as reading does, and OSError where it leads
    to nothing.
    """
    steps = PurePosixPath(path).parts
    if PurePosixPath(path).is_absolute() or ".." in steps:
        raise LinkError(0, "it lies elsewhere")
    if not (root / path).is_symlink():
        return steps
    home = Path(os.path.realpath(root))
    real = Path(os.path.realpath(root / path, strict=True))
    kind = home / steps[0] if len(steps) > 1 else home
    if not real.is_relative_to(kind) or (len(steps) == 1 and real.relative_to(home).parts[0] in FOLDERS):
        raise LinkError(0, "it leads elsewhere")
    return real.relative_to(home).parts


def _read(root: Path, steps: Sequence[str]) -> Held | None:
    try:
        with Folder.opened(root) as base, way(base, steps[:-1]) as folder:
            return folder.read(steps[-1])
    except FileNotFoundError:
        return None


def _write(root: Path, steps: Sequence[str], data: bytes, seen: Held | None) -> None:
    """Put a file in the place of another, and leave nothing behind where that cannot be done. Raises OSError."""
    private, name = steps[0] in PRIVATE_FOLDERS, steps[-1]
    with Folder.opened(root) as base, way(base, steps[:-1], 0o700 if private else 0o777, settled=True) as folder:
        if seen is not None and not folder.may_write(name):
            raise OSError(0, "its rights say that it is only to be read")
        with Draft(folder, name, 0o600 if private or seen is not None else 0o666) as draft:
            if seen is not None:
                _keep_rights(draft.handle, seen.kept, private=private)
            draft.write(data)
            draft.settle()
            _refuse_if_changed(folder, name, seen)
            if seen is None:
                draft.appear()
            else:
                draft.replace()


def _refuse_if_changed(folder: Folder, name: str, seen: Held | None) -> None:
    """Raise OSError where somebody without careerctl, with an editor say, was quicker; or a second name would stay."""
    now = folder.read(name)
    if now is not None and seen is not None and now.kept.st_nlink > 1:
        raise OSError(0, f"it {SECOND_NAME}")
    if _identity(now) != _identity(seen):
        raise OSError(0, _QUICKER)


def _refuse_if_other(held: Held | None, data: bytes) -> None:
    if held is None or held.data != data:
        raise OSError(0, _QUICKER)


def _identity(held: Held | None) -> tuple[bytes, tuple[int, ...]] | None:
    if held is None:
        return None
    kept = held.kept
    return held.data, (kept.st_dev, kept.st_ino, kept.st_mode, kept.st_uid, kept.st_gid)


def _keep_rights(handle: int, kept: os.stat_result, *, private: bool) -> None:
    """Give the new file the rights and the owner of the old one; what is about people is its owner's alone."""
    if not hasattr(os, "fchown"):  # pragma: no cover - Windows
        return
    now = os.fstat(handle)
    if (now.st_uid, now.st_gid) != (kept.st_uid, kept.st_gid):
        try:
            os.fchown(handle, kept.st_uid, kept.st_gid)
        except PermissionError as error:
            raise OSError(error.errno, "it belongs to somebody else, and would not any more") from error
    mode = stat.S_IMODE(kept.st_mode)
    os.fchmod(handle, mode & 0o700 if private else mode)
