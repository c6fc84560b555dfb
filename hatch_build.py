"""Puts into a package from which commit it was built, so that `careerctl --version` can say it, and the man pages.

The same commit gives the same bytes, of a checkout and of the source distribution that was made of it, in which the
commit lies at the top. A folder in somebody else's repository is none of ours, and gets none.
"""

import runpy
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "commit.txt"
PLACES = {"wheel": f"careerctl/{NAME}", "sdist": NAME}
DIGITS = 12


class PackageHook(BuildHookInterface):  # type: ignore[type-arg]  # any configuration will do
    """Lays the commit beside the package's own files, and the man pages where `man` looks for them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write both where hatchling takes them from; an editable package changes with its checkout, and has none."""
        if version == "editable":
            return
        self.made = TemporaryDirectory()
        folder = Path(self.made.name)
        if commit := commit_of(Path(self.root)):
            (folder / NAME).write_text(f"{commit}\n", "utf-8")
            build_data["force_include"][str(folder / NAME)] = PLACES[self.target_name]
        write = runpy.run_path(str(Path(self.root) / "man_pages.py"))["write"]
        places = build_data["shared_data" if self.target_name == "wheel" else "force_include"]
        for page in write(Path(self.root), self.metadata.version, folder):
            places[str(page)] = f"{'share/' if self.target_name == 'wheel' else ''}man/man1/{page.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002  # as hatchling calls it
        """Take both away: they are in the package by now."""
        if version != "editable":
            self.made.cleanup()


def commit_of(root: Path) -> str:
    """Return the commit of a checkout, and whether it was changed since; "" of any other folder."""
    if (root / "PKG-INFO").exists():
        return (root / NAME).read_text("utf-8").strip() if (root / NAME).exists() else ""
    if _git(root, "rev-parse", "--show-prefix") != "":
        return ""
    commit = _git(root, "rev-parse", "--verify", "HEAD")
    changed = _git(root, "status", "--porcelain", "--untracked-files=no")
    return f"{commit[:DIGITS]}{' with changes' if changed else ''}" if commit else ""


def _git(root: Path, *arguments: str) -> str | None:
    """Return what git says, None where there is no git or no repository."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
