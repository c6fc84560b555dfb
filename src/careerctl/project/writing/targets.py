"""Where results may go: what somebody named is judged after all links on the way to it, and opened without any."""

import errno
import os
import re
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project.kinds import FOLDERS, SETTINGS_FILE, TEMPLATES
from careerctl.project.schemas import SCHEMAS
from careerctl.project.writing.draft import Draft
from careerctl.project.writing.folder import Folder, is_link, way

_OWN = {*FOLDERS, TEMPLATES, SCHEMAS, SETTINGS_FILE}
"""What careerctl reads in a project."""
_GIT = ".git"
_LONG = "\\\\?\\"
"""What Windows begins the target of a link with."""
_NOT_KEPT = re.compile(r"[. ]*(:.*)?\Z")
"""What Windows leaves out at the end of a name: dots and blanks, and with a colon which part of the file is meant."""
_OTHERS = 0o077
_MOST_LINKS = 40
_NO_FILE = "there is something else than a file"
_END = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
_STREAM = os.O_WRONLY | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)


class _Followed(NamedTuple):
    """Where a path leads when all links on it are followed, and the folders in which those lie."""

    real: Path
    linked: tuple[Path, ...]


@contextmanager
def folder_for(path: Path, *, schemas: bool = False) -> Iterator[Folder]:
    """Hold a folder open for files that careerctl names; it is made where there is none.

    Raises CareerctlError where a project's own files lie there (with `schemas` those may be schemas), and OSError.
    """
    with _opened(_judged(path, {SCHEMAS} if schemas else ()), 0o777) as folder:
        yield folder


@contextmanager
def parent_of(path: Path) -> Iterator[tuple[Folder, str]]:
    """Hold the folder open in which another one is to lie, with its name there; what is missing on the way is made.

    A link at its place is not followed. Raises CareerctlError where a project's own files lie there, and OSError.
    """
    start = Path.cwd() / path
    real = _judged(start.parent) / start.name if start.name not in {"", ".."} else _judged(start)
    if _is_a_projects_own(real, _OWN) or not real.name:
        message = f"{path} would lie among the project's own files. Name another folder."
        raise CareerctlError(message)
    with _opened(real.parent, 0o777) as folder:
        yield folder, real.name


def write_to(path: Path, data: bytes, *, private: bool) -> bool:
    """Replace the file that somebody named, or what a link leads to; a device or a pipe takes the bytes.

    Returns whether others may read it though it is `private`, since the disk keeps no rights, or not those.
    Raises CareerctlError where it is one of a project's own files, and OSError.
    """
    real = _judged(path)
    if _is_stream(path):
        _pour(_stream(path), data)
        return False
    with _opened(real.parent) as folder:
        return _put(folder, real.name, data, private=private)


def append_to(path: Path, data: bytes, *, private: bool) -> None:
    """Add bytes at the end of the file that somebody named, which is made where there is none. Raises as `write_to`."""
    real = _judged(path)
    if _is_stream(path):
        _pour(_stream(path), data)
        return
    with _opened(real.parent) as folder:
        handle = folder.open(real.name, _END, 0o600 if private else 0o666)
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or about.st_nlink > 1:
            os.close(handle)
            raise OSError(0, "it has a second name (a hard link)" if about.st_nlink > 1 else _NO_FILE)
        _pour(handle, data)


def put(folder: Folder, path: str, data: bytes, *, private: bool) -> bool:
    """Replace a file in or below a folder, at once or not at all; a link is replaced itself. Raises OSError.

    A file about people is its owner's alone; another one keeps the mode that it had. Returns as `write_to`.
    """
    *folders, name = path.split("/")
    with way(folder, folders, 0o777) as inner:
        return _put(inner, name, data, private=private)


def _put(folder: Folder, name: str, data: bytes, *, private: bool) -> bool:
    before = folder.look(name)
    if before is not None and stat.S_ISDIR(before.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if before is not None and not (stat.S_ISREG(before.st_mode) or is_link(before)):
        raise OSError(0, _NO_FILE)
    with Draft(folder, name, 0o600 if private else 0o666) as draft:
        draft.write(data)
        if before is not None and not private and not is_link(before):
            draft.keep_mode(before)
        open_to_others = private and bool(os.fstat(draft.handle).st_mode & _OTHERS)
        draft.replace()
    return open_to_others


@contextmanager
def _opened(real: Path, rights: int | None = None) -> Iterator[Folder]:
    """Hold a folder open without following a link: whatever has become one since it was judged is refused."""
    with Folder.opened(Path(real.anchor)) as top, way(top, real.parts[1:], rights) as folder:
        yield folder


def _judged(path: Path, allowed: Collection[str] = ()) -> Path:
    """Return where a path leads. Raises CareerctlError where results must not go there."""
    real, linked = _followed(path)
    if _is_a_projects_own(real, _OWN.difference(allowed)):
        message = f"{path} would lie among the project's own files. Name another file."
        raise CareerctlError(message)
    if any(_leads_out(real, folder) for folder in linked) and not (_is_stream(path) and _belongs_to_the_system(real)):
        message = f"a link on the way to {path} leads out of the project. Name the file itself."
        raise CareerctlError(message)
    return real


def _followed(path: Path) -> _Followed:
    """Follow the links on a path as the system does. Raises OSError where it cannot be looked at."""
    start = Path.cwd() / path
    real, rest = Path(start.anchor), [*reversed(start.parts[1:])]
    linked: list[Path] = []
    while rest:
        step = rest.pop()
        if step == "..":
            real = real.parent
            continue
        target = _link(real / step)
        if target is None:
            real /= step
            continue
        linked.append(real)
        if len(linked) > _MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        real = Path(target.anchor) if target.is_absolute() else real
        rest += reversed(target.parts[1:] if target.is_absolute() else target.parts)
    return _Followed(real, tuple(linked))


def _link(path: Path) -> Path | None:
    """Return what a link leads to, None where there is none."""
    try:
        return Path(os.fspath(path.readlink()).removeprefix(_LONG))
    except OSError as error:
        if error.errno in {errno.EINVAL, errno.ENOENT, errno.ENOTDIR}:
            return None
        raise


def _is_a_projects_own(real: Path, own: Collection[str]) -> bool:
    """Tell whether a file is what careerctl reads in any project around it, or git's; some disks fold case."""
    steps = [_NOT_KEPT.sub("", each.casefold()) for each in real.parts]
    if _GIT in steps or steps[-1] == SETTINGS_FILE:
        return True
    roots = (depth for depth, root in enumerate(reversed(real.parents), 1) if _has(root, SETTINGS_FILE))
    return any(steps[depth] in own for depth in roots)


def _leads_out(real: Path, folder: Path) -> bool:
    """Tell whether a link in a folder leads out of the project or repository: it may have come with that.

    A repository of somebody's home folder came from nowhere.
    """
    around = [each for each in (folder, *folder.parents) if _has(each, SETTINGS_FILE) or _has(each, _GIT)]
    own = os.path.realpath(os.path.expanduser("~"))  # noqa: PTH111  # Path.home raises for a user without one
    homes = [each for each in around if os.fspath(each) != own]
    return bool(homes) and not real.is_relative_to(homes[-1])


def _has(folder: Path, name: str) -> bool:
    return os.path.lexists(folder / name)


def _is_stream(path: Path) -> bool:
    """Tell whether a path is that of a device or a pipe, which takes bytes one after the other."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _belongs_to_the_system(real: Path) -> bool:
    """Tell whether a stream is one that no project has laid out: a terminal, or what this process has open already.

    Below `/dev/shm`, which lies in memory, anybody lays out what they like.
    """
    return any(map(real.is_relative_to, ("/dev", "/proc"))) and not real.is_relative_to("/dev/shm")  # noqa: S108


def _stream(path: Path) -> int:
    handle = os.open(path, _STREAM)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(0, "somebody else has changed it in this moment; try again")
    return handle


def _pour(handle: int, data: bytes) -> None:
    with FileIO(handle, "wb") as file:
        rest = memoryview(data)
        while rest:
            rest = rest[file.write(rest) :]
