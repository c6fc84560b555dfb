"""What a write changes, as a unified diff that `git apply` takes."""

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from careerctl.project.replacing import Written

_ODD = re.compile(r'[\x00-\x1f\x7f"\\\udc80-\udcff]')


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
    yield f"diff --git {_named(f'a/{written.was or written.path}')} {_named(f'b/{written.path}')}\n"
    if written.was and written.before == written.after:
        yield "similarity index 100%\n"
    if written.was:
        yield f"rename from {_named(written.was)}\nrename to {_named(written.path)}\n"
    elif written.before is None:
        yield "new file mode 100644\n"


def _of(written: Written) -> Iterator[str]:
    before = written.before or b""
    name = "/dev/null" if written.before is None else _named(f"a/{written.was or written.path}")
    for line in unified_diff(_lines(before), _lines(written.after), name, _named(f"b/{written.path}")):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _named(path: str) -> str:
    """Return a path as git writes it: one that could be misread stands in quotes, with its odd bytes as numbers."""
    if not _ODD.search(path):
        return path
    odd = {*range(32), *b'"\\', *range(127, 256)}
    return '"' + "".join(f"\\{byte:03o}" if byte in odd else chr(byte) for byte in os.fsencode(path)) + '"'


def _lines(data: bytes) -> list[str]:
    """Return the lines with their breaks; a carriage return stays part of its line."""
    *whole, last = data.decode().split("\n")
    return [*(f"{line}\n" for line in whole), *([last] if last else [])]
