"""The templates that careerctl brings, compiled once for however many pages."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, StrictUndefined
from jinja2.runtime import BlockReference, Macro

from careerctl.pages.grammar import TemplateLoader
from careerctl.pages.linker import Linker
from careerctl.pages.pieces import Piece, joined, joined_by, printed, prose
from careerctl.pages.shipped import OURS, SETTINGS, given, source, tidy
from careerctl.text.phrases import Say


class _Shipped(TemplateLoader):
    """Loads what careerctl brings."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002  # as jinja calls it
        return source(template.removeprefix(f"{OURS}/").removesuffix(".md.j2")), template, lambda: True


class _Ours(Environment):
    """What careerctl's templates run in."""

    piece = Piece

    def __init__(self, say: Say, *, linked: bool) -> None:
        super().__init__(loader=_Shipped(), undefined=StrictUndefined, finalize=printed, **SETTINGS)
        self.globals |= {"link": Linker(linked=linked), "prose": prose, "t": say}
        self.filters["join"] = joined_by

    @staticmethod
    def called(function: Callable[..., str], /, *values: Any, **named: Any) -> str:
        """Return what a call comes to: of macros and blocks a piece of the page."""
        made = function(*values, **named)
        return Piece(made) if isinstance(function, BlockReference | Macro) else made

    @staticmethod
    def side_by_side(*values: object) -> str:
        return joined(values)


class Engine:
    """Templates that careerctl brings, compiled once for however many pages."""

    def __init__(self, say: Say, *, linked: bool = False) -> None:
        """Take the way in which the templates say their own texts, and whether their pages link to each other."""
        self._environment = _Ours(say, linked=linked)

    def markdown(self, kind: str, data: Mapping[str, Any], charts: Mapping[str, str]) -> str:
        """Return a report's Markdown; `charts` are the addresses of its pictures by their names."""
        template = self._environment.get_template(f"{OURS}/{kind}.md.j2")
        return tidy(template.render(given(data, charts)))


@lru_cache(4)
def engine(say: Say, *, linked: bool = False) -> Engine:
    """Return the templates for one way to say texts; they are compiled once in a process, and that is dear."""
    return Engine(say, linked=linked)
