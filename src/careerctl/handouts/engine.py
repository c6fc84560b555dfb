"""Templates: the only room that knows Jinja. Whatever a template prints is text, escaped once and for all."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Expr, Name
from markupsafe import Markup

from careerctl.escaping import escaped
from careerctl.handouts.shipped import OURS, SETTINGS, TEMPLATES, given, tidy
from careerctl.wording import Say

_HANDED_UP = re.compile("^( *)yield from (.+)$", re.MULTILINE)


def as_markdown(value: object) -> Markup:
    """Return what an expression of a template comes to, escaped unless it is a piece of the page already."""
    return value if type(value) is Markup else _piece(str(value))


@lru_cache(4096)
def _piece(text: str) -> Markup:
    return Markup(escaped(text))  # noqa: S704  # escaped for Markdown, and raw HTML is off there


class _Generator(CodeGenerator):
    """Prints what `as_markdown` makes of an expression, and says the texts that stand in a template once for all pages.

    Jinja's own would escape each expression once more.
    """

    def _output_child_to_const(self, node: Expr, frame: Frame, finalize: Any) -> str:
        if isinstance(node, Call) and isinstance(node.node, Name) and node.node.name == "t" and not node.kwargs:
            t: Any = self.environment.globals["t"]
            return as_markdown(t(*(each.as_const() for each in node.args)))
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: object) -> None:
        self.write(")")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802  # as jinja calls it
        self.write("environment.called(")  # macros and `t`: neither wants the context that Jinja would look for
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class _Environment(Environment):
    """What the templates that careerctl brings run in: they are given maps, and look into those before all else."""

    code_generator_class = _Generator

    def _generate(self, *of: Any, **more: Any) -> str:
        """Return the Python of a template; a block is handed up whole: piece by piece takes a fifth of the time."""
        return _HANDED_UP.sub(r"\1yield concat(\2)", super()._generate(*of, **more))

    @staticmethod
    def called(what: Callable[..., str], *positional: object, **named: object) -> str:
        return what(*positional, **named)

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class Engine:
    """Templates that careerctl brings, compiled once for however many pages."""

    def __init__(self, say: Say) -> None:
        """Take the way in which the templates say their own texts."""
        self._environment = _Environment(
            loader=PrefixLoader({OURS: FileSystemLoader(TEMPLATES)}),
            autoescape=True,  # blocks and macros, which are done, are not escaped again
            finalize=as_markdown,
            undefined=StrictUndefined,
            **SETTINGS,
        )
        self._environment.globals["t"] = say

    def markdown(self, kind: str, data: Mapping[str, Any], charts: Mapping[str, str]) -> str:
        """Return a report's Markdown; `charts` are the addresses of its pictures by their names."""
        template = self._environment.get_template(f"{OURS}/{kind}.md.j2")
        return tidy(template.render(given(data, charts)))


@lru_cache(4)
def engine(say: Say) -> Engine:
    """Return the templates for one way to say texts; they are compiled once in a process, and that is dear."""
    return Engine(say)
