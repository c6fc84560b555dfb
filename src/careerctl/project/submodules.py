"""Submodules of git that were not fetched: folders that are empty here, and hold what lies in another repository."""

import re
import shlex
from pathlib import Path

from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.project.root import git_top

_LIST = ".gitmodules"
_MOST = 100_000
"""Bytes of the list of submodules that are read: about a thousand of them."""
_PATH = re.compile(rb"^[ \t]*path[ \t]*=[ \t]*(.+?)[ \t]*\r?$", re.MULTILINE)


def fetching(folder: Path) -> str:
    """Return the command that fetches the submodule that a folder is, or lies in; "" where it is there, or is none."""
    with disk.entries(folder) as there:
        if next(there, None) is not None:
            return ""
    real = disk.real(folder)
    top = git_top(real)
    listed = disk.read_some(top / _LIST, _MOST) if top is not None else None
    if top is None or not listed:
        return ""
    below = real.relative_to(top).as_posix()
    paths = (each.decode("utf-8", "replace").strip('"') for each in _PATH.findall(listed))
    path = next((each for each in paths if below == each or below.startswith(f"{each}/")), "")
    here = path_from_here(top)
    where = [] if here == "." else ["-C", here]
    return shlex.join(["git", *where, "submodule", "update", "--init", path]) if path else ""
