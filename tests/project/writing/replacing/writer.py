"""A process that changes values in files, as a command does; tests run it, kill it and take its rights away.

`writer.py ROOT PATH VALUE` makes one change and says what came of it. `writer.py many` reads lines
`ROOT PATH STEPS VALUE` and says so for each. `writer.py serve` reads lines `ROOT PATH VALUE`: for each it forks a
process, says its number, waits for a line `go`, and says the exit code.
"""

import ctypes
import fcntl  # noqa: F401  # imported before any case begins
import os
import resource
import select
import sys
from pathlib import Path

from careerctl.problems.error import CareerctlError
from careerctl.project.writing.change import Put
from careerctl.project.writing.edit import edited
from careerctl.project.writing.replace import Written, change, writing

BEGIN, END = "/the change begins", "/the change is done"
WROTE, UNCHANGED, REFUSED = 0, 4, 2
NEW = b"name: New\n"


def put(root: Path, path: str, value: str, steps: str = "called", *, dry: bool = False) -> Written | None:
    """Give a place in a file a value; the file is made where it is missing."""
    with writing(root):
        return change(root, path, lambda raw: edited(path, raw or NEW, [Put((*steps.split("."),), value)]), dry=dry)


def outcome(root: str, path: str, value: str, steps: str = "called") -> tuple[int, str]:
    os.access(BEGIN, os.F_OK)
    try:
        code, said = (UNCHANGED, "unchanged") if put(Path(root), path, value, steps) is None else (WROTE, "wrote")
    except CareerctlError as error:
        code, said = REFUSED, str(error)
    os.access(END, os.F_OK)
    return code, said


def say(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def many() -> None:
    for line in sys.stdin:
        root, path, steps, value = line.split()
        say(outcome(root, path, value, steps)[1])


def serve() -> None:
    edited("nobody.yaml", NEW, [Put(("called",), "so that all is imported")])
    while line := sys.stdin.readline():
        child = os.fork()
        if not child:
            ctypes.CDLL(None).prctl(0x59616D61, -1)  # anybody may trace it
            select.select([0], [], [])
            os._exit(outcome(*line.split())[0])
        say(child)
        say(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        sys.stdin.readline()


if __name__ == "__main__":
    if limit := os.environ.get("LARGEST"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    if sys.argv[1:] in (["serve"], ["many"]):
        {"serve": serve, "many": many}[sys.argv[1]]()
    else:
        code, said = outcome(*sys.argv[1:])
        say(said)
        sys.exit(code)
