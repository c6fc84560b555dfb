"""careerctl in processes of its own that need not start anew: each is forked from one that has loaded all of it.

A start costs four times as much as a small answer. The process that is forked is started as users start it, with the
environment that is asked for, so that Python reads the locale and all else from there; of each run only that start is
left out. What the start itself does is tested where careerctl is run as a command.
"""

import atexit
import json
import os
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

_FORKED = r"""
import gc, importlib, io, json, os, pkgutil, socket, sys
import careerctl

for each in pkgutil.walk_packages(careerctl.__path__, "careerctl."):
    importlib.import_module(each.name)
from careerctl import __main__

channel = socket.socket(fileno=int(sys.argv[1]))
gc.freeze()
while True:
    request, streams, _, _ = socket.recv_fds(channel, 1 << 20, 3)
    if not request:
        sys.exit()
    child = os.fork()
    if not child:
        break
    for each in streams:
        os.close(each)
    _, status, used = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    channel.sendall(json.dumps([code, used.ru_utime + used.ru_stime, used.ru_maxrss]).encode())
channel.close()
folder, first, *arguments = json.loads(request)
os.chdir(folder)
for number, each in enumerate(streams):
    os.dup2(each, number)
    os.close(each)
for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):  # as Python makes them when it starts
    before = getattr(sys, name)
    after = open(
        number, "w" if number else "r", encoding=before.encoding, errors=before.errors, closefd=False,
        newline="\n" if number else None, buffering=1 if number == 2 or os.isatty(number) else -1,
    )
    setattr(sys, name, after)
    setattr(sys, f"__{name}__", after)
sys.argv = [__main__.__file__, *arguments]
exec(first)
sys.exit(__main__.main())
"""


class Ended(NamedTuple):
    """How a process ended: its code, the seconds of a processor and the kilobytes of memory that it took."""

    code: int
    seconds: float
    kilobytes: int


def forked(
    *arguments: str, cwd: Path, streams: tuple[int, int, int], env: dict[str, str] | None = None, first: str = ""
) -> Ended:
    """Run careerctl in a process with these streams as its own, and wait for its end.

    `env` is all of its environment, that of this process where it is not said; `first` is code that it runs before.
    """
    theirs = dict(os.environ if env is None else env)
    theirs.pop("PYTEST_CURRENT_TEST", None)  # or each test would have a process of its own to fork
    channel = _channel(tuple(sorted(theirs.items())))
    socket.send_fds(channel, [json.dumps([str(cwd), first, *arguments]).encode()], streams)
    return Ended(*json.loads(channel.recv(1000)))


@cache
def _channel(env: tuple[tuple[str, str], ...]) -> socket.socket:
    """Return the way to a process that forks, which ends when this one does."""
    ours, theirs = socket.socketpair()
    line = [sys.executable, "-W", "error", "-c", _FORKED, str(theirs.fileno())]
    running = subprocess.Popen(line, env=dict(env), pass_fds=[theirs.fileno()])
    theirs.close()
    atexit.register(running.wait)
    atexit.register(ours.close)
    return ours


class Said(NamedTuple):
    """How a process ended, and what it printed."""

    code: int
    out: str
    err: str


def said(*arguments: str, cwd: Path, first: str = "", out: int | None = None, err: int | None = None) -> Said:
    """Run careerctl so, with nothing to read; what it prints is returned, but what goes to streams of the caller's."""
    with TemporaryFile() as printed, TemporaryFile() as complained, Path(os.devnull).open("rb") as nothing:
        streams = (nothing.fileno(), out or printed.fileno(), err or complained.fileno())
        code = forked(*arguments, cwd=cwd, streams=streams, first=first).code
        for each in (printed, complained):
            each.seek(0)
        return Said(code, printed.read().decode(), complained.read().decode())
