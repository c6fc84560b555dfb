"""How far a long run has come, on a terminal and nowhere else."""

import os
import sys
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from time import monotonic
from typing import TypeVar

from careerctl.cli.terminal import passing, takes_passing
from careerctl.project.processes import Processes

T = TypeVar("T")
_CELLS = 24
_UNSAID_FOR = 1.0
"""Seconds for which nothing is shown: whoever waits no longer need not know how far it is."""
_SHOWN_FOR = 0.1
"""Seconds for which a line stands at least: nobody reads faster, and to write it takes time."""


class Progress:
    """A bar on stderr that says how many things are done, once it has taken a second."""

    def __init__(self) -> None:
        """Begin to count the seconds."""
        self.shows = takes_passing()
        self.due = monotonic() + _UNSAID_FOR

    def __call__(self, done: int, of: int) -> None:
        """Say that so many things are done, of so many; when all are, take the bar away."""
        if not self.shows:
            return
        if done == of:
            passing("")
        elif (now := monotonic()) >= self.due:
            passing(_bar(done, of, _width()))
            self.due = now + _SHOWN_FOR


def _width() -> int:
    """Return how wide the terminal of stderr is; standard output may well be a pipe."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns
    except OSError:
        return get_terminal_size().columns


def _bar(done: int, of: int, width: int) -> str:
    """Return a bar that fits into a line, of a narrow one the number alone."""
    said = f"{done:,} of {of:,}"
    cells = min(_CELLS, width - len(f"[] {said} "))
    if cells < 1:
        return said[: width - 1]
    filled = cells * done // of
    return f"[{'#' * filled}{'.' * (cells - filled)}] {said}"


def counted(things: Sequence[T]) -> Iterator[T]:
    """Yield things one by one, and show how many are done."""
    return processes(1).one_by_one(things)


def processes(jobs: int | None) -> Processes:
    """Return in how many processes to work, as --jobs says it, for whoever watches a terminal."""
    return Processes(jobs, Progress())
