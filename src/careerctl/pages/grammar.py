"""How templates are read: Jinja's tree of one is changed before it is compiled, so that text stays text."""

from collections.abc import Iterator, MutableMapping
from typing import Any, NamedTuple, NoReturn

from jinja2 import BaseLoader, Environment, Template, TemplateSyntaxError
from jinja2 import nodes as n
from jinja2.visitor import NodeTransformer


class OtherTemplates(NamedTuple):
    """Templates that another one names in a line, the first of which that is there is taken."""

    names: tuple[str, ...]
    line: int
    is_needed: bool
    """Whether one of these names has to be there."""


class TemplateLoader(BaseLoader):
    """Loads templates in which calls, `~` and blocks that a name stands for go through the environment.

    That is one with `called`, `called_with_block`, `side_by_side` and `piece`.
    """

    def __init__(self) -> None:
        """Begin with no template."""
        self.words: set[str] = set()
        """Names and constants of all templates that were loaded: what a message may quote."""
        self.named: dict[str, list[OtherTemplates]] = {}
        """Which others each template that was loaded names."""

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  # as jinja calls it
    ) -> Template:
        """Return a template whose calls go through the environment."""
        source, shown, _ = self.get_source(environment, name)
        tree = environment.parse(source, name, shown)
        self.words.update(_words(tree))
        self.named[name] = list(_named(tree))
        tree = _Grammar(shown or name).visit(tree)
        tree.set_environment(environment)
        code = environment.compile(tree, name, shown)
        return environment.template_class.from_code(environment, code, {} if globals is None else globals)


def _named(tree: n.Template) -> Iterator[OtherTemplates]:
    for node in tree.find_all((n.Extends, n.FromImport, n.Import, n.Include)):
        said: n.Expr = getattr(node, "template")  # noqa: B009  # each of them has one
        parts = said.items if isinstance(said, n.List | n.Tuple) else [said]
        names = tuple(each.value for each in parts if isinstance(each, n.Const) and isinstance(each.value, str))
        is_needed = 0 < len(names) == len(parts) and not getattr(node, "ignore_missing", False)
        yield OtherTemplates(names, node.lineno, is_needed=is_needed)


def _words(tree: n.Template) -> Iterator[str]:
    yield from (str(each.value) for each in tree.find_all(n.Const))
    yield from (each.attr for each in tree.find_all(n.Getattr))
    yield from (each.name for each in tree.find_all(n.Name))


class _Grammar(NodeTransformer):
    """Hands calls and `~` to the environment, and refuses what would print past it."""

    def __init__(self, shown: str) -> None:
        """Take what the template is called in messages."""
        self._shown = shown

    def visit_Call(self, node: n.Call) -> n.Node:  # noqa: N802  # as jinja calls it
        self.generic_visit(node)
        node.node, node.args = n.EnvironmentAttribute("called", lineno=node.lineno), [node.node, *node.args]
        return node

    def visit_Getattr(self, node: n.Getattr) -> n.Node:  # noqa: N802  # as jinja calls it
        """Look into what is given before its methods: templates are given maps, and one may have a key `items`."""
        self.generic_visit(node)
        return n.Getitem(node.node, n.Const(node.attr, lineno=node.lineno), node.ctx, lineno=node.lineno)

    def visit_Concat(self, node: n.Concat) -> n.Node:  # noqa: N802  # as jinja calls it
        self.generic_visit(node)
        return _asked("side_by_side", node.nodes, node)

    def visit_CallBlock(self, node: n.CallBlock) -> n.Node:  # noqa: N802  # as jinja calls it
        """Let macros alone take a block, since what it comes to is printed as it is."""
        self.generic_visit(node)
        node.call.node = n.EnvironmentAttribute("called_with_block", lineno=node.lineno)
        return node

    def visit_AssignBlock(self, node: n.AssignBlock) -> list[n.Node]:  # noqa: N802  # as jinja calls it
        """Let the name stand for a piece of the page."""
        if node.filter is not None:
            self._refuse("set with a filter", node)
        self.generic_visit(node)
        return [node, n.Assign(node.target, _asked("piece", [self._value(node)], node), lineno=node.lineno)]

    def _value(self, node: n.AssignBlock) -> n.Expr:
        target = node.target
        if isinstance(target, n.Name):
            return n.Name(target.name, "load", lineno=node.lineno)
        if isinstance(target, n.NSRef):
            return n.Getattr(n.Name(target.name, "load", lineno=node.lineno), target.attr, "load", lineno=node.lineno)
        return self._refuse("set for several names", node)

    def visit_FilterBlock(self, node: n.FilterBlock) -> n.Node:  # noqa: N802  # as jinja calls it
        self._refuse("filter", node)

    def visit_ScopedEvalContextModifier(self, node: n.ScopedEvalContextModifier) -> n.Node:  # noqa: N802  # as jinja calls it
        self._refuse("autoescape", node)

    def _refuse(self, what: str, node: n.Node) -> NoReturn:
        message = f"there is no block '{what}' in these templates"
        raise TemplateSyntaxError(message, node.lineno, None, self._shown)


def _asked(what: str, values: list[n.Expr], node: n.Node) -> n.Call:
    """Return the call of a function of the environment."""
    return n.Call(n.EnvironmentAttribute(what, lineno=node.lineno), values, [], None, None, lineno=node.lineno)
