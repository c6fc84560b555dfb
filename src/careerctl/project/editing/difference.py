"""What a write changes, as a unified diff that `git apply` takes."""

import os
import re
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from careerctl.project.replacing import Written

_ODD = re.compile(r'[\x00-\x1f\x7f"\\\udc80-\udcff]')


def unified(written: Iterable[Written]) -> str:
    """Return the differences of some writes, file by file."""
    return "".join(line for each in written for line in _of(each))


def _of(written: Written) -> Iterator[str]:
    before = written.before or b""
    name = "/dev/null" if written.before is None else _named(f"a/{written.path}")
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
