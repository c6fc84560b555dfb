"""A terminal of a width: what it gets from a command, whose answers come from a pipe."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

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
    running = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "careerctl", *command],
        cwd=cwd,
        env=environment(env),
        stdin=subprocess.PIPE,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    assert running.stdin is not None
    running.stdin.write("".join(f"{line}\n" for line in answers).encode())
    running.stdin.close()
    printed = b""
    while piece := _read(ours):
        printed += piece
    os.close(ours)
    return Shown(running.wait(60), printed.decode().replace("\r\n", "\n"))


def environment(env: dict[str, str]) -> dict[str, str]:
    """Return this environment without what changes an output, and with what is asked for."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return kept | {"TERM": "xterm-256color"} | env


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # what Linux says when the other side has closed
        return b""
