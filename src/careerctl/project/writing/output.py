"""Where results go that somebody asked to have in a file: pages, tables, schemas, summaries.

As on a terminal, nothing gets there that a CI would obey, that nobody sees, or that no encoding has: it is named.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from careerctl.problems.error import CareerctlError
from careerctl.project.writing import targets
from careerctl.project.writing.folder import Folder as Opened
from careerctl.text.characters import shown


def write(text: str | bytes, target: Path, *, private: bool = False, commands: bool = False) -> bool:
    """Replace a file, at once or not at all; bytes are written as they are.

    Returns whether others may read it though it is `private`: some disks keep no rights.
    Raises CareerctlError where it cannot be written or where careerctl would read it as part of a project.
    """
    with _named(target):
        data = text if isinstance(text, bytes) else shown(text, commands=commands).encode()
        return targets.write_to(target, data, private=private)


class OutputFolder:
    """A folder for files that careerctl names, each replaced at once or not at all. All go through one opening."""

    def __init__(
        self, folder: Path, *, private: bool = False, opened: AbstractContextManager[Opened] | None = None
    ) -> None:
        """Take a folder that somebody named, and that is judged as such unless it comes `opened`."""
        self.folder, self.private = folder, private
        self._opened, self._held = opened, ExitStack()
        self.written: list[str] = []
        """The names of the files that were written so far."""
        self.is_open = False
        """Whether others may read one of them though they are `private`: some disks keep no rights."""

    def __enter__(self) -> Self:
        """Open it; it is made where there is none, with those in which it lies. Raises CareerctlError."""
        with _named(self.folder):
            self._real = self._held.enter_context(self._opened or targets.folder_for(self.folder))
        return self

    def __exit__(
        self, sort: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self._held.__exit__(sort, error, trace)

    def write(self, name: str, text: str) -> None:
        """Replace a file of the folder or, with `/` in its name, below it; of a link the link itself.

        Raises CareerctlError where it cannot be written, and says which files were.
        """
        self.copy(name, shown(text).encode())

    def copy(self, name: str, data: bytes) -> None:
        """Replace a file of the folder by bytes as they are. Raises as `write`."""
        try:
            self.is_open |= targets.put(self._real, name, data, private=self.private)
        except OSError as error:
            raise CareerctlError(self._half_way(name, error)) from error
        self.written.append(name)

    def _half_way(self, name: str, error: OSError) -> str:
        said = f"{_cannot_be_written(self.folder / name, error)}"
        if not self.written:
            return f"{said} Nothing was written."
        last = self.folder / self.written[-1]
        what = f"{len(self.written)} files, the last of them {last}" if len(self.written) > 1 else f"{last}"
        return f"{said} Written before it: {what}. The same command writes all of them."


def append(text: str, target: Path, *, private: bool = False) -> None:
    """Add a text at the end of a file, which is made where there is none: where it is `private`, for its owner alone.

    Raises CareerctlError where it cannot be written or where careerctl would read it as part of a project.
    """
    with _named(target):
        targets.append_to(target, shown(text).encode(), private=private)


@contextmanager
def _named(target: Path) -> Iterator[None]:
    """Name the file in what the system says."""
    try:
        yield
    except OSError as error:
        raise _cannot_be_written(target, error) from error


def _cannot_be_written(target: Path, error: OSError) -> CareerctlError:
    return CareerctlError(f"{target} cannot be written: {error.strerror or 'the system refuses'}.")
