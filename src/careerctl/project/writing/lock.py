"""One writer at a time."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here

PATIENCE = 20.0
"""Seconds to wait for another writer."""

LOCK_FILE = ".careerctl.lock"
_NO_LOCKS = {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Be the only careerctl that writes to a project, from reading what is to be changed on.

    Raises CareerctlError where another one does not come to an end, or where nothing can be locked: nobody has written
    then. The lock ends with the process, however that ends. Not to be entered twice.
    """
    if sys.platform == "win32":  # pragma: no cover - it replaces no file that another process has open
        yield
        return
    try:
        handle = _lock(root)
    except OSError as error:
        message = f"{path_from_here(root)} cannot be locked: {error.strerror or error}. Nothing was written."
        raise CareerctlError(message) from error
    try:
        yield
    finally:
        with suppress(OSError):
            os.close(handle)


def take(handle: int) -> bool | None:
    """Lock an open file or folder until it is closed; False where another process has it, None where no lock can be."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        return None
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        return None
    return True


def _lock(root: Path) -> int:
    """Lock the folder itself, so that no file of careerctl's own lies about; on disks that lock none, a file in it."""
    for path, flags in ((root, os.O_RDONLY), (root / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW)):
        handle = os.open(path, flags | os.O_CLOEXEC, 0o666)
        try:
            if _is_taken(handle, root):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
    raise OSError(errno.ENOLCK, "this disk has no locks, so that two people could write at once")


def _is_taken(handle: int, root: Path) -> bool:
    """Wait for the lock; tell whether it is ours, or there are none."""
    until = time.monotonic() + PATIENCE
    while (taken := take(handle)) is False:
        if time.monotonic() > until:
            message = f"another careerctl is writing to {path_from_here(root)}. Nothing was written; try again."
            raise CareerctlError(message)
        time.sleep(0.01)
    return taken is True
