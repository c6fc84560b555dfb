"""One writer at a time, on every system that has locks."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.writing.folder import BY_HANDLE, Folder

PATIENCE = 20.0
"""Seconds to wait for another writer."""

LOCK_FILE = ".careerctl.lock"
_NO_LOCKS = {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_TAKEN = {errno.EACCES, errno.EDEADLK}
"""How Windows says that another process has a lock."""
_LOCKED_BYTE = 1 << 30
"""What is locked of a file on Windows, where nobody else may read what is: far behind the end of any of ours."""


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Be the only careerctl that writes to a project, from reading what is to be changed on.

    Raises CareerctlError where another one does not come to an end, or where nothing can be locked: nobody has written
    then. The lock ends with the process, however that ends. Not to be entered twice.
    """
    try:
        handle = _lock(root)
    except OSError as error:
        message = f"{path_from_here(root)} cannot be locked: {error.strerror or error}. Nothing was written."
        raise CareerctlError(message) from error
    try:
        yield
    finally:
        _end(root, handle)


def take(handle: int) -> bool | None:
    """Lock an open file or folder until it is closed; False where another process has it, None where no lock can be."""
    try:
        try:
            import fcntl
        except ImportError:  # Windows
            _lock_byte(handle)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        return None
    return True


def _lock_byte(handle: int, *, release: bool = False) -> None:
    import msvcrt

    how = msvcrt.LK_UNLCK if release else msvcrt.LK_NBLCK  # type: ignore[attr-defined]  # only on Windows
    os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
    try:
        msvcrt.locking(handle, how, 1)  # type: ignore[attr-defined]
    except OSError as error:
        if error.errno in _TAKEN:
            raise BlockingIOError(error.errno, error.strerror) from error
        raise
    finally:
        os.lseek(handle, 0, os.SEEK_SET)


def _lock(root: Path) -> int:
    """Lock the folder itself, so that no file of careerctl's own lies about; where none is locked, a file in it."""
    if BY_HANDLE:
        handle = os.open(root, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        if _is_ours(handle, root):
            return handle
    with Folder.opened(root) as folder:
        handle = folder.open(LOCK_FILE, os.O_RDWR | os.O_CREAT)
    if _is_ours(handle, root):
        return handle
    raise OSError(errno.ENOLCK, "this disk has no locks, so that two people could write at once")


def _end(root: Path, handle: int) -> None:
    """Let the next one write. Windows keeps a file for whoever has it open by then, and takes away what nobody has."""
    with suppress(OSError):
        if not BY_HANDLE:
            _lock_byte(handle, release=True)
    with suppress(OSError):
        os.close(handle)
    with suppress(OSError):
        if not BY_HANDLE:
            (root / LOCK_FILE).unlink()


def _is_ours(handle: int, root: Path) -> bool:
    """Wait for the lock on what was opened; tell whether there is one. Else, and where nobody lets go, it is closed."""
    try:
        if _is_taken(handle, root):
            return True
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return False


def _is_taken(handle: int, root: Path) -> bool:
    """Wait for the lock; tell whether it is ours, or there are none."""
    until = time.monotonic() + PATIENCE
    while (taken := take(handle)) is False:
        if time.monotonic() > until:
            message = f"another careerctl is writing to {path_from_here(root)}. Nothing was written; try again."
            raise CareerctlError(message)
        time.sleep(0.01)
    return taken is True
