"""The gallery's projects: files written by hand for what reading finds, the bad example of its manual for a rule."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from careerctl.cli import app
from careerctl.problems.manual import FILE, SETTINGS, Manual, manual

BROKEN = Path(__file__).parents[2] / "examples" / "broken"
SETTINGS_FILE = "careerctl.yaml"
_RULES, _ELSE = b"rules:\n", b"  # what else would be said here\n"
_FOUND = re.compile(r"^.+?: (?:error|warning|note)\[([a-z0-9-]+)\] (.*)$", re.MULTILINE)

Make = Callable[[Path], object]
EARLIER = {"version-not-raised": ("roles/seller.yaml", "closing: Proficient", "closing: Practising")}
"""Of rules about a change, which file read otherwise before it, and how."""


def _earlier(repository: Path) -> None:
    """Commit a project as it was before the change that a rule is about."""
    root = repository.parent
    path, now, then = EARLIER[root.name]
    text = (root / path).read_text("utf-8")
    (root / path).write_text(text.replace(now, then), "utf-8")
    _committed(repository)
    (root / path).write_text(text, "utf-8")


def _committed(repository: Path) -> None:
    """Commit all that lies beside a repository, which is made for it."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "core.autocrlf=false")
    for line in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "All")):
        subprocess.run(["git", *who, *line], cwd=repository.parent, check=True, capture_output=True)


def _submodule(folder: Path) -> None:
    """Make a folder as git leaves it that has cloned a repository without its submodules."""
    folder.mkdir()
    (folder.parent / ".git").mkdir()
    (folder.parent / ".gitmodules").write_text(f"[submodule]\n\tpath = {folder.name}\n\turl = ../people\n")


RECIPES: dict[str, dict[str, tuple[str, Make]]] = {
    "alike-names": {
        "roles/Sales": ("a folder", lambda path: path.mkdir()),
        "roles/sales": ("another one, which only its first letter tells from it", lambda path: path.mkdir()),
    },
    "committed-draft": {".git": ("a commit of all this", _committed)},
    "file-too-large": {
        "competencies/closing.yaml": ("1,000,001 bytes", lambda path: path.write_text("#" * 1_000_001)),
    },
    "not-a-file": {
        "roles/all": ("a link to a folder", lambda path: path.symlink_to("..")),
        "roles/ben.yaml": ("a link to a file about a person", lambda path: path.symlink_to("../people/ben.yaml")),
        "roles/seller.yaml": ("a pipe", os.mkfifo),
    },
    "text-too-long": {
        "competencies/closing.yaml": (
            "a competency whose description has 50,001 letters",
            lambda path: path.write_text(f"name: Closing\nasks: skill\ndescription: {'a' * 50_001}\n"),
        ),
    },
    "too-many-values": {
        "competencies/closing.yaml": (
            "a competency with 100,000 entries under metadata",
            lambda path: path.write_text(f"name: Closing\nasks: skill\nmetadata: [{'a,' * 100_000}]\n"),
        ),
    },
    "unfetched-submodule": {
        "people": ("a submodule that was not fetched", _submodule),
    },
    "version-not-raised": {".git": ("a commit in which the role asked for Practising", _earlier)},
    "unreadable-file": {
        "competencies/closing.yaml": (
            "a file that nobody may read",
            lambda path: path.write_text("name: Closing\nasks: skill\n") and path.chmod(0),
        ),
    },
}
"""What git cannot keep, or nobody wants in a repository: by project the file, what it is, and what makes it."""


class Project(NamedTuple):
    """A project of the gallery, with what a check prints of it."""

    folder: str
    """Its folder below examples/broken: the name that it is about, maybe with a word behind a full stop."""
    manual: Manual
    files: dict[str, bytes]
    """All that lies in the folder, by path."""
    output: str

    @property
    def made(self) -> dict[str, tuple[str, Make]]:
        """What the folder does not hold."""
        return RECIPES.get(self.folder, {})

    @property
    def found(self) -> list[tuple[str, str]]:
        """The names and messages of all that was found."""
        return _FOUND.findall(self.output)


def projects(name: str, scratch: Path) -> Iterator[Project]:
    """Yield the projects of a name, made and checked in a folder of the test."""
    told = manual(name)
    for folder, source in sorted(_sources(told).items()):
        root = scratch / folder
        files = {SETTINGS_FILE: SETTINGS.encode()} | source
        _write(root, files, folder)
        output = _checked(root, folder)
        if others := sorted({each for each, _ in _FOUND.findall(output) if each != name and not manual(each).fixed}):
            files[SETTINGS_FILE] = _ignoring(files[SETTINGS_FILE], others)
            (root / SETTINGS_FILE).write_bytes(files[SETTINGS_FILE])
            output = _checked(root, folder)
        yield Project(folder, told, files, output)


def kept(folder: str) -> dict[str, bytes]:
    """Return what lies in a folder of the gallery, by path."""
    root = BROKEN / folder
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def by_hand(settings: bytes) -> bytes:
    """Return a careerctl.yaml without the rules that are ignored because they would speak, too."""
    return settings.partition(_ELSE)[0].removesuffix(_RULES)


def _ignoring(settings: bytes, names: list[str]) -> bytes:
    opening = b"" if b"\n" + _RULES in settings else _RULES
    return b"".join((settings, opening, _ELSE, *(f"  {each}: ignore\n".encode() for each in names)))


def _sources(told: Manual) -> dict[str, dict[str, bytes]]:
    """Return by folder what somebody wrote: by hand, or in a rule's manual."""
    if told.scope != FILE:
        return {told.name: {each.path: each.text.encode() for each in told.bad}}
    folders = [each.name for each in BROKEN.glob("*") if each.name.partition(".")[0] == told.name]
    written = {folder: kept(folder) for folder in {*folders, *({told.name} & RECIPES.keys())}}
    return {
        folder: {path: by_hand(text) if path == SETTINGS_FILE else text for path, text in files.items()}
        for folder, files in written.items()
    }


def _write(root: Path, files: dict[str, bytes], folder: str) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text)
    for path, (_, make) in RECIPES.get(folder, {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        make(root / path)


def _checked(root: Path, folder: str) -> str:
    """Return what `careerctl check` prints in a project."""
    line = ["check", "--today", "2026-11-01", *(["--base", "HEAD"] if folder in EARLIER else [])]
    if folder == "unreadable-file":
        done = subprocess.run([sys.executable, "-c", _UNPRIVILEGED, *line], cwd=root, capture_output=True, check=False)
        return done.stdout.decode()
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with chdir(root), redirect_stdout(out):
        app.run(line)
    return out.buffer.getvalue().decode()


_UNPRIVILEGED = """
import ctypes, os, sys
for right in (1, 2):  # root's own right to read and write everything
    getattr(ctypes.CDLL(None), "prctl", lambda *_: 0)(24, right)
os.execv(sys.executable, [sys.executable, "-m", "careerctl", *sys.argv[1:]])
"""
