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
import contextlib, gc, importlib, io, json, os, pkgutil, socket, sys, time
import careerctl

for each in pkgutil.walk_packages(careerctl.__path__, "careerctl."):
    importlib.import_module(each.name)
from careerctl import __main__
from careerctl.cli import app

channel = socket.socket(fileno=int(sys.argv[1]))
said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
    for line in (["check"], ["gap", "alice"], ["report", "review", "alice", "--format=html"]):
        assert app.run([*line, "--root", sys.argv[2], "--today=2026-11-02"]) == 0
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
folder, first, env, *arguments = json.loads(request)
os.chdir(folder)
os.environ.clear()
os.environ.update(env)
time.tzset()
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
code = __main__.main()
try:
    for each in filter(None, (sys.stdout, sys.stderr)):
        each.flush()
except OSError:
    code = 120  # as Python says it
os._exit(code)  # to take all apart that is loaded costs more than most answers
"""
NORTHWIND = Path(__file__).parents[1] / "examples" / "northwind"
"""Asked some questions before all others: what is worked out once in a process is there then."""
_READ_AT_THE_START = ("LC_", "LANG", "PYTHON")
"""What Python reads of the environment before all else: with another one it has to start anew."""


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
    channel = _channel(tuple(sorted(each for each in theirs.items() if each[0].startswith(_READ_AT_THE_START))))
    socket.send_fds(channel, [json.dumps([str(cwd), first, theirs, *arguments]).encode()], streams)
    return Ended(*json.loads(channel.recv(1000)))


@cache
def _channel(read_at_the_start: tuple[tuple[str, str], ...]) -> socket.socket:
    """Return the way to a process that forks, which ends when this one does."""
    ours, theirs = socket.socketpair()
    env = {name: value for name, value in os.environ.items() if not name.startswith(_READ_AT_THE_START)}
    line = [sys.executable, "-W", "error", "-c", _FORKED, str(theirs.fileno()), str(NORTHWIND)]
    running = subprocess.Popen(line, env=env | dict(read_at_the_start), pass_fds=[theirs.fileno()])
    theirs.close()
    atexit.register(running.wait)
    atexit.register(ours.close)
    return ours


class Said(NamedTuple):
    """How a process ended, and what it printed."""

    code: int
    out: str
    err: str


def run_forked(
    *arguments: str,
    cwd: Path,
    env: dict[str, str] | None = None,
    first: str = "",
    out: int | None = None,
    err: int | None = None,
) -> Said:
    """Run careerctl so, with nothing to read; what it prints is returned, but what goes to streams of the caller's."""
    with TemporaryFile() as printed, TemporaryFile() as complained, Path(os.devnull).open("rb") as nothing:
        streams = (nothing.fileno(), out or printed.fileno(), err or complained.fileno())
        code = forked(*arguments, cwd=cwd, streams=streams, env=env, first=first).code
        for each in (printed, complained):
            each.seek(0)
        return Said(code, printed.read().decode(), complained.read().decode())
