"""`careerctl check --base` where it cannot be answered: every end says what to do, and leaves nothing behind."""

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("temporary")

Project = Callable[..., Path]
Run = Callable[..., Any]
Commit = Callable[[Path], str]
Git = Callable[..., str]

ROLE = "name: Developer\ntrack: individual\nrequires:\n  coachng: 3\n"
FILES = {"roles/dev.yaml": ROLE, "competencies/coaching.yaml": "name: Coaching\nasks: skill\n"}
SHALLOW = [
    ["main"], ["origin/main"], ["BEGUN"], ["HEAD~2"], ["origin/main", "all"],
    ["FETCH_HEAD", "fetch", "-q", "--depth=1", "origin", "main"],
]  # fmt: skip
"""What may be named in a clone that ends after a commit, and what was done in it before."""
CONCISE = ("check", "--format", "concise", "--today", "2026-11-02", "--base")


@pytest.mark.parametrize("revision", ["-x", "--all", "", " "])
def test_what_is_no_revision(project: Project, careerctl: Run, revision: str) -> None:
    code, out, err = careerctl("check", "--base", revision, cwd=project(FILES))
    assert (code, out) == (2, "")
    assert err.startswith(
        f"careerctl: --base: '{revision}' names no revision. Give a branch, a tag or a commit, such as main.\n"
    )


@pytest.mark.parametrize("revision", ["none", "HEAD~9", "HEAD:roles/dev.yaml", "HEAD:roles", "a..b", "^HEAD", "$(x)"])
def test_what_git_does_not_know(project: Project, careerctl: Run, committed: Commit, revision: str) -> None:
    root = project(FILES)
    committed(root)
    more = "Give a branch, a tag or a commit, such as main."
    if revision == "none":
        more = "If it is known elsewhere, `git fetch origin none` brings it; then say FETCH_HEAD instead."
    said = f"careerctl: git knows no revision '{revision}' here. {more}\n"
    assert careerctl("check", "--base", revision, cwd=root) == (2, "", said)


def test_a_shallow_clone_says_what_to_do_and_that_works(
    project: Project, careerctl: Run, committed: Commit, git: Git, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever is named, the command that is printed brings it, and the commit at which the two parted."""
    root = project(FILES)
    begun = committed(root)
    git(root, "checkout", "-q", "-b", "work")
    for text in ("name: Lead\n", ROLE):
        committed(project({"roles/lead.yaml": text}))
    git(root, "checkout", "-q", "main")
    committed(project({"roles/dev.yaml": "name: Developer\n"}))
    git(root, "checkout", "-q", "work")
    clones = tmp_path_factory.mktemp("clones")
    for number, (revision, *first) in enumerate(SHALLOW):
        clone = clones / str(number)
        git(root, "clone", "-q", "--depth=1", "--no-single-branch" if first == ["all"] else "-q", root.as_uri(), clone)
        if first and first != ["all"]:
            git(clone, *first)
        asked = begun if revision == "BEGUN" else revision
        code, _, err = careerctl(*CONCISE, asked, cwd=clone)
        command = err.partition("`git ")[2].partition("`")[0]
        assert (code, command.split()[:2]) == (2, ["fetch", "--deepen=1000"]), err
        git(clone, *command.split())
        asked = "FETCH_HEAD" if "say FETCH_HEAD" in err else asked
        assert careerctl(*CONCISE, asked, cwd=clone).out.startswith("roles/lead.yaml:4:3"), revision


def test_without_a_repository(project: Project, careerctl: Run) -> None:
    root = project(FILES)
    assert careerctl("check", "--base", "HEAD", cwd=root) == (
        2, "", f"careerctl: {root} lies in no git repository, so there is no revision to compare with.\n",
    )  # fmt: skip


def test_without_git(project: Project, careerctl: Run, committed: Commit, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(FILES)
    committed(root)
    monkeypatch.setenv("PATH", str(root / "roles"))
    said = "there is no git here, and --base asks it for the earlier files. Install git, or leave out --base."
    assert careerctl("check", "--base", "HEAD", cwd=root) == (2, "", f"careerctl: {said}\n")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_a_repository_of_somebody_else(
    project: Project, careerctl: Run, committed: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    root = project(FILES)
    committed(root)
    for path in (root, root / ".git"):
        os.chown(path, 12345, 12345)
    said = (
        f"careerctl: git does not read {root}, since it is another user's. "
        f"If you trust it: `git config --global --add safe.directory {root}`.\n"
    )
    assert careerctl("check", "--base", "HEAD", cwd=root) == (2, "", said)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "safe.directory")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(root))
    assert careerctl("check", "--base", "HEAD", cwd=root).code == 0


def test_a_repository_that_is_broken(project: Project, careerctl: Run, committed: Commit) -> None:
    root = project(FILES)
    committed(root)
    for path in (root / ".git/objects").glob("??/*"):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
        path.write_bytes(b"broken")
    code, out, err = careerctl("check", "--base", "HEAD", cwd=root)
    assert (code, out) == (2, "")
    assert err.startswith("careerctl: git ")


def test_files_that_git_does_not_hold(project: Project, careerctl: Run, committed: Commit, git: Git) -> None:
    root = project(FILES)
    committed(root)
    name = git(root, "rev-parse", "HEAD:roles/dev.yaml")
    (root / ".git/objects" / name[:2] / name[2:]).unlink()
    code, out, err = careerctl("check", "--base", "HEAD", cwd=root)
    assert (code, out) == (2, "")
    assert err.startswith("careerctl: git does not hold all files of that revision here.")


def test_no_room_for_the_earlier_files(
    project: Project, careerctl: Run, committed: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(FILES)
    committed(root)
    with monkeypatch.context() as patched:
        patched.setenv("TMPDIR", str(root / "none"))
        patched.setattr(tempfile, "tempdir", str(root / "none"))
        done = careerctl("check", "--base", "HEAD", cwd=root)
    why = "No such file or directory"
    assert done == (2, "", f"careerctl: the earlier files cannot be written to a temporary folder: {why}.\n")
