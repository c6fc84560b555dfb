"""The process in which an organisation's templates run: nothing but the data they are given, and little of all else."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError

from careerctl.handouts.confined import LONGEST, Confined
from careerctl.handouts.shipped import OURS, OWN, TEMPLATES, given, tidy

MEMORY = 512 * 2**20
"""Bytes, where the system can be told so."""
SECONDS = 4
"""Seconds of work for a page, where the system can be told so: however busy the machine is, they are the same."""
_NEEDED = {"code.__new__", "compile", "object.__getattr__", "sys._getframe"}
"""What Python tells of as a template is compiled and an error finds its line."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def rendered(work: Mapping[str, Any], environment: Confined) -> dict[str, str]:
    """Return the text of a page, or what is wrong with its template: never a word of the data."""
    name = f"{work['kind']}.md.j2"
    try:
        template = environment.get_template(name)
        return {"text": tidy(_short_enough(template.generate(given(work["data"], work["charts"]))))}
    except MemoryError:
        return {"error": f"{OWN}{name}: it takes more memory than a page may."}
    except RecursionError:
        return {"error": f"{OWN}{name}: it calls itself without end."}
    except Exception as error:  # noqa: BLE001  # whatever a template can do wrong
        where = _where(error) or f"{OWN}{name}"
        return {"error": f"{where}: {_what(error, environment)}."}


def _short_enough(pieces: Iterable[str]) -> str:
    text, length = [], 0
    for each in pieces:
        length += len(each)
        if length > LONGEST:
            message = f"the page has more than {LONGEST:,} characters"
            raise SecurityError(message)
        text.append(each)
    return "".join(text)


def _what(error: Exception, environment: Confined) -> str:
    """Say what is wrong in Jinja's words where they are about the template, else by its sort alone."""
    if isinstance(error, TemplateNotFound):
        named = f"template '{error.name}'" if error.name in environment.words else "such template"
        return f"there is no {named} in the folder templates"
    if isinstance(error, TemplateSyntaxError | SecurityError | UndefinedError):
        return str(error.message).rstrip(".")
    if isinstance(error, UnicodeDecodeError):
        return "this file is not UTF-8 text"
    if isinstance(error, OverflowError):
        return "a range here is longer than 100,000"
    return f"this cannot be worked out ({type(error).__name__})"


def _where(error: Exception) -> str:
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}, line {error.lineno}"
    return next(reversed(list(_places(error.__traceback__))), "")


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if _is_template(file):
            yield f"{file}, line {trace.tb_lineno}"
        trace = trace.tb_next


def _is_template(file: str) -> bool:
    """Tell whether code comes from a template: these alone have names that are no path from the top of the disk."""
    return file.startswith((OWN, f"{OURS}/"))


def limit() -> None:
    """Tell the system how much memory and work a page takes at most, and that it writes no file."""
    try:
        import resource
    except ImportError:  # on Windows only the clock of whoever waits counts
        return
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def confine(folder: Path) -> None:
    """From now on read templates and nothing else, import nothing, and run no code but that of templates.

    For good: Python has no way to take such a hook away.
    """
    places = tuple(f"{os.path.realpath(each)}{os.sep}" for each in (folder, TEMPLATES))
    allowed: dict[str, Callable[[tuple[Any, ...]], bool]] = {
        "open": lambda of: isinstance(of[0], str) and of[0].startswith(places) and not of[2] & _WRITING,
        "exec": lambda of: _is_template(of[0].co_filename),
    }

    def refuse(event: str, of: tuple[Any, ...]) -> None:
        if event not in _NEEDED and not (event in allowed and allowed[event](of)):
            message = "a template reads no file, imports nothing and runs no program"
            raise SecurityError(message)

    sys.addaudithook(refuse)


def _warm_up(environment: Confined) -> None:
    """Let Jinja import what reads a text in quotes and what finds a line that went wrong, as it does at first need."""
    with suppress(ZeroDivisionError):
        environment.from_string("{{ '\n' ~ 1 // nothing }}").render(nothing=0)


def main() -> None:
    """Read what to do from standard input, and write what came of it."""
    limit()
    work = json.loads(sys.stdin.buffer.read())
    folder = Path(work["folder"])
    environment = Confined(folder, work["texts"])
    _warm_up(environment)
    confine(folder)
    sys.stdout.buffer.write(json.dumps(rendered(work, environment)).encode())
    sys.stdout.flush()
    os._exit(0)  # Python's own way out would do more than is allowed now
