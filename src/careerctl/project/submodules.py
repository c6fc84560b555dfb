"""Submodules of git that were not fetched: folders that are empty here, and hold what lies in another repository."""

import re
import shlex
from pathlib import Path

from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.project.root import git_top
from careerctl.text.characters import printable

_LIST = ".gitmodules"
_MOST = 100_000
"""Bytes of the list of submodules that are read: about a thousand of them."""
_PATH = re.compile(rb"^[ \t]*path[ \t]*=[ \t]*(.+?)[ \t]*\r?$", re.MULTILINE)


def fetching(folder: Path) -> str:
    """Return the command that fetches the submodule that a folder is, or lies in; "" where it is there, or is none."""
    try:
        with disk.entries(folder) as there:
            if next(there, None) is not None:
                return ""
        real = disk.real(folder)
        top = git_top(real)
        listed = disk.read_some(top / _LIST, _MOST) if top is not None else None
    except disk.ClosedError:  # whoever asks for the folder itself says so
        return ""
    if top is None or not listed:
        return ""
    below = real.relative_to(top).as_posix()
    written = (each.decode("utf-8", "replace").strip('"') for each in _PATH.findall(listed))
    paths = (each for each in written if not each.startswith("-"))  # git takes none of these either
    path = next((each for each in paths if below == each or below.startswith(f"{each}/")), "")
    here = path_from_here(top)
    where = [] if here == "." else ["-C", here]
    return printable(shlex.join(["git", *where, "submodule", "update", "--init", path])) if path else ""
