"""What a write changes, as a unified diff that `git apply` takes.

Around what changes in a file about people stand other people's words, which are nobody's who changes something else.
So their diffs have no lines around, and what changes is named by its key; `git apply --unidiff-zero` takes them. Where
such words stand in the very lines that change, only what changes is said, and there is no patch.
"""

import os
import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from itertools import accumulate

from careerctl.project.kinds import is_private
from careerctl.project.writing.differing import Part, differing
from careerctl.project.writing.replace import Written
from careerctl.text.characters import in_one_line

_ODD = re.compile(r'[\x00-\x1f\x7f"\\\udc80-\udcff]')
_FRAME = re.compile(r"\ufeff?[\s-]*(?:[\w-]+:)?[\s,\[\]{}]*")
"""What may stand in a line beside what changes: the key, blanks, dashes, brackets that hold nothing else."""
_NO_END = "\n\\ No newline at end of file\n"


def unified(written: Iterable[Written], below: str = "") -> str:
    """Return the differences of some writes, file by file; where a file has another name now, in git's own form.

    `below` is the folder of the project as seen from git's top folder: from there git counts the paths of its own form.
    """
    every = list(written)
    in_gits_form = any(each.was for each in every)
    return "".join(line for each in every for line in _shown(each, below, in_gits_form=in_gits_form))


def _shown(written: Written, below: str, *, in_gits_form: bool) -> Iterator[str]:
    seen = _seen(written, below) if in_gits_form else written
    patch: list[str] | None = []  # what has another name alone need not even be text
    if written.before is not None and written.before != written.after and is_private(written.path):
        patch = _lines_alone(seen)
    elif written.before != written.after:
        patch = list(_patch(seen, _lines_around(seen)))
    if patch is None:
        yield from _values_alone(seen)
        return
    yield from _heading(seen) if in_gits_form else ()
    yield from patch


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


def _patch(written: Written, hunks: Iterable[str]) -> Iterator[str]:
    """Yield the changes below the names of the file, if there are any."""
    names = [
        "/dev/null" if written.before is None else _named(f"a/{written.was or written.path}"),
        _named(f"b/{written.path}"),
    ]
    for at, hunk in enumerate(hunks):
        yield "" if at else f"--- {names[0]}\n+++ {names[1]}\n"
        yield hunk


def _lines_around(written: Written) -> Iterator[str]:
    """Yield the changes with three lines around each."""
    for line in list(unified_diff(_lines(written.before or b""), _lines(written.after)))[2:]:
        yield _ended(line)


def _lines_alone(written: Written) -> list[str] | None:
    """Return the patch without any line around; None where other words stand in a line that changes."""
    found = differing((written.before or b"").decode(), written.after.decode())
    before = _Side(written.before or b"", [(piece, each.key) for each in found if (piece := each.before)])
    after = _Side(written.after, [(piece, each.key) for each in found if (piece := each.after)])
    hunks, at, to = [], 0, 0
    while at < len(before.lines) or to < len(after.lines):
        was, now = before.changed(at), after.changed(to)
        if was or now:
            hunks.append(_hunk(before, was, after, now))
            at, to = was.stop, now.stop
        elif before.lines[at : at + 1] == after.lines[to : to + 1]:
            at, to = at + 1, to + 1
        else:
            return None
    return list(_patch(written, hunks)) if before.is_alone and after.is_alone else None


class _Side:
    """A text before or after, in lines, and the keys of what differs in them."""

    def __init__(self, data: bytes, pieces: list[tuple[Part, str]]) -> None:
        self.lines = _lines(data)
        self.keys: dict[int, str] = {}
        starts = [*accumulate(map(len, self.lines), initial=0)]
        around = list("".join(self.lines))
        for piece, key in pieces:
            around[piece.start : piece.end] = " " * (piece.end - piece.start)
            first, last = (bisect_right(starts, each) - 1 for each in (piece.start, piece.end - 1))
            for at in range(first, last + 1):
                self.keys.setdefault(at, key)
        text = "".join(around)
        self.is_alone = all(_FRAME.fullmatch(text, starts[at], starts[at + 1]) for at in self.keys)
        """Whether there is nothing in the lines that change but what does."""

    def changed(self, first: int) -> range:
        """Return the lines from one on in which something differs."""
        last = first
        while last in self.keys:
            last += 1
        return range(first, last)

    def key(self, lines: range) -> str:
        """Return the key of what differs first in some lines."""
        return self.keys[lines.start] if lines else ""


def _hunk(before: _Side, was: range, after: _Side, now: range) -> str:
    head = f"@@ -{_counted(was)} +{_counted(now)} @@ {before.key(was) or after.key(now)}".rstrip()
    lines = [*(f"-{before.lines[at]}" for at in was), *(f"+{after.lines[at]}" for at in now)]
    return "".join((f"{head}\n", *map(_ended, lines)))


def _counted(lines: range) -> str:
    """Return lines as a diff counts them: from 1, and of none the one before."""
    return f"{lines.start + 1}" if len(lines) == 1 else f"{lines.start + bool(lines)},{len(lines)}"


def _values_alone(written: Written) -> Iterator[str]:
    """Yield what changes, in lines that no patch takes for its own."""
    name = f"{written.was} -> {written.path}" if written.was else written.path
    yield f"# {_named(name)}: other words stand in the lines that change, so that this is no patch\n"
    for each in differing((written.before or b"").decode(), written.after.decode()):
        old, new = (in_one_line(piece.said) if piece is not None else "" for piece in each[1:])
        change = f"{old} -> {new}" if old and new else f"+ {new}" if new else f"- {old}"
        yield f"#   {each.key}: {change}\n"


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}{_NO_END}"


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
