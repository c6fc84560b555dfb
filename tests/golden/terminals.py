"""A terminal of a width: what it gets from a command, whose answers come from a pipe."""

import fcntl
import os
import pty
import struct
import termios
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from forking import forked

UTF8 = {"LC_ALL": "C.UTF-8"}
_OURS = ("LC_", "LANG", "PYTHONIOENCODING", "PYTHONUTF8", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "CAREERCTL_")


class Shown(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    text: str


def shown(columns: int, *command: str, cwd: Path, env: dict[str, str] = UTF8, answers: tuple[str, ...] = ()) -> Shown:
    """Run careerctl on a terminal of a width, on which its results and messages appear as they come."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    reading, asking = os.pipe()
    os.write(asking, "".join(f"{line}\n" for line in answers).encode())
    os.close(asking)
    with ThreadPoolExecutor(1) as beside:
        printed = beside.submit(_all, ours)
        streams = (reading, theirs, theirs)
        try:
            code = forked(*command, cwd=cwd, streams=streams, env=environment(env)).code
        finally:
            os.close(reading)
            os.close(theirs)
        text = printed.result(60)
    os.close(ours)
    return Shown(code, text.decode().replace("\r\n", "\n"))


def environment(env: dict[str, str]) -> dict[str, str]:
    """Return this environment without what changes an output, and with what is asked for."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return kept | {"TERM": "xterm-256color"} | env


def _all(terminal: int) -> bytes:
    """Return what comes until the other side has closed."""
    printed = b""
    while piece := _read(terminal):
        printed += piece
    return printed


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # what Linux says when the other side has closed
        return b""
