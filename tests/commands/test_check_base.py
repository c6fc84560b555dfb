"""`careerctl check --base`: what a change brought, and nothing that was there before."""

import os
import shutil
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
COACHING = "name: Coaching\nasks: skill\n"
FILES = {"roles/dev.yaml": ROLE, "competencies/coaching.yaml": COACHING}
DEV = "roles/dev.yaml:4:3: error[unknown-competency] no competency has the id 'coachng'\n"
CONCISE = ("check", "--format", "concise", "--today", "2026-11-02", "--base")


class TestWhatIsNew:
    def test_a_finding_that_was_there_is_counted_alone(
        self, project: Project, careerctl: Run, committed: Commit
    ) -> None:
        committed(project(FILES))
        root = project({"roles/lead.yaml": ROLE})
        code, out, err = careerctl("check", "--base", "HEAD", cwd=root)
        assert (code, err) == (1, "")
        assert out == (
            "roles/lead.yaml:4:3: error[unknown-competency] no competency has the id 'coachng'\n"
            "  → did you mean 'coaching'?\n\n"
            "1 error that this change brings, in 1 of 4 files (1 was there before). "
            "More: careerctl explain unknown-competency\n"
        )

    def test_nothing_new_is_well(self, project: Project, careerctl: Run, committed: Commit) -> None:
        root = project(FILES)
        committed(root)
        said = "This change brings no finding (1 was there before).\n"
        assert careerctl("check", "--base", "HEAD", cwd=root) == (0, said, "")

    def test_it_is_no_matter_of_lines(self, project: Project, careerctl: Run, committed: Commit) -> None:
        """The line of an old finding may change; a new one may come of a line that did not."""
        committed(project(FILES | {"roles/lead.yaml": "name: Lead\nrequires: {coaching: 2}\n"}))
        root = project({"roles/dev.yaml": "# Moved\n\n" + ROLE.replace("3", "2 # more")})
        (root / "competencies/coaching.yaml").unlink()
        out = careerctl(*CONCISE, "HEAD", cwd=root).out
        assert out == "roles/lead.yaml:2:12: error[unknown-competency] no competency has the id 'coaching'\n"

    def test_of_findings_alike_those_more_are_told_at_their_lines(
        self, project: Project, careerctl: Run, committed: Commit
    ) -> None:
        first = "name: P\npurpose: Q\nmoves:\n  - {from: dev, to: nobody}\n"
        committed(project(FILES | {"paths/p.yaml": first}))
        again = first.replace("moves:\n", "moves:\n  - {from: nobody, to: dev, kind: lateral}\n")
        out = careerctl(*CONCISE, "HEAD", cwd=project({"paths/p.yaml": again})).out
        assert out.startswith("paths/p.yaml:4:12: error[unknown-role]")
        assert out.count("\n") == 1

    def test_a_file_that_moves_to_a_sub_folder_stays_the_same_thing(
        self, project: Project, careerctl: Run, committed: Commit
    ) -> None:
        root = project(FILES)
        committed(root)
        (root / "roles/sub").mkdir()
        (root / "roles/dev.yaml").rename(root / "roles/sub/dev.yaml")
        assert careerctl(*CONCISE, "HEAD", cwd=root) == (0, "", "")
        (root / "roles/sub/dev.yaml").rename(root / "roles/sub/other.yaml")
        assert careerctl(*CONCISE, "HEAD", cwd=root).out.startswith("roles/sub/other.yaml:4:3")

    def test_what_weighs_more_than_before_is_new(self, project: Project, careerctl: Run, committed: Commit) -> None:
        lost = FILES | {"roles/dev.yaml": "name: Closed ticket #412\n", "competencies/coaching.yaml": COACHING}
        root = project(lost)
        committed(root)
        settings = root / "careerctl.yaml"
        settings.write_text(settings.read_text().replace("rules: {", "rules: {text-lost-as-comment: error, "))
        code, out, _ = careerctl(*CONCISE, "HEAD", cwd=root)
        assert (code, out.partition(" ")[2][:27]) == (1, "error[text-lost-as-comment]")

    def test_the_exit_code_goes_by_what_is_told(self, project: Project, careerctl: Run, committed: Commit) -> None:
        committed(project(FILES))
        root = project({"people/alice.yaml": "name: Alice\nmanager: dana\n"})
        assert careerctl("check", "--base", "HEAD", cwd=root).code == 0
        assert careerctl("check", "--base", "HEAD", "--fail-on", "warning", cwd=root).code == 1
        assert careerctl("check", "--base", "HEAD", "--fail-on", "warning", "roles", cwd=root).code == 0

    def test_paths_choose_among_what_is_new(self, project: Project, careerctl: Run, committed: Commit) -> None:
        committed(project(FILES))
        root = project({"roles/lead.yaml": ROLE, "roles/more.yaml": ROLE})
        out = careerctl("check", "--base", "HEAD", "roles/more.yaml", cwd=root).out
        assert "roles/lead.yaml" not in out
        assert out.endswith("in 1 of 1 file (none was there before). More: careerctl explain unknown-competency\n")

    def test_odd_names_that_were_there_are_not_new(self, project: Project, careerctl: Run, committed: Commit) -> None:
        """Files that are listed and not opened, links, folders that look like files, too large ones."""
        root = project(
            FILES | {
                "roles/Junior.yml": "", "roles/folder.yaml/a.txt": "", "rols/a.yaml": "x",
                "roles/big.yaml": b"#" * 1_000_001,
                "roles/a\udcff.yaml": "name: A\n", "roles/::error::b.yaml": "name: B\n",
            }
        )  # fmt: skip
        (root / "roles/out.yaml").symlink_to("../../elsewhere.yaml")
        (root / "roles/in.yaml").symlink_to("dev.yaml")
        (root / "goals").symlink_to("roles")
        (root / "competencies/loop").symlink_to("loop")
        committed(root)
        assert careerctl("check", "--format", "concise", cwd=root).out.count("\n") > 8
        assert careerctl(*CONCISE, "HEAD", cwd=root) == (0, "", "")


class TestWhere:
    def test_a_project_below_gits_top(self, project: Project, careerctl: Run, committed: Commit) -> None:
        root = project({f"sub/careers/{name}": text for name, text in FILES.items()})
        shutil.copy(root / "careerctl.yaml", root / "sub/careers")
        (root / "careerctl.yaml").unlink()
        committed(root)
        (root / "sub/careers/roles/lead.yaml").write_text(ROLE)
        out = careerctl(*CONCISE, "HEAD", cwd=root / "sub/careers/roles").out
        assert out.startswith("lead.yaml:4:3: error")
        assert out.count("\n") == 1

    def test_a_project_that_was_not_there_is_new_as_a_whole(
        self, project: Project, careerctl: Run, committed: Commit, tmp_path: Path
    ) -> None:
        first = committed(tmp_path)
        root = project(FILES)
        assert careerctl(*CONCISE, first, cwd=root) == (
            1, DEV, "Before this change there was no project here yet: all that is found is new.\n",
        )  # fmt: skip

    def test_a_framework_in_the_same_repository_is_read_from_git(
        self, project: Project, careerctl: Run, committed: Commit
    ) -> None:
        root = _two(project)
        committed(root)
        (root / "framework/roles/lead.yaml").write_text(ROLE)
        assert careerctl(*CONCISE, "HEAD", cwd=root / "team") == (
            1, "../framework/roles/lead.yaml:4:3: error[unknown-competency] no competency has the id 'coachng'\n", "",
        )  # fmt: skip

    @pytest.mark.parametrize(("team", "framework"), [("", "framework"), ("role", ".."), ("", "role")])
    def test_a_framework_below_or_above_is_read_from_git_too(
        self, project: Project, careerctl: Run, committed: Commit, team: str, framework: str
    ) -> None:
        """Also where the folder's name is nearly that of a kind, so that a check looks at what lies there."""
        theirs = os.path.normpath(Path(team, framework))
        root = project({f"{theirs}/{name}": text for name, text in FILES.items()})
        above = root / theirs / "careerctl.yaml"
        if above != root / "careerctl.yaml":
            (root / "careerctl.yaml").rename(above)
        (root / team).mkdir(exist_ok=True)
        (root / team / "careerctl.yaml").write_text(f"format: 1\nframework: {framework}\n")
        (root / team / "roles").mkdir(exist_ok=True)
        (root / team / "roles/odd.yaml").write_text("name: [\n")
        committed(root)
        assert careerctl("check", "--format", "concise", cwd=root / team).out.count("\n") > 1
        assert careerctl(*CONCISE, "HEAD", cwd=root / team) == (0, "", "")

    @pytest.mark.parametrize("given", ["../framework", "{}/framework"])
    def test_a_framework_elsewhere_is_read_from_the_disk_and_that_is_said(
        self, project: Project, careerctl: Run, committed: Commit, given: str
    ) -> None:
        root = _two(project)
        folder = given.format(root)
        (root / "team/careerctl.yaml").write_text(f"format: 1\nframework: {folder}\n")
        committed(root / "team")
        (root / "team/people").mkdir()
        (root / "team/people/alice.yaml").write_text("name: Alice\nrole: nobody\n")
        code, out, err = careerctl(*CONCISE, "HEAD", cwd=root / "team")
        assert (code, out) == (1, "people/alice.yaml:2:7: error[unknown-role] no role has this id\n")
        assert err == f"The framework in {folder} is not part of this repository: it was read as it is now.\n"

    def test_with_the_current_folder_in_a_second_work_tree(
        self, project: Project, careerctl: Run, committed: Commit, git: Git, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        root = project(FILES)
        committed(root)
        tree = tmp_path_factory.mktemp("trees") / "second"
        git(root, "worktree", "add", "-q", str(tree), "-b", "second")
        (tree / "roles/lead.yaml").write_text(ROLE)
        assert careerctl(*CONCISE, "main", cwd=tree).out.startswith("roles/lead.yaml")

    def test_what_a_hook_of_git_sets_leads_nowhere_else(
        self, project: Project, careerctl: Run, committed: Commit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        root = project(FILES)
        committed(root)
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY"):
            monkeypatch.setenv(name, "/nowhere")
        assert careerctl(*CONCISE, "HEAD", cwd=root) == (0, "", "")


def _two(project: Project) -> Path:
    root = project({f"framework/{name}": text for name, text in FILES.items()})
    (root / "careerctl.yaml").rename(root / "framework/careerctl.yaml")
    (root / "team").mkdir()
    (root / "team/careerctl.yaml").write_text("format: 1\nframework: ../framework\n")
    return root
