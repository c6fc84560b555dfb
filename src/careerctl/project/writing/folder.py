"""A folder that is held open: what is written lands in it, whatever becomes of the names on the way to it."""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import NamedTuple, Self, TypeVar

T = TypeVar("T")

BY_HANDLE = hasattr(os, "O_DIRECTORY") and os.supports_dir_fd >= {
    os.access, os.link, os.mkdir, os.open, os.rename, os.rmdir, os.stat, os.unlink,
}  # fmt: skip
"""Whether names can be looked up in an open folder. Windows goes by paths, and refuses to move what is in use."""
HELD_BY_OTHERS = 2.0
"""Seconds for which what is in use is asked for again: scanners and synchronising programs let go of it soon."""
_ENTER = getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_CLOEXEC", 0)
"""Hold a folder, which takes no right to list it where the system can do so."""
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FOLLOWS = os.link not in os.supports_follow_symlinks
_BYTES = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
"""Wait for nobody, should a pipe stand where a file is expected."""
_JUNCTION = 0xA0000003
"""What Windows marks a folder with that is a link to another one."""


class LinkError(OSError):
    """A link stands where careerctl follows none."""


class Held(NamedTuple):
    """What stands in a file, and how it is kept."""

    data: bytes
    kept: os.stat_result


class Folder:
    """A folder held open. Its methods raise OSError as the system does, and follow no link."""

    def __init__(self, path: Path, handle: int | None) -> None:
        """Take a folder that was opened; without a `handle` it is its path, which has no links in it."""
        self.path = path
        self._handle = handle

    @property
    def by_handle(self) -> bool:
        """Whether the system looks names up in what is open. Windows goes by paths, and moves nothing that is open."""
        return self._handle is not None

    @classmethod
    def opened(cls, path: Path) -> Self:
        """Open a folder that somebody named, and follow the links on the way to it."""
        if BY_HANDLE:
            return cls(path, os.open(path, _ENTER))
        return cls(Path(os.path.realpath(path, strict=True)), None)

    def __enter__(self) -> Self:
        """Hold it while a block runs."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let it go."""
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)

    def inner(self, name: str) -> "Folder":
        """Open a folder in this one. Raises LinkError for a link."""
        path = self.path / name
        try:
            if self._handle is not None:
                return Folder(path, os.open(name, _ENTER | _NO_LINK, dir_fd=self._handle))
        except OSError as error:
            if error.errno in {errno.ELOOP, errno.ENOTDIR} and is_link(self.look(name)):
                raise LinkError(errno.ELOOP, f"{name} is a link") from error
            raise
        about = self._there(name)
        if is_link(about):
            raise LinkError(errno.ELOOP, f"{name} is a link")
        if not stat.S_ISDIR(about.st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        return Folder(path, None)

    def open(self, name: str, flags: int, rights: int = 0o666) -> int:
        """Open a file in it, and return the handle."""
        if not _NO_LINK and is_link(self.look(name)):
            raise LinkError(errno.ELOOP, f"{name} is a link")
        return self._patiently(lambda: os.open(self._at(name), flags | _NO_LINK | _BYTES, rights, dir_fd=self._handle))

    def look(self, name: str) -> os.stat_result | None:
        """Return what is known of a name in it, of a link that it is one; None where there is nothing."""
        try:
            return self._there(name)
        except FileNotFoundError:
            return None

    def read(self, name: str) -> Held | None:
        """Return what a file in it holds, None where there is none. What is no file raises OSError."""
        try:
            handle = self.open(name, _READ)
        except FileNotFoundError:
            return None
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise LinkError(errno.ELOOP, "it is a link") from error
            raise
        with FileIO(handle, "rb") as file:
            kept = os.fstat(handle)
            if not stat.S_ISREG(kept.st_mode):
                raise OSError(0, "it is no file")
            return Held(file.readall(), kept)

    def may_write(self, name: str) -> bool:
        """Tell whether the rights of a file in it, if there is one, allow to change it."""
        there = os.access(self._at(name), os.F_OK, dir_fd=self._handle)
        return not there or os.access(self._at(name), os.W_OK, dir_fd=self._handle)

    def make(self, name: str, rights: int) -> None:
        """Make a folder in it."""
        os.mkdir(self._at(name), rights, dir_fd=self._handle)

    def unmake(self, name: str) -> None:
        """Take an empty folder away."""
        self._patiently(lambda: os.rmdir(self._at(name), dir_fd=self._handle))

    def remove(self, name: str, *, at_once: bool = False) -> None:
        """Take a file away, or a link and not what it leads to; `at_once` does not wait for who has it open."""

        def unlink() -> None:
            os.unlink(self._at(name), dir_fd=self._handle)

        unlink() if at_once else self._patiently(unlink)

    def rename(self, name: str, to: str) -> None:
        """Give a file in it another name, over whatever has that: of a link over the link itself."""
        here, at = self._at(name), self._at(to)
        self._patiently(lambda: os.replace(here, at, src_dir_fd=self._handle, dst_dir_fd=self._handle))

    def move(self, name: str, other: "Folder") -> None:
        """Give what has a name in it the same name in another folder of the same disk, where there is none yet."""
        path, handle = other._at(name), other._handle  # noqa: SLF001  # it is a folder as this one
        os.rename(self._at(name), path, src_dir_fd=self._handle, dst_dir_fd=handle)

    def rename_to_free(self, name: str, to: str) -> None:
        """Give a file in it another name. Raises FileExistsError where anything has that."""
        if not self.by_handle:  # Windows, whose rename never replaces
            self._patiently(lambda: os.rename(self._at(name), self._at(to)))  # noqa: PTH104  # like the rest here
            return
        try:
            os.link(
                self._at(name),
                self._at(to),
                src_dir_fd=self._handle,
                dst_dir_fd=self._handle,
                follow_symlinks=_FOLLOWS,
            )
        except OSError as error:
            if error.errno not in _NO_SECOND_NAMES:
                raise
            if self.look(to) is not None:
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
            self.rename(name, to)
        else:
            with suppress(OSError):  # it is there by now; what is left is cleared away by whoever writes it next
                self.remove(name)

    def settle(self) -> None:
        """Ask the disk to keep its names. Whatever the disk answers: they are there by now."""
        if not self.by_handle:
            return
        with suppress(OSError):
            handle = os.open(".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=self._handle)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def _patiently(self, ask: Callable[[], T]) -> T:
        """Ask the system once more where it refuses what is open: on Windows a scanner may have it for a moment."""
        until = time.monotonic() + HELD_BY_OTHERS
        while True:
            try:
                return ask()
            except PermissionError:
                if self.by_handle or time.monotonic() > until:
                    raise
            time.sleep(0.01)

    def _there(self, name: str) -> os.stat_result:
        return os.stat(self._at(name), dir_fd=self._handle, follow_symlinks=False)

    def _at(self, name: str) -> str:
        return name if self.by_handle else os.fspath(self.path / name)


_NO_SECOND_NAMES = {errno.EPERM, errno.EACCES, errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""How systems say that a disk has no hard links."""


def is_link(about: os.stat_result | None) -> bool:
    """Tell whether a name is that of a link."""
    if about is None:
        return False
    return stat.S_ISLNK(about.st_mode) or getattr(about, "st_reparse_tag", 0) == _JUNCTION


@contextmanager
def way(base: Folder, names: Sequence[str], rights: int | None = None, *, settled: bool = False) -> Iterator[Folder]:
    """Hold the folder open that lies below another one, step by step.

    With `rights` those that are missing are made, and taken away again where the block comes to nothing; `settled`
    asks the disk to keep all the names when it is done. Raises LinkError where one of them is a link.
    """
    made: list[tuple[Folder, str]] = []
    with ExitStack() as held:
        try:
            folder = base
            for name in names:
                if rights is not None and folder.look(name) is None:
                    with suppress(FileExistsError):
                        folder.make(name, rights)
                        made.append((folder, name))
                folder = held.enter_context(folder.inner(name))
            yield folder
        except BaseException:
            for parent, name in reversed(made):
                with suppress(OSError):
                    parent.unmake(name)
            raise
        for each in (folder, *(parent for parent, _ in made)) if settled else ():
            each.settle()


@contextmanager
def made(path: Path) -> Iterator[Folder]:
    """Hold a folder open that somebody named; what is missing of the way to it is made, as `way` does."""
    there = next(each for each in (path, *path.parents) if os.path.exists(each))  # noqa: PTH110  # a name may be too long
    with Folder.opened(there) as base, way(base, path.relative_to(there).parts, 0o777) as folder:
        yield folder
