"""Where text leaves careerctl: results to stdout or a file, messages to stderr.

Nothing leaves that a terminal or a CI would obey, that nobody sees, or that no encoding has: it is named. A format in
which that would change a value spells it otherwise, so that nothing is left to name here.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from careerctl.formats.page import PageSize
from careerctl.formats.wrapping import wrapped
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import printable, shown, unobeyed
from careerctl.text.commands import spaced

if TYPE_CHECKING:
    pass

_STAND_INS = str.maketrans(
    {"…": "...", "→": "->", "–": "-", "—": "-", "−": "-", "·": "-", "×": "x", "≤": "<=", "≥": ">=", "\u00a0": " "}
    | {"☐": "[ ]"}
    | dict.fromkeys("‘’", "'")
    | dict.fromkeys("“”", '"')
)
"""What careerctl's own sentences are written with, and what stands for it where the encoding has no such character."""


def emit(
    text: str,
    target: Path | None = None,
    *,
    private: bool = False,
    for_machines: bool = False,
    commands: bool = False,
) -> None:
    """Write a result to a file, or to stdout where `target` is None or `-`.

    A file is replaced at once or not at all; where the text is about people (`private`) only its owner may read it.
    Lines that a CI is to obey are `commands`.
    Raises CareerctlError where it cannot be written or where careerctl would read it as part of a project.
    """
    text = spaced(text)
    if is_stdout(target) or target is None:
        _to_stdout(shown(text, commands=commands), for_machines=for_machines)
    else:
        save(text, target, private=private, commands=commands)


def save(data: str | bytes, target: Path, *, private: bool = False, commands: bool = False) -> None:
    """Write a result to a file, as `emit` does, and say so."""
    from careerctl.project.writing.output import write  # costs Pydantic, which explain does without

    is_open = write(data, target, private=private, commands=commands)
    note(f"wrote {target}")
    tell_of_rights(target, is_open=is_open)


def tell_of_rights(target: Path, *, is_open: bool) -> None:
    """Say of a file or folder that is to be its owner's alone that it is not, where a disk keeps no such rights."""
    if is_open:
        tell(f"{target} can be read by whoever can read its folder: this disk keeps no rights for its owner alone.")


def hush(*, quiet: bool) -> None:
    """Let what was done go unsaid from now on, or let it be said again."""
    _HUSHED[:] = [True] if quiet else []


_HUSHED: list[bool] = []
"""Whether --quiet was given."""


def say(*lines: str) -> None:
    """Say on stdout what was done, in lines that fit a terminal; what is indented is to be copied and stays whole."""
    if _HUSHED:
        return
    parts = [part for line in lines for part in line.split("\n")]
    emit("".join(f"{printable(spaced(line))}\n" for line in _laid_out(parts, page(None, "never"))))


def note(message: str) -> None:
    """Say on stderr what was done, unless nobody wants to hear it."""
    if not _HUSHED:
        tell(message)


def tell(message: str, end: str = "\n") -> None:
    """Say something on stderr. Where it cannot be said, the work goes on, and `all_said` knows."""
    if sys.stderr is None:  # closed by whoever called
        _UNSAID.append(message)
        return
    passing("")
    lines = (printable(spaced(line)) for line in _laid_out(message.split("\n"), _page_of(sys.stderr)))
    try:
        sys.stderr.write(fitting(unobeyed("\n".join(lines)), sys.stderr.encoding) + end)
        sys.stderr.flush()
    except BrokenPipeError:
        raise
    except OSError:
        discard(sys.stderr)
        _UNSAID.append(message)


_UNSAID: list[str] = []
_PASSING: list[str] = []
"""What stands on the terminal until something else does."""


def passing(line: str) -> None:
    """Show a line on stderr, a terminal, until another one is shown or said there; "" takes it away.

    Where it cannot be shown nothing is lost.
    """
    if line or _PASSING:
        with suppress(OSError):
            sys.stderr.write(f"\r{line}\x1b[K" if line else "\r\x1b[K")
            sys.stderr.flush()
        _PASSING[:] = [line] if line else []


def takes_passing() -> bool:
    """Tell whether somebody watches stderr on a terminal that can take a line away again; a CI keeps all of them."""
    watched = sys.stderr is not None and sys.stderr.isatty() and not _HUSHED
    return watched and _is_modern() and not os.environ.get("CI")


def _is_modern() -> bool:
    """Tell whether a terminal does what it is told: old consoles of Windows would show the codes."""
    return os.environ.get("TERM") != "dumb" and (os.name != "nt" or "WT_SESSION" in os.environ)


def all_said() -> bool:
    """Tell whether stderr took all that was said and shown so far: a full or a closed one does not."""
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        discard(sys.stderr)
        return False
    return not _UNSAID


def page(target: Path | None, color: str) -> PageSize:
    """Return the page that a result is written on: a terminal has a width, and maybe colour."""
    plain = _page_of(sys.stdout) if is_stdout(target) and sys.stdout is not None else PageSize(None)
    on_terminal = plain.width is not None
    colored = color == "always" or (color == "auto" and is_stdout(target) and _takes_color(on_terminal=on_terminal))
    return PageSize(plain.width, colored)


def _page_of(stream: TextIO) -> PageSize:
    import shutil

    return PageSize(shutil.get_terminal_size().columns if stream.isatty() else None)


def _laid_out(lines: Iterable[str], page: PageSize) -> Iterator[str]:
    for line in lines:
        indent = "  " if line.startswith("· ") else ""
        yield from [line] if line.startswith(" ") else wrapped(line, page, indent) or [""]


def discard(stream: TextIO) -> None:
    """Send what is still in the buffer of a broken stream nowhere, or Python would complain once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def is_stdout(target: Path | None) -> bool:
    """Tell whether a result goes to stdout."""
    return target is None or str(target) == "-"


def fitting(text: str, encoding: str) -> str:
    """Return `text` with stand-ins for the characters that an encoding does not have."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_STAND_INS).encode(encoding, "backslashreplace").decode(encoding)
    return text


def _takes_color(*, on_terminal: bool) -> bool:
    """Hear what the environment says: NO_COLOR first, then FORCE_COLOR."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return on_terminal and _is_modern()


def _to_stdout(text: str, *, for_machines: bool) -> None:
    """Write past the text layer, which would encode as the locale says and translate line ends."""
    passing("")
    if sys.stdout is None:
        message = "the output cannot be written: standard output is closed."
        raise CareerctlError(message)
    encoding = sys.stdout.encoding
    data = text.encode() if for_machines else fitting(text, encoding).encode(encoding)
    rest = memoryview(data)
    try:
        while rest:  # PYTHONUNBUFFERED makes this the bare stream, which takes what it can at once and no more
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard(sys.stdout)
        message = f"the output cannot be written: {error.strerror}."
        raise CareerctlError(message) from error
