"""Looks at the disk for all of careerctl: what may not be looked at is said, and is never taken for absent.

Python's own ways raise here, and say "there is none" there, by its version and by what the system refuses.
"""

import errno
import os
import posixpath
import stat
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here

T = TypeVar("T")

_ABSENT = frozenset((errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL))
"""What the system says of a name that nothing has, or can have."""


_MEMORY = "/dev/shm"  # noqa: S108  # what lies there has a name that nobody can foresee, and a folder of its owner's alone
"""Where Linux keeps files in memory; elsewhere nothing has that name."""


class ClosedError(CareerctlError):
    """What is raised where the system lets nobody look, so that nobody knows what is there."""

    def __init__(self, path: Path, error: OSError) -> None:
        """Name the folder that is closed, or else what was looked for, and say what the system says."""
        self.error = error
        message = f"{path_from_here(_closed(path))} cannot be read: {why(error)}. Look at its rights."
        super().__init__(message)


def why(error: OSError) -> str:
    """Return what the system says."""
    return error.strerror or "the system refuses"


def memory_for(size: int) -> str | None:
    """Return a folder whose files lie in memory, where there is one with four times the room for so many bytes.

    None where there is none, and where a variable says where temporary files lie.
    """
    if any(os.environ.get(each) for each in ("TMPDIR", "TEMP", "TMP")) or not os.access(_MEMORY, os.W_OK | os.X_OK):
        return None
    room = os.statvfs(_MEMORY)
    return _MEMORY if room.f_bavail * room.f_frsize >= 4 * size else None


def is_file(path: Path) -> bool:
    """Tell whether a file is there, or a link to one. Raises ClosedError where nobody may look."""
    return stat.S_ISREG(_mode(path))


def is_folder(path: Path) -> bool:
    """Tell whether a folder is there, or a link to one. Raises ClosedError where nobody may look."""
    return stat.S_ISDIR(_mode(path))


def is_there(path: Path) -> bool:
    """Tell whether anything is there, also a link to nowhere. Raises ClosedError where nobody may look."""
    return bool(_mode(path, follow=False))


def is_link(path: Path) -> bool:
    """Tell whether a link is there. Raises ClosedError where nobody may look."""
    return stat.S_ISLNK(_mode(path, follow=False))


def is_spelled_so(path: Path) -> bool:
    """Tell whether what is there is written so: disks of macOS and Windows find it in upper and lower case.

    Where nobody may list the folder in which it lies, it is taken for written so.
    """
    try:
        with entries(path.parent) as listed:
            return path.name in {"", ".."} or any(one_form(each.name) == one_form(path.name) for each in listed)
    except ClosedError:
        return True


def one_form(name: str) -> str:
    """Return a name in one Unicode form, since some disks keep another than the one that was typed."""
    if name.isascii():
        return name
    from unicodedata import normalize

    return normalize("NFC", name)


def alike(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that macOS and Windows take for one before it, after that, by what they go by."""
    first: dict[str, str] = {}
    for name in sorted(names):
        known = first.setdefault(one_form(one_form(name).casefold()), name)
        if known != name:
            yield known, name


def real(path: Path) -> Path:
    """Return a path without links in it; what comes after a link that leads to itself, or to nowhere, stays."""
    return Path(os.path.realpath(path))


def has(root: Path, path: str) -> bool:
    """Tell whether a project, or a framework in another folder, has a file of its own at a path from its root.

    Raises CareerctlError where it is there and a link leads to it from elsewhere, and where nobody may look.
    """
    written = root / path
    mode = _mode(written, follow=False)
    if mode:
        must_be_own(root, posixpath.dirname(path))
    if stat.S_ISLNK(mode) and not leads_inside(written, root / path.partition("/")[0]):
        message = f"{path_from_here(written)} is a link that leads elsewhere, or to no file. Put the file itself there."
        raise CareerctlError(message)
    return stat.S_ISREG(mode) or stat.S_ISLNK(mode)


def must_be_own(root: Path, folder: str) -> None:
    """Raise CareerctlError where a folder below a root, or one on the way to it, is a link; also a ClosedError."""
    steps = folder.split("/") if folder else []
    for count in range(1, len(steps) + 1):
        way = root.joinpath(*steps[:count])
        if is_link(way):
            message = f"{path_from_here(way)} is a link, and links to folders are not followed. Put the folder there."
            raise CareerctlError(message)


def leads_inside(path: str | Path, base: Path) -> bool:
    """Tell whether a link leads to a file below `base`: what lies elsewhere is another kind's, or nobody's."""
    target = os.path.realpath(path)
    return target.startswith(os.path.realpath(base) + os.sep) and is_file(Path(target))


@contextmanager
def entries(folder: Path) -> Iterator[Iterator[os.DirEntry[str]]]:
    """List a folder, in no order; it is empty where there is none. Raises ClosedError where nobody may look."""
    listed = _asked(folder, lambda: os.scandir(folder))
    if listed is None:
        yield iter(())
        return
    with listed:
        yield listed


def files_below(root: Path, but: Container[str], folder: str = "") -> Iterator[tuple[str, int]]:
    """Yield all files below a folder in order, each with its size; no link is followed.

    What lies in a folder among `but`, and where nobody may look, is left out.
    """
    try:
        with entries(root / folder) as listed:
            every = [(each, _size(each)) for each in sorted(listed, key=lambda each: each.name)]
    except ClosedError:
        return
    for each, size in every:
        path = f"{folder}/{each.name}" if folder else each.name
        if each.is_dir(follow_symlinks=False) and path not in but:
            yield from files_below(root, but, path)
        elif each.is_file(follow_symlinks=False) and size is not None:
            yield path, size


def _size(entry: os.DirEntry[str]) -> int | None:
    """Return how large an entry is, None where it is gone. Raises ClosedError in a folder that is only listed."""
    status = _asked(Path(entry.path), lambda: entry.stat(follow_symlinks=False))
    return status.st_size if status is not None else None


def read(path: Path) -> bytes | None:
    """Return what a file holds, None where there is none. Raises ClosedError where it cannot be read."""
    return _asked(path, path.read_bytes) if is_file(path) else None  # a pipe would be waited for


def read_some(path: Path, most: int) -> bytes | None:
    """Return what a file holds, and of a larger one the first `most` bytes; None where there is none.

    Raises ClosedError where it cannot be read.
    """

    def first() -> bytes:
        with path.open("rb") as file:
            return file.read(most)

    return _asked(path, first) if is_file(path) else None


def _mode(path: Path, *, follow: bool = True) -> int:
    """Return the mode of what lies at a path, 0 where nothing does."""
    found = _asked(path, lambda: path.stat(follow_symlinks=follow))
    return 0 if found is None else found.st_mode


def _asked(path: Path, ask: Callable[[], T]) -> T | None:
    """Return what the system answers, None where nothing has the name. Raises ClosedError where nobody may look."""
    try:
        return ask()
    except ValueError:  # no name of a file: it has a NUL, or characters that the disk's encoding has not
        return None
    except OSError as error:
        if error.errno not in _ABSENT:
            raise ClosedError(path, error) from error
        return None


def _closed(path: Path) -> Path:
    """Return the first folder on the way to a path that may not be entered, else the path itself."""
    return next((each for each in reversed(path.parents) if not os.access(each, os.X_OK)), path)
