"""Which files a project has, in an order that does not depend on the disk."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from io import FileIO
from pathlib import Path

from careerctl.model.ids import is_id
from careerctl.problems.diagnostic import Diagnostic, Place
from careerctl.problems.error import CareerctlError
from careerctl.problems.faults import FAULTS
from careerctl.project import disk
from careerctl.project.here import from_here
from careerctl.project.kinds import FOLDERS
from careerctl.project.reading.source import MAX_BYTES, SourceFile, parse
from careerctl.project.root import commands_from_here
from careerctl.project.submodules import fetching
from careerctl.project.yaml.tree import TextFault
from careerctl.text.characters import printable
from careerctl.text.spelling import did_you_mean

_YAML = ".yaml"
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""Read bytes, and wait for nobody, should a pipe stand where a file is expected."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The YAML files under a folder of a project, sorted, relative to its root with `/`, and what is odd there."""

    paths: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unlisted: list[str] = field(default_factory=list)
    """Folders that are links, or into which nobody may look: what lies there is not known, and not absent either."""

    def leave_out(self, one: Diagnostic) -> None:
        """Leave a folder out, and say so."""
        self.diagnostics.append(one)
        self.unlisted.append(one.place.path)

    @property
    def left_out(self) -> list[Diagnostic]:
        """What is said of the folders that were left out."""
        return [each for each in self.diagnostics if each.place.path in self.unlisted]


def say(name: str, path: str, message: str, hint: str = "", *others: tuple[str, str]) -> Diagnostic:
    """Return a diagnostic about a file as a whole; `others` are paths with what they are."""
    related = tuple((Place(printable(other)), what) for other, what in others)
    return Diagnostic(Place(printable(path)), FAULTS[name].severity, name, message, hint, related)


def listing(root: Path, folder: str, ending: str = _YAML) -> Listing:
    """List the files under `folder` with an ending. Nothing that looks like YAML is left out in silence."""
    found = Listing()
    try:
        if disk.is_link(root / folder):
            found.leave_out(_linked_folder(folder))
        elif disk.is_folder(root / folder) and disk.is_spelled_so(root / folder):
            _list(root, folder, found, ending)
        else:
            for each in unfetched(root, folder):
                found.leave_out(each)
    except disk.ClosedError as closed:
        found.leave_out(say("unreadable-file", folder, *_why(closed.error)))
    found.paths.sort()
    return found


def whole_listing(root: Path, folder: str, what: str) -> list[str]:
    """List the YAML files under `folder` for somebody to whom it matters that there is no other.

    Raises CareerctlError where one may not be seen; `what` may be in it.
    """
    found = listing(root, folder)
    must_be_whole(found, root, what)
    return found.paths


def must_be_whole(found: Listing, root: Path, what: str) -> None:
    """Raise CareerctlError where a file that was not listed may be there, and `what` in it."""
    if found.unlisted:
        message = f"{what} may be there already, in a folder that is not read. Nothing was written."
        raise CareerctlError(message, from_here(found.left_out, root))


def unseen(root: Path, unlisted: Iterable[str]) -> str:
    """Return the sentence that goes with "there is none" where some folders were left out, else ""."""
    commands = {folder: fetching(root / folder) for folder in sorted(unlisted)}
    fetch = "".join(f" {folder} was not fetched: `{command}`." for folder, command in commands.items() if command)
    others = ", ".join(folder for folder, command in commands.items() if not command)
    closed = f" What lies in {others} is not read; `{commands_from_here(root)('check')}` says why." if others else ""
    return fetch + closed


def _list(root: Path, first: str, found: Listing, ending: str) -> None:
    folders, base = [first], root / first
    while folders:
        folder = folders.pop()
        is_empty, names = True, list[str]()
        try:
            with disk.entries(root / folder) as entries:
                for entry in entries:
                    is_empty = False
                    if not entry.name.endswith(_YAML):  # what those are called is judged by file
                        names.append(entry.name)
                    path = f"{folder}/{entry.name}"
                    if _is_folder(entry):
                        folders += _enter(entry, path, found)
                    elif entry.name.endswith(ending) if ending != _YAML else _is_ours(entry.name, path, found):
                        _take(base, entry, path, found)
        except disk.ClosedError as closed:
            found.leave_out(say("unreadable-file", folder, *_why(closed.error)))
        else:
            for each in unfetched(root, folder) if is_empty else ():
                found.leave_out(each)
            found.diagnostics.extend(_alike(folder, *each) for each in disk.alike(names))


def _alike(folder: str, name: str, other: str) -> Diagnostic:
    what = "this name and another one differ only in case, or in how an accent is stored"
    hint = "Windows and macOS take them for one: rename one of them"
    return say("alike-names", f"{folder}/{other}", what, hint, (f"{folder}/{name}", "the other name"))


def unfetched(root: Path, folder: str) -> list[Diagnostic]:
    """Return what is said of a folder that is a submodule and was not fetched; nothing of any other."""
    command = fetching(root / folder)
    what = "this folder is a submodule that was not fetched"
    return [say("unfetched-submodule", folder, what, f"fetch it: `{command}`")] if command else []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself, or to where nobody may look
        return False


def _enter(entry: os.DirEntry[str], path: str, found: Listing) -> list[str]:
    """Return the folder to list next; a link to one is not followed, since it may lead anywhere, or in a circle."""
    if entry.is_symlink():
        found.leave_out(_linked_folder(path))
        return []
    if entry.name.endswith(".yaml"):
        found.diagnostics.append(say("not-a-file", path, "this is a folder, not a file", "rename the folder"))
    return [path]


def _linked_folder(path: str) -> Diagnostic:
    return say("not-a-file", path, "links to folders are not followed", "put the folder itself here")


def _is_ours(name: str, path: str, found: Listing) -> bool:
    """Tell whether a file is one to read; speak up about one that only looks different."""
    lower = name.lower()
    if name.endswith(".yaml"):
        return not name.startswith(".#")
    if lower.endswith((".yml", ".yaml")):
        hint = f"rename it to {printable(name[: name.rindex('.')])}.yaml"
        found.diagnostics.append(say("wrong-ending", path, "only files that end with .yaml are read", hint))
    return False


def _take(base: Path, entry: os.DirEntry[str], path: str, found: Listing) -> None:
    """Take a file; refuse devices, and links that leave `base`, the folder of the kind."""
    if entry.is_symlink():
        if not disk.leads_inside(entry.path, base):
            what = "this link leads out of its kind's folder, or to no file"
            found.diagnostics.append(say("not-a-file", path, what, "put the file itself here"))
            return
    elif not entry.is_file():
        found.diagnostics.append(say("not-a-file", path, "this is no file that can be read", "put a file here"))
        return
    found.paths.append(path)


def read(root: Path, path: str, *, private: bool = True) -> SourceFile:
    """Read one file of a project, by its path relative to the root.

    Messages about a `private` file quote nothing that somebody wrote.
    """
    shown = printable(path)
    try:
        with FileIO(os.open(os.path.join(root, path), _READ)) as file:  # noqa: PTH118  # half the time of Path.open
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                message = f"this file has {size:,} bytes; {MAX_BYTES:,} are the most"
                return _closed(shown, "file-too-large", message, "one thing a file")
            return parse(shown, file.readall(), private=private)
    except OSError as error:
        return _closed(shown, "unreadable-file", *_why(error))


def _closed(shown: str, name: str, message: str, hint: str) -> SourceFile:
    source = SourceFile(shown)
    source.faults.append(TextFault(name, None, message, hint))
    return source


def _why(error: OSError) -> tuple[str, str]:
    return f"this cannot be read: {disk.why(error)}", "look at its rights"


def id_of(path: str) -> str:
    """Return the id that a file's name gives: its stem."""
    return path.rsplit("/", 1)[-1].removesuffix(".yaml")


def by_id(paths: list[str], diagnostics: list[Diagnostic]) -> dict[str, str]:
    """Return the paths by the id that each file's name gives; names that are no ids, and clashes, are diagnostics."""
    known: dict[str, str] = {}
    twins = {id_of(path): path for path in paths}
    for path in paths:
        name = id_of(path)
        if not is_id(name):
            diagnostics.append(_bad_name(path, name, twins))
        elif name in known:
            message = f"the id '{name}' is already that of another file"
            diagnostics.append(
                say("clashing-ids", path, message, "rename one of the two", (known[name], "the other file"))
            )
        else:
            known[name] = path
    return known


def _bad_name(path: str, name: str, twins: dict[str, str]) -> Diagnostic:
    folded = name.casefold()
    hint = "lower-case letters a–z, digits and single hyphens, at most 64 characters, no device name of Windows"
    if folded in twins and folded != name:
        other = (twins[folded], "this file's name differs in upper and lower case only")
        return say("bad-file-name", path, "this file's name is no id", hint, other)
    suggestion = as_id(name)
    if is_id(suggestion):
        hint = f"rename it to {suggestion}.yaml; {hint}"
    return say("bad-file-name", path, "this file's name is no id", hint)


def as_id(text: str) -> str:
    """Return a text written as ids are, as far as it has letters and digits for one."""
    return "-".join(part for part in "".join(_id_part(each) for each in text.casefold()).split("-") if part)


def _id_part(character: str) -> str:
    return character if character.isascii() and character.isalnum() else "-"


@cache
def meant_folder(name: str) -> str:
    """Return the hint that names the folder of a kind which a folder was probably meant to be, or ""."""
    return did_you_mean(f"{name}/", [f"{folder}/" for folder in FOLDERS])


def misplaced(root: Path) -> Iterator[Diagnostic]:
    """Find YAML files in folders whose name is nearly that of a kind."""
    try:
        with disk.entries(root) as entries:
            folders = sorted(each.name for each in entries if not each.is_symlink() and _is_folder(each))
    except disk.ClosedError as closed:
        yield say("unreadable-file", ".", *_why(closed.error))
        return
    for folder in folders:
        if folder in FOLDERS or folder.startswith(".") or not meant_folder(folder):
            continue
        for path in listing(root, folder).paths:
            message = f"this file is not read: no kind has the folder '{printable(folder)}'"
            yield say("misplaced-file", path, message, meant_folder(folder))
