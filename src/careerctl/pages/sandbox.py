"""The process in which an organisation's templates run: nothing but the data they are given, and little of all else."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError

from careerctl.pages.confined import LONGEST, Confined
from careerctl.pages.shipped import OURS, OWN, TEMPLATES, given, tidy

MEMORY = 512 * 2**20
"""Bytes, where the system can be told so."""
SECONDS = 4
"""Seconds of work for a page, where the system can be told so: however busy the machine is, they are the same."""
PATIENCE = 60
"""Seconds on the clock for a page."""
FORKS = hasattr(os, "fork")
"""Whether the system can copy a process that has loaded the templates, so that each page is made in one of its own."""
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
        named = f"template '{error.name}'" if error.name in environment.templates.words else "such template"
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


def _limit_room() -> None:
    """Tell the system how much memory there is at most, and that no file is written."""
    for name, most in {"AS": MEMORY, "FSIZE": 0, "CORE": 0}.items():
        _limit(name, most, most)


def _limit_time() -> None:
    """Tell the system how long a page takes at most."""
    _limit("CPU", SECONDS, SECONDS)
    if hasattr(os, "fork"):
        import signal

        signal.setitimer(signal.ITIMER_REAL, PATIENCE)


@contextmanager
def _limited_time() -> Iterator[None]:
    """Let a block take as much work as a page: templates have their constants worked out when they are loaded."""
    used = os.times()
    _limit("CPU", int(used.user + used.system) + 1 + SECONDS, None)
    yield
    _limit("CPU", None, None)


def _limit(name: str, most: int | None, hard: int | None) -> None:
    """Set a limit where the system has it; None is as much as there may be. On Windows only the clock counts."""
    try:
        import resource
    except ImportError:
        return
    with suppress(AttributeError, OSError, ValueError):  # not all systems have all, and some none so low
        which = getattr(resource, f"RLIMIT_{name}")
        ceiling = resource.getrlimit(which)[1] if hard is None else hard
        resource.setrlimit(which, (ceiling if most is None else most, ceiling))


def confine(folder: str) -> None:
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


def _prepared(settings: Mapping[str, Any]) -> Confined:
    """Return what templates run in, with those of its folder loaded and all that they name.

    Jinja has imported then what it imports at first need: what reads a text in quotes and finds a line that went wrong.
    """
    environment = Confined(Path(settings["folder"]), settings["texts"], linked=settings["linked"])
    with suppress(ZeroDivisionError):
        environment.from_string("{{ '\n' ~ 1 // nothing }}").render(nothing=0)
    names = sorted(each.name for each in Path(settings["folder"]).glob("*.j2"))
    for name in names:
        with suppress(Exception):  # whatever is wrong with a template is said when a page needs it
            environment.get_template(name)
            names += environment.templates.named[name] - set(names)
    return environment


def _made(line: bytes, environment: Confined) -> bytes:
    """Return the answer to a line, in a process that can do nothing else from then on."""
    _limit_time()
    work = json.loads(line)
    confine(environment.templates.folder)
    return json.dumps(rendered(work, environment)).encode()


def _made_apart(line: bytes, environment: Confined) -> bytes:
    """Return the answer of a copy of this process, which ends with it: nothing of a page is there for the next one."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.closerange(0, writing)
        _write(writing, _made(line, environment))
        os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:  # noqa: PTH123  # no path
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    return answer if os.waitstatus_to_exitcode(status) == 0 else b"{}"


def _write(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def main() -> None:
    """Read what is asked for, a line each, and write a line for each answer; the first line says what holds for all."""
    _limit_room()
    settings = json.loads(sys.stdin.buffer.readline())
    with _limited_time():
        environment = _prepared(settings)
    for line in sys.stdin.buffer:
        if not settings["forks"]:
            _write(1, _made(line, environment))
            os._exit(0)  # Python's own way out would do more than is allowed now
        _write(1, _made_apart(line, environment) + b"\n")
