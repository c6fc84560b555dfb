"""Files that are there already: read, changed and replaced at once, by one writer at a time."""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from careerctl.errors import CareerctlError
from careerctl.found import path_from_here
from careerctl.project.kinds import PRIVATE_FOLDERS
from careerctl.project.locking import writing

__all__ = ["SECOND_NAME", "Written", "change", "move", "writing"]

SECOND_NAME = "has a second name (a hard link), which would go on holding the old text"

_BYTES = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BYTES
"""Wait for nobody, should a pipe stand where a file is expected."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BYTES


class Written(NamedTuple):
    """What a write did to a file: its path from the root, and its bytes before (None: it is new) and after."""

    path: str
    before: bytes | None
    after: bytes
    was: str = ""
    """Its path before, where it has another name now."""


class _Seen(NamedTuple):
    """What stood in a file and how it was kept; without `kept` there was none."""

    data: bytes | None
    kept: os.stat_result | None


def change(root: Path, path: str, how: Callable[[bytes | None], bytes], *, dry: bool = False) -> Written | None:
    """Replace a file of the project by what `how` makes of its bytes (None: there is no such file yet).

    Returns None where the file holds that already. To be called while `writing`; `dry` writes nothing. Raises
    CareerctlError where it cannot be read or written: then it is as it was. Once the file has its new text it counts as
    written, even where the disk then does not confirm that the text would outlive a power cut in this moment.
    """
    written = root / path
    try:
        target = _target(root, written)
        seen = _read(target)
    except OSError as error:
        message = f"{path_from_here(written)} cannot be read: {_why(error)}. Nothing was written to it."
        raise CareerctlError(message) from error
    after = how(seen.data)
    if after == seen.data:
        return None
    if not dry:
        try:
            _write(target, after, seen, private=_is_private(root, written, target))
        except OSError as error:
            message = f"{path_from_here(written)} cannot be written: {_why(error)}. Nothing was written to it."
            raise CareerctlError(message) from error
    return Written(path, seen.data, after)


def move(root: Path, path: str, to: str) -> None:
    """Give a file of the project another name in its folder, at once. To be called while `writing`.

    Raises CareerctlError where it cannot be done, or where something has that name: then it is as it was.
    """
    source, target = root / path, root / to
    if os.path.lexists(target):  # a system might replace that file
        message = f"{path_from_here(source)} cannot be renamed: there is a {path_from_here(target)}."
        raise CareerctlError(message)
    try:
        source.rename(target)
    except OSError as error:
        message = f"{path_from_here(source)} cannot be renamed: {_why(error)}."
        raise CareerctlError(message) from error
    _settle(target.parent)


def _target(root: Path, written: Path) -> Path:
    """Return the file to replace, behind a link where it is one that stays in the project. Raises OSError."""
    is_link = written.is_symlink()
    real = Path(os.path.realpath(written, strict=is_link))
    folders = [each for each in written.parents if each != root and each.is_relative_to(root)]
    if not real.is_relative_to(os.path.realpath(root)) or any(each.is_symlink() for each in folders):
        message = f"{path_from_here(written)} cannot be written: a link on the way to it leads elsewhere."
        raise CareerctlError(message)
    return real if is_link else written


def _is_private(root: Path, *ways: Path) -> bool:
    """Tell whether a file is about people, by its own place or by that of a link to it."""
    bases = (root, Path(os.path.realpath(root)))
    return any(way.is_relative_to(base / folder) for way in ways for base in bases for folder in PRIVATE_FOLDERS)


def _read(target: Path) -> _Seen:
    try:
        with open(target, "rb", opener=lambda path, _: os.open(path, _READ)) as file:
            kept = os.fstat(file.fileno())
            if not stat.S_ISREG(kept.st_mode):
                raise OSError(0, "it is no file")
            return _Seen(file.read(), kept)
    except FileNotFoundError:
        return _Seen(None, None)


def _write(target: Path, data: bytes, seen: _Seen, *, private: bool) -> None:
    """Put a file in the place of another, and leave nothing behind where that cannot be done. Raises OSError."""
    if seen.kept is not None and seen.kept.st_nlink > 1:
        raise OSError(0, f"it {SECOND_NAME}")
    if os.access(target, os.F_OK) and not os.access(target, os.W_OK):
        raise OSError(0, "its rights say that it is only to be read")
    folder = target.parent
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        for each in reversed(missing):
            each.mkdir(0o700 if private else 0o777, exist_ok=True)
        _replace(target, data, seen, private=private)
    except BaseException:
        for each in missing:
            with suppress(OSError):
                each.rmdir()
        raise
    for each in (folder, *(each.parent for each in missing)):
        _settle(each)


def _replace(target: Path, data: bytes, seen: _Seen, *, private: bool) -> None:
    """Write beside the file, under a name that no command reads, and move that to its place."""
    beside = target.with_name(f".{target.name}.new")
    _clear(beside)
    handle = os.open(beside, _NEW, 0o600 if private or seen.kept is not None else 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            if seen.kept is not None:
                _keep_rights(handle, seen.kept, private=private)
            file.write(data)
            file.flush()
            os.fsync(handle)
        _refuse_if_changed(target, seen)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _refuse_if_changed(target: Path, seen: _Seen) -> None:
    """Raise OSError where somebody without careerctl, with an editor say, was quicker."""
    now = _read(target)
    if now.data != seen.data or _identity(now.kept) != _identity(seen.kept):
        raise OSError(0, "somebody else has changed it in this moment; try again")


def _identity(kept: os.stat_result | None) -> tuple[int, ...]:
    return () if kept is None else (kept.st_dev, kept.st_ino, kept.st_mode, kept.st_nlink, kept.st_uid, kept.st_gid)


def _clear(beside: Path) -> None:
    """Take away what a writer has left behind that was killed; while `writing` it can be nobody else's."""
    try:
        beside.unlink(missing_ok=True)
    except OSError as error:
        raise OSError(error.errno, f"{beside.name} is in its way and cannot be deleted ({_why(error)})") from error


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


def _settle(folder: Path) -> None:
    """Ask the disk to keep the new name. The file is written by now, whatever the disk answers."""
    if not hasattr(os, "O_DIRECTORY"):  # pragma: no cover - Windows
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _why(error: OSError) -> str:
    return error.strerror or "the system refuses"
