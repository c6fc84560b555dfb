"""What is offered for CI and for hooks is short, pinned, asks for nothing, and works."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Project = Callable[..., Path]
Commit = Callable[[Path], str]

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "ci.md").read_text("utf-8")
SNIPPETS = dict(re.findall(r"^\*\*([\w./-]+\.yml)\*\*\n\n```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
GITHUB, GITLAB = ".github/workflows/careerctl.yml", ".gitlab-ci.yml"
FILES = {
    "careers/roles/dev.yaml": "name: Developer\nrequires: {coaching: 2}\n",
    "careers/people/alice.yaml": "name: Alice\nrole: nobody\n",
}


@pytest.fixture
def scratch(project: Project, committed: Commit) -> Path:
    """A repository with a project in a sub-folder, and an error in its second commit."""
    root = project(FILES | {"careers/competencies/coaching.yaml": "name: Coaching\nasks: skill\n"})
    shutil.move(root / "careerctl.yaml", root / "careers")
    committed(root)
    (root / "careers/competencies/coaching.yaml").unlink()
    committed(root)
    return root


def shell(line: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a line as a CI does, with this careerctl in the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", line],
        cwd=folder,
        env=os.environ | {"PATH": path} | env,
        capture_output=True,
        text=True,
        check=False,
    )


def command(name: str) -> str:
    """Return the line of careerctl in a snippet."""
    (found,) = re.findall(r"\bcareerctl check .*", SNIPPETS[name])
    return found


class TestSnippets:
    def test_there_are_two(self) -> None:
        assert {*SNIPPETS} == {GITHUB, GITLAB}

    @pytest.mark.parametrize("name", SNIPPETS)
    def test_each_is_yaml_of_less_than_ten_lines(self, name: str) -> None:
        assert isinstance(yaml.safe_load(SNIPPETS[name]), dict)
        assert len(SNIPPETS[name].splitlines()) < 10

    @pytest.mark.parametrize("name", SNIPPETS)
    def test_actions_are_pinned_by_their_commit_with_the_version_beside_it(self, name: str) -> None:
        used = re.findall(r"uses:.*", SNIPPETS[name])
        assert [each for each in used if not re.fullmatch(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []
        assert len(used) == (1 if name == GITHUB else 0)

    def test_nothing_may_write_and_no_token_stays(self) -> None:
        workflow: Any = yaml.safe_load(SNIPPETS[GITHUB])
        assert workflow["permissions"] == {"contents": "read"}
        assert "permissions" not in workflow["jobs"]["careerctl"]
        assert workflow["jobs"]["careerctl"]["steps"][0]["with"]["persist-credentials"] is False
        assert "secrets" not in TEXT

    def test_githubs_command_works(self, scratch: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        summary = tmp_path_factory.mktemp("runner") / "summary"
        summary.touch()
        done = shell(command(GITHUB), scratch / "careers", GITHUB_STEP_SUMMARY=str(summary))
        assert (done.returncode, done.stderr) == (1, f"added a table to {summary}\n")
        assert done.stdout.startswith("::error file=careers/roles/dev.yaml,line=2,col=12,")
        assert "| error | careers/roles/dev.yaml:2:12 |" in summary.read_text("utf-8")
        assert "alice" not in done.stdout + summary.read_text("utf-8")

    def test_gitlabs_command_works(self, scratch: Path) -> None:
        done = shell(command(GITLAB), scratch / "careers")
        report = yaml.safe_load(SNIPPETS[GITLAB])["careerctl"]["artifacts"]["reports"]["codequality"]
        (issue,) = json.loads((scratch / "careers" / report).read_text("utf-8"))
        assert (done.returncode, issue["location"]["path"]) == (1, "careers/roles/dev.yaml")

    @pytest.mark.parametrize("base", re.findall(r"\| `(--base .*?)`", TEXT))
    def test_what_is_said_of_a_base_works(self, scratch: Path, git: Callable[..., str], base: str) -> None:
        known = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": git(scratch, "rev-parse", "HEAD^")}
        done = shell(f"careerctl check --format concise {base}", scratch / "careers", **known)
        assert (done.returncode, done.stdout.count("\n")) == (1, 1), done.stderr

    def test_each_of_several_projects_is_checked_by_a_line(
        self, scratch: Path, committed: Commit, careerctl: Callable[..., Any]
    ) -> None:
        team = scratch / "sales" / "people"
        (team / "people").mkdir(parents=True)
        (team / "careerctl.yaml").write_text("format: 1\nframework: ../../careers\n")
        (scratch / "careers/people/alice.yaml").rename(team / "people/alice.yaml")
        committed(scratch)
        (lines,) = re.findall(r"```sh\n(careerctl check --root .*?)```", TEXT, re.DOTALL)
        hooks = next(text for text in re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL) if "name: sales" in text)
        args = [" ".join(each["args"]) for each in yaml.safe_load(hooks)["repos"][0]["hooks"]]
        for line in (*lines.splitlines(), *(f"careerctl check {each}" for each in args)):
            ran = careerctl(*line.split()[1:], cwd=scratch)
            assert (ran.code, ran.err) == (1, ""), line
            assert "careers/roles/dev.yaml" in ran.out, line
        ran = careerctl("check", cwd=scratch)
        assert ran.code == 2
        assert "or name one with --root. They lie in careers, sales/people." in ran.err


class TestHook:
    @pytest.mark.exhaustive
    def test_it_works_as_pre_commit_installs_and_runs_it(
        self, scratch: Path, git: Callable[..., str], committed: Commit, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        """A deletion alone is what pre-commit tells no hook of, and what breaks a project."""
        offered = tmp_path_factory.mktemp("offered")
        for name in (
            "pyproject.toml",
            "hatch_build.py",
            "man_pages.py",
            "README.md",
            "LICENSE",
            ".pre-commit-hooks.yaml",
        ):
            shutil.copy(ROOT / name, offered)
        for name in ("src", "examples", "docs"):
            shutil.copytree(ROOT / name, offered / name, ignore=shutil.ignore_patterns("__pycache__"))
        text = re.findall(r"```yaml\n(.*?)```", TEXT.partition("\n## Before each commit\n")[2], re.DOTALL)[0]
        config: Any = yaml.safe_load(text)
        config["repos"][0] |= {"repo": str(offered), "rev": committed(offered)}
        config["repos"][0]["hooks"][0]["args"] = ["--root", "careers"]
        (scratch / ".pre-commit-config.yaml").write_text(json.dumps(config))
        git(scratch, "reset", "-q", "--hard", "HEAD~1")
        (scratch / "careers/people/alice.yaml").unlink()
        git(scratch, "add", "-A")
        home = {"PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("home")), "GIT_CONFIG_GLOBAL": os.devnull}
        good = shell("pre-commit run", scratch, **home)
        assert (good.returncode, "careerctl check" in good.stdout, "Passed" in good.stdout) == (0, True, True), good
        committed(scratch)
        git(scratch, "rm", "-q", "careers/competencies/coaching.yaml")
        bad = shell("pre-commit run", scratch, **home)
        assert bad.returncode == 1
        assert "careers/roles/dev.yaml:2:12: error[unknown-competency]" in bad.stdout
