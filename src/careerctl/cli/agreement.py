"""What an agreement excludes: the project says so in `policy.switched_off`, the command that and nothing else."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from careerctl.problems.error import CareerctlError


def refuse_switched_off(command: str, given: Mapping[str, Any]) -> None:
    """Raise CareerctlError where the project that a command line means has switched the command off.

    Where there is no project, or careerctl.yaml cannot be read, the command says so itself.
    """
    from careerctl.project import disk
    from careerctl.project.reading.settings import ReadSettings, joined
    from careerctl.project.root import NoProjectError, find_root

    named, folder = Path(given.get("person") or given.get("manager") or "."), given.get("root")
    try:
        root = find_root(named if disk.is_file(named) else Path.cwd(), Path(folder) if folder else None)
    except NoProjectError:
        return
    if command in joined(ReadSettings(root), root)[0].policy.switched_off:
        message = "switched off by agreement"
        raise CareerctlError(message)
