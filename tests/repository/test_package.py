"""The package: what is built from the checkout is whole, and works where nothing of the checkout is."""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import careerctl as package
from careerctl import shelf
from careerctl.changes.new.shipped import EXAMPLES, example

Run = Callable[..., Any]

ROOT = Path(__file__).parents[2]
TODAY = ("--today", "2026-11-02")
pytestmark = pytest.mark.exhaustive
MAN_PAGES = ["careerctl.1", *(f"careerctl-{name}.1" for name in shelf.names("careerctl.commands"))]
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
    shared = next(name for name in names if name.endswith(".dist-info/WHEEL")).replace(
        ".dist-info/WHEEL", ".data/data/"
    )
    source |= {f"{shared}share/man/man1/{page}" for page in MAN_PAGES}
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
        "action.yml",
        "templates/check/template.yml",
        *(f"man/man1/{page}" for page in MAN_PAGES),
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


def by_pip(built: Built, folder: Path) -> tuple[Path, Path]:
    """Install the source distribution as pip does, which builds it."""
    venv.create(folder, with_pip=True)
    tool(folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", built.sdist)
    return folder / "bin", folder / "share" / "man"


def by_uv(built: Built, folder: Path) -> tuple[Path, Path]:
    """Install the wheel with `uv tool install`, which leaves man pages beside the tool."""
    env = {"UV_TOOL_DIR": f"{folder}/tools", "UV_TOOL_BIN_DIR": f"{folder}/bin", "UV_PYTHON_DOWNLOADS": "never"}
    tool("uv", "tool", "install", "--quiet", "--python", sys.executable, built.wheel, **env)
    return folder / "bin", folder / "tools" / "careerctl" / "share" / "man"


def by_pipx(built: Built, folder: Path) -> tuple[Path, Path]:
    """Install the wheel with pipx, which links man pages to where `man` looks."""
    env = {"PIPX_HOME": f"{folder}/home", "PIPX_BIN_DIR": f"{folder}/bin", "PIPX_MAN_DIR": f"{folder}/man"}
    tool("pipx", "install", "--quiet", "--python", sys.executable, built.wheel, **env)
    return folder / "bin", folder / "man"


def tool(program: str | Path, *arguments: str | Path, **env: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not here")
    whole = _clean_environment() | env
    done = subprocess.run([program, *arguments], env=whole, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(os.name == "nt", reason="an environment of Unix, and man")
@pytest.mark.parametrize("install", [by_pip, by_uv, by_pipx])
def test_each_way_to_install_it_brings_the_command_and_its_man_pages(
    install: Callable[[Built, Path], tuple[Path, Path]], built: Built, tmp_path: Path, careerctl: Run
) -> None:
    commands, pages = install(built, tmp_path / "installed")
    northwind = ROOT / "examples" / "northwind"
    line = [commands / "careerctl", "check", *TODAY]
    env = _clean_environment() | {"PYTHONUTF8": "1"}
    done = subprocess.run(line, cwd=northwind, env=env, capture_output=True, text=True, check=True)
    assert done.stdout == careerctl("check", *TODAY, cwd=northwind).out
    assert sorted(each.name for each in (pages / "man1").iterdir()) == sorted(MAN_PAGES)
    if shutil.which("man"):
        line = ["man", "-M", pages, "-w", *(page.removesuffix(".1") for page in MAN_PAGES)]
        found = subprocess.run(line, env=_clean_environment(), capture_output=True, text=True, check=True)
        assert len(found.stdout.splitlines()) == len(MAN_PAGES)


@pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
def test_two_builds_give_the_same_bytes(
    built: Built, tmp_path: Path, git: Callable[..., str], committed: Callable[..., str]
) -> None:
    """In two folders, at two times, in two time zones, with two umasks; of the checkout or of what is made of it."""
    pytest.importorskip("hatchling")
    with tarfile.open(built.sdist) as sdist:
        sdist.extractall(tmp_path, filter="data")
    first, second = next(tmp_path.glob("careerctl-*")), tmp_path / "somewhere" / "else"
    for made in ("PKG-INFO", "commit.txt"):
        (first / made).unlink(missing_ok=True)
    shutil.rmtree(first / "man")
    commit = committed(first, on="2026-11-02")
    git(tmp_path, "clone", "-q", str(first), str(second))
    for at, each in enumerate(sorted(second.rglob("*"))):
        if ".git" not in each.parts:
            each.chmod(each.stat().st_mode & 0o700)
            os.utime(each, (10**9 + at, 10**9 + at))
    build(first, 0o022, TZ="UTC", LC_ALL="C")
    build(second, 0o077, "--sdist", "--wheel", TZ="Pacific/Auckland", LC_ALL="C.UTF-8")
    archives = sorted((first / "dist").iterdir())
    assert [each.suffix for each in archives] == [".whl", ".gz"]
    assert [each.name for each in archives if each.read_bytes() != (second / "dist" / each.name).read_bytes()] == []
    with zipfile.ZipFile(archives[0]) as wheel:
        assert wheel.read("careerctl/commit.txt").decode() == f"{commit[:12]}\n"


def build(folder: Path, umask: int, *what: str, **env: str) -> None:
    line = [sys.executable, "-m", "build", "--no-isolation", *what]
    whole = _clean_environment() | env
    done = subprocess.run(line, cwd=folder, env=whole, umask=umask, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(os.name == "nt", reason="bash, as the CI has it")
class TestBillOfMaterials:
    def made(self, file: Path, **env: str) -> int:
        if shutil.which("cyclonedx-py", path=str(Path(sys.executable).parent)) is None:
            pytest.skip("cyclonedx-py is not here")
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            [ROOT / ".ci/bom", file], env=_clean_environment() | {"PATH": path} | env, check=False
        ).returncode

    def test_lists_what_comes_along_and_nothing_else(self, tmp_path: Path) -> None:
        assert self.made(tmp_path / "there" / "bill.json") == 0
        bill = json.loads((tmp_path / "there" / "bill.json").read_text("utf-8"))
        itself = bill["metadata"]["component"]
        assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
        assert (itself["name"], itself["version"]) == ("careerctl", package.__version__)
        names = {each["name"].lower().replace("_", "-") for each in bill["components"]}
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        extras = project["optional-dependencies"]
        asked = [
            *project["dependencies"],
            *(each for name in ("calendar", "excel", "parquet") for each in extras[name]),
        ]
        wanted = {re.split("[^A-Za-z0-9._-]", each)[0].lower() for each in asked}
        assert (wanted - names, names & {"pip", "pytest", "mypy", "build"}) == (set(), set())
        refs = {each["bom-ref"] for each in bill["components"]} | {itself["bom-ref"]}
        reached, ahead = set(), {itself["bom-ref"]}
        needs = {each["ref"]: {*each.get("dependsOn", [])} for each in bill["dependencies"]}
        while ahead:
            reached |= ahead
            ahead = {one for each in ahead for one in needs[each]} - reached
        assert reached == refs
        assert str(tmp_path) not in json.dumps(bill)

    def test_ends_with_a_code_of_its_own_where_nothing_can_be_fetched(self, tmp_path: Path) -> None:
        nowhere = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1"}
        assert (self.made(tmp_path / "bill.json", **nowhere), [*tmp_path.iterdir()]) == (75, [])
