"""A folder that several projects share, each with parts of its own: folders, of which each is replaced as a whole.

New parts are written beside all others, and moved to their places once all of them are there: what comes to nothing
leaves what was there. Where somebody is killed before they are complete nothing was changed; where somebody is killed
after that, the next run goes on with the moves. Whoever writes parts for the same project at the same time waits;
others do not.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project.disk import why
from careerctl.project.writing import targets
from careerctl.project.writing.draft import Draft, beside
from careerctl.project.writing.folder import Folder, way
from careerctl.project.writing.whole_folder import MARK, clear, must_be_ours

_WAITING = "waiting"
_LEAVING = "leaving"
"""A file that stands, beside new parts, for an old one that gives way and has no new one."""


class _Names(NamedTuple):
    """What lies beside all parts: new ones, while they are made and once they are complete, and old ones that go."""

    made: str
    complete: str
    gone: str
    last: str
    """A part: it gives way before all others, and comes after them."""


class SharedParts:
    """The new parts of one project, as they are written."""

    def __init__(self, shared: Folder, names: _Names) -> None:
        """Begin in a folder."""
        self._shared, self._names, self._made = shared, names, names.made
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
        for part in (each for each in old if each not in self._files):
            with way(self._shared, (self._made, *part.split("/")), 0o777) as folder:
                os.close(folder.open(_LEAVING, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        self._shared.rename(self._made, self._names.complete)
        _finish(self._shared, self._names, undone=self._made)


def _finish(shared: Folder, names: _Names, *, undone: str) -> None:
    """Make all moves of what is complete; where one fails none, and what is complete gets the name `undone`."""
    moved: list[tuple[str, str, str]] = []
    try:
        for part, source, target in _moves(shared.path / names.complete, names):
            with _parent(shared, part, source) as (folder, name):
                if not source:
                    must_be_ours(folder, name)
                is_there = folder.look(name) is not None
            if is_there:
                _move(shared, part, source, target)
                moved.append((part, source, target))
    except BaseException:
        for part, source, target in reversed(moved):
            _move(shared, part, target, source)
        shared.rename(names.complete, undone)
        raise
    shared.rename(names.complete, names.made)


def _moves(complete: Path, names: _Names) -> Iterator[tuple[str, str, str]]:
    """Yield all moves, each of a part from one folder of the shared one to another, "" standing for the shared one."""
    new, leaving = ({*_holding(complete, each)} for each in (MARK, _LEAVING))
    aside, here = ("", names.gone), (names.complete, "")
    if names.last in new | leaving:
        yield names.last, *aside
    for part in sorted((new | leaving) - {names.last}):
        yield part, *aside
        if part in new:
            yield part, *here
    if names.last in new:
        yield names.last, *here


def _holding(folder: Path, name: str) -> Iterator[str]:
    """Yield the folders that hold a file of some name, by their paths in one."""
    for at, _, names in os.walk(folder):
        if name in names:
            yield Path(at).relative_to(folder).as_posix()


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
def shared_folder(folder: Path, project: str, last: str) -> Iterator[SharedParts]:
    """Hold a folder for the parts of one project, which are begun, filled and placed in a block.

    The part `last` gives way before all others and comes after them: where it lies, all that came with it do. Raises
    CareerctlError where that cannot be; then nothing was changed.
    """
    try:
        with targets.folder_for(folder) as shared, Draft(shared, project, 0o600):
            start = beside(project).removesuffix(".new")
            names = _Names(f"{start}.made", f"{start}.complete", f"{start}.gone", last)
            clear(shared, names.made)
            if shared.look(names.complete) is not None:  # somebody was killed between the moves
                _finish(shared, names, undone=names.complete)
                clear(shared, names.made)
            clear(shared, names.gone)
            shared.make(names.made, 0o700)
            try:
                yield SharedParts(shared, names)
            finally:
                clear(shared, names.made)
                if shared.look(names.complete) is None:
                    with suppress(OSError):  # it is of no use by now; the next run clears it away
                        clear(shared, names.gone)
    except OSError as error:
        message = f"{folder} cannot be written: {why(error)}. Nothing was changed."
        raise CareerctlError(message) from error


def parts_there(folder: Path, patterns: Sequence[str]) -> list[str]:
    """Return the parts below a folder that careerctl made, by patterns of their paths."""
    found = (each for pattern in patterns for each in folder.glob(pattern) if (each / MARK).is_file())
    return sorted(each.relative_to(folder).as_posix() for each in found)
