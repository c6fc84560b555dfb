"""The package: what is built from the checkout is whole, and works where nothing of the checkout is."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from careerctl.changes.new.shipped import EXAMPLES, example

Run = Callable[..., Any]

ROOT = Path(__file__).parents[2]
TODAY = ("--today", "2026-11-02")
pytestmark = pytest.mark.exhaustive
QUESTIONS = [("check", *TODAY), ("gap", "people/alice.yaml", *TODAY), ("gap", "alice", *TODAY, "--format", "json")]


class Built(NamedTuple):
    """Where the two archives are."""

    wheel: Path
    sdist: Path


def _clean_environment() -> dict[str, str]:
    """Return the environment without what would lead back to the checkout, or to the coverage of the tests."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_", "COVERAGE_"))}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the sdist, and the wheel from the sdist, as a release would."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, env=_clean_environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(next(folder.glob("*.whl")), next(folder.glob("*.tar.gz")))


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a fresh environment, and return its folder of commands."""
    folder = tmp_path_factory.mktemp("fresh") / "environment"
    venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    install = [commands / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", built.wheel]
    subprocess.run(install, env=_clean_environment(), check=True)
    return commands


def test_the_wheel_holds_the_package_and_nothing_else(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        names = set(wheel.namelist())
    files = (path for path in (ROOT / "src").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    source = {path.relative_to(ROOT / "src").as_posix() for path in files}
    source |= {f"careerctl/examples/{name}/{path}" for name in EXAMPLES for path in example(name)}
    source |= {"careerctl/commit.txt"} if (ROOT / ".git").exists() else set()
    assert {name for name in names if not name.split("/")[0].endswith(".dist-info")} == source
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_sdist_holds_all_that_tests_need(built: Built) -> None:
    with tarfile.open(built.sdist) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    kept = [
        ".ci/run",
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "pyproject.toml",
        "docs/architecture.md",
    ]
    kept += [
        "schemas/role.json",
        "schemas/outputs/gap.json",
        "tests/conftest.py",
        "benchmarks/run",
        "examples/northwind/people/alice.yaml",
        "examples/broken/tab/competencies/closing.yaml",
    ]
    assert [name for name in kept if name not in names] == []
    assert [name for name in names if "__pycache__" in name or name.startswith(".venv")] == []


@pytest.mark.parametrize("arguments", QUESTIONS, ids=" ".join)
def test_the_installed_wheel_answers_as_the_checkout_does(
    arguments: tuple[str, ...], installed: Path, tmp_path: Path, careerctl: Run
) -> None:
    project = shutil.copytree(ROOT / "examples" / "northwind", tmp_path / "northwind")
    env = _clean_environment() | {"PYTHONUTF8": "1"}
    done = subprocess.run([installed / "careerctl", *arguments], cwd=project, env=env, capture_output=True, check=False)
    here = careerctl(*arguments, cwd=project)
    assert (done.returncode, done.stdout.decode(), done.stderr.decode()) == tuple(here)
    assert here.code == 0


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_installed_wheel_begins_a_project(name: str, installed: Path, tmp_path: Path, careerctl: Run) -> None:
    env = _clean_environment() | {"PYTHONUTF8": "1"}

    def run(*arguments: str) -> str:
        line = [installed / "careerctl", *arguments]
        return subprocess.run(line, cwd=tmp_path, env=env, capture_output=True, check=True).stdout.decode()

    assert run("init", "a", "--example", name).replace("into a,", "into b,").replace("cd a", "cd b") == (
        careerctl("init", "b", "--example", name).out
    )
    assert run("check", "--root", "a", "a", *TODAY) == careerctl("check", "--root", "a", "a", *TODAY).out
    assert run("new", "role", "scout", "--root", "a").startswith("Wrote a/roles/scout.yaml. ")
    written = {path.relative_to(tmp_path / "a"): path.read_bytes() for path in (tmp_path / "a").rglob("*.yaml")}
    assert written.pop(Path("roles/scout.yaml"))
    assert written == {path.relative_to(tmp_path / "b"): path.read_bytes() for path in (tmp_path / "b").rglob("*.yaml")}


def test_the_installed_wheel_writes_the_same_schemas(installed: Path, tmp_path: Path, careerctl: Run) -> None:
    """It has what the docstrings say at hand, as the checkout does."""
    project = shutil.copytree(ROOT / "examples" / "northwind", tmp_path / "northwind")
    env = _clean_environment() | {"PYTHONUTF8": "1"}
    subprocess.run([installed / "careerctl", "schema"], cwd=project, env=env, capture_output=True, check=True)
    assert careerctl("schema", "--check", cwd=project).code == 0


def test_the_installed_wheel_says_its_version(installed: Path, careerctl: Run) -> None:
    out = subprocess.run([installed / "careerctl", "--version"], capture_output=True, check=True).stdout
    here = careerctl("--version").out.rstrip()
    from_a_checkout = (ROOT / ".git").exists()
    expected = rf"{re.escape(here)} \([0-9a-f]{{12}}( with changes)?\)\n" if from_a_checkout else f"{here}\n"
    assert re.fullmatch(expected, out.decode())
