"""What an agreement excludes: the project says so in `policy.switched_off`, the command that and nothing else."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, get_args

from careerctl.cli.command import Command
from careerctl.model.settings import Part, Policy
from careerctl.problems.error import CareerctlError


def parts_named(command: Command, name: str, given: Mapping[str, Any]) -> set[str]:
    """Return what of a command line an agreement may exclude: the command, or the page that it is asked for."""
    page = str(given.get("kind")) if name == "report" else ""
    can_be_off = command.can_be_off and (not command.off_with or given.get(command.off_with))
    return {each for each in (name if can_be_off else "", page) if each in get_args(Part)}


def refuse_switched_off(parts: Collection[str], given: Mapping[str, Any]) -> None:
    """Raise CareerctlError where the project that a command line means has switched one of the parts off.

    Where there is no project, or careerctl.yaml cannot be read, the command says so itself.
    """
    from careerctl.project import disk
    from careerctl.project.reading.settings import ReadSettings, joined
    from careerctl.project.root import NoProjectError, find_root

    named, folder = Path(given.get("person") or given.get("subject") or given.get("manager") or "."), given.get("root")
    try:
        root = find_root(named if disk.is_file(named) else Path.cwd(), Path(folder) if folder else None)
    except NoProjectError:
        return
    must_be_on(parts, joined(ReadSettings(root), root)[0].policy)


def must_be_on(parts: Collection[str], policy: Policy) -> None:
    """Raise CareerctlError where one of the parts is switched off."""
    if not set(parts).isdisjoint(policy.switched_off):
        message = "switched off by agreement"
        raise CareerctlError(message)
