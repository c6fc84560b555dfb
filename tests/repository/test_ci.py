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
BLOCKS = re.findall(r"^```\w*\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def block(mark: str) -> str:
    """Return the one block of code in which something stands."""
    (found,) = [each for each in BLOCKS if mark in each]
    return str(found)


EVERYWHERE, BASE, SEVERAL = block("matrix:"), block("--base main"), block("--root careers --format github")
HOOKS, HOOK, DIFF = block("name: sales"), block("better a tag or a commit"), block("careerctl diff")
TRIED = ("on: pull_request", "image: python:", *(EVERYWHERE, BASE, SEVERAL, HOOKS, HOOK, DIFF))
ELSEWHERE = ("example/careerctl@", "component:")
"""What is tried beside this: what the repository itself offers."""
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


@pytest.fixture(scope="session")
def installers(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a path with a pipx that runs this careerctl, and a pip that installs nothing."""
    folder = tmp_path_factory.mktemp("installers")
    for name, line in {"pipx": 'shift 3; exec "$@"', "pip": "exit 0"}.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (folder / name).chmod(0o755)
    return os.pathsep.join((str(folder), str(Path(sys.executable).parent), os.environ["PATH"]))


def shell(line: str, folder: Path, path: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run lines as a CI does, up to the first that fails."""
    given = os.environ | {"PATH": path, "GIT_CONFIG_GLOBAL": os.devnull} | env
    return subprocess.run(["sh", "-ec", line], cwd=folder, env=given, capture_output=True, text=True, check=False)


class TestSnippets:
    def test_there_are_two_and_each_block_of_the_page_is_tried(self) -> None:
        assert {*SNIPPETS} == {GITHUB, GITLAB}
        assert [each for each in BLOCKS if not any(mark in each for mark in (*TRIED, *ELSEWHERE))] == []

    @pytest.mark.parametrize("name", SNIPPETS)
    def test_each_is_yaml_of_less_than_ten_lines(self, name: str) -> None:
        assert isinstance(yaml.safe_load(SNIPPETS[name]), dict)
        assert len(SNIPPETS[name].splitlines()) < 10

    def test_actions_are_pinned_by_their_commit_with_the_version_beside_it(self) -> None:
        used = [
            each
            for page in sorted(ROOT.glob("docs/*.md"))
            for each in re.findall(r"^ +- (uses: (?!example/).*)", page.read_text("utf-8"), re.MULTILINE)
        ]
        assert [each for each in used if not re.fullmatch(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []
        assert len(used) >= 4

    def test_the_job_for_other_systems_runs_what_is_there(self) -> None:
        (job,) = re.findall(
            r"^```yaml\n(.*?)^```$", (ROOT / "docs/platforms.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
        )
        steps = yaml.safe_load(job)["jobs"]["tests"]["steps"]
        assert [each["run"].split()[0] for each in steps if "run" in each] == ["pipx", "uv", "uv", "uv"]

    def test_nothing_may_write_and_no_token_stays(self) -> None:
        workflow: Any = yaml.safe_load(SNIPPETS[GITHUB])
        assert workflow["permissions"] == {"contents": "read"}
        assert "permissions" not in workflow["jobs"]["careerctl"]
        assert workflow["jobs"]["careerctl"]["steps"][0]["with"]["persist-credentials"] is False
        assert "secrets" not in TEXT

    def test_githubs_job_works(self, scratch: Path, installers: str, tmp_path_factory: pytest.TempPathFactory) -> None:
        summary = tmp_path_factory.mktemp("runner") / "summary"
        summary.touch()
        (_, step) = yaml.safe_load(SNIPPETS[GITHUB])["jobs"]["careerctl"]["steps"]
        done = shell(step["run"], scratch / "careers", installers, GITHUB_STEP_SUMMARY=str(summary))
        assert (done.returncode, done.stderr) == (1, f"added a table to {summary}\n")
        assert done.stdout.startswith("::error file=careers/roles/dev.yaml,line=2,col=12,")
        assert "| error | careers/roles/dev.yaml:2:12 |" in summary.read_text("utf-8")
        assert "alice" not in done.stdout + summary.read_text("utf-8")

    def test_the_job_for_other_systems_does_the_same(self) -> None:
        """It takes the place of all from `runs-on:` on, as the page says, and differs in where it runs alone."""
        here = SNIPPETS[GITHUB].partition("    runs-on:")[0] + EVERYWHERE
        there, job = (yaml.safe_load(text)["jobs"]["careerctl"] for text in (SNIPPETS[GITHUB], here))
        assert job.pop("strategy")["matrix"]["os"][0] == there["runs-on"]
        assert job.pop("defaults") == {"run": {"shell": "bash"}}
        assert job | {"runs-on": there["runs-on"]} == there

    def test_gitlabs_script_works(self, scratch: Path, installers: str) -> None:
        job = yaml.safe_load(SNIPPETS[GITLAB])["careerctl"]
        done = shell("\n".join(job["script"]), scratch / "careers", installers)
        report = (scratch / "careers" / job["artifacts"]["reports"]["codequality"]).read_text("utf-8")
        (issue,) = json.loads(report)
        assert (done.returncode, issue["location"]["path"]) == (1, "careers/roles/dev.yaml")

    def test_what_is_said_of_a_base_works(
        self, scratch: Path, git: Callable[..., str], installers: str, *, whole: bool
    ) -> None:
        """Also in a clone that is not whole, as CI makes them: with what brings the rest, or what needs no rest."""
        git(scratch, "switch", "-q", "-c", "change")
        git(scratch, "branch", "-f", "main", "HEAD^")
        git(scratch, "clone", "-q", "--depth=1", "--branch=change", scratch.as_uri(), "shallow")
        known = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": git(scratch, "rev-parse", "HEAD^")}
        bases = re.findall(r"\| `(--base .*?)`", TEXT) + re.findall("careerctl check (--base .*)", BASE)
        lines = [(scratch, f"careerctl check --format concise {base}") for base in bases]
        for fetch, base in re.findall(r"`(git fetch [^`]*)`(?:, then|\s+and)\s+`(--base [^`]*)`", TEXT):
            lines.append((scratch / "shallow", f"{fetch}; careerctl check --format concise {base}"))
        assert len(lines) == 5
        for folder, line in lines if whole else lines[1:4:2]:
            done = shell(line, folder / "careers", installers, **known)
            assert (done.returncode, done.stdout.count("\n")) == (1, 1), f"{line}\n{done.stdout}{done.stderr}"

    @pytest.mark.exhaustive
    def test_what_a_change_does_stands_on_the_page_of_a_job(
        self, scratch: Path, git: Callable[..., str], installers: str, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        git(scratch, "switch", "-q", "-c", "change")
        git(scratch, "branch", "-f", "main", "HEAD^")
        git(scratch, "clone", "-q", "--no-checkout", scratch.as_uri(), "clone")
        git(scratch / "clone", "remote", "set-head", "origin", "--delete")
        git(scratch / "clone", "checkout", "-q", "--detach", "origin/change")
        (checkout, step), written = yaml.safe_load(DIFF), tmp_path_factory.mktemp("runner") / "summary"
        (gitlab,) = re.findall(r"`(careerctl diff [^`]* -o diff\.md)`", TEXT)
        assert checkout["with"]["fetch-depth"] == 0
        known = {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main", "GITHUB_STEP_SUMMARY": str(written), "CI": "true"}
        done = shell(f"{step['run']}\n{gitlab}", scratch / "clone" / "careers", installers, **known)
        assert done.returncode == 0, done.stderr
        for each in (written, scratch / "clone" / "careers" / "diff.md"):
            assert "Coaching" in each.read_text("utf-8"), each

    def test_each_of_several_projects_is_checked_by_a_line(
        self, scratch: Path, committed: Commit, careerctl: Callable[..., Any]
    ) -> None:
        team = scratch / "sales" / "people"
        (team / "people").mkdir(parents=True)
        (team / "careerctl.yaml").write_text("format: 1\nframework: ../../careers\n")
        (scratch / "careers/people/alice.yaml").rename(team / "people/alice.yaml")
        committed(scratch)
        args = [" ".join(each["args"]) for each in yaml.safe_load(HOOKS)["repos"][0]["hooks"]]
        for line in (*SEVERAL.splitlines(), *(f"careerctl check {each}" for each in args)):
            ran = careerctl(*line.split()[1:], cwd=scratch)
            assert (ran.code, ran.err) == (1, ""), line
            assert "careers/roles/dev.yaml" in ran.out, line
        ran = careerctl("check", cwd=scratch)
        assert ran.code == 2
        assert "or name one with --root. They lie in careers, sales/people." in ran.err


def cloned(into: Path) -> None:
    """Lay into a folder what a clone has, without what is made here."""
    for each in ROOT.iterdir():
        if each.is_dir() and each.name in {"docs", "examples", "src"}:
            shutil.copytree(each, into / each.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif each.is_file() and each.name != ".git" and not each.name.startswith(".coverage"):
            shutil.copy(each, into)


class TestHook:
    @pytest.mark.exhaustive
    def test_it_works_as_pre_commit_installs_and_runs_it(
        self,
        project: Project,
        git: Callable[..., str],
        committed: Commit,
        installers: str,
        tmp_path_factory: pytest.TempPathFactory,
    ) -> None:
        """A deletion alone is what pre-commit tells no hook of, and what breaks a project."""
        offered = tmp_path_factory.mktemp("offered")
        cloned(offered)
        committed(offered)
        elsewhere = {"PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("home")), "GIT_CONFIG_COUNT": "1"}
        elsewhere |= {"GIT_CONFIG_KEY_0": f"url.{offered.as_uri()}.insteadOf"}
        elsewhere |= {"GIT_CONFIG_VALUE_0": "https://git.example.com/careerctl"}
        coaching = "competencies/coaching.yaml"
        files = {"roles/dev.yaml": FILES["careers/roles/dev.yaml"], coaching: "name: Coaching\nasks: skill\n"}
        root = project(files | {".pre-commit-config.yaml": HOOK})
        for config, folder, names in ((HOOK, "", ["careerctl check"]), (HOOKS, "careers/", ["the framework", "sales"])):
            (root / ".pre-commit-config.yaml").write_text(config)
            if folder:
                (root / "careers").mkdir()
                for each in ("careerctl.yaml", "roles", "competencies"):
                    git(root, "mv", each, folder)
                (root / "sales/people/people").mkdir(parents=True)
                (root / "sales/people/careerctl.yaml").write_text("format: 1\nframework: ../../careers\n")
                (root / "sales/people/people/alice.yaml").write_text("name: Alice\nrole: dev\n")
            git(root, "init", "-q")
            git(root, "add", "-A")
            good = shell("pre-commit run", root, installers, **elsewhere)
            assert (good.returncode, good.stdout.count("Passed")) == (0, len(names)), good
            assert [each for each in names if f"\n{each}." not in f"\n{good.stdout}"] == []
            committed(root)
            git(root, "rm", "-q", f"{folder}{coaching}")
            bad = shell("pre-commit run", root, installers, **elsewhere)
            assert (bad.returncode, bad.stdout.count("Failed")) == (1, len(names)), bad
            assert f"{folder}roles/dev.yaml:2:12: error[unknown-competency]" in bad.stdout
            git(root, "reset", "-q", "--hard")
