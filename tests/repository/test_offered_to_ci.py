"""The action for GitHub and the component for GitLab, run step by step as the two would run them."""

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Template
from typing import Any, NamedTuple

import pytest
import yaml

from careerctl import __version__

ROOT = Path(__file__).parents[2]
ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
SPEC, JOBS = yaml.safe_load_all((ROOT / "templates/check/template.yml").read_text("utf-8"))
JOB: Any = JOBS["careerctl-check"]
INPUTS = {"github": ACTION["inputs"], "gitlab": SPEC["spec"]["inputs"]}
COMMAND = "$(touch made)`touch made`; touch made #' \" && touch made"


class Job(NamedTuple):
    """How a job ended, and what its platform shows of it."""

    code: int
    err: str
    findings: list[str]
    log: str


@pytest.fixture
def repository(tmp_path: Path, committed: Callable[..., str]) -> Path:
    """An example in a sub-folder, at a commit that takes away a competency which roles ask for."""
    root = tmp_path / "repository"
    shutil.copytree(ROOT / "examples" / "starter", root / "careers")
    (root / "careerctl.py").write_text("raise SystemExit('a file of the repository was run')\n")
    (root / "careers/people").mkdir()
    (root / "careers/people/broken.yaml").write_text("name: Brook\nrole: nobody\n")
    committed(root)
    (root / "careers/competencies/negotiating.yaml").unlink()
    committed(root)
    return root


def taken(platform: str, given: dict[str, str]) -> dict[str, str]:
    """Return the value of each input; the platforms refuse one that is not declared."""
    assert given.keys() <= INPUTS[platform].keys()
    return {name: str(given.get(name, each["default"])) for name, each in INPUTS[platform].items()}


def put_in(text: str, form: str, values: dict[str, str]) -> str:
    """Put values in, as a platform does: `${{ inputs.root }}`, `$[[ inputs.root ]]`."""
    return re.sub(form, lambda found: values[found[1]], text)


def bash(script: str, folder: Path, env: dict[str, str], *, commands: Path) -> subprocess.CompletedProcess[str]:
    path = f"{commands}{os.pathsep}{os.environ['PATH']}"
    line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    whole = os.environ | {"PATH": path} | env
    return subprocess.run(line, cwd=folder, env=whole, capture_output=True, text=True, check=False)


def github(root: Path, given: dict[str, str], commands: Path, *, install: bool) -> Job:
    runner = root.with_name("runner")
    runner.mkdir(exist_ok=True)
    summary = runner / "summary"
    summary.write_text("")
    values = {f"inputs.{name}": each for name, each in taken("github", given).items()} | {"runner.temp": str(runner)}
    known = {"RUNNER_TEMP": str(runner), "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(summary)}
    done = None
    for step in ACTION["runs"]["steps"][0 if install else 1 :]:
        env = {name: put_in(text, r"\$\{\{ ([\w.-]+) \}\}", values) for name, text in step["env"].items()}
        done = bash(step["run"], root, known | env, commands=commands)
        if done.returncode:
            break
    assert done
    findings = re.findall(r"^::error file=(.*?),", done.stdout, re.MULTILINE)
    assert summary.read_text("utf-8").count("| error |") == len(findings)
    return Job(done.returncode, done.stderr, findings, done.stdout + summary.read_text("utf-8"))


def gitlab(root: Path, given: dict[str, str], commands: Path, *, install: bool) -> Job:
    values = {f"inputs.{name}": each for name, each in taken("gitlab", given).items()}
    known = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD^"}
    env = {name: put_in(str(text), r"\$\[\[ ([\w.-]+) \]\]", values) for name, text in JOB["variables"].items()}
    env = {name: Template(text).safe_substitute(known) for name, text in env.items()}
    done = bash("\n".join(JOB["script"][0 if install else 1 :]), root, known | env, commands=commands)
    report = root / JOB["artifacts"]["reports"]["codequality"]
    text = report.read_text("utf-8") if report.exists() else "[]"
    report.unlink(missing_ok=True)
    findings = [each["location"]["path"] for each in json.loads(text) if each["severity"] in {"critical", "major"}]
    return Job(done.returncode, done.stderr, findings, done.stdout + text)


RUN = {"github": (github, "HEAD^"), "gitlab": (gitlab, "$CI_MERGE_REQUEST_DIFF_BASE_SHA")}


@pytest.mark.skipif(os.name == "nt", reason="an environment of Unix; what bash runs is the same there")
@pytest.mark.parametrize("platform", RUN)
def test_the_steps_say_what_a_change_breaks(
    platform: str,
    repository: Path,
    tmp_path: Path,
    whole: bool,  # noqa: FBT001  # a fixture
) -> None:
    """All of them in an empty environment, else those after the installation, with the careerctl that is here."""
    run, base = RUN[platform]
    commands, source = Path(sys.executable).parent, {}
    if whole:
        venv.create(tmp_path / "environment", with_pip=True)
        commands = tmp_path / "environment" / "bin"
        source = {"source": str(ROOT)} if platform == "gitlab" else {}
    broken = run(repository, {"root": "careers", "base": base} | source, commands, install=whole)
    assert (broken.code, {each.split("/")[1] for each in broken.findings}) == (1, {"activities", "roles"}), broken
    assert "Brook" not in broken.log
    odd = run(repository, {"root": "careers", "base": COMMAND}, commands, install=False)
    assert (odd.code, odd.findings, (repository / "made").exists()) == (2, [], False), odd
    if whole:
        all_of_it = run(repository, {"root": "careers", "scope": "all", "fail-on": "never"}, commands, install=False)
        assert (all_of_it.code, "careers/people/broken.yaml" in all_of_it.findings) == (0, True), all_of_it
        nowhere = run(repository, {}, commands, install=False)
        assert (nowhere.code, "There is one in careers." in nowhere.err) == (2, True), nowhere


def programs() -> Iterator[str]:
    yield from (step["run"] for step in ACTION["runs"]["steps"])
    yield from JOB["script"]


def test_no_input_becomes_part_of_a_program() -> None:
    assert [each for each in programs() if "${{" in each or "$[[" in each] == []
    said = (ROOT / "action.yml").read_text("utf-8") + json.dumps(JOBS)
    used = {*re.findall(r"inputs\.([\w-]+)", said)}
    assert used == {name for each in INPUTS.values() for name in each}


def test_the_component_installs_the_release_that_it_is_of() -> None:
    assert INPUTS["gitlab"]["source"]["default"].endswith(f"/careerctl@v{__version__}")


def test_the_page_says_what_they_take() -> None:
    page = (ROOT / "docs/ci.md").read_text("utf-8").partition("## As an action")[2].partition("\n## ")[0]
    in_github, in_gitlab = (yaml.safe_load(each) for each in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL))
    assert in_github[0]["with"].keys() <= INPUTS["github"].keys()
    assert in_gitlab["include"][0]["inputs"].keys() <= INPUTS["gitlab"].keys()
    (component,) = re.findall(r"careerctl/([\w-]+)@", in_gitlab["include"][0]["component"])
    assert (ROOT / "templates" / component / "template.yml").is_file()
    listed = re.findall(r"`([\w-]+)`", " ".join(re.findall(r"^\| (`.*?) \|", page, re.MULTILINE)))
    assert {*listed} == INPUTS["github"].keys() | INPUTS["gitlab"].keys()
