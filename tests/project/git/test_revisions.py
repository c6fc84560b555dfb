"""A project as it was: what is laid out, where, and what a hostile repository cannot do."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.git.revisions import project_at

pytestmark = pytest.mark.usefixtures("temporary")

Project = Callable[..., Path]
Commit = Callable[[Path], str]
Git = Callable[..., str]

MEMORY = "/dev/shm"  # noqa: S108  # careerctl makes a folder of its own there

FILES = {
    "roles/dev.yaml": "name: Developer\n",
    "people/alice.yaml": "name: Alice\n",
    "assessments/2026-h2/alice.self.yaml": "by: alice\n",
    "notes/alice.dana.yaml": "[]\n",
    "plans/alice.yaml": "person: alice\n",
    "rols/lead.yaml": "name: SECRET\n",
    "README.md": "Hello",
}
LAZY = {
    "core.repositoryFormatVersion": "1",
    "extensions.partialClone": "origin",
    "remote.origin.promisor": "true",
    "remote.origin.url": "ext::touch {}",
    "remote.origin.uploadpack": "touch {}",
    "protocol.allow": "always",
    "protocol.ext.allow": "always",
}
"""Settings of a clone that fetches files when they are asked for, by running something."""
FRAMEWORK = {"careerctl.yaml", "roles/dev.yaml", "rols/lead.yaml"}
ENDED = """
import os, signal, sys
numbers = [getattr(signal, sys.argv.pop(1))]
def end(event, arguments):
    if numbers and event == "open" and os.environ["TMPDIR"] + "/careerctl-" in str(arguments[0]):
        signal.raise_signal(numbers.pop())
sys.addaudithook(end)
from careerctl.__main__ import main
sys.exit(main())
"""
"""careerctl, ended as soon as it opens one of the earlier files."""


def laid_out(root: Path, revision: str = "HEAD", *, with_people: bool = False) -> set[str]:
    with project_at(revision, root, with_people=with_people) as past:
        assert past.root is not None
        return {
            path.relative_to(past.root).as_posix()
            for path in past.root.rglob("*")
            if path.is_symlink() or not path.is_dir()
        }


def test_the_yaml_files_of_the_project_and_of_people_only_when_asked(project: Project, committed: Commit) -> None:
    root = project(FILES)
    committed(root)
    assert laid_out(root) == FRAMEWORK
    assert laid_out(root, with_people=True) == {"careerctl.yaml", *FILES} - {"README.md"}


def test_what_no_check_opens_has_no_content(project: Project, committed: Commit) -> None:
    root = project(FILES | {"roles/big.yaml": b"#" * 1_000_001})
    committed(root)
    with project_at("HEAD", root, with_people=False) as past:
        assert past.root is not None
        assert (past.root / "roles/dev.yaml").read_text() == "name: Developer\n"
        assert (past.root / "rols/lead.yaml").read_bytes() == b""
        assert (past.root / "roles/big.yaml").read_bytes() == b"\0" * 1_000_001


def test_it_is_for_its_owner_alone_and_goes_whatever_happens(
    project: Project, committed: Commit, temporary: Path
) -> None:
    root = project(FILES)
    committed(root)
    with suppress(KeyboardInterrupt), project_at("HEAD", root, with_people=True):
        (folder,) = temporary.iterdir()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        raise KeyboardInterrupt


@pytest.mark.skipif(not os.access(MEMORY, os.W_OK), reason="files in memory, as on Linux")
def test_it_lies_in_memory_where_nobody_names_another_place(
    project: Project, committed: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TMPDIR")
    root = project(FILES)
    committed(root)
    with project_at("HEAD", root, with_people=True) as past:
        assert past.root is not None
        assert past.root.is_relative_to(MEMORY)
        assert (past.root / "people/alice.yaml").is_file()
    assert not past.root.exists()


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize(("how", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_it_goes_when_the_process_is_ended(
    project: Project, committed: Commit, temporary: Path, how: str, code: int
) -> None:
    root = project(FILES)
    committed(root)
    line = [sys.executable, "-W", "error", "-c", ENDED, how, "check", "--base", "HEAD"]
    environment = os.environ | {"TMPDIR": str(temporary)}
    done = subprocess.run(line, cwd=root, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_what_is_ignored_stays_ignored(project: Project, committed: Commit) -> None:
    root = project(FILES)
    committed(root)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with project_at("HEAD", root, with_people=False):
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_bytes_are_those_of_git_whatever_filters_say(
    project: Project, committed: Commit, git: Git, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No setting of a repository, no hook and no attribute makes git run anything."""
    root, spy = project(FILES), tmp_path_factory.mktemp("spy") / "ran"
    committed(root)
    run = f"touch {spy}; cat"
    for name in ("core.fsmonitor", "core.pager", "pager.ls-tree", "pager.rev-parse", "core.sshCommand", "core.editor"):
        git(root, "config", name, run)
    for name in ("filter.x.smudge", "filter.x.clean", "filter.x.process", "diff.x.textconv", "diff.x.command"):
        git(root, "config", name, run)
    for name in ("rev-parse", "ls-tree", "cat-file"):
        git(root, "config", f"alias.{name}", f"!{run}")
    for name, value in LAZY.items():
        git(root, "config", name, value.format(spy))
    (root / ".gitattributes").write_text("*.yaml filter=x diff=x text eol=crlf\n")
    (root / ".git/info/attributes").write_text("*.yaml filter=x diff=x\n")
    for name in ("post-checkout", "post-index-change", "reference-transaction", "pre-commit"):
        (root / ".git/hooks" / name).write_text(f"#!/bin/sh\ntouch {spy}\n")
        (root / ".git/hooks" / name).chmod(0o755)
    with project_at("HEAD", root, with_people=False) as past:
        assert past.root is not None
        assert (past.root / "roles/dev.yaml").read_bytes() == b"name: Developer\n"
    name = git(root, "rev-parse", "HEAD:roles/dev.yaml")
    (root / ".git/objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(CareerctlError, match="git does not hold all files"), project_at("HEAD", root, with_people=True):
        pass
    assert not spy.exists()


def tree(git: Git, root: Path, *entries: tuple[str, bytes, str]) -> str:
    """Write a tree past all of git's own looks at it: `(mode, name, content's name)` in the order given."""
    raw = b"".join(mode.encode() + b" " + name + b"\0" + bytes.fromhex(sha) for mode, name, sha in entries)
    return git(root, "hash-object", "-t", "tree", "-w", "--literally", "--stdin", given=raw)


def commit_of(git: Git, root: Path, top: str) -> str:
    return git(root, "commit-tree", top, "-m", "x")


class TestHostileTrees:
    @pytest.fixture
    def root(self, project: Project, committed: Commit) -> Path:
        root = project(FILES)
        committed(root)
        return root

    @pytest.fixture
    def blob(self, root: Path, git: Git) -> Callable[[bytes], str]:
        return lambda content: git(root, "hash-object", "-w", "--stdin", given=content)

    def settings(self, blob: Callable[[bytes], str]) -> tuple[str, bytes, str]:
        return ("100644", b"careerctl.yaml", blob(b"format: 1\n"))

    def test_no_name_leads_out(self, root: Path, git: Git, blob: Callable[[bytes], str], temporary: Path) -> None:
        one = ("100644", b"escaped.yaml", blob(b"name: Out\n"))
        up = one
        for _ in range(9):  # a file in every folder above, but for the root of the disk
            up = ("40000", b"..", tree(git, root, one, up))
        inner = tree(
            git, root, up, ("40000", b".", tree(git, root, one)), one,
            ("100644", b"a\nb.yaml", one[2]), ("100644", b"\xff.yaml", one[2]),
            ("100644", b"x" * 2000 + b".yaml", one[2]),
        )  # fmt: skip
        top = commit_of(git, root, tree(git, root, self.settings(blob), ("40000", b"roles", inner)))
        assert laid_out(root, top) == {
            "careerctl.yaml", "roles/escaped.yaml", "roles/a\nb.yaml", "roles/\udcff.yaml"
        }  # fmt: skip
        above = [*temporary.parents, *root.parents, root]
        assert not [folder for folder in above if (folder / "escaped.yaml").exists()]

    def test_nothing_is_written_through_a_link(
        self, root: Path, git: Git, blob: Callable[[bytes], str], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        outside = tmp_path_factory.mktemp("outside")
        link = blob(os.fsencode(outside))
        inner = tree(git, root, ("100644", b"escaped.yaml", blob(b"name: Out\n")))
        twice = tree(
            git, root, ("120000", b"goals", link), ("40000", b"goals", inner),
            self.settings(blob), ("120000", b"roles", link), ("40000", b"roles", inner),
        )  # fmt: skip
        assert "careerctl.yaml" in laid_out(root, commit_of(git, root, twice))
        assert [*outside.iterdir()] == []

    def test_a_link_is_laid_out_as_one_and_the_settings_are_none(
        self, root: Path, git: Git, blob: Callable[[bytes], str]
    ) -> None:
        links = [blob(each) for each in (b"/etc/passwd", b"a\0b", b"x" * 2000)]
        roles = tree(git, root, *(("120000", f"{number}.yaml".encode(), each) for number, each in enumerate(links)))
        top = commit_of(git, root, tree(git, root, self.settings(blob), ("40000", b"roles", roles)))
        assert laid_out(root, top) == {"careerctl.yaml", "roles/0.yaml"}
        linked = commit_of(git, root, tree(git, root, ("120000", b"careerctl.yaml", links[0])))
        with project_at(linked, root, with_people=True) as past:
            assert past.root is None

    def test_a_framework_far_above_makes_nothing_there(
        self, root: Path, git: Git, blob: Callable[[bytes], str], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        far = tmp_path_factory.mktemp("far") / "sub" / "framework"
        framework = f"{'../' * 40}{far.relative_to('/')}"
        name = blob(f"format: 1\nframework: {framework}\n".encode())
        top = commit_of(git, root, tree(git, root, ("100644", b"careerctl.yaml", name)))
        assert laid_out(root, top) == {"careerctl.yaml"}
        assert not far.parent.exists()

    def test_a_submodule_is_left_out(self, root: Path, git: Git, blob: Callable[[bytes], str]) -> None:
        head = git(root, "rev-parse", "HEAD")
        top = commit_of(git, root, tree(git, root, self.settings(blob), ("160000", b"roles", head)))
        assert laid_out(root, top) == {"careerctl.yaml"}

    def test_a_file_where_a_folder_is(self, root: Path, git: Git, blob: Callable[[bytes], str]) -> None:
        one = blob(b"name: A\n")
        inner = tree(git, root, ("100644", b"a.yaml", one))
        twice = tree(
            git, root, self.settings(blob), ("100644", b"roles", one), ("40000", b"roles", inner),
            ("40000", b"x.yaml", inner), ("100644", b"x.yaml", one),
        )  # fmt: skip
        assert "careerctl.yaml" in laid_out(root, commit_of(git, root, twice))


def test_settings_that_lead_git_elsewhere_are_said(project: Project, committed: Commit, git: Git) -> None:
    root = project(FILES)
    committed(root)
    git(root, "config", "core.worktree", "/etc")
    with (
        pytest.raises(CareerctlError, match=r"git says that .* lies in /etc\. Look at core\.worktree"),
        project_at("HEAD", root, with_people=True),
    ):
        pass
