"""Projects written in the test, and careerctl run on them."""

import gc
import importlib
import os
import pkgutil
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

import careerctl as package
from careerctl.cli import app

SETTINGS = """\
format: 1
scale: steps
scales:
  steps:
    cumulative: true
    levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}
tracks:
  individual: {name: Individual contributor}
  management: {name: People management, manages: true}
areas:
  selling: {name: Selling}
rounds:
  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
rules: {role-without-goal: ignore, unused-competency: ignore}
"""
"""What most projects begin with. They are small, and no career systems: what is said of those is tested in `rules`."""


def pytest_collection_finish() -> None:
    """Leave what was collected, which lives as long as the run, out of each look for rubbish.

    Where the run is measured everything is imported here, or the lines of a module that a test marked `no_cover`
    happens to import first would count as never run.
    """
    if sys.gettrace() is not None:
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Measure nothing in tests marked `no_cover`.

    In a worker of pytest-xdist, pytest-cov measures twice and stops one of the two: the other made these tests take
    three times as long.
    """
    if item.get_closest_marker("no_cover") is None:
        return (yield)
    tracing = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracing)


@pytest.fixture(params=[False, pytest.param(True, marks=pytest.mark.exhaustive)], ids=["some", "all"])
def whole(request: pytest.FixtureRequest) -> bool:
    """Tell a sweep whether to try everything with everything, or each thing with some: twice, once for each suite."""
    return bool(request.param)


def _in_memory() -> bool:
    """Tell whether there is room for temporary files in memory, from which programs can be run."""
    folder = Path("/dev/shm")  # noqa: S108  # pytest makes its own folder there, for its user alone
    return folder.is_dir() and shutil.disk_usage(folder).free > 2 << 30 and not os.statvfs(folder).f_flag & os.ST_NOEXEC


if "TMPDIR" not in os.environ and _in_memory():
    os.environ["TMPDIR"], tempfile.tempdir = "/dev/shm", None  # noqa: S108  # a disk takes ten times as long
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # each process would compile careerctl anew
for _name in (
    "CI",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "NO_COLOR",
    "CAREERCTL_DEBUG",
    "CAREERCTL_ME",
    "CAREERCTL_ROOT",
):
    os.environ.pop(_name, None)  # what is printed follows them: a test that is about one sets it
settings.register_profile("quick", deadline=None, max_examples=40, derandomize=True)
settings.register_profile("full", deadline=None, max_examples=400)
settings.load_profile(os.environ.get("CAREERCTL_EXAMPLES", "quick"))
"""With how many examples each property is tried: in the quick suite with the same few, `full` with others each time."""


class Ran(NamedTuple):
    """How a run of careerctl ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes `{"roles/dev.yaml": "…"}` beside a careerctl.yaml, and returns the folder."""

    def write(files: dict[str, str | bytes] | None = None) -> Path:
        for name, text in ({"careerctl.yaml": SETTINGS} | (files or {})).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return tmp_path

    return write


@pytest.fixture
def careerctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Return a function that runs careerctl in this process, which is fast: `careerctl("check", cwd=folder)`."""

    def run(*arguments: object, cwd: Path | None = None) -> Ran:
        monkeypatch.chdir(cwd or tmp_path)
        capfd.readouterr()
        code = app.run([str(each) for each in arguments])
        return Ran(code, *capfd.readouterr())

    return run


def command(*arguments: object) -> list[str]:
    """Return the command line that runs careerctl in a process of its own, with warnings as errors."""
    return [sys.executable, "-W", "error", "-m", "careerctl", *map(str, arguments)]


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., Ran]:
    """Return a function that runs careerctl as users do, in a process of its own; slower."""

    def run(
        *arguments: object, cwd: Path | None = None, env: dict[str, str] | None = None, stdout: Any = subprocess.PIPE
    ) -> Ran:
        done = subprocess.run(
            command(*arguments),
            cwd=cwd or tmp_path,
            env=os.environ | (env or {}),
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
        return Ran(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())

    return run


@pytest.fixture
def git() -> Callable[..., str]:
    """Return a function that runs git in a folder, `git(root, "init")`, whatever the user's settings are."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main")

    def run(root: Path, *arguments: str, given: bytes = b"", on: str = "") -> str:
        line, days = ["git", *who, *arguments], {"GIT_COMMITTER_DATE": f"{on}T12:00:00Z"} if on else {}
        done = subprocess.run(line, cwd=root, env=env | days, input=given, check=True, capture_output=True)
        return done.stdout.decode().strip()

    return run


@pytest.fixture
def committed(git: Callable[..., str]) -> Callable[..., str]:
    """Return a function that commits all that is in a folder, `on` a day, and returns the commit."""

    def commit(root: Path, on: str = "") -> str:
        if not (root / ".git").exists():
            git(root, "init", "-q")
        git(root, "add", "-A")
        git(root, "commit", "-q", "--allow-empty", "-m", "x", on=on)
        return git(root, "rev-parse", "HEAD")

    return commit


@pytest.fixture
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the folder for temporary files of this process, in which nothing may be left."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert [*folder.iterdir()] == []


@pytest.fixture(scope="session")
def npm() -> Callable[..., Path]:
    """Return a function that installs packages of npm into the user's cache, once for all checkouts.

    `npm("mermaid", "mermaid@11.12.0")` returns the folder below which they lie. Without node the test is skipped.
    """

    def install(name: str, *packages: str) -> Path:
        import fcntl  # node and npm are looked for on systems that have it

        program = shutil.which("npm")
        if program is None or shutil.which("node") is None:
            pytest.skip("node and npm are not here")
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "careerctl-tests" / "npm"
        cache.mkdir(parents=True, exist_ok=True)
        folder = cache / "-".join((name, *(each.rpartition("@")[2] for each in packages)))
        with (cache / f".{folder.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # two workers that installed into one folder would leave half of each
            if not folder.exists():
                beside = folder.with_name(f".{folder.name}")
                shutil.rmtree(beside, ignore_errors=True)  # what somebody left who was stopped
                beside.mkdir()
                options = ["--no-package-lock", "--no-save", "--no-audit", "--no-fund", "--prefix", str(beside)]
                subprocess.run([program, "install", *options, *packages], check=True, capture_output=True, timeout=120)
                beside.rename(folder)
        return folder

    return install
