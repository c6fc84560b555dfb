"""How far a long run has come, on a terminal and nowhere else."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")
_CELLS = 24


def counted(things: Sequence[T]) -> Iterator[T]:
    """Yield things one by one; on a terminal a bar on stderr says how many are done."""
    shows = sys.stderr is not None and sys.stderr.isatty()
    for done, each in enumerate(things):
        if shows:
            filled = _CELLS * done // len(things)
            _write(f"\r[{'#' * filled}{'.' * (_CELLS - filled)}] {done} of {len(things)}")
        yield each
        if shows:
            _write("\r\x1b[K")  # whatever is said now begins a line of its own


def _write(text: str) -> None:
    with suppress(OSError):  # a terminal that is gone; the end of the process knows
        sys.stderr.write(text)
        sys.stderr.flush()
