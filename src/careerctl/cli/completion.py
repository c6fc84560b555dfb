"""Completion on the command line: what may stand where somebody presses Tab, and how a shell learns to ask for it.

typer asks and answers the shells; here stands what it does not know: names of the project. Where anything is wrong,
nothing is offered and nothing said, since nobody who presses Tab has asked for that.
"""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, get_type_hints

import typer
from typer.models import ParameterInfo

from careerctl.cli.terminal import emit, save, say
from careerctl.problems.error import CareerctlError

NAME = "careerctl"
_VARIABLE = "_CAREERCTL_COMPLETE"
"""By which the scripts of shells ask."""
_POWERSHELL = ("powershell", "pwsh")
SHELLS = ("bash", "zsh", "fish", *_POWERSHELL)
_AT_ONCE = f"""
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _{NAME}_completion "$@"
fi
"""
"""What zsh needs beyond typer's script: it reads that at the first Tab, which would offer nothing otherwise."""
_FOLDERS = {
    "PERSON": ("people",),
    "ROLE": ("roles",),
    "COMPETENCY": ("competencies",),
    "GOAL": ("goals",),
    "OPENING": ("openings",),
    "ACTIVITY": ("activities",),
}
"""Where the files lie whose names a value may be, by what help calls the value."""
_OF_KIND = ("ID", "OLD", "SUBJECT")
"""What help calls a thing of the kind that was named before."""
_VALUE = re.compile(r"\[?([A-Z]+(?:\|[A-Z]+)*)\]?(?:\.\.\.)?")
_OF_PAGES = {"progression": ("paths", "roles"), "calibration": (), "paths": (), "plan": ("people",)}
"""Where the files lie of what a page is about, if that is neither people nor the kind after which it is called."""


def asked() -> str:
    """Return what a shell asks for, "" where none does."""
    return os.environ.get(_VARIABLE, "")


def answer(group: Any) -> int:
    """Say to a shell what may stand at the cursor."""
    ask, _, shell = asked().partition("_")
    if ask != "complete" or shell not in SHELLS:
        return 0
    _join_values()
    with suppress(Exception):
        _shells().completion_init()
        return int(_shells().shell_complete(group, {}, NAME, _VARIABLE, asked()))
    return 1  # of which fish makes that it may offer files


def _shells() -> Any:
    """Return what typer knows of shells; it lists and types none of it."""
    from typer import completion

    return completion


def _join_values() -> None:
    """Let `--format=js`, which bash takes apart at the sign, be an option and the beginning of its value."""
    words, joints = re.subn(r"\s=\s", " ", os.environ.get("COMP_WORDS", ""))
    place = os.environ.get("COMP_CWORD", "")
    if joints and place.isdecimal():
        os.environ |= {"COMP_WORDS": words, "COMP_CWORD": str(int(place) - joints)}


def offer_names(command: Callable[..., int]) -> None:
    """Let the values of a command's arguments and options be completed, by what its help calls them."""
    for hint in get_type_hints(command, include_extras=True).values():
        for info in getattr(hint, "__metadata__", ()):
            if isinstance(info, ParameterInfo) and info.autocompletion is None and info.metavar:
                info.autocompletion = _offered(info.metavar)


def _offered(metavar: str) -> Callable[[typer.Context], list[str]] | None:
    found = _VALUE.fullmatch(metavar)
    values = found[1].split("|") if found else []
    if not {*values} & {*_FOLDERS, *_OF_KIND, "ROUND"}:
        return None

    def names(ctx: typer.Context) -> list[str]:
        from careerctl.project.names import ids, rounds
        from careerctl.project.root import find_root

        given = ctx.params.get("root")
        root = find_root(Path.cwd(), given and Path(given))
        folders = [folder for value in values for folder in _FOLDERS.get(value) or _of_kind(value, ctx)]
        return (rounds(root) if "ROUND" in values else []) + [each for folder in folders for each in ids(root, folder)]

    return names


def _of_kind(value: str, context: typer.Context) -> tuple[str, ...]:
    """Return where the thing lies that a value names, by the kind that was named before it."""
    from careerctl.project.kinds import KIND_FOLDERS, PEOPLE

    kind = context.params.get("kind") or next(iter(context.args), "")  # typer takes no arguments where an option waits
    if value not in _OF_KIND:
        return ()
    if context.info_name != "report":
        return (KIND_FOLDERS[kind],) if kind in KIND_FOLDERS else ()
    return _OF_PAGES.get(kind, (KIND_FOLDERS.get(kind, PEOPLE),))


def teach(shell: str | None, *, install: bool) -> None:
    """Show the script with which a shell completes, or put it where that shell reads it.

    Raises CareerctlError for a shell that has none, and where it cannot be written.
    """
    shell = shell or _shell()
    script = _shells().get_completion_script(prog_name=NAME, complete_var=_VARIABLE, shell=shell) + "\n"
    script += _AT_ONCE if shell == "zsh" else ""
    if not install:
        emit(script)
        return
    if shell in _POWERSHELL:  # typer would let it run scripts from anywhere, which is not ours to allow
        line = f"{NAME} --show-completion --shell powershell | Out-String | Invoke-Expression"
        message = f"add this line to the file that $PROFILE names, and start PowerShell anew:\n  {line}"
        raise CareerctlError(message)
    try:
        _, path = _shells().install(shell=shell, prog_name=NAME, complete_var=_VARIABLE)
    except (OSError, RuntimeError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or "a file of yours cannot be read, or there is no home folder"
        message = f"this cannot be set up: {why}. --show-completion shows what belongs into the settings of {shell}."
        raise CareerctlError(message) from error
    save(script, path)
    say(f"{shell} reads it when it starts: open a new terminal.")


def _shell() -> str:
    """Return the shell that careerctl was called from."""
    import shellingham

    try:
        name = str(shellingham.detect_shell()[0])
    except (shellingham.ShellDetectionFailure, OSError):
        name = ""
    if name not in SHELLS:
        known = "bash, zsh, fish or powershell"
        what = f"there is no completion for {name}" if name else "which shell this is cannot be told"
        message = f"{what}. Name one with --shell: {known}."
        raise CareerctlError(message)
    return name
