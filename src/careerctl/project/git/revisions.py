"""A project as it was at a revision of git: its files, laid out in a private folder for as long as they are read."""

import os
import posixpath
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.git.git import CommittedFile, Repository
from careerctl.project.kinds import FOLDERS, PRIVATE_FOLDERS, SETTINGS_FILE
from careerctl.project.reading.files import meant_folder
from careerctl.project.reading.settings import ReadSettings
from careerctl.project.reading.source import MAX_BYTES
from careerctl.project.root import git_top

_LONGEST = 1000
"""Bytes of a path: what is longer could not have been checked out either."""
_ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""How a system or a closed terminal ends a process."""


class Past(NamedTuple):
    """A project as it was: its folder, None where it was not there yet.

    `elsewhere` is the folder of its framework where that belongs to no revision of this repository, else "".
    """

    root: Path | None
    elsewhere: str = ""


@contextmanager
def project_at(revision: str, root: Path, *, with_people: bool) -> Iterator[Past]:
    """Yield the project in `root` as it was at a revision, in a folder that only its owner reads and that goes again.

    Raises CareerctlError where there is no such revision, and where the files cannot be written.
    """
    repository = Repository(root)
    commit = repository.commit(revision)
    with _unwinding(), ExitStack() as until_read:
        try:
            folder = until_read.enter_context(tempfile.TemporaryDirectory(prefix="careerctl-"))
            with repository.contents() as content:
                layout = _Layout(repository, commit, Path(folder), content, with_people=with_people)
                past = layout.project(disk.real(root))
        except OSError as error:
            message = f"the files of {revision} cannot be written to a temporary folder: {error.strerror or error}."
            raise CareerctlError(message) from error
        yield past


@contextmanager
def _unwinding() -> Iterator[None]:
    """Let whatever ends the process unwind it first, so that no file about people stays behind."""
    ends = [each for each in _ENDS if signal.getsignal(each) is signal.SIG_DFL]  # `nohup` has one ignored
    try:
        for each in ends:
            signal.signal(each, _end)
        yield
    finally:
        for each in ends:
            signal.signal(each, signal.SIG_DFL)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)  # as a shell says it


class _Layout:
    """The files of a commit on their way to a folder that stands for the root of the disk.

    So a framework that lies beside the repository lies beside it here, too. Links are made last, so that nothing is
    written through one; whoever reads decides whether they are followed, as in any project.
    """

    def __init__(
        self, repository: Repository, commit: str, folder: Path, content: Callable[[str], bytes], *, with_people: bool
    ) -> None:
        self.repository = repository
        self.commit = commit
        self.content = content
        self.folder = folder
        self.top = folder.joinpath(*repository.top.parts[1:])
        self.left_out = () if with_people else PRIVATE_FOLDERS
        self.links: list[tuple[Path, str]] = []

    def project(self, real: Path) -> Past:
        """Lay out a project, and its framework where that is elsewhere."""
        if not real.is_relative_to(self.repository.top):
            message = f"git says that {real} lies in {self.repository.top}. Look at core.worktree in its settings."
            raise CareerctlError(message)
        below = real.relative_to(self.repository.top).as_posix()
        here = self.top / below
        self._lay_out("" if below == "." else below)
        if not disk.is_file(here / SETTINGS_FILE):
            return Past(None)
        elsewhere = self._framework(ReadSettings(here).value.framework, real, here)
        for link, target in self.links:
            with suppress(FileExistsError):
                link.symlink_to(target)
        return Past(here, elsewhere)

    def _framework(self, folder: str | None, real: Path, here: Path) -> str:
        """Lay out a framework of this repository; any other is linked to, and named."""
        if folder is None:
            return ""
        if git_top(real / folder) == self.repository.top and not Path(folder).is_absolute():
            self._lay_out(Path(os.path.relpath(real / folder, self.repository.top)).as_posix())
            return ""
        place = Path(os.path.normpath(here / folder))
        if place.is_relative_to(self.folder) and not disk.is_there(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(disk.real(real / folder))
        return folder

    def _lay_out(self, below: str) -> None:
        for entry in self.repository.files(self.commit, "" if below == "." else below):
            inside = posixpath.relpath(entry.path, below or ".")
            first = inside.partition("/")[0]
            if first in self.left_out or not _is_sound(entry.path):
                continue
            with suppress(FileExistsError, NotADirectoryError, IsADirectoryError):  # two in one place: no git writes it
                if first in FOLDERS and entry.is_link:
                    self._link(entry)
                elif first in FOLDERS or inside == SETTINGS_FILE:
                    self._file(entry)
                elif _is_yaml(inside) and meant_folder(first):
                    self._place(entry).touch(exist_ok=False)  # a check looks at its name

    def _link(self, entry: CommittedFile) -> None:
        target = os.fsdecode(self.content(entry.content)) if entry.size <= _LONGEST else ""
        if target and "\0" not in target:
            self.links.append((self._place(entry), target))

    def _file(self, entry: CommittedFile) -> None:
        """Lay out a file as far as a check looks at it: of what is too large its size, of other files their folder."""
        place = self._place(entry)
        if not entry.is_link and _is_yaml(entry.path):
            with place.open("wb") as file:
                if entry.size > MAX_BYTES:
                    file.truncate(entry.size)
                else:
                    file.write(self.content(entry.content))

    def _place(self, entry: CommittedFile) -> Path:
        place = self.top / entry.path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place


def _is_yaml(path: str) -> bool:
    return path.lower().endswith((".yaml", ".yml"))


def _is_sound(path: str) -> bool:
    """Tell whether a path stays below the folder in which it is laid out."""
    parts = path.split("/")
    odd = any(part in {"", ".", ".."} or Path(part).name != part for part in parts)
    return not odd and len(os.fsencode(path)) <= _LONGEST
