"""What is measured and what it is measured against, made afresh below one temporary folder.

Everything is made when it is first asked for, so that `--only` pays for what it needs.
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from functools import cache, cached_property
from pathlib import Path
from tempfile import mkdtemp

import catalogue
import organisation
from measure import CannotMeasureError, environment

CHECKOUT = Path(__file__).resolve().parent.parent

_RAISED = re.compile(r"^(  [a-z-]+): 3$", re.MULTILINE)
"""A requirement in its short form, for level 3."""
_INSTALLED = ("careerctl", "pydantic", "typer", "PyYAML", "ruamel.yaml", "pip")

_VERSIONS = """
import importlib.metadata, json, sys
def version(name):
    try: return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError: return "not installed"
print(json.dumps({name: version(name) for name in sys.argv[1:]}))
"""


class Workshop:
    """The environments and the projects of one run."""

    def __init__(self, folder: Path, for_pages: Path) -> None:
        """Keep everything below `folder`, but the pages of reports below the other."""
        self._folder, self._for_pages = folder, for_pages

    @cached_property
    def tools(self) -> Path:
        """The `bin` folder in which the built wheel of `careerctl` is installed, PyYAML with it.

        Today's pip installs it: the start script that older ones write imports `re`, which alone
        makes half of what `--version` may take, and is not ours.
        """
        tools = self._environment("careerctl")
        wheels = self._folder / "wheels"
        pip: list[str | Path] = [tools / "python", "-m", "pip"]
        _run(*pip, "install", "--quiet", "--upgrade", "pip")
        _run(*pip, "wheel", "--quiet", "--no-deps", "--wheel-dir", wheels, CHECKOUT)
        _run(*pip, "install", "--quiet", *(f"{each}[excel]" for each in wheels.glob("*.whl")))
        return _compiled(tools)

    @cached_property
    def other(self) -> Path:
        """The `bin` folder in which check-jsonschema is installed, as pip does it by itself."""
        tools = self._environment("check-jsonschema")
        _run(tools / "python", "-m", "pip", "install", "--quiet", "check-jsonschema")
        return _compiled(tools)

    @cache  # noqa: B019  # one workshop lives as long as the run
    def project(self, people: int, *, failing: float = 0.0, shape: str = "usual") -> Path:
        """Return the root of a generated project."""
        root = self._folder / f"people-{people}-failing-{failing}-{shape}"
        organisation.write(root, people, failing=failing, shape=shape)
        return root

    @cache  # noqa: B019  # as above
    def to_change(self, people: int) -> Path:
        """Return the root of a generated project that commands may change."""
        root = self._folder / f"people-{people}-to-change"
        organisation.write(root, people)
        return root

    def in_git(self, people: int) -> Path:
        """Return the root of a generated project in git, with a raise of many roles that is not committed."""
        root = self._folder / f"people-{people}-in-git"
        if not root.exists():
            organisation.write(root, people)
            git = ("git", "-C", root, "-c", "user.name=A", "-c", "user.email=a@example.com")
            for line in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "Before")):
                _run(*git, *line)
            for role in (root / "roles").glob("*.yaml"):
                role.write_text(_RAISED.sub(r"\1: 4", role.read_text("utf-8")), "utf-8")
        return root

    def with_template(self, people: int) -> Path:
        """Return the root of a generated project that has careerctl's template of a review as one of its own."""
        root = self._folder / f"people-{people}-own-template"
        organisation.write(root, people)
        _run(self.tools / "careerctl", "report", "review", "--eject", "--root", root)
        return root

    def with_versions(self, people: int) -> Path:
        """Return the root of a generated project in git whose framework had two more versions since all were rated.

        Each says the levels of one competency in other words.
        """
        root = self._folder / f"people-{people}-versions"
        organisation.write(root, people)
        settings, (first, second, *_) = root / "careerctl.yaml", sorted((root / "competencies").rglob("*.yaml"))
        git: list[str | Path] = ["git", "-C", root, "-c", "user.name=A", "-c", "user.email=a@example.com"]
        _run(*git, "init", "--quiet")
        for version, path in (("", None), ("2.2", first), ("2.3", second)):
            if path is not None:
                _change(path, "summary: ", "summary: Said anew. ")
                _change(settings, "version: ", f"version: {version} # ")
            _run(*git, "add", "--all")
            _run(*git, "commit", "--quiet", "--message", "x")
        return root

    @cached_property
    def catalogue(self) -> Path:
        """Return the root of a project with many activities, and one person with many steps."""
        root = self._folder / "catalogue"
        catalogue.write(root)
        return root

    def pages(self) -> Path:
        """Return a folder for pages in which nothing lies yet."""
        return Path(mkdtemp(dir=self._for_pages))

    @cached_property
    def schema(self) -> Path:
        """The JSON Schema of people's files, as `careerctl` writes it without a project."""
        folder = self._folder / "schemas"
        _run(self.tools / "careerctl", "schema", "--general", "-o", folder)
        return folder / "person.json"

    def versions(self) -> dict[str, str]:
        """Return the versions of everything that takes part in what has been measured so far."""
        found = _versions(self.tools, *_INSTALLED)
        if "other" in self.__dict__:
            found |= _versions(self.other, "check-jsonschema")
            found["its ruamel.yaml"] = _versions(self.other, "ruamel.yaml")["ruamel.yaml"]
        return found

    def _environment(self, name: str) -> Path:
        _run(sys.executable, "-m", "venv", self._folder / name)
        return self._folder / name / "bin"


def machine() -> dict[str, str]:
    """Return what one needs to know to read the figures; nothing that names the machine."""
    about = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in about if line.startswith("model name")]
    return {
        "processors": f"{os.cpu_count()}, {models[0] if models else platform.machine()}",
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "load before": f"{os.getloadavg()[0]:.1f}",
    }


def _versions(tools: Path, *names: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(_run(tools / "python", "-c", _VERSIONS, *names))
    return found


def _compiled(tools: Path) -> Path:
    """Make sure that no run pays for compiling what is installed beside `tools`."""
    _run(tools / "python", "-m", "compileall", "-q", tools.parent / "lib")
    return tools


def _change(path: Path, before: str, after: str) -> None:
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")


def _run(*words: str | Path) -> str:
    """Run one step of the preparation and return what it printed."""
    calm = environment() | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run([os.fspath(word) for word in words], env=calm, capture_output=True, text=True, check=False)
    if done.returncode:
        end = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
        message = f"{' '.join(os.fspath(word) for word in words[:5])} failed\n{end}"
        raise CannotMeasureError(message)
    return done.stdout
