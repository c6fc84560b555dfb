"""The process in which an organisation's templates run: nothing but the data they are given, and little of all else."""

import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, TemplateNotFound, TemplateSyntaxError
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.loaders import split_template_path
from jinja2.nodes import Concat
from jinja2.runtime import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from careerctl.handouts.engine import as_markdown, given, settings, shipped, tidy
from careerctl.handouts.labels import speaking

MEMORY = 512 * 2**20
"""Bytes, where the system can be told so."""
LONGEST = 2_000_000
"""Characters of a page, and of a template."""
_FILTERS = (
    "abs", "attr", "batch", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int",
    "items", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse",
    "round", "select", "selectattr", "slice", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper",
    "wordcount",
)  # fmt: skip
"""What turns text into text. What would mark it as safe, or as HTML, is left out."""
_GLOBALS = ("range", "dict", "namespace", "cycler", "joiner")


class _Folder(BaseLoader):
    """Loads templates from a folder, and nothing that a name or a link leads to outside of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.path.realpath(folder)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002  # as jinja calls it
        path = os.path.realpath(os.path.join(self._folder, *split_template_path(template)))  # noqa: PTH118  # realpath
        if not path.startswith(self._folder + os.sep) or not os.path.isfile(path):  # noqa: PTH113  # realpath
            raise TemplateNotFound(template)
        with open(path, "rb") as file:  # noqa: PTH123  # realpath
            raw = file.read(LONGEST + 1)
        if len(raw) > LONGEST:
            message = f"it has more than {LONGEST:,} bytes"
            raise SecurityError(message)
        return raw.decode(), f"templates/{template}", lambda: True


class _Unknown(StrictUndefined):
    """A name that there is not, named as the template writes it."""

    @property
    def _undefined_message(self) -> str:
        return f"there is no '{self._undefined_name}' here"


class _Generator(CodeGenerator):
    """Joins with `~` as it prints: text is escaped for Markdown, pieces of the page are not."""

    def visit_Concat(self, node: Concat, frame: Frame) -> None:  # noqa: N802  # as jinja calls it
        self.write("environment.joined((")
        for each in node.nodes:
            self.visit(each, frame)
            self.write(", ")
        self.write("))")


class _Sandbox(ImmutableSandboxedEnvironment):
    code_generator_class = _Generator
    intercepted_binops = frozenset({"+", "*", "%", "**"})

    def joined(self, parts: Iterable[object]) -> str:
        values = list(parts)
        if any(isinstance(each, Markup) for each in values):
            return Markup("").join(as_markdown(each) for each in values)
        return "".join(str(each) for each in values)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "+" and isinstance(left, int | float) and isinstance(right, int | float):
            return left + right
        if operator in "*%" and isinstance(left, int | float) and isinstance(right, int | float):
            return super().call_binop(context, operator, left, right)
        message = f"'{operator}' is for numbers here. Texts are joined with ~"
        raise SecurityError(message)


def environment(folder: Path, labels: dict[str, str]) -> Environment:
    """Return what an organisation's templates run in."""
    made = _Sandbox(**settings(ChoiceLoader([shipped(), _Folder(folder)])) | {"undefined": _Unknown})
    made.filters = {name: made.filters[name] for name in _FILTERS} | {"join": _join}
    made.globals = {name: made.globals[name] for name in _GLOBALS} | {"t": speaking(labels)}
    return made


def _join(values: Iterable[object], between: object = "") -> str:
    parts = list(values)
    if any(isinstance(each, Markup) for each in parts):
        return as_markdown(between).join(as_markdown(each) for each in parts)
    return str(between).join(str(each) for each in parts)


def rendered(work: dict[str, Any]) -> dict[str, str]:
    """Return the text of a page, or what is wrong with its template: never a word of the data."""
    name = f"{work['kind']}.md.j2"
    try:
        template = environment(Path(work["folder"]), work["labels"]).get_template(name)
        return {"text": tidy(_short_enough(template.generate(given(work["data"], work["charts"]))))}
    except MemoryError:
        return {"error": f"templates/{name}: it takes more memory than a page may."}
    except RecursionError:
        return {"error": f"templates/{name}: it calls itself without end."}
    except Exception as error:  # noqa: BLE001  # whatever a template can do wrong
        where = _where(error) or f"templates/{name}"
        return {"error": f"{where}: {_what(error)}."}


def _short_enough(pieces: Iterable[str]) -> str:
    text, length = [], 0
    for each in pieces:
        length += len(each)
        if length > LONGEST:
            message = f"the page has more than {LONGEST:,} characters"
            raise SecurityError(message)
        text.append(each)
    return "".join(text)


def _what(error: Exception) -> str:
    """Say what is wrong in Jinja's words where they are about the template, else by its sort alone."""
    if isinstance(error, TemplateNotFound):
        return f"there is no template '{error.name}' in the folder templates"
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
    return max(_places(error.__traceback__), default=(0, ""))[1]


def _places(trace: TracebackType | None) -> Iterable[tuple[int, str]]:
    depth = 0
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            shown = file if file.startswith("templates/") else f"careerctl/{Path(file).name}"
            depth += 1
            yield depth, f"{shown}, line {trace.tb_lineno}"
        trace = trace.tb_next


def _limit() -> None:
    """Tell the system how much memory and time there is, where it can be told."""
    try:
        import resource
    except ImportError:  # on Windows only the clock of whoever waits counts
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Read what to do from standard input, and write what came of it."""
    _limit()
    answer = rendered(json.loads(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
