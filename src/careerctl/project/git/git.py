"""git, asked for what it keeps: nothing is checked out, and no setting of a repository makes it run anything."""

import hashlib
import os
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.text.characters import printable, quoted

_OPTIONS = (
    "--no-pager", "--no-optional-locks", "--literal-pathspecs",
    "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}",
)  # fmt: skip
_ALONE = {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}
"""Its messages in English, since two of them are looked for; and what is not there is not fetched from anywhere."""
_COMMIT = re.compile(r"[0-9a-f]{40,64}")
_ENTRY = re.compile(rb"(\d+) (?:blob|commit) ([0-9a-f]+) +(\w+|-)\t(.*)", re.DOTALL)
_LINK, _SUBMODULE = b"120000", b"160000"
TRUNKS = ("origin/HEAD", "origin/main", "main", "origin/master", "master")
"""What the revision that changes go into may be called, the likeliest first."""
_FETCHABLE = re.compile(r"(?!HEAD\b|FETCH_HEAD\b|.*\.\.)[\w.][\w./-]*", re.ASCII)
"""What may be the name of a branch or tag, or a commit, and needs no quotes in a shell."""
_DEEPER = "--deepen=1000 "
"""How a shallow clone is told to hold more of the history, of all that it knows already, too."""
_COMMIT_BEGINS = "\x01"
_SHA1 = 40
"""The letters of a name by SHA-1; by SHA-256 there are 64."""
_NOT_WHOLE = "git does not hold all files of that revision here. Fetch it whole: `git fetch --refetch`."


class NoGitError(CareerctlError):
    """What is raised where there is no git to ask."""


class NoRevisionError(CareerctlError):
    """What is raised where git knows no such revision."""


class CommittedFile(NamedTuple):
    """A file in a commit: its path from the top folder, whether it is a link, its content's name and size in bytes.

    A submodule is one, too: its content is the commit of its own repository that belongs there.
    """

    path: str
    is_link: bool
    content: str
    size: int
    is_submodule: bool = False


class Commit(NamedTuple):
    """A commit: its short name, the day, and the paths that it changed, where those were asked for."""

    name: str
    day: str
    paths: list[str]


class Tag(NamedTuple):
    """A tag: its name, its commit, and the day of that."""

    name: str
    commit: str
    day: str


class Repository:
    """The git repository in which a folder lies; `top` is its top folder, without links in it."""

    def __init__(self, folder: Path, only: Sequence[str] = ()) -> None:
        """Find the repository. Raises CareerctlError where there is none, git is missing or does not trust it.

        `only` names the files and folders that are needed of a project, folders with `/`; by default all are.
        """
        self.folder = folder
        self.only = only
        self._listed: dict[tuple[str, ...], bytes] = {}
        self.top = disk.real(Path(os.fsdecode(self._ask("rev-parse", "--show-toplevel").removesuffix(b"\n"))))

    def commit(self, revision: str) -> str:
        """Return the name of the commit that a revision means. Raises CareerctlError where git knows none."""
        done = self._run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        name = done.stdout.decode(errors="replace").strip()
        if not _COMMIT.fullmatch(name):
            message = f"git knows no revision {quoted(revision)} here. {self._fetched(revision)}"
            raise NoRevisionError(message)
        return name

    def first_commit(self) -> str | None:
        """Return the name of the commit that all have built on, the same in every clone; None where it is elsewhere."""
        name = self._run("rev-list", "--first-parent", "--max-parents=0", "HEAD").stdout.decode().strip()
        return name if _COMMIT.fullmatch(name) and not self.is_shallow else None

    def has(self, commit: str) -> bool:
        """Tell whether git holds a commit here, with its files."""
        return not self._run("rev-parse", "--verify", "--quiet", f"{commit}^{{tree}}").returncode

    def _fetched(self, revision: str) -> str:
        """Say how a revision is fetched that git does not know, as far as that can be told from its name."""
        is_shallow = self.is_shallow
        if _FETCHABLE.fullmatch(revision):
            fetch = f"git fetch {_DEEPER if is_shallow else ''}origin {revision.removeprefix('origin/')}"
            return f"If it is known elsewhere, `{fetch}` brings it; then say FETCH_HEAD instead."
        more = f"This clone is not whole; fetch more of it: `git fetch {_DEEPER.rstrip()}`."
        return more if is_shallow else "Give a branch, a tag or a commit, such as main."

    def merge_base(self, revision: str, other: str = "HEAD") -> str:
        """Return the name of the commit that two revisions have last in common, so that either has only added to it.

        Raises CareerctlError where git knows of none, as in a clone that ends before it.
        """
        done = self._run("merge-base", f"{revision}^{{commit}}", f"{other}^{{commit}}")
        name = done.stdout.decode(errors="replace").strip()
        if not _COMMIT.fullmatch(name):
            sides = self.commit(revision), self.commit(other)
            message = f"{quoted(revision)} and {quoted(other)} have no commit in common here."
            what = f"origin {sides[0]}" if revision == "FETCH_HEAD" else ""  # which every fetch forgets
            fetch = f"git fetch {_DEEPER}{what}".rstrip()
            more = f" This clone is not whole; fetch more of it: `{fetch}`." if self.is_shallow else ""
            raise CareerctlError(message + more)
        return name

    def trunk(self) -> str:
        """Return the revision that changes go into: the first that there is of those that are usually called so.

        Raises CareerctlError where there is none.
        """
        for each in TRUNKS:
            with suppress(NoRevisionError):
                self.commit(each)
                return each
        message = f"git knows none of these here: {', '.join(TRUNKS)}. Name the revision to compare with."
        raise CareerctlError(message)

    def tags(self) -> list[Tag]:
        """Return the tags of the present commit and of those that it builds on, the newest first, one a commit."""
        form = "--format=%(if)%(*objectname)%(then)%(*objectname) %(*committerdate:short)%(else)%(objectname) "
        form += "%(committerdate:short)%(end) %(refname:strip=2)"
        done = self._run("for-each-ref", "--merged=HEAD", "--sort=version:refname", form, "refs/tags")
        said = done.stdout.decode(errors="replace") if done.returncode == 0 else ""  # there is no commit yet
        found = {
            commit: Tag(name, commit, day) for commit, day, name in (line.split(" ", 2) for line in said.splitlines())
        }
        if not found:
            return []
        options = ("--topo-order", "--simplify-by-decoration", "--decorate-refs=refs/tags", "--no-show-signature")
        in_order = self._ask("log", *options, "--format=%H", "HEAD").decode().split()
        return [found[each] for each in in_order if each in found]

    def files(self, commit: str, below: str) -> Iterator[CommittedFile]:
        """Yield the files, links and submodules of a commit below a folder, "" for all.

        Raises CareerctlError where git knows of a file and does not hold it.
        """
        within = f"{below}/" if below else ""
        wanted = [f"{within}{each}" for each in self.only or [""] if within or each]
        asked = (commit, *wanted)
        if asked not in self._listed:  # a commit never changes, and whoever lays it out weighs it first
            self._listed[asked] = self._ask("ls-tree", "-r", "-z", "-l", "--full-tree", "--", *asked)
        for line in filter(None, self._listed[asked].split(b"\0")):
            found = _ENTRY.fullmatch(line)
            if found is None:
                continue
            mode, name, size, path = found[1], found[2].decode(), found[3], os.fsdecode(found[4])
            if mode == _SUBMODULE:
                yield CommittedFile(path, is_link=False, content=name, size=0, is_submodule=True)
            elif size.isdigit():
                yield CommittedFile(path, mode == _LINK, name, int(size))
            else:
                raise CareerctlError(_NOT_WHOLE)

    def names_in(self, folders: Iterable[str]) -> set[str]:
        """Return the paths of all that the present commit holds in some folders, as seen from where this one lies."""
        return set(os.fsdecode(self._ask("ls-tree", "-r", "-z", "--name-only", "HEAD", "--", *folders)).split("\0"))

    def submodule(self, commit: str, path: str) -> CommittedFile | None:
        """Return the submodule of a commit that a path is, or lies in; None where it is in none."""
        steps = path.split("/")
        ways = ["/".join(steps[:count]) for count in range(1, len(steps) + 1)]
        listed = self._ask("ls-tree", "-z", "-l", "--full-tree", "--", commit, *ways)
        entries = filter(None, map(_ENTRY.fullmatch, listed.split(b"\0")))
        found = next((each for each in entries if each[1] == _SUBMODULE), None)
        return CommittedFile(os.fsdecode(found[4]), False, found[2].decode(), 0, is_submodule=True) if found else None  # noqa: FBT003

    @property
    def makes_links(self) -> bool:
        """Whether git lays links out as links here, and not as files that hold where they lead."""
        return self._run("config", "--type=bool", "core.symlinks").stdout.strip() != b"false"

    def commits(self, *wanted: str) -> list[Commit]:
        """Return the commits that fit options of `git log`, the newest first.

        No program that a repository names for its files, or for signatures, is run.
        """
        form = f"--format={_COMMIT_BEGINS}%h %cs"
        said = self._ask("log", form, "-z", "--no-textconv", "--no-ext-diff", "--no-show-signature", *wanted)
        found: list[Commit] = []
        for part in filter(None, (each.strip("\n") for each in os.fsdecode(said).split("\0"))):
            if part.startswith(_COMMIT_BEGINS):
                name, day = part.removeprefix(_COMMIT_BEGINS).split(" ")
                found.append(Commit(name, day, []))
            else:
                found[-1].paths.append(part)
        return found

    @property
    def is_shallow(self) -> bool:
        """Whether a part of the history is elsewhere."""
        return self._ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    @contextmanager
    def contents(self) -> Iterator[Callable[[str], bytes]]:
        """Yield a function that returns the bytes of a content by its name."""
        line, pipe, nowhere = self._line("cat-file", "--batch"), subprocess.PIPE, subprocess.DEVNULL
        with subprocess.Popen(  # noqa: S603  # the line is ours
            line, stdin=pipe, stdout=pipe, stderr=nowhere, env=_environment()
        ) as process:
            asked, answered = process.stdin, process.stdout
            assert asked is not None  # noqa: S101  # both are pipes
            assert answered is not None  # noqa: S101

            def content(name: str) -> bytes:
                with suppress(BrokenPipeError):  # it stumbled over the content before, and then says nothing
                    asked.write(f"{name}\n".encode())
                    asked.flush()
                *_, size = answered.readline().split() or [b""]
                if not size.isdigit():
                    raise CareerctlError(_NOT_WHOLE)
                return answered.read(int(size) + 1)[:-1]

            yield content

    def line(self, *wanted: str) -> list[Commit]:
        """Return the commits along the first parents that fit options of `git log`, the newest first, by whole name."""
        form = "--format=%H %cs"
        said = self._ask("log", "--first-parent", "-m", form, "--no-patch", "--no-textconv", "--no-ext-diff", *wanted)
        lines = (line.split(" ") for line in os.fsdecode(said).splitlines())
        return [Commit(name, day, []) for name, day in lines]

    def _ask(self, *arguments: str) -> bytes:
        done = self._run(*arguments)
        if done.returncode:
            raise CareerctlError(self._why(done.stderr.decode(errors="replace")))
        return done.stdout

    def _why(self, said: str) -> str:
        if "dubious ownership" in said:
            trust = f"git config --global --add safe.directory {self.folder}"
            return f"git does not read {self.folder}, since it is another user's. If you trust it: `{trust}`."
        if "not a git repository" in said:
            return f"{self.folder} lies in no git repository, so there is no revision to compare with."
        return f"git cannot read {self.folder}: {printable(said.strip().partition(chr(10))[0])}"

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(  # noqa: S603  # the line is ours; a revision in it begins with no hyphen
                self._line(*arguments), capture_output=True, check=False, env=_environment()
            )
        except OSError as error:
            message = (
                "there is no git here, and --base asks it for the earlier files. Install git, or leave out --base."
            )
            raise NoGitError(message) from error

    def _line(self, *arguments: str) -> list[str]:
        return ["git", "-C", str(self.folder), *_OPTIONS, *arguments]


def blob_name(raw: bytes, like: str) -> str:
    """Return git's name of a content, as long as another one, which tells by what digest a repository names them."""
    digest = hashlib.sha1 if len(like) == _SHA1 else hashlib.sha256
    return digest(b"blob %d\0%s" % (len(raw), raw), usedforsecurity=False).hexdigest()


def _environment() -> dict[str, str]:
    """Return the environment without what leads git elsewhere; a user's own settings, and whom they trust, stay."""
    ours = {name: value for name, value in os.environ.items() if name.startswith("GIT_CONFIG") or name[:4] != "GIT_"}
    return ours | _ALONE
