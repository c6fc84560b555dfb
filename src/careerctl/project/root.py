"""Which project does a command speak of? The nearest careerctl.yaml upwards, unless it names another."""

import os
from pathlib import Path

from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.project.kinds import SETTINGS_FILE
from careerctl.text.commands import Commands

_MOST_NAMED, _MOST_LOOKED_AT, _MOST_ON_A_LEVEL, _STEPS = 5, 50, 200, 4


class NoProjectError(CareerctlError):
    """What is raised where there is no project."""


def find_root(start: Path, given: Path | None) -> Path:
    """Return the folder of the project: `given`, else the nearest one upwards from `start` that has a careerctl.yaml.

    The search ends at a folder with a `.git` folder and at the home folder, so that nobody's project is found by
    accident. Raises NoProjectError where there is none, and CareerctlError where nobody may look.
    """
    if given is not None:
        if disk.is_file(given / SETTINGS_FILE):
            return given
        message = f"{given} has no {SETTINGS_FILE}, so it is no careerctl project.{_which(given)}"
        raise NoProjectError(message)
    folder = Path(os.path.abspath(start if disk.is_folder(start) else start.parent))  # noqa: PTH100  # links stay as written
    home = _home()
    for each in (folder, *folder.parents):
        if disk.is_file(each / SETTINGS_FILE) and disk.is_spelled_so(each / SETTINGS_FILE):
            return each
        if each == home or disk.is_folder(each / ".git"):
            break
    message = f"there is no {SETTINGS_FILE} in {folder} or above it. Go into a project, or name one with --root."
    message += _which(folder)
    raise NoProjectError(message)


def _which(folder: Path) -> str:
    """Say which projects lie below a folder, as seen from the current one; "" where none is found."""
    found = _below(folder)
    named, more = ", ".join(map(path_from_here, found[:_MOST_NAMED])), " and elsewhere" if found[_MOST_NAMED:] else ""
    return f" They lie in {named}{more}." if found[1:] else f" There is one in {named}." if found else ""


def _below(folder: Path) -> list[Path]:
    """Return projects below a folder, the nearest first; of a large disk only so many folders are looked into."""
    found: list[Path] = []
    level = [folder]
    for _ in range(_STEPS):
        level = [inner for each in level for inner in _folders_in(each)][:_MOST_ON_A_LEVEL]
        found += [each for each in level if _has_settings(each)]
        level = [each for each in level if each not in found]
    return found


def _has_settings(folder: Path) -> bool:
    try:
        return disk.is_file(folder / SETTINGS_FILE)
    except disk.ClosedError:
        return False


def _folders_in(folder: Path) -> list[Path]:
    """Return the folders in one, no hidden ones and no links; none where nobody may look."""
    try:
        with disk.entries(folder) as listed:
            inner = [each.name for each in listed if each.is_dir(follow_symlinks=False) and each.name[0] != "."]
    except (disk.ClosedError, OSError):  # the second while it is read, as of a process that has ended meanwhile
        return []
    return [folder / each for each in sorted(inner)[:_MOST_LOOKED_AT]]


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # the system knows no such user, and the environment no HOME
        return None


def git_top(folder: Path) -> Path | None:
    """Return the top folder of the git repository in which a folder lies, without links in it; None outside of any."""
    real = disk.real(folder)
    return next((each for each in (real, *real.parents) if disk.is_there(each / ".git")), None)


def below_git(root: Path) -> str:
    """Return the folder of a project as seen from the top folder of its git repository, "" where it is that."""
    top, real = git_top(root), disk.real(root)
    return "" if top is None or top == real else real.relative_to(top).as_posix()


def opened_by_editors(root: Path) -> Path:
    """Return the folder that an editor is likely to open for a project: the top of its git repository, else its own.

    A home folder that is kept in git is nothing that anybody opens.
    """
    top, home = git_top(root), _home()
    if top is None or top == disk.real(root) or (home is not None and top == disk.real(home)):
        return root
    return top


def commands_from_here(root: Path) -> Commands:
    """Return how commands are written that mean a project: with its folder, unless it is found without."""
    return Commands("" if _is_found(root) else path_from_here(root))


def _is_found(root: Path) -> bool:
    """Tell whether a command without `--root` means a project; CAREERCTL_ROOT alone does not last as long as a page."""
    given, real = os.environ.get("CAREERCTL_ROOT"), disk.real(root)
    try:
        return disk.real(find_root(Path.cwd(), None)) == real and (not given or disk.real(Path(given)) == real)
    except CareerctlError:
        return False
