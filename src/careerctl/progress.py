"""How far a long run has come, on a terminal and nowhere else."""

import os
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
    """Write past the buffers: nothing may be left there of a bar that a terminal, gone by now, did not take."""
    with suppress(OSError):
        os.write(sys.stderr.fileno(), text.encode())
