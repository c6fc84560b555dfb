"""Whether a file may name somebody, told by its bytes before anything in it is parsed: of many files few are read."""

from collections.abc import Collection
from pathlib import Path

from careerctl.project import disk


def may_name(root: Path, path: str, ids: Collection[str]) -> bool:
    """Tell whether one of the ids may stand in a file. What cannot be looked at may hold any."""
    try:
        return may_hold(disk.read(root / path) or b"", [each.encode() for each in ids])
    except disk.ClosedError:  # said where the file is read
        return True


def may_hold(raw: bytes, ids: Collection[bytes]) -> bool:
    """Tell whether one of the ids may stand in a text.

    It may be written with escapes, in quotes, or in another encoding: whatever may hide one is looked at.
    """
    return b"\\" in raw or not _is_utf8(raw) or any(each in raw for each in ids)


def _is_utf8(raw: bytes) -> bool:
    """Tell whether bytes are UTF-8 text. UTF-16 may pass for it, but for its NULs."""
    try:
        return b"\0" not in raw and bool(raw.isascii() or raw.decode())
    except UnicodeDecodeError:
        return False
