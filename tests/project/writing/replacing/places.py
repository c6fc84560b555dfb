"""A project with a file to write, and what is looked at before and afterwards."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

WRITER = Path(__file__).with_name("writer.py")

ALICE = "people/alice.yaml"
OLD, NEW = b"name: Alice # so\r\ncalled: Al\r\n", b"name: Alice # so\r\ncalled: Lis\r\n"
FILES: dict[str, str | bytes] = {ALICE: OLD, "roles/guide.yaml": "name: Guide\n"}

# What root may do and others may not: own another's file, write and read everything, be taken for the owner.
OWN, EVERYTHING = (0,), (1, 2, 3)
WITHOUT = """
import ctypes, os, sys
for right in map(int, sys.argv[1].split()) if os.geteuid() == 0 else ():
    assert ctypes.CDLL(None).prctl(24, right) == 0
os.execv(sys.executable, [sys.executable, "-B", "-W", "error", *sys.argv[2:]])
"""


def written_by(root: Path, path: str, *, without: tuple[int, ...] = EVERYTHING, **env: str) -> tuple[int, str]:
    """Write in a process that has no more rights than a user; return its exit code and what it says."""
    line = [sys.executable, "-c", WITHOUT, " ".join(map(str, without)), str(WRITER), ".", path, "Lis"]
    done = subprocess.run(line, cwd=root, env=os.environ | env, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    return done.returncode, done.stdout.strip()


def everything(root: Path) -> dict[str, Any]:
    """Return each name below a folder with its bytes, its rights, its number and, a file, its time."""
    found = {}
    for path in sorted(root.rglob("*")):
        about = path.lstat()
        held = path.readlink() if path.is_symlink() else path.read_bytes() if path.is_file() else None
        time = 0 if path.is_dir() else about.st_mtime_ns
        found[path.relative_to(root).as_posix()] = (held, about.st_mode, about.st_uid, about.st_ino, time)
    return found


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
