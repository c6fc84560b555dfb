"""Where somebody is named: in words of others, which are theirs and nobody else's to change, and in copies."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from careerctl.changes.erase.copies import is_copy, is_named_after, is_own, text_of
from careerctl.project import disk
from careerctl.project.kinds import ASSESSMENTS, PEOPLE
from careerctl.project.reading.source import MAX_BYTES, parse
from careerctl.project.schemas import SCHEMAS
from careerctl.project.yaml.tree import Map

_NOT_LOOKED_INTO = {ASSESSMENTS, SCHEMAS, ".git"}
"""What lies at the top of a project and holds sheets, what careerctl makes anew, or what git keeps."""
_LARGEST_COPY = 20_000_000
"""In bytes: what `take` and `import-people` read at most."""


def _naming(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds one of some names as whole words, whatever the case and where the line breaks."""
    words = (r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(set(words), key=len, reverse=True))})(?![\w-])", re.IGNORECASE)


class Naming(NamedTuple):
    """The files that name somebody."""

    words: list[tuple[str, int]]
    """Places in words of others: the path, and the line from 1."""
    copies: list[str]
    """What left the project's own files and lies beside them."""
    closed: list[str]
    """Of that, what cannot be looked into."""


def naming(root: Path, names: Iterable[str], changed: Mapping[str, bytes | None]) -> Naming:
    """Return which files below a root hold one of the names.

    `changed` are the files that will be others, None for those that will be gone. Sheets are not looked into: what
    stands in them is not told before both sides are in.
    """
    names = [*names]
    pattern, found = _naming(names), Naming([], [], [])
    for path, size in disk.files_below(root, _NOT_LOOKED_INTO):
        most = MAX_BYTES if is_own(path) else _LARGEST_COPY
        raw = changed[path] if path in changed else _read(root / path) if size <= most else None
        if raw is None:
            continue
        if is_copy(path, raw, names):
            text = text_of(path, raw)
            if is_named_after(path, names) or (text is not None and pattern.search(text)):
                found.copies.append(path)
            elif text is None:
                found.closed.append(path)
        elif size <= MAX_BYTES:
            found.words.extend((path, line) for line in _lines(path, raw, pattern))
    return found


def _read(file: Path) -> bytes | None:
    try:
        return disk.read(file)
    except disk.ClosedError:  # whoever may not read it cannot search it
        return None


def _lines(path: str, raw: bytes, pattern: re.Pattern[str]) -> list[int]:
    """Return the lines of a text in which a name begins."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return []
    starts = [*accumulate((len(each) + 1 for each in text.split("\n")), initial=0)]
    lines = {bisect_right(starts, each.start()) for each in pattern.finditer(text)}
    of_sheets = _of_sheets(path, raw) if lines and path.startswith(f"{PEOPLE}/") else range(0)
    return sorted(lines.difference(of_sheets))


def _of_sheets(path: str, raw: bytes) -> range:
    """Return the lines of somebody's file in which sheets stand."""
    root = parse(path, raw).root
    if not isinstance(root, Map) or "assessments" not in root:
        return range(0)
    begins = {key: root.key_mark(key).line + 1 for key in root}
    first = begins["assessments"]
    return range(first, min((each for each in begins.values() if each > first), default=len(raw) + 2))
