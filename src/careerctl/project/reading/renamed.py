"""Keys that had another name: where files still say it, and what it is called by now.

A key that gets another name has a line in `RENAMED`. Then `check` names the new one, and `careerctl migrate` writes it.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from careerctl.model.outline import Outline
from careerctl.project.yaml.tree import Map, Seq

Steps = tuple[str | int, ...]


class RenamedKey(NamedTuple):
    """A key of a model, by its name in files: what it was called until a version of careerctl, and is since then."""

    model: str
    old: str
    new: str
    since: str


RENAMED: tuple[RenamedKey, ...] = ()
"""All of them, oldest first. No key has changed its name yet."""


def called_now(model: str, key: str) -> str | None:
    """Return what a key of a model is called by now, where it had another name."""
    new = next((each.new for each in RENAMED if (each.model, each.old) == (model, key)), None)
    return new and (called_now(model, new) or new)


def renamed_in(node: Any, outline: Outline, steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Yield where a tree has keys under former names, and what they are called by now; what lies deeper comes first."""
    if type(node) is Map:
        for key, item in node.items():
            new = called_now(outline.model, key) if outline.keys is not None else None
            inner = (outline.keys or {}).get(new or key) or outline.each or Outline()
            yield from renamed_in(item, inner, (*steps, key))
            if new is not None:
                yield (*steps, key), new
    elif type(node) is Seq:
        for index, item in enumerate(node):
            yield from renamed_in(item, outline.each or Outline(), (*steps, index))
