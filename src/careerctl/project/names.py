"""Names for whoever presses Tab: ids by the names of files, rounds by the lines of careerctl.yaml. No YAML is read.

What is not sure is left out: nobody waits for a reader, and what is offered has to be right.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from careerctl.model.ids import is_id
from careerctl.project import disk
from careerctl.project.disk import ClosedError
from careerctl.project.kinds import FRAMEWORK_KINDS, SETTINGS_FILE

_MOST = 1 << 20
"""Bytes of a careerctl.yaml that are looked at; a longer one is not."""
_ENTRY = re.compile(r"""(\w+):(?: +([^#\s].*?))? *(?: #.*)?""")
"""An entry at the left edge of careerctl.yaml, and what stands beside its name."""
_FOLDER = re.compile(r"""(["']?)([^"'#&*!|>%@`{}\[\],:\s]+)\1""")
"""A folder, bare or in quotes."""
_ROUND = re.compile(r"""( +)(["']?)([a-z0-9-]+)\2:(?: .*)?""")


def ids(root: Path, folder: str) -> list[str]:
    """Return the ids of what lies in the folder of a kind, sorted; what is the framework's, from where that lies."""
    lies_in = _framework(root) if folder in {kind.folder for kind in FRAMEWORK_KINDS} else root
    return sorted({each for each in _stems(lies_in, folder) if is_id(each)}) if lies_in else []


def rounds(root: Path) -> list[str]:
    """Return the rounds of a project, or those of its framework where it has none, in the order of the file."""
    own, lies_in = _entries(root), _framework(root)
    lines = own.get("rounds") or (_entries(lies_in).get("rounds") if lies_in else None) or []
    named = [_ROUND.fullmatch(line) for line in lines[1:]]
    if not named or named[0] is None or lines[0]:
        return []
    return [each[3] for each in named if each and each[1] == named[0][1] and is_id(each[3])]


def _stems(root: Path, folder: str) -> Iterator[str]:
    """Yield the names of YAML files below a folder. No link is followed, and what is closed is left out."""
    with suppress(ClosedError):
        if disk.is_link(root / folder):
            return
        with disk.entries(root / folder) as listed:
            for each in listed:
                if each.is_dir(follow_symlinks=False):
                    yield from _stems(root, f"{folder}/{each.name}")
                elif each.name.endswith(".yaml") and each.is_file(follow_symlinks=False):
                    yield each.name.removesuffix(".yaml")


def _framework(root: Path) -> Path | None:
    """Return the folder in which the framework of a project lies: its own, unless it names another one."""
    lines = _entries(root).get("framework")
    if lines is None:
        return root
    named = _FOLDER.fullmatch(lines[0]) if len(lines) == 1 else None
    return root / named[2] if named else None


def _entries(root: Path) -> dict[str, list[str]]:
    """Return the lines of each entry of careerctl.yaml, what stands beside its name first.

    Where a line leaves a doubt, that is an entry of every name, with nothing in it.
    """
    data = (disk.read_some(root / SETTINGS_FILE, _MOST) or b"") if disk.has(root, SETTINGS_FILE) else b""
    unsure: dict[str, list[str]] = {"framework": ["", ""], "rounds": [""]}
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in data.decode("utf-8-sig").splitlines() if len(data) < _MOST else "?":
        entry = _ENTRY.fullmatch(line)
        if entry and entry[1] not in found:
            lines = found[entry[1]] = [entry[2] or ""]
        elif line[:1] == " " and line.strip() and not line.lstrip().startswith("#"):
            lines.append(line)
        elif line.strip() and not line.lstrip().startswith("#") and line.rstrip() != "---":
            return unsure
    return found
