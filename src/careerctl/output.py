"""Where text leaves careerctl: results to stdout or a file, messages to stderr."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import TextIO

from careerctl.characters import printable
from careerctl.errors import CareerctlError
from careerctl.formats.page import Page
from careerctl.formats.wrapping import wrapped

_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_STAND_INS = str.maketrans(
    {"…": "...", "→": "->", "–": "-", "—": "-", "−": "-", "·": "-", "×": "x", "≤": "<=", "≥": ">=", "\u00a0": " "}
    | dict.fromkeys("‘’", "'")
    | dict.fromkeys("“”", '"')
)
"""What careerctl's own sentences are written with, and what stands for it where the encoding has no such character."""


def emit(text: str, target: Path | None = None, *, private: bool = False, for_machines: bool = False) -> None:
    """Write a result to a file, or to stdout where `target` is None or `-`.

    A file is replaced at once or not at all; where the text is about people (`private`) only its owner may read it.
    Raises CareerctlError where it cannot be written or where careerctl would read it as part of a project.
    """
    if is_stdout(target) or target is None:
        _to_stdout(text, for_machines=for_machines)
    else:
        write(text, target, private=private)
        tell(f"wrote {target}")


def say(*lines: str) -> None:
    """Say on stdout what was done, in lines that fit a terminal; what is indented is to be copied and stays whole."""
    emit("".join(f"{line}\n" for line in _laid_out(lines, page(None, "never"))))


def write(text: str, target: Path, *, private: bool = False) -> None:
    """Replace a file, at once or not at all.

    Raises CareerctlError where it cannot be written or where careerctl would read it as part of a project.
    """
    Folder(target.parent, private=private).write(target.name, text)


class Folder:
    """A folder in which files are replaced, each at once or not at all. It is looked at once for however many files."""

    def __init__(self, folder: Path, *, private: bool = False, new: bool = False) -> None:
        """Take a folder; a `new` one is made where there is none, with those in which it lies.

        Raises CareerctlError where it cannot be made.
        """
        self.folder, self.private = folder, private
        self._inside = _steps_inside(folder)
        if new and self._inside:
            _refuse(self._inside[:-1], folder)
        with _named(folder):
            if new:
                folder.mkdir(parents=True, exist_ok=True)
        self._real = os.path.realpath(folder)

    def write(self, name: str, text: str) -> None:
        """Replace a file of the folder.

        Raises CareerctlError where it cannot be written or where careerctl would read it as part of a project.
        """
        if self._inside is not None:
            _refuse(self._inside, self.folder / name)
        try:
            _to_file(text.encode(), f"{self._real}{os.sep}{name}", private=self.private)
        except OSError as error:
            raise _cannot_be_written(self.folder / name, error) from error


def append(text: str, target: Path, *, private: bool = False) -> None:
    """Add a text at the end of a file, which is made where there is none: where it is `private`, for its owner alone.

    Raises CareerctlError where it cannot be written or where careerctl would read it as part of a project.
    """
    _refuse(_steps_inside(target.parent), target)
    with _named(target), os.fdopen(os.open(target, _APPEND, 0o600 if private else 0o666), "ab") as file:
        file.write(text.encode())


def tell(message: str, end: str = "\n") -> None:
    """Say something on stderr, with every control character named."""
    if sys.stderr is not None:
        lines = map(printable, _laid_out(message.split("\n"), _page_of(sys.stderr)))
        sys.stderr.write(fitting("\n".join(lines), sys.stderr.encoding) + end)
        sys.stderr.flush()


def page(target: Path | None, color: str) -> Page:
    """Return the page that a result is written on: a terminal has a width, and maybe colour."""
    plain = _page_of(sys.stdout) if is_stdout(target) and sys.stdout is not None else Page(None)
    on_terminal = plain.width is not None
    colored = color == "always" or (color == "auto" and is_stdout(target) and _takes_color(on_terminal=on_terminal))
    return Page(plain.width, colored)


def _page_of(stream: TextIO) -> Page:
    import shutil

    return Page(shutil.get_terminal_size().columns if stream.isatty() else None)


def _laid_out(lines: Iterable[str], page: Page) -> Iterator[str]:
    for line in lines:
        yield from [line] if line.startswith(" ") else wrapped(line, page) or [""]


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
    """Hear what the environment says: NO_COLOR first, then FORCE_COLOR; old consoles of Windows would show codes."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    modern = os.name != "nt" or "WT_SESSION" in os.environ
    return on_terminal and modern and os.environ.get("TERM") != "dumb"


def _to_stdout(text: str, *, for_machines: bool) -> None:
    """Write past the text layer, which would encode as the locale says and translate line ends."""
    if sys.stdout is None:  # closed by whoever called
        return
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


def _steps_inside(folder: Path) -> tuple[str, ...] | None:
    """Return the steps from the root of the project in which a folder lies, None where it lies in none."""
    from careerctl.project.root import NoProjectError, find_root

    real = Path(os.path.realpath(folder))
    try:
        return real.relative_to(find_root(real, None)).parts
    except NoProjectError:
        return None


def _refuse(inside: tuple[str, ...] | None, target: Path) -> None:
    """Refuse what belongs to a project: careerctl.yaml, and all in the folder of a kind."""
    from careerctl.project.kinds import FOLDERS, SETTINGS_FILE  # costs Pydantic, which explain does without

    if inside is not None and ((*inside, target.name)[0] in FOLDERS or (*inside, target.name) == (SETTINGS_FILE,)):
        message = f"{target} would lie among the project's own files. Name another file."
        raise CareerctlError(message)


@contextmanager
def _named(target: Path) -> Iterator[None]:
    """Name the file in what the system says."""
    try:
        yield
    except OSError as error:
        raise _cannot_be_written(target, error) from error


def _cannot_be_written(target: Path, error: OSError) -> CareerctlError:
    return CareerctlError(f"{target} cannot be written: {error.strerror}.")


def _to_file(data: bytes, target: str, *, private: bool) -> None:
    """Replace a file, or what a link leads to; `target` is a text, since a report writes thousands of files."""
    before = _mode(target)
    if before is not None and stat.S_ISLNK(before):
        target = os.path.realpath(target)
        before = _mode(target)
    if before is not None and not stat.S_ISREG(before):
        Path(target).write_bytes(data)  # a device or a pipe; of a folder the system says what is wrong
        return
    folder, name = os.path.split(target)
    temporary = f"{folder}{os.sep}.{name}.{os.getpid()}"
    handle = os.open(temporary, _NEW, 0o600 if private else 0o666)
    try:
        with FileIO(handle, "wb") as file:
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]
        if before is not None and not private:
            Path(temporary).chmod(stat.S_IMODE(before))
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mode(path: str) -> int | None:
    """Return the mode of what lies at a path, a link itself included; None where nothing does."""
    try:
        return os.lstat(path).st_mode
    except FileNotFoundError:
        return None
