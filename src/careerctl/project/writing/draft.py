"""A file that is not at its place yet: written beside it, and moved there whole."""

import errno
import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Self
from zlib import crc32

from careerctl.project.disk import why
from careerctl.project.writing import lock
from careerctl.project.writing.folder import Folder

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_LEFT = os.O_RDWR | getattr(os, "O_NONBLOCK", 0)


class Draft:
    """What becomes a file of a folder. No command reads it before, and it is gone where it comes to nothing.

    Whoever writes one holds a lock on it. One that nobody has locked was left by somebody who was killed, and is
    cleared away by the next who writes that file.
    """

    def __init__(self, folder: Folder, name: str, rights: int) -> None:
        """Begin what is to have a name in a folder; `rights` are those of a new file. Raises OSError."""
        self._folder, self._name, self._beside = folder, name, beside(name)
        self.handle = _begun(folder, self._beside, rights)
        self._is_open, self._is_placed = True, False

    def __enter__(self) -> Self:
        """Write it while a block runs."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it; nothing is left of one that did not get to its place."""
        if not self._folder.by_handle:
            self._close()
        if not self._is_placed:
            with suppress(OSError):
                self._folder.remove(self._beside)
        self._close()

    def write(self, data: bytes) -> None:
        """Write all of its bytes."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self.handle, rest) :]

    def settle(self) -> None:
        """Ask the disk to keep its bytes."""
        os.fsync(self.handle)

    def keep_mode(self, before: os.stat_result) -> None:
        """Give it the mode of the file that it replaces."""
        if hasattr(os, "fchmod"):
            os.fchmod(self.handle, stat.S_IMODE(before.st_mode))

    def replace(self) -> None:
        """Put it at its place, over whatever is there: of a link over the link itself."""
        self._place(self._folder.rename)

    def appear(self) -> None:
        """Put it at its place. Raises FileExistsError where anything is there."""
        self._place(self._folder.rename_to_free)

    def _place(self, rename: Callable[[str, str], None]) -> None:
        if not self._folder.by_handle:
            self._close()
        rename(self._beside, self._name)
        self._is_placed = True

    def _close(self) -> None:
        if self._is_open:
            self._is_open = False
            with suppress(OSError):
                os.close(self.handle)


def beside(name: str) -> str:
    """Return the name under which a file is written: short, careerctl's own, and one for each user of the system."""
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    return f".careerctl-{user}-{crc32(os.fsencode(name)):08x}.new"


def clear(folder: Folder, name: str) -> None:
    """Take away what somebody left beside a file who was killed while writing it, if anything. Raises OSError."""
    _clear(folder, beside(name), is_late=False)


def _begun(folder: Folder, beside: str, rights: int) -> int:
    """Begin a draft, and wait for whoever writes the same file at this moment."""
    until = time.monotonic() + lock.PATIENCE
    while True:
        try:
            handle = folder.open(beside, _NEW, rights)
        except FileExistsError:
            if not _clear(folder, beside, is_late=(is_late := time.monotonic() > until)):
                if is_late:
                    raise OSError(errno.EBUSY, "another careerctl is writing it") from None
                time.sleep(0.01)
            continue
        if _is_ours(folder, beside, handle):
            return handle


def _is_ours(folder: Folder, beside: str, handle: int) -> bool:
    """Lock a draft; tell whether nobody was quicker, who took it for one that was left."""
    try:
        if lock.take(handle) is not False and os.fstat(handle).st_nlink:
            return True
    except BaseException:
        os.close(handle)
        folder.remove(beside)
        raise
    os.close(handle)
    return False


def _clear(folder: Folder, beside: str, *, is_late: bool) -> bool:
    """Take away a draft that nobody writes any more; tell whether there is none now.

    On disks without locks only time tells: nobody takes as long as it takes to be `is_late`.
    """
    try:
        if not folder.by_handle:
            return _is_removed(folder, beside)
        handle = folder.open(beside, _LEFT)
        try:
            held = os.fstat(handle)
            if not stat.S_ISREG(held.st_mode):
                raise OSError(errno.EEXIST, "it is no file")
            locked = lock.take(handle)
            if locked is False or (locked is None and not is_late):
                return False
            now = folder.look(beside)
            if now is not None and os.path.samestat(now, held):
                folder.remove(beside)
        finally:
            os.close(handle)
    except FileNotFoundError:
        return True
    except OSError as error:
        raise OSError(error.errno, f"{beside} is in its way and cannot be deleted ({why(error)})") from error
    return True


def _is_removed(folder: Folder, beside: str) -> bool:
    """Take a draft away unless somebody has it open, which Windows then refuses."""
    try:
        folder.remove(beside, at_once=True)
    except PermissionError:
        return False
    return True
