"""Ids: the names of files, and of everything that is referred to."""

import re

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 64
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that no file has on Windows, whatever its ending."""

FORMER_COLLEAGUE = "former-colleague"
"""What stands for a person whose data were erased, where somebody else's files name who wrote or said something."""

_ID = re.compile(ID_PATTERN.replace("$", r"\Z"))
_ERASED = re.compile(rf"{FORMER_COLLEAGUE}(-[0-9]+)?")


def is_id(text: str) -> bool:
    """Tell whether a text is written as ids are, and can name a file everywhere."""
    return len(text) <= MAX_ID and _ID.match(text) is not None and text not in DEVICES


def is_erased(person: str) -> bool:
    """Tell whether an id stands for a person whose data were erased; several may have written notes on somebody."""
    return _ERASED.fullmatch(person) is not None
