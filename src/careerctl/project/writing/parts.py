"""A folder that several projects share, each with parts of its own: folders, of which each is replaced as a whole.

New parts are written beside all others, and moved to their places once all of them are there: what comes to nothing
leaves what was there. Whoever writes parts for the same project at the same time waits; others do not.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from careerctl.problems.error import CareerctlError
from careerctl.project.disk import why
from careerctl.project.writing import targets
from careerctl.project.writing.draft import Draft, beside
from careerctl.project.writing.folder import Folder, way
from careerctl.project.writing.whole_folder import MARK, clear, must_be_ours

_WAITING = "waiting"


class SharedParts:
    """The new parts of one project, as they are written."""

    def __init__(self, shared: Folder, made: str, gone: str) -> None:
        """Begin in a folder; `made` and `gone` are the names in it of what is new, and of what gives way."""
        self._shared, self._made, self._gone = shared, made, gone
        self._files: dict[str, list[str]] = {}

    @property
    def folder(self) -> Path:
        """Where the parts lie while they are written, for libraries that write by a path."""
        return self._shared.path / self._made

    def begin(self, part: str) -> None:
        """Make the folder of a part, which is to be filled."""
        self._files[part] = []
        with way(self._shared, (self._made, *part.split("/")), 0o777):
            pass

    def create(self, part: str, name: str, *, private: bool) -> BinaryIO:
        """Open a new file of a part; one about people is its owner's alone."""
        self._files[part].append(name)
        with way(self._shared, (self._made, *part.split("/"))) as folder:
            handle = folder.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666)
            return os.fdopen(handle, "wb")

    def wait(self, number: int) -> tuple[BinaryIO, Path]:
        """Open a file in no part, which is gone once all is done: for rows that wait for a library."""
        with way(self._shared, (self._made, _WAITING), 0o700) as folder:
            name = str(number)
            handle = folder.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            return os.fdopen(handle, "wb"), self.folder / _WAITING / name

    def adopt(self, part: str, name: str, *, private: bool) -> Path:
        """Take in a file of a part that a library wrote; one about people becomes its owner's alone."""
        self._files[part].append(name)
        file = self.folder / part / name
        if private:
            file.chmod(0o600)
        return file

    def place(self, old: Iterable[str]) -> None:
        """Put all parts at their places, and let old ones give way that have no new one.

        Raises CareerctlError where something lies there that careerctl did not make.
        """
        for part in self._files:
            with self.create(part, MARK, private=False) as file:
                file.write("".join(f"{each}\n" for each in sorted(self._files[part])).encode())
        leaving = [*self._files, *(each for each in old if each not in self._files)]
        for part in leaving:
            with _parent(self._shared, part) as (folder, name):
                must_be_ours(folder, name)
        moved: list[tuple[str, str, str]] = []
        try:
            for part in leaving:
                for step in self._exchange(part):
                    moved.append(step)  # noqa: PERF402  # what was moved before a move fails is to be known
        except BaseException:
            for part, source, target in reversed(moved):
                _move(self._shared, part, target, source)
            raise

    def _exchange(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Move a part aside and the new one to its place; yield each move once it is made."""
        with _parent(self._shared, part) as (folder, name):
            is_there = folder.look(name) is not None
        if is_there:
            _move(self._shared, part, "", self._gone)
            yield part, "", self._gone
        if part in self._files:
            _move(self._shared, part, self._made, "")
            yield part, self._made, ""


def _move(shared: Folder, part: str, source: str, target: str) -> None:
    """Move a part from one folder of the shared one to the same place in another, "" standing for the shared one."""
    with _parent(shared, part, source) as (before, name), _parent(shared, part, target) as (after, _):
        before.move(name, after)


@contextmanager
def _parent(shared: Folder, part: str, within: str = "") -> Iterator[tuple[Folder, str]]:
    *folders, name = part.split("/")
    with way(shared, (*filter(None, (within,)), *folders), 0o777) as folder:
        yield folder, name


@contextmanager
def shared_folder(folder: Path, project: str) -> Iterator[SharedParts]:
    """Hold a folder for the parts of one project, which are begun, filled and placed in a block.

    Raises CareerctlError where that cannot be; then nothing was changed.
    """
    try:
        with targets.folder_for(folder) as shared, Draft(shared, project, 0o600):
            made, gone = (f"{beside(project).removesuffix('.new')}.{each}" for each in ("made", "gone"))
            clear(shared, made)
            _bring_back(shared, gone)
            shared.make(made, 0o700)
            try:
                yield SharedParts(shared, made, gone)
            finally:
                clear(shared, made)
                with suppress(OSError):  # it is of no use by now; the next run clears it away
                    clear(shared, gone)
    except OSError as error:
        message = f"{folder} cannot be written: {why(error)}. Nothing was changed."
        raise CareerctlError(message) from error


def _bring_back(shared: Folder, gone: str) -> None:
    """Put back what somebody had moved aside who was killed before the new part came to its place."""
    aside = shared.path / gone
    for at, folders, names in os.walk(aside):
        if MARK in names:
            folders.clear()
            part = Path(at).relative_to(aside).as_posix()
            with _parent(shared, part) as (folder, name):
                missing = folder.look(name) is None
            if missing:
                _move(shared, part, gone, "")
    clear(shared, gone)


def parts_there(folder: Path, patterns: Sequence[str]) -> list[str]:
    """Return the parts below a folder that careerctl made, by patterns of their paths."""
    found = (each for pattern in patterns for each in folder.glob(pattern) if (each / MARK).is_file())
    return sorted(each.relative_to(folder).as_posix() for each in found)
