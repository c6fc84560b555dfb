"""Dice that choose what to edit in a framework's files, and what is to be said of an edit."""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from random import Random
from typing import Any, NamedTuple

from .trees import Trees, asked_by


class Said(NamedTuple):
    """What is to be said: of which thing, what has become of which key, from what to what, and who inherits it."""

    kind: str
    id: str
    how: str
    key: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    heirs: frozenset[str] = frozenset()


class Edit(NamedTuple):
    """Files after an edit, and what is to be said."""

    trees: Trees
    said: frozenset[Said]


TURNED_ROUND = {"new": "gone", "raised": "lowered", "now-a-must": "no-longer-a-must", "now-optional": "now-required"}
TURNED_ROUND |= {now: then for then, now in TURNED_ROUND.items()}


def turned_round(said: Said) -> Said:
    """Return what is to be said when an edit is taken back."""
    if said.how == "renamed":
        return said._replace(id=said.before, before=said.after, after=said.before)
    return said._replace(how=TURNED_ROUND.get(said.how, said.how), before=said.after, after=said.before)


class Dice:
    """Makes one edit after the other of the same files."""

    def __init__(self, trees: Trees, seed: int) -> None:
        self.base = trees
        self.random = Random(seed)

    def edit(self, how: "Callable[[Dice], list[Said] | None]") -> Edit | None:
        """Make one edit; None where the dice found nothing to edit so."""
        self.trees = dict(self.base)
        found = how(self)
        return None if found is None else Edit(self.trees, frozenset(found))

    def one(self, things: Iterable[Any]) -> Any:
        """Return one of several things."""
        return self.random.choice(sorted(things))

    def tree(self, kind: str, where: Callable[[Any], Any] = bool) -> tuple[str, Any]:
        """Return a thing of a kind and its file, to be edited."""
        name = self.one(each for sort, each in self.base if sort == kind and where(self.base[sort, each]))
        self.trees[kind, name] = deepcopy(self.base[kind, name])
        return name, self.trees[kind, name]

    def text(self) -> str:
        """Return words that no file has, more than a line's glance of them."""
        return f"Something that nobody has written before, number {self.random.randrange(10**9)}."

    def scale(self, competency: str) -> dict[str, str]:
        """Return the names of levels, by value."""
        settings = self.trees["settings", ""]
        levels = settings["scales"][self.base["competency", competency].get("scale", settings["scale"])]["levels"]
        return dict(levels)

    def level(self, competency: str, value: str) -> str:
        """Return a level in words."""
        return f"{value} {self.scale(competency)[value]}"

    def name(self, kind: str, thing: str) -> str:
        """Return what a thing is called."""
        return str(self.base[kind, thing]["name"])

    def entry(self) -> tuple[str, str, dict[str, Any]]:
        """Return a role, a competency that its own file asks, and the entry in its long form."""
        role, tree = self.tree("role", lambda each: each.get("requires"))
        competency = self.one(tree["requires"])
        entry = dict(asked_by(self.trees, role)[competency])
        tree["requires"][competency] = entry
        return role, competency, entry

    def turned(self, role: str, competency: str, part: tuple[str, ...], how: str, *said: str) -> Said:
        """Return what is to be said of a requirement: with those for whom the same part of it has changed."""

        def part_of(trees: Trees, each: str) -> Any:
            entry = asked_by(trees, each).get(competency)
            return entry.get(part[0]) if entry and part else entry

        def inherits(each: str) -> Iterator[str]:
            for (kind, name), tree in self.trees.items():
                if kind == "role" and tree.get("extends") == each:
                    sides = [[part_of(trees, one) for one in (each, name)] for trees in (self.base, self.trees)]
                    if all(parent == child for parent, child in sides):
                        yield self.name("role", name)
                        yield from inherits(name)

        return Said("role", role, how, ("requires", competency, *part), *said, heirs=frozenset(inherits(role)))
