"""The faults that `--failing` puts into people's files, one a file, of every kind in turn.

Each takes the sound text of a person's file and returns it with one fault in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping


def unknown_key(text: str) -> str:
    """Misspell a key that may be left out."""
    return _once(r"^strengths:", "strenghts:", text)


def unknown_role(text: str) -> str:
    """Name a role that no file defines."""
    return _once(r"^role: .*$", "role: chief-astronaut", text)


def level_off_the_scale(text: str) -> str:
    """Rate one competency with a level that the scale does not have."""
    return _once(r"^( {8}[a-z-]+): [0-4]$", r"\1: 7", text)


def tab_for_indentation(text: str) -> str:
    """Indent one line with a tab."""
    return _once(r"^  - round:", "\t- round:", text)


def open_bracket(text: str) -> str:
    """Open a list in brackets and never close it."""
    return _once(r"^drivers:$", "drivers: [progress, security", text)


def no_such_day(text: str) -> str:
    """Date something on a day that no calendar has."""
    return _once(r"^since: .*$", "since: 2024-02-31", text)


FAULTS: Mapping[str, Callable[[str], str]] = {
    fault.__name__.replace("_", "-"): fault
    for fault in (
        unknown_key,
        unknown_role,
        level_off_the_scale,
        tab_for_indentation,
        open_bracket,
        no_such_day,
    )
}


def _once(pattern: str, replacement: str, text: str) -> str:
    """Replace the first match; a fault that changes nothing would make a benchmark lie."""
    spoilt, count = re.subn(pattern, replacement, text, count=1, flags=re.MULTILINE)
    if not count:
        message = f"no place for this fault: {pattern}"
        raise ValueError(message)
    return spoilt
