"""Windows and macOS as this project meets them: the functions of `os` that it calls, refusing as they do there.

Below one folder `os` answers as another system would; everywhere else it is the real one. Then what writes is imported
anew, so that it finds out by itself what this system can do. What these fakes do not know nobody has tried.
"""

# These stand for the functions that Path itself calls.
# ruff: noqa: PTH109, PTH112, PTH117, PTH118, PTH206

import errno
import fcntl
import importlib
import os
import shutil
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import careerctl.project

IN_USE = "The process cannot access the file because it is being used by another process"
ROOM = "careerctl.project.writing"


def folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


class Mac:
    """A disk that tells neither upper from lower case nor one Unicode form from the other."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.monkeypatch = os.path.realpath(root), monkeypatch
        self.real = {name: getattr(os, name) for name in self.wrapped()}
        self.calls: Counter[str] = Counter()
        self.refuse: Callable[[str, str], OSError | None] = lambda _call, _path: None
        """Asked before each call below the folder: what the system says instead of an answer."""

    def wrapped(self) -> tuple[str, ...]:
        one = ("open", "stat", "lstat", "access", "unlink", "rmdir", "mkdir", "scandir", "listdir", "readlink")
        return (*one, "replace", "rename", "link")

    def enter(self) -> None:
        for name in self.wrapped():
            self.monkeypatch.setattr(os, name, self._wrapper(name))
        known = {each.__name__ for each in os.supports_dir_fd}
        self.monkeypatch.setattr(os, "supports_dir_fd", {getattr(os, each) for each in known if hasattr(os, each)})
        self.monkeypatch.delattr(os, "O_PATH")

    def anew(self, *names: str) -> Any:
        """Import what writes anew; return its modules."""
        for name in names:
            importlib.import_module(f"{ROOM}.{name}")
        self.enter()
        self.monkeypatch.setattr(careerctl.project, "writing", sys.modules[ROOM])
        for name in [each for each in sys.modules if each == ROOM or each.startswith(f"{ROOM}.")]:
            self.monkeypatch.delitem(sys.modules, name)
        modules = {name: importlib.import_module(f"{ROOM}.{name}") for name in names}
        for name in [each for each in sys.modules if each == ROOM or each.startswith(f"{ROOM}.")]:
            fresh = sys.modules.pop(name)
            self.monkeypatch.setitem(sys.modules, name, fresh)
        return SimpleNamespace(**modules)

    def _wrapper(self, name: str) -> Callable[..., Any]:
        real, paths = self.real[name], 2 if name in {"replace", "rename", "link"} else 1

        def call(*arguments: Any, **options: Any) -> Any:
            handles = (
                [options.get(each) for each in ("src_dir_fd", "dst_dir_fd")] if paths > 1 else [options.get("dir_fd")]
            )
            given = list(arguments)
            whole = [self.found(each, handle) for each, handle in zip(given, handles, strict=False)]
            if not any(each and (each + os.sep).startswith(self.root + os.sep) for each in whole):
                return real(*arguments, **options)
            self.calls[name] += 1
            for path in filter(None, whole):
                if error := self.refuse(name, path):
                    raise error
            self.judge(name, [each or "" for each in whole], handles)
            kept = {key: each for key, each in options.items() if "dir_fd" not in key}
            return real(*whole, *given[paths:], **kept)

        call.__name__ = name
        return call

    def judge(self, _name: str, _paths: list[str], _handles: list[int | None]) -> None:
        """Raise what the system would."""

    def found(self, path: Any, handle: int | None = None) -> str | None:
        """Return a path with each name as it was written when it was made; None for what is no path."""
        if not isinstance(path, (str, os.PathLike)):
            return None
        whole = os.fspath(path)
        if not isinstance(whole, str):
            return None
        if not os.path.isabs(whole):
            base = self.real["readlink"](f"/proc/self/fd/{handle}") if handle is not None else os.getcwd()
            whole = os.path.join(base, whole)
        if not whole.startswith(self.root + os.sep):
            return whole
        real = self.root
        for step in whole[len(self.root) + 1 :].split(os.sep):
            try:
                names = self.real["listdir"](real)
            except OSError:
                names = []
            same = [each for each in names if each == step] or [each for each in names if folded(each) == folded(step)]
            real = os.path.join(real, same[0] if same else step)
        return real


class Windows(Mac):
    """Windows: it goes by paths, moves and deletes nothing that is open, locks bytes, and keeps no rights of others."""

    def enter(self) -> None:
        super().enter()
        for name in ("O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "fchown", "fchmod", "geteuid"):
            self.monkeypatch.delattr(os, name)
        self.monkeypatch.setattr(os, "supports_dir_fd", set())
        self.monkeypatch.setattr(os, "O_BINARY", 0, raising=False)
        self.monkeypatch.setattr(shutil, "_use_fd_functions", False)
        locks = ModuleType("msvcrt")
        locks.LK_NBLCK, locks.LK_UNLCK, locks.locking = 2, 0, _locking  # type: ignore[attr-defined]
        self.monkeypatch.setitem(sys.modules, "msvcrt", locks)
        self.monkeypatch.setitem(sys.modules, "fcntl", None)

    def judge(self, name: str, paths: list[str], handles: list[int | None]) -> None:
        if any(each is not None for each in handles):
            raise NotImplementedError(name)
        if name == "link":
            raise OSError(errno.EINVAL, "this disk has no hard links")
        if name == "open" and os.path.isdir(paths[0]):
            raise PermissionError(errno.EACCES, "Permission denied")
        if name == "rename" and os.path.lexists(paths[1]):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        if name in {"replace", "rename", "unlink", "rmdir"} and any(map(self.is_in_use, paths)):
            raise PermissionError(errno.EACCES, IN_USE)

    def is_in_use(self, path: str) -> bool:
        """Tell whether this process has a file open, or one in a folder."""
        for handle in self.real["listdir"]("/proc/self/fd"):
            try:
                held = self.real["readlink"](f"/proc/self/fd/{handle}")
            except OSError:
                continue
            if f"{held}/".startswith(f"{path}/") and not os.path.isdir(held):
                return True
        return False

    def _wrapper(self, name: str) -> Callable[..., Any]:
        call = super()._wrapper(name)
        if name != "open":
            return call

        def opened(path: Any, flags: int, mode: int = 0o777, **options: Any) -> Any:
            return call(path, flags, mode | 0o666, **options)

        return opened


def _locking(handle: int, how: int, _count: int) -> None:
    """Lock as msvcrt does: what another handle has is denied."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB if how else fcntl.LOCK_UN)
    except BlockingIOError as error:
        raise PermissionError(errno.EACCES, "Permission denied") from error
