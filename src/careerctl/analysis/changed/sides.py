"""Two states of a framework, and which thing of one is which of the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from careerctl.model.collection import Collection
from careerctl.model.framework import Framework
from careerctl.results.diff import ThingKind
from careerctl.text.phrases import Say, plainly

KINDS: tuple[ThingKind, ...] = (
    "role",
    "competency",
    "path",
    "goal",
    "opening",
    "activity",
    "scale",
    "track",
    "area",
    "round",
)
"""The kinds of things in the order in which their changes are told."""


class IdPair(NamedTuple):
    """A thing by its id on both sides; None where it is not there."""

    before: str | None
    after: str | None


@dataclass(frozen=True)
class BothFrameworks:
    """The framework before and after."""

    before: Framework
    after: Framework
    say: Say = plainly
    """How careerctl's own words inside values are said."""

    @cached_property
    def renamed(self) -> dict[str, dict[str, str]]:
        """The later ids of things that had another one before, by kind."""
        return {kind: dict(self._renamed(kind)) for kind in KINDS}

    def _renamed(self, kind: str) -> Iterator[tuple[str, str]]:
        """Yield what was renamed: its later file says the former id, or the earlier one where that was taken back."""
        before, after = self.before.of_kind(kind), self.after.of_kind(kind)
        gone, new = before.ids - after.ids, after.ids - before.ids
        yield from ((each, after.former[each]) for each in gone if after.former.get(each) in new)
        yield from ((before.former[each], each) for each in new if before.former.get(each) in gone)

    def pairs(self, kind: str) -> Iterator[IdPair]:
        """Yield every id that there is on both sides, then those that came and went."""
        before, after = self.before.of_kind(kind), self.after.of_kind(kind)
        later = self.renamed[kind]
        earlier = {now: then for then, now in later.items()}
        for each in _in_order(after):
            then = earlier.get(each, each)
            yield IdPair(then if then in before.ids else None, each)
        yield from (IdPair(each, None) for each in _in_order(before) if later.get(each, each) not in after.ids)

    def one_id(self, framework: Framework, kind: str, written: str) -> str:
        """Return by which id both sides know what is written on one of them."""
        if kind not in self.renamed:
            return written
        present = framework.of_kind(kind).current(written)
        if framework is self.after:
            return present
        later = self.renamed[kind].get(present, present)
        after = self.after.of_kind(kind)
        return later if later in after.ids else after.former.get(later, later)


def _in_order(things: Collection[Any]) -> list[str]:
    """Return ids in the order of the file where one file has them all, else by themselves."""
    return [*things.items, *sorted(things.ids - things.items.keys())]
