"""What an organisation's templates run in: Jinja's sandbox, with fewer words, and with text that stays text."""

import os
import re
from collections.abc import Callable, Container, Iterator, Mapping
from pathlib import Path
from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateNotFound, Undefined
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner

from careerctl.pages.grammar import TemplateLoader
from careerctl.pages.linker import Linker
from careerctl.pages.pieces import Piece, joined, joined_by, printed, prose
from careerctl.pages.shipped import OURS, OWN, SETTINGS, TEMPLATES

LONGEST = 2_000_000
"""Bytes of a template, and characters of a page."""
FILTERS = (
    "abs", "batch", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items",
    "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "round",
    "select", "selectattr", "slice", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper",
    "wordcount",
)  # fmt: skip
"""What turns text into text. What would mark it as safe or as HTML, format it or look into it is left out."""
_GLOBALS = ("range", "dict", "namespace", "cycler", "joiner")
METHODS: Mapping[type, Container[str]] = {
    str: (
        "capitalize", "casefold", "count", "endswith", "find", "isalnum", "isalpha", "isdigit", "islower", "isspace",
        "istitle", "isupper", "join", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace",
        "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper",
    ),
    dict: ("get", "items", "keys", "values"),
    list: ("count", "index"),
    tuple: ("count", "index"),
    Cycler: ("next", "reset"),
    LoopContext: ("cycle", "changed"),
}  # fmt: skip
"""The methods that a template may call. `format` is none of them: it looks into what it is given."""
_VALUE = re.compile(r"\{(\w+)\}")


class Saying:
    """`t`: careerctl's texts in the organisation's words. Values are put in by their names, and never looked into."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Take what is said for each text of careerctl's pages."""
        self._texts = texts

    def __call__(self, text: str, /, **values: object) -> str:
        """Return a text with its values; one that no page of careerctl says stays as it is, and has none."""
        if text in self._texts:
            return joined(_put_in(self._texts[text], values)) if values else self._texts[text]
        if values:
            message = "t() puts values into the texts of careerctl alone. Join others with ~"
            raise SecurityError(message)
        return text


def _put_in(text: str, values: Mapping[str, object]) -> Iterator[object]:
    for at, part in enumerate(_VALUE.split(text)):
        if at % 2 and part not in values:
            message = f"t() needs a value for {part} here"
            raise SecurityError(message)
        yield values[part] if at % 2 else part


class _Templates(TemplateLoader):
    """Loads careerctl's templates and those of a folder, and nothing that a name or a link leads to outside of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = os.path.realpath(folder)

    def has(self, template: str) -> bool:
        """Tell whether there is a template of a name."""
        try:
            self._place(template)
        except TemplateNotFound:
            return False
        return True

    def _place(self, template: str) -> tuple[str, str]:
        """Return what a template is called in messages, and where it lies. Raises TemplateNotFound for none."""
        first, *rest = split_template_path(template) or [""]
        folder, steps = (str(TEMPLATES), rest) if first == OURS else (self.folder, [first, *rest])
        path = os.path.realpath(os.path.join(folder, *steps))  # noqa: PTH118  # realpath
        if not path.startswith(os.path.realpath(folder) + os.sep) or not os.path.isfile(path):  # noqa: PTH113  # realpath
            raise TemplateNotFound(template)
        return template if first == OURS else f"{OWN}{template}", path

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002  # as jinja calls it
        shown, path = self._place(template)
        with open(path, "rb") as file:  # noqa: PTH123  # realpath
            raw = file.read(LONGEST + 1)
        if len(raw) > LONGEST:
            message = f"it has more than {LONGEST:,} bytes"
            raise SecurityError(message)
        return raw.decode(), shown, lambda: True


class Confined(ImmutableSandboxedEnvironment):
    """Templates of an organisation: they compute with what they are given, and print it."""

    intercepted_binops = frozenset({"+", "*", "%", "**"})

    def __init__(self, folder: Path, texts: Mapping[str, str], *, linked: bool = False) -> None:
        """Take the folder of the templates, what is said for each text, and whether pages link to each other."""
        self.templates = _Templates(folder)
        unknown = _unknown_to(self.templates.words)
        super().__init__(loader=self.templates, undefined=unknown, finalize=printed, **SETTINGS)
        self.filters = {name: self.filters[name] for name in FILTERS} | {"join": joined_by}
        ours = {"link": Linker(linked=linked), "prose": prose, "t": Saying(texts)}
        self.globals = {name: self.globals[name] for name in _GLOBALS} | ours
        self.piece = Piece

    def called(self, function: Any, /, *values: Any, **named: Any) -> Any:
        """Return what a call comes to: of macros and blocks a piece of the page. Raises SecurityError for others."""
        if isinstance(function, BlockReference | LoopContext | Macro):
            return Piece(function(*values, **named))
        if not self._is_listed(function):
            message = "this cannot be called in these templates"
            raise SecurityError(message)
        return function(*values, **named)

    def called_with_block(self, macro: Any, /, *values: Any, **named: Any) -> Piece:
        """Return what a macro makes of a block."""
        if not isinstance(macro, Macro):
            message = "a block is handed to macros alone"
            raise SecurityError(message)
        return Piece(macro(*values, **named))

    @staticmethod
    def side_by_side(*values: object) -> str:
        """Return what `~` makes of values."""
        return joined(values)

    def _is_listed(self, function: Any) -> bool:
        if isinstance(function, BuiltinMethodType | MethodType):
            owner = function.__self__
            return any(isinstance(owner, kind) and function.__name__ in names for kind, names in METHODS.items())
        return isinstance(function, Joiner | Undefined) or any(function is each for each in self.globals.values())

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute with numbers; a text that is repeated or filled in could be of any length."""
        if operator != "**" and isinstance(left, int | float) and isinstance(right, int | float):
            return super().call_binop(context, operator, left, right)
        message = f"'{operator}' is for numbers here. Texts are joined with ~"
        raise SecurityError(message)


def _unknown_to(words: Container[str]) -> type[StrictUndefined]:
    """Return what stands for a name that there is not; it is quoted where a template wrote it, and not from data."""

    class Unknown(StrictUndefined):
        @property
        def _undefined_message(self) -> str:
            name = str(self._undefined_name)
            return f"there is no '{name}' here" if name in words else "there is no such name here"

    return Unknown
