"""The console entry: answers `--version` at once, and ends quietly when nobody waits for more."""

import sys

from careerctl import whole_version

NOT_SAID = 2
INTERRUPTED = 130
BROKEN_PIPE = 141
"""What a shell reports of a tool whose reader went away, as in `careerctl check | head -1`."""

_COLLECT_AFTER = 250_000
"""Objects made before the garbage collector looks; Python's own 700 make a start a tenth slower."""


def main() -> int:
    """Run careerctl with the arguments of the process, and return its exit code.

    Where something could not be said the code is 2: the others promise that all is told, or that the findings are.
    """
    try:
        code = _answer(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        from careerctl.cli.terminal import discard

        for stream in filter(None, (sys.stdout, sys.stderr)):
            discard(stream)
        return BROKEN_PIPE
    return code if code >= NOT_SAID or _all_said() else NOT_SAID


def _all_said() -> bool:
    output = sys.modules.get("careerctl.cli.terminal")
    return output is None or output.all_said()


def _answer(arguments: list[str]) -> int:
    if arguments == ["--version"] and _version_said():
        return 0
    import gc
    import os

    # Whatever else is installed has no say in what files mean; and to look for it takes a twentieth of a start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A short life: the collector would look at the same modules and models again and again, and find nothing to free.
    gc.set_threshold(_COLLECT_AFTER, *gc.get_threshold()[1:])
    from careerctl.cli.app import run  # not for --version: typer costs ten times as much as the answer

    try:
        return run(arguments)
    finally:
        gc.freeze()  # what is left goes with the process: to look through it once more takes a tenth of a long run


def _version_said() -> bool:
    """Say which careerctl this is, with nothing else loaded; where that fails, what is loaded says why."""
    if sys.stdout is None:
        return False
    try:
        print(f"careerctl {whole_version()}", flush=True)  # noqa: T201  # nothing else is loaded yet
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
