"""Which project does a command speak of? The nearest careerctl.yaml upwards."""

import os
from pathlib import Path

from careerctl.errors import CareerctlError
from careerctl.project.kinds import SETTINGS_FILE


def find_root(start: Path, given: Path | None) -> Path:
    """Return the folder of the project: `given`, else the nearest one upwards from `start` that has a careerctl.yaml.

    The search ends at a folder with a `.git` folder and at the home folder, so that nobody's project is found by
    accident. Raises CareerctlError where there is none.
    """
    if given is not None:
        if os.path.isfile(given / SETTINGS_FILE):  # noqa: PTH113  # a name may be too long for the system
            return given
        message = f"{given} has no {SETTINGS_FILE}, so it is no careerctl project."
        raise CareerctlError(message)
    folder = Path(os.path.abspath(start if os.path.isdir(start) else start.parent))  # noqa: PTH100, PTH112  # links stay as written, and names may be too long
    home = Path.home()
    for each in (folder, *folder.parents):
        if os.path.isfile(each / SETTINGS_FILE):  # noqa: PTH113
            return each
        if each == home or os.path.isdir(each / ".git"):  # noqa: PTH112
            break
    message = f"there is no {SETTINGS_FILE} in {folder} or above it. Go into a project, or name one with --root."
    raise CareerctlError(message)


def git_top(folder: Path) -> Path | None:
    """Return the top folder of the git repository in which a folder lies, without links in it; None outside of any."""
    real = Path(os.path.realpath(folder))
    return next((each for each in (real, *real.parents) if (each / ".git").exists()), None)


def below_git(root: Path) -> str:
    """Return the folder of a project as seen from the top folder of its git repository, "" where it is that."""
    top, real = git_top(root), Path(os.path.realpath(root))
    return "" if top is None or top == real else real.relative_to(top).as_posix()
