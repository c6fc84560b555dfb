"""A project as it was at a revision of git: its files, laid out in a private folder for as long as they are read."""

import os
import posixpath
import shlex
import signal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.git.git import CommittedFile, Repository, blob_name
from careerctl.project.here import path_from_here
from careerctl.project.kinds import FOLDERS, PRIVATE_FOLDERS, SETTINGS_FILE, TEMPLATES
from careerctl.project.reading.files import meant_folder
from careerctl.project.reading.settings import ReadSettings
from careerctl.project.reading.source import MAX_BYTES
from careerctl.project.root import git_top
from careerctl.project.submodules import fetching
from careerctl.text.characters import printable

_LONGEST = 1000
"""Bytes of a path: what is longer could not have been checked out either."""
_BLOCK = 4096
"""Bytes of which a file takes whole ones."""
_LOOKED_AT = (*FOLDERS, TEMPLATES)
_ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""How a system or a closed terminal ends a process."""


class Past(NamedTuple):
    """A project as it was: its folder, None where it was not there yet.

    `elsewhere` is the folder of its framework where that belongs to no revision of this repository, else "";
    `framework` is the folder as the careerctl.yaml that was laid out names it, "" for none.
    """

    root: Path | None
    elsewhere: str = ""
    framework: str = ""
    same: frozenset[str] = frozenset()
    """The paths, from the root, of the files about people that hold today what they held then."""


@contextmanager
def project_at(revision: str, root: Path, *, with_people: bool, only: Sequence[str] = ()) -> Iterator[Past]:
    """Yield the project in `root` as it was at a revision, in a folder that only its owner reads and that goes again.

    `only` names what is needed of it, as `Repository` has it.
    Raises CareerctlError where there is no such revision, and where the files cannot be written.
    """
    repository = Repository(root, only)
    commit = repository.commit(revision)
    with _unwinding(), ExitStack() as until_read:
        try:
            place = disk.memory_for(
                _weight(repository, commit, disk.real(root))
            )  # no trace of people on a disk, and quicker
            folder = Path(until_read.enter_context(tempfile.TemporaryDirectory(prefix="careerctl-", dir=place)))
            with ExitStack() as until_written:
                content = until_written.enter_context(repository.contents())
                origin = _Origin(repository, commit, content, folder.joinpath(*repository.top.parts[1:]))
                past = _Layout(until_written, with_people=with_people).project(origin, disk.real(root))
        except OSError as error:
            message = f"the earlier files cannot be written to a temporary folder: {error.strerror or error}."
            raise CareerctlError(message) from error
        yield past


def _weight(repository: Repository, commit: str, real: Path) -> int:
    """Return how many bytes the files of a folder take, in whole blocks."""
    below = _below(real, repository.top) if real.is_relative_to(repository.top) else ""
    return sum(-(-each.size // _BLOCK) * _BLOCK for each in repository.files(commit, "" if below == "." else below))


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


class _Origin(NamedTuple):
    """A commit of a repository, what reads its contents, and the folder that stands for the repository's top."""

    repository: Repository
    commit: str
    content: Callable[[str], bytes]
    top: Path


class _Layout:
    """The files of a commit on their way to a folder that stands for the root of the disk.

    So a framework that lies beside the project lies beside it here, too. Links are made last, so that nothing is
    written through one; whoever reads decides whether they are followed, as in any project.
    """

    def __init__(self, until_written: ExitStack, *, with_people: bool) -> None:
        self.until_written = until_written
        self.left_out = () if with_people else PRIVATE_FOLDERS
        self.links: list[tuple[Path, bytes]] = []
        self.same: list[Path] = []
        """What was laid out as it is today."""

    def project(self, origin: _Origin, real: Path) -> Past:
        """Lay out a project, and its framework where that is elsewhere."""
        if not real.is_relative_to(origin.repository.top):
            message = f"git says that {real} lies in {origin.repository.top}. Look at core.worktree in its settings."
            raise CareerctlError(message)
        below = _below(real, origin.repository.top)
        here = origin.top / below
        self._lay_out(origin, below)
        if not disk.is_file(here / SETTINGS_FILE):
            return Past(None)
        folder = ReadSettings(here).value.framework or ""
        is_elsewhere = bool(folder) and not self._has_laid_out(origin, real, folder)
        at_once = origin.repository.makes_links if self.links else False
        for link, target in self.links:
            _make_link(link, target, as_link=at_once)
        same = self._about_people(here)
        if not is_elsewhere:
            return Past(here, framework=folder, same=same)
        return Past(here, folder, _pointed(here / SETTINGS_FILE, disk.real(real / folder).as_posix(), folder), same)

    def _about_people(self, here: Path) -> frozenset[str]:
        """Return which files about people were laid out as they are today."""
        every = (each.relative_to(here).as_posix() for each in self.same if each.is_relative_to(here))
        return frozenset(each for each in every if each.partition("/")[0] in PRIVATE_FOLDERS)

    def _has_laid_out(self, origin: _Origin, real: Path, folder: str) -> bool:
        """Lay out the framework of a project; tell whether it belongs to the commit, or to a submodule's there."""
        top, place = origin.repository.top, Path(os.path.normpath(real / folder))
        if Path(folder).is_absolute() or not place.is_relative_to(top):
            return False
        below = _below(place, top)
        while entry := origin.repository.submodule(origin.commit, below):
            inner = self._submodule(origin, entry)
            if inner is None:
                command = fetching(origin.repository.top / entry.path)
                what = f"the framework lay in {printable(entry.path)}, a submodule that is not here."
                message = f"{what} Fetch it: `{command}`." if command else what
                raise CareerctlError(message)
            origin, below = inner, posixpath.relpath(below, entry.path)
        return self._lay_out(origin, below) or git_top(place) == origin.repository.top

    def _submodule(self, origin: _Origin, entry: CommittedFile) -> _Origin | None:
        """Return the commit of a submodule, None where it was not fetched. Raises CareerctlError if it lacks that."""
        place = origin.repository.top / entry.path
        if not disk.is_there(place / ".git"):
            return None
        repository = Repository(place)
        if not repository.has(entry.content):
            fetch = shlex.join(["git", "-C", path_from_here(place), "fetch", "--depth=1", "origin", entry.content])
            what = f"git does not hold the commit of the submodule {printable(entry.path)} that was there then"
            message = f"{what}. Fetch it: `{fetch}`."
            raise CareerctlError(message)
        content = self.until_written.enter_context(repository.contents())
        return _Origin(repository, entry.content, content, origin.top / entry.path)

    def _lay_out(self, origin: _Origin, below: str, within: str = "") -> bool:
        """Lay out what a check looks at of a folder, which lies `within` one of a project; tell whether anything is."""
        is_any = False
        for entry in origin.repository.files(origin.commit, "" if below == "." else below):
            is_any = True
            inside = posixpath.join(within, posixpath.relpath(entry.path, below or "."))
            first = inside.partition("/")[0]
            if first in self.left_out or not _is_sound(entry.path):
                continue
            if entry.is_submodule:
                inner = self._submodule(origin, entry) if first in _LOOKED_AT else None
                if inner is not None:
                    self._lay_out(inner, "", inside)
                continue
            with suppress(FileExistsError, NotADirectoryError, IsADirectoryError):  # two in one place: no git writes it
                if first in _LOOKED_AT and entry.is_link:
                    self._link(origin, entry)
                elif first in _LOOKED_AT or inside == SETTINGS_FILE:
                    self._file(origin, entry, is_template=first == TEMPLATES)
                elif _is_yaml(inside) and meant_folder(first):
                    _place(origin, entry).touch(exist_ok=False)  # a check looks at its name
        return is_any

    def _link(self, origin: _Origin, entry: CommittedFile) -> None:
        target = origin.content(entry.content) if entry.size <= _LONGEST else b""
        if target and b"\0" not in target:
            self.links.append((_place(origin, entry), target))

    def _file(self, origin: _Origin, entry: CommittedFile, *, is_template: bool) -> None:
        """Lay out a file as far as a check looks at it: of what is too large its size, of other files their folder."""
        place, most = _place(origin, entry), MAX_BYTES * 2 if is_template else MAX_BYTES
        if not entry.is_link and (is_template or _is_yaml(entry.path)):
            with place.open("wb") as file:
                if entry.size > most:
                    file.truncate(entry.size)
                else:
                    today = _as_today(origin, entry)
                    file.write(origin.content(entry.content) if today is None else today)
                    self.same += [place] if today is not None else []


def _below(place: Path, top: Path) -> str:
    """Return a place as seen from a repository's top folder, "." for that."""
    return place.relative_to(top).as_posix()


def _as_today(origin: _Origin, entry: CommittedFile) -> bytes | None:
    """Return what a file held then where it holds that today, so that git need not be asked; else None."""
    with suppress(disk.ClosedError):
        raw = disk.read(origin.repository.top / entry.path)
        if raw is not None and len(raw) == entry.size and blob_name(raw, entry.content) == entry.content:
            return raw
    return None


def _place(origin: _Origin, entry: CommittedFile) -> Path:
    place = origin.top / entry.path
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


def _make_link(place: Path, target: bytes, *, as_link: bool) -> None:
    """Make a link, or where there may be none what git writes in its place: a file that holds where it leads."""
    try:
        if as_link:
            place.symlink_to(os.fsdecode(target))
            return
    except FileExistsError:
        return
    except OSError:  # the system, or its disk, has no links, or lets nobody make one
        pass
    with suppress(FileExistsError), place.open("xb") as file:
        file.write(target)


def _pointed(settings: Path, framework: str, written: str) -> str:
    """Let a careerctl.yaml name its framework by where that lies on the disk; return what it names now."""
    from careerctl.project.writing.change import Put
    from careerctl.project.writing.edit import edited

    raw = disk.read(settings)
    with suppress(CareerctlError):  # what is wrong with it is found where it is read
        text = edited(SETTINGS_FILE, raw or b"", [Put(("framework",), framework)])
        with settings.open("wb") as file:
            file.write(text)
        return framework
    return written


def _is_yaml(path: str) -> bool:
    return path.lower().endswith((".yaml", ".yml"))


def _is_sound(path: str) -> bool:
    """Tell whether a path stays below the folder in which it is laid out."""
    parts = path.split("/")
    odd = any(part in {"", ".", ".."} or Path(part).name != part for part in parts)
    return not odd and len(os.fsencode(path)) <= _LONGEST
