"""Pseudonyms: what stands for people where their ids would name them, the same as long as the key is."""

import hmac
import os
from functools import lru_cache
from pathlib import Path

from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here

_LEAST, _MOST = 16, 4096
"""Bytes of a key: fewer can be tried out one after the other."""
_LENGTH = 32
_HOW = "Make one, and keep it where those who read the tables cannot: (umask 077; openssl rand -hex 32 > KEYFILE)"
_OTHERS = 0o077


class Pseudonyms:
    """Gives each id a keyed hash, the same in every table, round and project; without the key it leads nowhere."""

    def __init__(self, key: bytes) -> None:
        """Take the key."""
        self._key = key
        self._kept = lru_cache(maxsize=65_536)(self._made)

    def __call__(self, person: str) -> str:
        """Return what stands for an id."""
        return self._kept(person)

    def __reduce__(self) -> tuple[type["Pseudonyms"], tuple[bytes]]:
        """In another process it begins anew."""
        return Pseudonyms, (self._key,)

    def _made(self, person: str) -> str:
        return hmac.new(self._key, person.encode(), "sha256").hexdigest()[:_LENGTH]


def pseudonyms_by(file: Path) -> tuple[Pseudonyms, str]:
    """Return pseudonyms by the key in a file, and what is to be said of it where others can read that file, too.

    Raises CareerctlError where there is no key, or it is too short.
    """
    named = path_from_here(file)
    if not disk.is_file(file):
        message = f"there is no key {named}. {_HOW}"
        raise CareerctlError(message)
    try:
        with file.open("rb") as opened:
            key = opened.read(_MOST + 1).strip()
            is_open = os.name == "posix" and bool(os.fstat(opened.fileno()).st_mode & _OTHERS)
    except OSError as error:
        raise disk.ClosedError(file, error) from error
    if not _LEAST <= len(key) <= _MOST:
        message = f"{named} is no key: those have from {_LEAST} to {_MOST} bytes. {_HOW}"
        raise CareerctlError(message)
    note = f"Others on this computer can read {named}, and who has the key knows who is who. `chmod 600` ends that."
    return Pseudonyms(key), note if is_open else ""
