"""`careerctl check --base` beyond one line of one repository: branches, submodules, templates, and without links."""

import os
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("temporary", "local_submodules")

Project = Callable[..., Path]
Run = Callable[..., Any]
Commit = Callable[[Path], str]
Git = Callable[..., str]

ROLE = "name: Developer\n# more\nrequires:\n  coachng: 3\n"
FILES = {"roles/dev.yaml": ROLE, "competencies/coaching.yaml": "name: Coaching\nasks: skill\n"}
CONCISE = ("check", "--format", "concise", "--today", "2026-11-02")
LEAD = "roles/lead.yaml:4:3: error[unknown-competency] no competency has the id 'coachng'\n"
NOT_FETCHED = "error[unfetched-submodule] this folder is a submodule that was not fetched"


@pytest.fixture
def local_submodules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git fetch submodules from a folder."""
    for name, value in {"COUNT": "1", "KEY_0": "protocol.file.allow", "VALUE_0": "always"}.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)


@pytest.fixture
def fetched(git: Git) -> Callable[..., Any]:
    """Return a function that runs a command of git as it was printed, from a folder."""

    def run(printed: str, cwd: Path) -> None:
        command = printed.partition("`git ")[2].partition("`")[0]
        git(cwd, "-c", "protocol.file.allow=always", *shlex.split(command))

    return run


@pytest.fixture
def team(
    project: Project, committed: Commit, git: Git, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path, str]:
    """Return a project whose framework lies in a submodule, that one's own repository, and its first commit."""
    theirs = tmp_path_factory.mktemp("framework")
    root = project({"careerctl.yaml": "format: 1\nframework: ../vendor/framework/sub\n"})
    for name, text in FILES.items():
        (theirs / "sub" / name).parent.mkdir(parents=True, exist_ok=True)
        (theirs / "sub" / name).write_text(text)
    (theirs / "sub/careerctl.yaml").write_text(
        "format: 1\nscales: {s: {levels: [One, Two, Three]}}\nscale: s\nrules: {role-without-goal: ignore}\n"
    )
    first = committed(theirs)
    (root / "team/people").mkdir(parents=True)
    (root / "careerctl.yaml").rename(root / "team/careerctl.yaml")
    (root / "team/people/alice.yaml").write_text("name: Alice\nrole: dev\n")
    git(root, "init", "-q")
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", theirs.as_uri(), "vendor/framework")
    committed(root)
    return root, theirs, first


def test_what_others_did_since_a_branch_began_is_not_brought_by_it(
    project: Project, careerctl: Run, committed: Commit, git: Git
) -> None:
    root = project(FILES)
    committed(root)
    git(root, "checkout", "-q", "-b", "work")
    committed(project({"roles/lead.yaml": ROLE}))
    git(root, "checkout", "-q", "main")
    committed(project({"roles/dev.yaml": "name: Developer\nadvantages: [Lunch]\n", "roles/lead.yaml": "name: L\n"}))
    git(root, "checkout", "-q", "work")
    assert careerctl(*CONCISE, "--base", "main", cwd=root).out == LEAD
    tip = careerctl(*CONCISE, "--base", "main", "--base-tip", cwd=root).out
    assert tip == LEAD.replace("lead", "dev") + LEAD
    alone = careerctl(*CONCISE, "--base-tip", cwd=root)
    assert (alone.code, alone.err.split("\n")[0]) == (
        2, "careerctl: --base-tip says how --base REV is meant, and goes with it.",
    )  # fmt: skip
    git(root, "checkout", "-q", "--orphan", "alone")
    committed(root)
    said = "careerctl: 'main' and 'HEAD' have no commit in common here.\n"
    assert careerctl(*CONCISE, "--base", "main", cwd=root) == (2, "", said)


class TestSubmodules:
    def test_a_framework_is_read_at_the_commit_that_was_there_then(
        self, team: Any, careerctl: Run, committed: Commit
    ) -> None:
        root, _, _ = team
        inner = root / "vendor/framework"
        (inner / "sub/roles/lead.yaml").write_text(ROLE)
        found = (1, f"../vendor/framework/sub/{LEAD}", "")
        assert careerctl(*CONCISE, "--base", "HEAD", cwd=root / "team") == found
        committed(inner)
        committed(root)
        assert careerctl(*CONCISE, "--base", "HEAD^", cwd=root / "team") == found
        assert careerctl(*CONCISE, "--base", "HEAD", cwd=root / "team") == (0, "", "")

    def test_a_commit_that_is_not_here_is_fetched_as_it_is_said(
        self, team: Any, careerctl: Run, committed: Commit, git: Git, fetched: Any,
        tmp_path_factory: pytest.TempPathFactory,
    ) -> None:  # fmt: skip
        root, theirs, first = team
        (theirs / "sub/roles/lead.yaml").write_text(ROLE)
        committed(theirs)
        git(root / "vendor/framework", "pull", "-q", "origin", "main")
        committed(root)
        clone = tmp_path_factory.mktemp("clones") / "shallow"
        git(root, "-c", "protocol.file.allow=always", "clone", "-q", "--depth=2", "--recurse-submodules",
            "--shallow-submodules", root.as_uri(), str(clone))  # fmt: skip
        ran = careerctl(*CONCISE, "--base", "HEAD^", cwd=clone / "team")
        what = "careerctl: git does not hold the commit of the submodule vendor/framework that was there then. "
        assert ran == (2, "", f"{what}Fetch it: `git -C ../vendor/framework fetch --depth=1 origin {first}`.\n")
        fetched(ran.err, clone / "team")
        assert careerctl(*CONCISE, "--base", "HEAD^", cwd=clone / "team").out == f"../vendor/framework/sub/{LEAD}"

    def test_one_that_was_a_folder_and_became_one_is_the_same_framework(
        self, project: Project, careerctl: Run, committed: Commit, git: Git, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        root = project(
            {f"fw/{name}": text for name, text in FILES.items()} | {"careerctl.yaml": "format: 1\nframework: fw\n"}
        )
        (root / "fw/careerctl.yaml").write_text(
            "format: 1\nscales: {s: {levels: [One, Two, Three]}}\nscale: s\nrules: {role-without-goal: ignore}\n"
        )
        committed(root)
        theirs = tmp_path_factory.mktemp("framework") / "fw"
        shutil.move(root / "fw", theirs)
        committed(theirs)
        git(root, "rm", "-q", "-r", "--cached", "fw")
        git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", theirs.as_uri(), "vendor")
        project({"careerctl.yaml": "format: 1\nframework: vendor\n"})
        (root / "vendor/roles/lead.yaml").write_text(ROLE)
        assert careerctl(*CONCISE, "--base", "HEAD", cwd=root).out == f"vendor/{LEAD}"

    def test_a_folder_of_a_kind_may_be_one(
        self, project: Project, careerctl: Run, committed: Commit, git: Git, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        theirs = tmp_path_factory.mktemp("people")
        (theirs / "alice.yaml").write_text("name: Alice\nrole: nobody\n")
        committed(theirs)
        root = project(FILES)
        git(root, "init", "-q")
        git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", theirs.as_uri(), "people")
        committed(root)
        assert careerctl(*CONCISE, cwd=root).out.count("\n") == 2
        assert careerctl(*CONCISE, "--base", "HEAD", cwd=root) == (0, "", "")


class TestNotFetched:
    def test_every_command_says_it_once_with_the_command_that_fetches_it(
        self, team: Any, careerctl: Run, git: Git, fetched: Any, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        clone = tmp_path_factory.mktemp("clones") / "bare"
        git(team[0], "clone", "-q", team[0].as_uri(), str(clone))
        command = "git -C .. submodule update --init vendor/framework"
        said = f"careerctl.yaml:2:1: {NOT_FETCHED}\n  → fetch it: `{command}`\n"
        for line in (
            ("gap", "alice"), ("paths",), ("schema",), ("new", "role", "lead"), ("rounds",), ("needs",),
            ("report", "review", "alice"), ("team", "--manager", "alice"), ("owed", "--manager", "alice"),
        ):  # fmt: skip
            ran = careerctl(*line, cwd=clone / "team")
            assert (ran.code, ran.out) == (2, ""), line
            assert ran.err == f"{said}careerctl: this has to be fetched first.\n", line
        ran = careerctl("check", cwd=clone / "team")
        assert ran == (1, f"{said}\n1 error in 1 of 2 files. More: careerctl explain unfetched-submodule\n", "")
        base = careerctl("check", "--base", "HEAD", cwd=clone / "team")
        what = "careerctl: the framework lay in vendor/framework, a submodule that is not here. "
        assert base == (2, "", f"{what}Fetch it: `{command}`.\n")
        fetched(ran.out, clone / "team")
        assert careerctl(*CONCISE, cwd=clone / "team").out.count("\n") == 1

    def test_people_who_are_not_here_are_not_absent(
        self, project: Project, careerctl: Run, committed: Commit, git: Git, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        theirs, clone = tmp_path_factory.mktemp("people"), tmp_path_factory.mktemp("clones") / "bare"
        (theirs / "alice.yaml").write_text("name: Alice\nrole: dev\n")
        committed(theirs)
        root = project(FILES | {"roles/dev.yaml": "name: Developer\n"})
        plan = root / "plans/alice.yaml"
        plan.parent.mkdir()
        plan.write_text("person: alice\ntarget: dev\nstarted: 2026-10-01\n")
        git(root, "init", "-q")
        for folder in ("people", "assessments/2026-h2"):
            git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", theirs.as_uri(), folder)
        committed(root)
        git(root, "clone", "-q", root.as_uri(), str(clone))
        assert careerctl(*CONCISE, cwd=clone).out == f"assessments/2026-h2: {NOT_FETCHED}\npeople: {NOT_FETCHED}\n"
        assert careerctl(*CONCISE, "--scope", "framework", cwd=clone) == (0, "", "")
        assert careerctl("gap", "alice", cwd=clone).err.endswith(
            " people was not fetched: `git submodule update --init people`.\n"
        )
        assert careerctl("new", "person", "sam", cwd=clone).code == 2
        (clone / ".gitmodules").unlink()
        assert "unfetched" not in careerctl(*CONCISE, cwd=clone).out


@pytest.mark.parametrize("how", ["git was told so", "the system refuses"])
def test_links_where_there_may_be_none(
    project: Project, careerctl: Run, committed: Commit, git: Git, monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory, how: str,
) -> None:  # fmt: skip
    """Git then lays a link out as a file that holds where it leads, and so does a check of what was there."""
    root = project(FILES)
    (root / "roles/in.yaml").symlink_to("dev.yaml")
    (root / "roles/out.yaml").symlink_to("../../elsewhere.yaml")
    (root / "goals").symlink_to("roles")
    (root / "framework").symlink_to(".")
    committed(root)
    clone = tmp_path_factory.mktemp("clones") / "flat"
    git(root, "-c", "core.symlinks=false", "clone", "-q", root.as_uri(), str(clone))
    if how == "git was told so":
        git(clone, "config", "core.symlinks", "false")
    else:
        monkeypatch.setattr(os, "symlink", lambda *_, **__: (_ for _ in ()).throw(OSError(1314, "no right to")))
    assert (clone / "roles/in.yaml").read_text() == "dev.yaml"
    assert careerctl(*CONCISE, cwd=clone).out.count("error[") > 2
    assert careerctl(*CONCISE, "--base", "HEAD", cwd=clone) == (0, "", "")


def test_templates_and_labels_are_compared_too(project: Project, careerctl: Run, committed: Commit) -> None:
    files = {"careerctl.yaml": "format: 1\nlabels: {Zzz: a}\n", "templates/role.md.j2": "{% if %}"}
    root = project(files | {"templates/parts/a.txt": "{% if %}", "templates/b.md.j2": "{% include 'parts/a.txt' %}"})
    committed(root)
    project({"templates/role.md.j2": "\n{% if %}", "templates/path.md.j2": "{% fi %}"})
    out = careerctl(*CONCISE, "--base", "HEAD", cwd=root).out
    assert out.startswith("templates/path.md.j2:1:1: error[broken-template]")
    assert out.count("\n") == 1
