"""The process in which an organisation's templates run: nothing but the data they are given, and little of all else."""

import gc
import json
import os
import posixpath
import signal
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
    except Exception as error:  # noqa: BLE001  # whatever a template can do wrong
        file, line = _where(error) or (f"{OWN}{name}", 0)
        where = f"{file}, line {line}" if line else file
        return {"error": f"{where}: {_what(error, environment)}."}


def loaded(name: str, environment: Confined) -> dict[str, Any]:
    """Return which templates of its folder one names, and what keeps it from being used: each a line, or 0, and why."""
    try:
        environment.get_template(name)
        named = environment.templates.named[name]
        absent = [each for each in named if each.is_needed and not any(map(environment.templates.has, each.names))]
    except Exception as error:  # noqa: BLE001  # as above
        _, line = _where(error) or (name, 0)
        return {"names": [], "faults": [(line, _what(error, environment))]}
    others = {posixpath.normpath(other) for each in named for other in each.names if environment.templates.has(other)}
    own = sorted(each for each in others if not each.startswith(f"{OURS}/"))
    return {"names": own, "faults": [(each.line, _absent(each.names[-1])) for each in absent]}


def _short_enough(pieces: Iterable[str]) -> str:
    text, length = [], 0
    for each in pieces:
        length += len(each)
        if length > LONGEST:
            message = f"the page has more than {LONGEST:,} characters"
            raise SecurityError(message)
        text.append(each)
    return "".join(text)


_BY_SORT: Mapping[type[Exception], str] = {
    MemoryError: "it takes more memory than a page may",
    RecursionError: "it calls itself without end, or brackets lie in each other too deep",
    UnicodeDecodeError: "this file is not UTF-8 text",
    OverflowError: "a range here is longer than 100,000",
}
"""What is wrong with a template, by what its error is."""


def _what(error: Exception, environment: Confined) -> str:
    """Say what is wrong in Jinja's words where they are about the template, else by its sort alone."""
    if isinstance(error, TemplateNotFound):
        name = str(error.name)
        return _absent(name if name in environment.templates.words else "")
    if isinstance(error, TemplateSyntaxError | SecurityError | UndefinedError):
        return str(error.message).rstrip(".")
    if isinstance(error, OSError):
        return f"this file cannot be read: {error.strerror}"
    return _BY_SORT.get(type(error), f"this cannot be worked out ({type(error).__name__})")


def _absent(name: str) -> str:
    named = f"template '{name}'" if name else "such template"
    return f"there is no {named} in the folder templates"


def _where(error: Exception) -> tuple[str, int] | None:
    """Return in which template and line something went wrong, None where that is not known."""
    if isinstance(error, TemplateSyntaxError):
        return str(error.filename or error.name), error.lineno
    return next(reversed(list(_places(error.__traceback__))), None)


def _places(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if _is_template(file):
            yield file, trace.tb_lineno
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
    """Return what templates run in; for pages those of its folder are loaded, and all that they name.

    Jinja has imported then what it imports at first need: what reads a text in quotes and finds a line that went wrong.
    """
    environment = Confined(Path(settings["folder"]), settings["texts"], linked=settings["linked"])
    with suppress(ZeroDivisionError):
        environment.from_string("{{ '\n' ~ 1 // nothing }}").render(nothing=0)
    names = sorted(each.name for each in Path(settings["folder"]).glob("*.j2")) if settings["for_pages"] else []
    for name in names:
        with suppress(Exception):  # whatever is wrong with a template is said when a page needs it
            environment.get_template(name)
            others = dict.fromkeys(other for each in environment.templates.named[name] for other in each.names)
            names += others.keys() - set(names)
    return environment


def _made(line: bytes, environment: Confined) -> bytes:
    """Return the answer to a line, in a process that can do nothing else from then on."""
    _limit_time()
    work = json.loads(line)
    confine(environment.templates.folder)
    answer = rendered(work, environment) if "kind" in work else loaded(work["name"], environment)
    return json.dumps(answer).encode()


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
    gc.freeze()  # a copy that looked for rubbish among all that was loaded would copy the memory of it, too
    for line in sys.stdin.buffer:
        if not settings["forks"]:
            _write(1, _made(line, environment))
            os._exit(0)  # Python's own way out would do more than is allowed now
        _write(1, _made_apart(line, environment) + b"\n")
