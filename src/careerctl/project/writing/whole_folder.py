"""A folder of files that belong together: written beside its place, and moved there when all of it is there.

What was there goes as a whole, so that nothing of it is left over. Only a folder that careerctl made, and in which
nothing else lies by now, gives way; in a file of its own stands what careerctl put there.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.writing import targets
from careerctl.project.writing.draft import Draft, beside
from careerctl.project.writing.folder import Folder, is_link, way
from careerctl.text.characters import shown

MARK = ".careerctl-made"
"""Names the files of a folder that careerctl made as a whole, one a line."""
_MOST = 2**20
"""Bytes of such a list that are looked at."""


def write_whole(folder: Path, files: Mapping[str, str]) -> None:
    """Let a folder hold some files, by their paths in it, and nothing else.

    Raises CareerctlError where it cannot be written, and where there is something that careerctl did not make.
    """
    try:
        with targets.parent_of(folder) as (parent, name):
            _must_not_stand_in(parent.path / name)
            with Draft(parent, name, 0o600):  # whoever makes the same folder waits
                _replace(parent, name, files)
    except OSError as error:
        message = f"{folder} cannot be written: {error.strerror or 'the system refuses'}. Nothing was changed."
        raise CareerctlError(message) from error


def _replace(parent: Folder, name: str, files: Mapping[str, str]) -> None:
    new, old = (f"{beside(name).removesuffix('.new')}.{each}" for each in ("made", "gone"))
    clear(parent, new)
    if parent.look(name) is None and parent.look(old) is not None:
        parent.rename(old, name)  # somebody was killed between the two moves
    clear(parent, old)
    must_be_ours(parent, name)
    try:
        _write(parent, new, files)
        there = parent.look(name) is not None
        if there:
            parent.rename(name, old)
        try:
            parent.rename(new, name)
        except OSError:
            if there:
                parent.rename(old, name)
            raise
    finally:
        clear(parent, new)
    parent.settle()
    with suppress(OSError):  # it is of no use by now; the next run clears it away
        clear(parent, old)


def _write(parent: Folder, name: str, files: Mapping[str, str]) -> None:
    parent.make(name, 0o777)
    listed = "".join(f"{each}\n" for each in sorted(files))
    with parent.inner(name) as folder:
        for path, text in {MARK: listed, **files}.items():
            *folders, last = path.split("/")
            with way(folder, folders, 0o777) as inner:
                handle = inner.open(last, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
                with os.fdopen(handle, "wb") as file:
                    file.write(shown(text).encode())


def must_be_ours(parent: Folder, name: str) -> None:
    """Raise CareerctlError where something else has the name than a folder that careerctl made, or an empty one."""
    about, path = parent.look(name), parent.path / name
    if about is None:
        return
    if is_link(about) or not path.is_dir():
        message = f"{path_from_here(path)} is {'a link' if is_link(about) else 'no folder'}. Name another folder."
        raise CareerctlError(message)
    held = sorted(_held(path))
    made = _made(parent, name)
    strange = [each for each in held if each not in made]
    if strange:
        more = f" and {len(strange) - 1} more" if len(strange) > 1 else ""
        why = "This folder was not made by careerctl." if not made else "Take out what is not careerctl's."
        message = f"{path_from_here(path)} holds {strange[0]}{more}. {why} Nothing was changed; name another folder."
        raise CareerctlError(message)


def _held(folder: Path) -> Iterator[str]:
    """Yield the paths of all that lies in a folder and is no folder itself; a link is one of them."""
    for at, folders, names in os.walk(folder, onerror=_refuse):
        for each in (*names, *(one for one in folders if (Path(at) / one).is_symlink())):
            yield (Path(at) / each).relative_to(folder).as_posix()


def _refuse(error: OSError) -> None:
    raise error


def _made(parent: Folder, name: str) -> frozenset[str]:
    """Return the paths of what careerctl put into a folder; none where it did not make it."""
    with parent.inner(name) as folder:
        listed = folder.read(MARK)
    if listed is None or len(listed.data) > _MOST:
        return frozenset()
    return frozenset((MARK, *listed.data.decode("utf-8", "replace").splitlines()))


def _must_not_stand_in(path: Path) -> None:
    """Refuse the folder in which whoever asks stands: it is about to become another one."""
    if Path.cwd().is_relative_to(path):
        message = f"you stand in {path}, which is made anew as a whole. Go out of it first."
        raise CareerctlError(message)


def clear(parent: Folder, name: str) -> None:
    """Take a folder of careerctl's own away with all that is in it."""
    if parent.look(name) is not None:
        shutil.rmtree(parent.path / name)
