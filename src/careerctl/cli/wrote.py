"""What is said after a change: of a dry run the patch and nothing else, else what was written, or that it is there."""

from careerctl.cli.terminal import emit, say
from careerctl.project.writing.difference import unified
from careerctl.project.writing.replace import Written


def wrote(written: Written | None, *said: str, dry: bool, already: str = "") -> int:
    """Say what became of a change, and return the exit code of the command.

    `said` are lines about what was written; `already` stands for them where the file holds it (None).
    """
    if dry:
        emit(unified([written] if written else []), for_machines=True)
    elif written is None and already:
        say(f"{already} Nothing was written.")
    else:
        say(*said)
    return 0
