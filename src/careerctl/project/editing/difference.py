"""What a write changes, as a unified diff that `git apply` takes."""

import posixpath
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from careerctl.project.replacing import Written


def unified(written: Iterable[Written], below: str = "") -> str:
    """Return the differences of some writes, file by file; where a file has another name now, in git's own form.

    `below` is the folder of the project as seen from git's top folder: from there git counts the paths of its own form.
    """
    every = list(written)
    if not any(each.was for each in every):
        return "".join(line for each in every for line in _of(each))
    seen = [_seen(each, below) for each in every]
    return "".join(line for each in seen for line in (*_heading(each), *_of(each)))


def _seen(written: Written, below: str) -> Written:
    was = posixpath.join(below, written.was) if written.was else ""
    return written._replace(path=posixpath.join(below, written.path), was=was)


def _heading(written: Written) -> Iterator[str]:
    """Yield what tells git where a file begins, and which name it had."""
    yield f"diff --git a/{written.was or written.path} b/{written.path}\n"
    if written.was and written.before == written.after:
        yield "similarity index 100%\n"
    if written.was:
        yield f"rename from {written.was}\nrename to {written.path}\n"
    elif written.before is None:
        yield "new file mode 100644\n"


def _of(written: Written) -> Iterator[str]:
    before = written.before or b""
    name = "/dev/null" if written.before is None else f"a/{written.was or written.path}"
    for line in unified_diff(_lines(before), _lines(written.after), name, f"b/{written.path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(data: bytes) -> list[str]:
    """Return the lines with their breaks; a carriage return stays part of its line."""
    *whole, last = data.decode().split("\n")
    return [*(f"{line}\n" for line in whole), *([last] if last else [])]
