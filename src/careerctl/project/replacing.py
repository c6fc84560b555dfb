"""Files that are there already: read, changed and replaced at once, by one writer at a time."""

import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from careerctl.errors import CareerctlError
from careerctl.found import path_from_here
from careerctl.project.kinds import PRIVATE_FOLDERS

PATIENCE = 20.0
"""Seconds to wait for another writer."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Written(NamedTuple):
    """What a write did to a file: its path from the root, and its bytes before (None: it is new) and after."""

    path: str
    before: bytes | None
    after: bytes


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Be the only careerctl that writes to a project. Raises CareerctlError where another one does not come to an end.

    The folder itself is locked, so that no file of careerctl's own lies about. It ends with the process, however that
    ends. Where a system locks no folders, each write still replaces its file at once and refuses one that has changed.
    """
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows
        yield
        return
    handle = os.open(root, os.O_RDONLY | os.O_CLOEXEC)
    try:
        _wait(lambda: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB), root)
        yield
    finally:
        os.close(handle)


def _wait(lock: Callable[[], None], root: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            lock()
        except BlockingIOError:
            if time.monotonic() > until:
                message = f"another careerctl is writing to {path_from_here(root)}. Nothing was written; try again."
                raise CareerctlError(message) from None
            time.sleep(0.01)
        except OSError:  # a disk over a network may have no locks
            return
        else:
            return


def change(root: Path, path: str, how: Callable[[bytes | None], bytes], *, dry: bool = False) -> Written | None:
    """Replace a file of the project by what `how` makes of its bytes (None: there is no such file yet).

    Returns None where the file holds that already. To be called while `writing`; `dry` writes nothing. Raises
    CareerctlError where it cannot be written: then it is as it was.
    """
    target, private = _target(root, path), path.split("/", 1)[0] in PRIVATE_FOLDERS
    before: bytes | None = None
    try:
        before, seen = _read(target)
        after = how(before)
        if after == before:
            return None
        if not dry:
            _write(target, after, seen, private=private)
    except OSError as error:
        raise CareerctlError(_not_written(root, path, error, there=before is not None)) from error
    return Written(path, before, after)


def _target(root: Path, path: str) -> Path:
    """Return the file to replace, behind a link where it is one that stays in the project."""
    written = root / path
    real = Path(os.path.realpath(written))
    if not real.is_relative_to(os.path.realpath(root)):
        message = f"{path_from_here(written)} cannot be written: the way to it leads out of the project."
        raise CareerctlError(message)
    return real if written.is_symlink() else written


def _read(target: Path) -> tuple[bytes | None, os.stat_result | None]:
    try:
        with target.open("rb") as file:
            return file.read(), os.fstat(file.fileno())
    except FileNotFoundError:
        return None, None


def _write(target: Path, data: bytes, seen: os.stat_result | None, *, private: bool) -> None:
    """Write beside the file and put that in its place, with the same rights and owner. Raises OSError."""
    if seen is not None and seen.st_nlink > 1:
        raise OSError(0, "it has a second name (a hard link), which would go on holding the old text")
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)  # left behind by a writer that was killed
    handle = os.open(beside, _NEW, 0o600 if private or seen is not None else 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            if seen is not None:
                _keep_rights(file.fileno(), seen, private=private)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _refuse_if_changed(target, seen)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _keep_rights(handle: int, seen: os.stat_result, *, private: bool) -> None:
    """Give the new file the rights and the owner of the old one; what is about people is its owner's alone."""
    if not hasattr(os, "fchmod"):  # pragma: no cover - Windows
        return
    now = os.fstat(handle)
    if (now.st_uid, now.st_gid) != (seen.st_uid, seen.st_gid):
        os.fchown(handle, seen.st_uid, seen.st_gid)
    mode = stat.S_IMODE(seen.st_mode)
    os.fchmod(handle, mode & 0o700 if private else mode)


def _refuse_if_changed(target: Path, seen: os.stat_result | None) -> None:
    """Raise OSError where somebody without careerctl, with an editor say, was quicker."""
    now = target.stat() if target.exists() else None
    if _known_by(now) != _known_by(seen):
        raise OSError(0, "somebody else has changed it in this moment")


def _known_by(file: os.stat_result | None) -> tuple[int, ...]:
    return () if file is None else (file.st_ino, file.st_size, file.st_mtime_ns)


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


def _not_written(root: Path, path: str, error: OSError, *, there: bool) -> str:
    why = error.strerror or "the system refuses"
    return (
        f"{path_from_here(root / path)} cannot be written: {why}. {'It is as it was' if there else 'It is not there'}."
    )
