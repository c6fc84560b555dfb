"""What the past names and today's framework does not have, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from careerctl.model.past import Passing
from careerctl.project.yaml.tree import Map, Mark, Seq
from careerctl.text.phrases import together


class LinkAt(NamedTuple):
    """A key or value of a container; its mark is looked up only when something is wrong there."""

    container: Map | Seq
    step: Any
    is_key: bool = False

    @property
    def mark(self) -> Mark:
        """The mark to point at."""
        if isinstance(self.container, Map):
            return self.container.key_mark(self.step) if self.is_key else self.container.value_mark(self.step)
        mark: Mark = self.container.marks[self.step]
        return mark


class Gone(NamedTuple):
    """What the past names and today's framework does not have: an id, or a level of a competency."""

    at: LinkAt
    kind: str
    shown: str
    """As a message quotes it, "" where none may; of a level its competency."""
    near: str = ""


@dataclass(slots=True)
class MayBePast:
    """What may be the past, while the walk is in it: whether it is is asked where something is gone."""

    node: Any
    passing: Passing
    gone: list[Gone] | None = None
    """What is gone of it, once it was asked; None of what is the present."""
    is_asked: bool = False


def said_of(gone: Iterable[Gone]) -> str:
    """Return all that is gone of one past, as a sentence ends with it."""
    shown: dict[str, list[str]] = {}
    for each in gone:
        shown.setdefault(each.kind, []).append(each.shown)
    kinds = sorted(shown, key=lambda kind: kind == "level")
    parts = [_counted(kind, shown[kind]) for kind in kinds]
    return together(parts, len(kinds))


def _counted(kind: str, shown: list[str]) -> str:
    """Return what is gone of a kind, by name as far as it may be named: `a role`, `levels of 'closing'`."""
    named = list(dict.fromkeys(filter(None, shown)))
    if kind == "level":
        return f"levels of {together(named)}"
    several = {"competency": "competencies", "activity": "activities"}.get(kind, f"{kind}s")
    if len(named) == len(shown):
        return f"the {kind if len(named) == 1 else several} {together(named)}"
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" if len(shown) == 1 else f"{len(shown)} {several}"
