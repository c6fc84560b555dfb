"""How the history can be rewritten that still holds somebody, which careerctl does not do."""

import shlex
from collections.abc import Collection, Iterator

from careerctl.changes.erase.replacing import Doubtful, Replacing
from careerctl.model.ids import FORMER_COLLEAGUE
from careerctl.project.git.holding import Holding, whole_words
from careerctl.project.kinds import NOTES
from careerctl.text.phrases import together

_NAMES = "../names.txt"


def rewriting(held: Holding, what: Replacing, ids: Collection[str]) -> Iterator[str]:
    """Yield the commands, and what they leave to somebody who looks first."""
    yield (
        "careerctl rewrites no history. Where it has to go, too: commit this, let everybody push, and in a fresh clone "
        "use git filter-repo (https://github.com/newren/git-filter-repo). Every commit gets another name; all clones "
        "and forks are made anew, and the server is asked to forget what nothing leads to any more."
    )
    others = {path: _renamed(path, ids) for path in held.paths if _is_by_them(path, ids)}
    own = [f"--path={path}" for path in held.paths if path not in others]
    if own:
        yield f"  {shlex.join(['git', 'filter-repo', '--invert-paths', *own])}"
    renamed = [f"--path-rename={path}:{to}" for path, to in others.items()]
    yield f"  {shlex.join(['git', 'filter-repo', *renamed, '--replace-text', _NAMES, '--replace-message', _NAMES])}"
    yield f"after {_NAMES}, outside of the repository, is made with:"
    yield f"  {_printed(what.sure)} > {_NAMES}"
    if any("-" not in each for each in ids):
        yield "An id of one word is replaced where files hold ids; in sentences it stays, where it may be any word."
    for each in what.doubtful:
        yield from _to_be_decided(each)
    if held.said:
        yield "An author or committer gets another name there with --mailmap."


def _to_be_decided(doubtful: Doubtful) -> Iterator[str]:
    """Yield why a name is left out, how to see what it would replace, and how it goes in."""
    name = doubtful.name
    if doubtful.of:
        yield f"Left out there is {name}: {together(doubtful.of)} {'has' if len(doubtful.of) == 1 else 'have'} it, too."
    else:
        yield f"Left out there is {name}: one word may mean something else in a text, or somebody else."
    yield "Look first at what it would replace, in every commit; where all of it is theirs, it goes in with the second:"
    yield f"  {shlex.join(['git', 'log', '--all', '-p', f'-G{whole_words([name])}'])}"
    yield f"  {_printed([doubtful.line])} >> {_NAMES}"


def _printed(lines: Collection[str]) -> str:
    return shlex.join(["printf", r"%s\n", *lines])


def _is_by_them(path: str, ids: Collection[str]) -> bool:
    """Tell whether a file holds notes that the person wrote on somebody else."""
    *folders, name = path.split("/")
    return NOTES in folders and name.split(".")[0] not in ids


def _renamed(path: str, ids: Collection[str]) -> str:
    """Return the path of notes with nobody's id in it."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{'.'.join(FORMER_COLLEAGUE if part in ids else part for part in name.split('.'))}"
