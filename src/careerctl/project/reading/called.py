"""Who is called so: people by the names that their files say, for whoever does not know an id."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from careerctl.model.ids import is_id
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.kinds import PEOPLE
from careerctl.project.reading import files
from careerctl.text.characters import in_one_line, printable, quoted

_MOST = 12


class _Called(NamedTuple):
    """The people of a name, by the paths of their files, with their whole names; and which files may hold it, too."""

    people: dict[str, str]
    unread: list[str]


def person_called(root: Path, written: str) -> str | None:
    """Return the path of the file of the one person whose `name` or `called` is `written`; None for nobody.

    Upper and lower case are the same. Opens the files of all people, and reads those in which the words stand.
    Raises CareerctlError where several have the name, or where a file that cannot be read may have it.
    """
    name = _folded(written)
    if not name:
        return None
    found = _called(root, name)
    if not found.people:
        return None
    if len(found.people) > 1:
        who = "\n".join(f"  {each}" for each in _some(_told(found.people)))
        message = f"{len(found.people)} people are called {quoted(written)}. Name one by the id:\n{who}"
        raise CareerctlError(message)
    if found.unread:
        where = ", ".join(map(printable, _some(found.unread)))
        message = f"others may be called {quoted(written)}, too, in what cannot be read: {where}. "
        message += f"Name the person by the id: {next(_told(found.people))}."
        raise CareerctlError(message)
    return next(iter(found.people))


def _called(root: Path, name: str) -> _Called:
    listed = files.listing(root, PEOPLE)
    people: dict[str, str] = {}
    unread = list(listed.unlisted)
    for path in filter(_is_of_somebody, listed.paths):
        try:
            raw = disk.read(root / path) or b""
        except disk.ClosedError:
            unread.append(path)
            continue
        if not _may_hold(raw, name):
            continue
        tree = files.read(root, path).root
        if not isinstance(tree, dict):
            unread.append(path)
        elif any(isinstance(tree.get(key), str) and _folded(tree[key]) == name for key in ("name", "called")):
            people[path] = str(tree.get("name", ""))
    return _Called(people, unread)


def _is_of_somebody(path: str) -> bool:
    return is_id(files.id_of(path))


def _may_hold(raw: bytes, name: str) -> bool:
    """Tell cheaply whether a file's name can be this one: its words stand there, or an escape that may hide them."""
    text = _folded(raw.decode("utf-8", "replace"))
    return "\\" in text or all(word in text for word in name.split())


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _told(people: dict[str, str]) -> Iterator[str]:
    for path, name in people.items():
        yield f"{files.id_of(path)} ({in_one_line(name)})" if name else files.id_of(path)


def _some(lines: Iterable[str]) -> list[str]:
    every = list(lines)
    return [*every[:_MOST], *([f"and {len(every) - _MOST} more"] if len(every) > _MOST else [])]
