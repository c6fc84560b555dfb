"""Many things done by several processes: each does one share of them after the other, and hands on what stays of it.

A process begins with the work and all shares: as a copy of this one where the system makes copies, anew elsewhere.
Then it hears numbers of shares, and answers with what was made of each: facts, and never a model.
"""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[Sequence[T]], R]
"""What is done with a share: a function, method or `partial` of what can be pickled, for where processes begin anew."""

COPIES = hasattr(os, "fork") and sys.platform != "darwin"
"""Whether a process can copy itself; on a Mac the system's own libraries do not bear it."""
PAYS_FROM = 400 if COPIES else 2_000
"""So many files are read as quickly by several processes as by one: from there on they are quicker."""
SHARE = 50
"""The most things of a share: few enough that all processes end together, and that one sees how far they are."""
_AHEAD = 2
"""How many shares a process hears of at once, so that it need not wait while this one takes in what it made."""


def _unheard(done: int, of: int) -> None:
    """Say nothing of how far it is."""


class Processes(NamedTuple):
    """In how many processes to work, and who hears how far they are."""

    jobs: int | None = None
    """None: as many as there are processors, where that pays."""
    heard: Callable[[int, int], None] = _unheard
    """Hears how many things are done, and of how many: all of them at the end, whatever ends it."""

    def each_share(self, work: Work[T, R], things: Sequence[T]) -> Iterator[R]:
        """Yield what the work makes of each share of the things, in their order; it raises what the work raises."""
        jobs = self._jobs(len(things))
        size = max(1, min(SHARE, -(-len(things) // jobs)))
        shares = [things[first : first + size] for first in range(0, len(things), size)]
        done = 0
        try:
            for share, made in zip(shares, _made(work, shares, jobs), strict=True):
                yield made
                done += len(share)
                self.heard(done, len(things))
        finally:
            self.heard(len(things), len(things))

    def one_by_one(self, things: Sequence[T]) -> Iterator[T]:
        """Yield the things, of which each is done in this process."""
        try:
            for done, each in enumerate(things):
                self.heard(done, len(things))
                yield each
        finally:
            self.heard(len(things), len(things))

    def _jobs(self, things: int) -> int:
        most = self.jobs or (_processors() if things >= PAYS_FROM else 1)
        return max(1, min(most, things))


ALONE = Processes(jobs=1)


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _made(work: Work[T, R], shares: Sequence[Sequence[T]], jobs: int) -> Iterator[R]:
    if jobs == 1:
        yield from map(work, shares)
        return
    with _workers(work, shares, jobs) as connections:
        team: _Team[R] = _Team(connections, len(shares))
        for number, share in enumerate(shares):
            while team.expects(number):
                team.wait()
            # What nobody brings back, because a process was killed or the work raises, is done here, and raises here.
            yield team.made.pop(number) if number in team.made else work(share)


class _Team(Generic[R]):
    """The processes that work for this one: what each of them was told, and what they have made."""

    def __init__(self, connections: "Sequence[Connection]", shares: int) -> None:
        self.made: dict[int, R] = {}
        self.to_tell = iter(range(shares))
        self.told: dict[Connection, deque[int]] = {each: deque() for each in connections}
        for each in (*connections,) * _AHEAD:
            self.tell(each)

    def tell(self, one: "Connection") -> None:
        """Let a process do the next share, while there are any."""
        number = next(self.to_tell, None)
        if number is not None:
            self.told[one].append(number)
            with suppress(OSError):  # it has ended, as whoever waits for it will see
                one.send(number)

    def expects(self, number: int) -> bool:
        """Tell whether a process is at a share, or will be."""
        return any(number in numbers for numbers in self.told.values())

    def wait(self) -> None:
        """Wait until something is made, and take it in. Of a process that has ended nothing is expected any more."""
        from multiprocessing.connection import wait

        busy = [one for one, numbers in self.told.items() if numbers]
        ended_or_done = wait(busy)
        for each in (one for one in busy if one in ended_or_done):
            numbers = self.told[each]
            try:
                self.made[numbers[0]] = each.recv()
            except (EOFError, OSError):
                del self.told[each]
            else:
                numbers.popleft()
                self.tell(each)


@contextmanager
def _workers(work: Work[T, R], shares: Sequence[Sequence[T]], jobs: int) -> "Iterator[list[Connection]]":
    """Yield the ways to as many processes as the system lets begin. Whatever ends this, none is left."""
    context = _context()
    gc.freeze()  # what is there now stays, and is shared as long as no copy's collector looks at it
    ours: list[Connection] = []
    processes: list[BaseProcess] = []
    try:
        with _uninterrupted(), suppress(OSError):  # there may be no more processes or files than those
            for _ in range(jobs):
                mine, theirs = context.Pipe()
                ours.append(mine)
                inherited = tuple(ours) if COPIES else ()
                process = context.Process(target=_serve, args=(theirs, inherited, work, shares), daemon=True)
                process.start()
                theirs.close()
                processes.append(process)
        yield ours[: len(processes)]
    finally:
        for each in processes:
            each.kill()
            each.join()
        for one in ours:
            one.close()
        gc.unfreeze()


def _context() -> "ForkContext | SpawnContext":
    """Return how processes begin here."""
    from multiprocessing import get_context

    if COPIES:
        return get_context("fork")
    # A new process would look for Python's own modules in the current folder first, and that is somebody's project.
    os.environ["PYTHONSAFEPATH"] = "1"
    return get_context("spawn")


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait, which every process of a terminal hears: those that begin meanwhile never do."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(
    mine: "Connection", inherited: "Sequence[Connection]", work: Work[T, Any], shares: Sequence[Sequence[T]]
) -> None:
    """Do one share after the other in a process of its own, until nobody tells of any.

    Whatever else ends it, whoever asked does the share again and sees why: what went wrong may be about a person.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for each in inherited:  # else it would never see that whoever asked is gone
        each.close()
    with suppress(Exception):
        while True:
            mine.send(work(shares[mine.recv()]))
