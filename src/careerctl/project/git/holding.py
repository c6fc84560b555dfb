"""Which commits of a repository still hold somebody: in names of files, in their lines, or in their own messages."""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project.git.git import Commit, Repository
from careerctl.project.kinds import PRIVATE_FOLDERS
from careerctl.project.root import below_git

_SPECIAL = re.compile(r"([][.\\*^$()+?{}|])")
_NO_WORD = "[^[:alnum:]_-]"


class Holding(NamedTuple):
    """What git still holds of somebody."""

    commits: tuple[Commit, ...]
    """Those that brought, changed or took away a file or a line that names them, the newest first."""
    said: tuple[Commit, ...]
    """Those whose message, author or committer names them."""
    paths: tuple[str, ...]
    """The files named after them, from git's top folder, as they were called at any time."""
    is_shallow: bool


def committed(root: Path, paths: Sequence[str]) -> set[str]:
    """Return which of some files the present commit holds; none where no git, no repository and no commit is."""
    found: set[str] = set()
    if paths:
        with suppress(CareerctlError):
            found = Repository(root).names_in({path.rpartition("/")[0] for path in paths})
    return found.intersection(paths)


def holding(root: Path, ids: Iterable[str], names: Iterable[str], is_theirs: Callable[[str], bool]) -> Holding:
    """Ask git which commits hold somebody, by ids and names; `is_theirs` knows the paths of their files from the root.

    Raises CareerctlError where git cannot be asked.
    """
    repository, below = Repository(root), below_git(root)
    within = f"{below}/" if below else ""
    folders = [f"{within}{each}" for each in PRIVATE_FOLDERS]
    files = repository.commits("--all", "-m", "--name-only", "--no-renames", "--", *folders)
    paths = {path for each in files for path in each.paths if is_theirs(path.removeprefix(within))}
    words = whole_words((*ids, *names))
    lines = repository.commits("--all", "-m", "-i", f"-G{words}", "--no-patch", "--", *([below] if below else []))
    by_name = [each for each in files if not paths.isdisjoint(each.paths)]
    said = [
        each
        for option in ("--grep", "--author", "--committer")
        for each in repository.commits("--all", "-E", "-i", f"{option}={words}")
    ]
    return Holding(
        _once(repository, (*by_name, *lines)), _once(repository, said), (*sorted(paths),), repository.is_shallow
    )


def _once(repository: Repository, found: Sequence[Commit]) -> tuple[Commit, ...]:
    """Return commits once each, in git's order."""
    names = {each.name for each in found}
    return tuple(each for each in repository.commits("--all") if each.name in names) if names else ()


def whole_words(names: Iterable[str]) -> str:
    """Return names as whole words, in the way in which git reads patterns."""
    words = "|".join(sorted({_SPECIAL.sub(r"\\\1", each) for each in names}))
    return f"(^|{_NO_WORD})({words})({_NO_WORD}|$)"
