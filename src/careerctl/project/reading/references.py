"""References: where does a file name one thing? Found beside the outline of its kind, and no field is known by name."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from careerctl.model.outline import Outline
from careerctl.model.scalars import Reference
from careerctl.project.yaml.tree import Map, Seq

Steps = tuple[str | int, ...]


class Named(NamedTuple):
    """A place that names the thing: the steps to a value, or to the mapping's key that does."""

    steps: Steps
    is_key: bool = False


def references(node: Any, outline: Outline, kind: str, name: str, steps: Steps = ()) -> Iterator[Named]:
    """Yield the places of a tree that name the thing of a kind; a key comes after all that lies behind it."""
    if isinstance(node, str) and node == name and isinstance(outline.mark, Reference) and outline.mark.kind == kind:
        yield Named(steps)
    for step, inner, item in _inside(node, outline):
        yield from references(item, inner, kind, name, (*steps, step))
        if step == name and outline.keys is None and outline.key_mark == Reference(kind):
            yield Named((*steps, step), is_key=True)


def _inside(node: Any, outline: Outline) -> Iterator[tuple[str | int, Outline, Any]]:
    """Yield what lies in a mapping or list and can hold ids, each with its step and its outline."""
    if type(node) is Map and outline.keys is not None:
        yield from ((key, inner, node[key]) for key, inner in outline.linked.items() if key in node)
    elif outline.each is not None and type(node) is Map:
        yield from ((key, outline.each, item) for key, item in node.items())
    elif outline.each is not None and type(node) is Seq:
        yield from ((index, outline.each, item) for index, item in enumerate(node))
