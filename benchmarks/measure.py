"""Times whole processes, as a user meets them: start-up, imports and the end included.

Two commands are compared by running them in turn, A B A B …, and taking the median of the ratios of
neighbours, so that a machine that slows down halfway slows both sides of each ratio.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# What belongs to the session that measures and would change what is measured.
_NOT_FOR_CHILDREN = ("PYTHON", "CAREERCTL_", "COVERAGE_")


class CannotMeasureError(Exception):
    """A process did not end as it must for its time to mean anything."""


@dataclass(frozen=True)
class Command:
    """A process to time: what to run, where, and the exit code without which nothing is timed."""

    words: Sequence[str | Path]
    folder: Path
    code: int = 0


@dataclass(frozen=True)
class Finished:
    """What one process took: seconds, those on a processor, the bytes of its peak, and what it wrote to stdout."""

    seconds: float
    processor: float
    peak: int
    output: str


@dataclass(frozen=True)
class Compared:
    """The medians of both sides in seconds, and the median of the ratios of the pairs."""

    ratio: float
    first: float
    second: float


def environment() -> dict[str, str]:
    """Return the environment of every child: this one, less what would change the figures."""
    return {name: value for name, value in os.environ.items() if not name.startswith(_NOT_FOR_CHILDREN)}


def compare(
    first: Command | Callable[[], Command],
    second: Command | Callable[[], Command],
    *,
    pairs: int,
    warm_up: bool = True,
) -> Compared:
    """Return how `first` compares with `second`; a warm-up pair fills the disk's cache for both.

    Where every run needs a command of its own, such as one that writes where nothing is yet, a function makes them.
    """

    def seconds(of: Command | Callable[[], Command]) -> float:
        return finish(of if isinstance(of, Command) else of()).seconds

    if warm_up:
        seconds(first)
        seconds(second)
    taken = [(seconds(first), seconds(second)) for _ in range(pairs)]
    return Compared(
        ratio=median(one / other for one, other in taken),
        first=median(one for one, _ in taken),
        second=median(other for _, other in taken),
    )


def finish(command: Command) -> Finished:
    """Run `command` to its end.

    The peak is the kernel's own count for the process and those it waited for, each by itself.
    """
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        started = time.perf_counter()
        child = _start(command, said.fileno(), complained.fileno())
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        complained.seek(0)
        output = said.read().decode(errors="replace")
        if child.returncode != command.code:
            trouble = complained.read().decode(errors="replace")
            raise CannotMeasureError(_unexpected(command, child.returncode, output, trouble))
    return Finished(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output)


def peak_of_all(command: Command) -> int:
    """Return the most bytes that `command` and its workers held together, shared pages once.

    The kernel's count knows no sum over workers, and a sampled sum misses short peaks: the larger
    of the two is the honest one.
    """
    ended = threading.Event()
    seen: list[int] = []
    watch = threading.Thread(target=_watch, args=(os.getpid(), ended, seen))
    watch.start()
    try:
        counted = finish(command).peak
    finally:
        ended.set()
        watch.join()
    return max(counted, *seen, 0)


@contextmanager
def one_processor() -> Iterator[None]:
    """Keep every child on one processor: whoever forks workers gains nothing by it."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def _start(command: Command, said: int, complained: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [os.fspath(word) for word in command.words],
        cwd=command.folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=complained,
    )


def _unexpected(command: Command, code: int, output: str, trouble: str) -> str:
    words = " ".join(os.fspath(word) for word in command.words[:8])
    end = "\n".join((output + trouble).splitlines()[-15:])
    return f"exit code {code}, not {command.code}: {words}\n{end}"


def _watch(process: int, ended: threading.Event, seen: list[int]) -> None:
    """Note the memory of all descendants of `process` until `ended`."""
    while not ended.wait(0.02):
        seen.append(sum(_proportional(one) for one in _descendants(process)))


def _descendants(process: int) -> Iterator[int]:
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(listed).split():
            yield int(child)
            yield from _descendants(int(child))


def _proportional(process: int) -> int:
    """Return the bytes of `process`, its share of pages that several processes hold."""
    for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: Path) -> str:
    """Return the text of a file in /proc, nothing when its process has just ended."""
    try:
        return path.read_text()
    except OSError:
        return ""
