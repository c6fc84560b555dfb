"""Since when files of a framework ask what they ask today, as git knows it."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.git.git import Commit, Repository
from careerctl.project.reading.source import SourceFile, parse
from careerctl.project.yaml.tree import Map

History = Literal["whole", "begins-there", "changed-since", "unknown"]
"""What the history says: all of it; that it begins with the last change, and may leave out an earlier one; that the
files were changed since the last commit; or nothing, since there is none."""
_MEASURES = ("scale", "scales", "tracks")
"""What of careerctl.yaml a role is measured by. All else there may change without changing what a role asks."""
_UPKEEP = ("owner", "reviewed", "review_by", "metadata", "formerly")
"""What of any other file may."""


class Unchanged(NamedTuple):
    """Since when files are as they are: the commit that holds them, and the last one that changed them."""

    history: History = "unknown"
    head: Commit | None = None
    since: Commit | None = None


def unchanged_since(root: Path, sources: Iterable[SourceFile], settings: SourceFile) -> Unchanged:
    """Return since when some files of a framework, and what its settings measure by, say what they say today.

    Days are those of commits, along first parents: the day on which a change came to where it is read.
    """
    place = disk.real(root / settings.path)
    every = {disk.real(root / each.path): each.text for each in (settings, *sources)}
    try:
        repository = Repository(place.parent)
        [head] = repository.commits("-1", "HEAD")
        if not all(each.is_relative_to(repository.top) for each in every):
            return Unchanged("changed-since")
        texts = {each.relative_to(repository.top).as_posix(): text for each, text in every.items()}
        return _since(repository, head, texts, place.relative_to(repository.top).as_posix())
    except CareerctlError:
        return Unchanged()


def _since(repository: Repository, head: Commit, texts: Mapping[str, str], settings: str) -> Unchanged:
    if not _holds(repository, head, texts, settings.rpartition("/")[0]):
        return Unchanged("changed-since")
    since = _last_change(repository, texts, settings)
    if since is None:
        return Unchanged()
    firsts = repository.commits("--first-parent", "--max-parents=0", "HEAD") if repository.is_shallow else []
    return Unchanged("begins-there" if since in firsts else "whole", head, since)


def _holds(repository: Repository, head: Commit, texts: Mapping[str, str], below: str) -> bool:
    """Tell whether a commit holds just these texts, by the paths of their files; how lines end makes no difference."""
    kept = {each.path: each.content for each in repository.files(head.name, below) if not each.is_link}
    with repository.contents() as content:
        said = {path: _plain(content(kept[path])) for path in texts if path in kept}
    return said == {path: _plain(text.encode()) for path, text in texts.items()}


def _plain(raw: bytes) -> str:
    return raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _last_change(repository: Repository, texts: Mapping[str, str], settings: str) -> Commit | None:
    """Return the newest commit after which one of the files says something else than before it."""
    names = ("--first-parent", "-m", "--name-only", "--no-renames")
    with repository.contents() as content:

        def says(revision: str, path: str) -> dict[str, object] | None:
            with suppress(CareerctlError):  # it was not there
                return _said(content(f"{revision}:{path}"), path, settings)
            return None

        for each in repository.commits(*names, "HEAD", "--", *(str(repository.top / path) for path in texts)):
            if any(says(each.name, path) != says(f"{each.name}^", path) for path in each.paths):
                return each._replace(paths=[])
    return None


def _said(raw: bytes, path: str, settings: str) -> dict[str, object] | None:
    """Return what a file says as far as a role is measured by it: no comments, and not who looked at it."""
    root = parse(path, raw, private=False).root
    if not isinstance(root, Map):
        return None
    return {each: root[each] for each in root if (each in _MEASURES if path == settings else each not in _UPKEEP)}
