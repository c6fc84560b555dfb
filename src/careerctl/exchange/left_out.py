"""What of the files of other tools nobody asked for: told with counts, and with the first places."""

from collections import Counter
from dataclasses import replace
from typing import Any

from careerctl.exchange.incoming import LeftOut
from careerctl.text.characters import printable
from careerctl.text.phrases import MANY, together

_LONGEST_KEY, _MOST_TOLD = 60, 50
_FIRST = 3
"""So many places of what is left out are told."""


class Inventory:
    """What the files of a framework hold, and what of it was asked for: the rest is left out, and counted."""

    def __init__(self, *, several: bool = False, untold: frozenset[str] = frozenset()) -> None:
        """Begin with nothing seen.

        Where there are `several` files, places say which. Keys that are `untold` hold nothing that anybody would miss,
        such as numbers and addresses of the other tool's own.
        """
        self.several, self.untold = several, untold
        self.counts: Counter[str] = Counter()
        self.places: dict[str, list[str]] = {}
        self.asked: set[str] = set()
        self.noted: dict[int, Any] = {}
        """The mappings whose keys were counted, kept so that none is counted twice."""
        self.cleaned: set[tuple[str, str]] = set()
        """Where something was taken out of a text, so that it is counted once."""

    def count(self, what: str, place: str, many: int = 1) -> None:
        """Count what is left out."""
        self.counts[what] += many
        first = self.places.setdefault(what, [])
        if place and place not in first and len(first) < _FIRST:
            first.append(place)

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what nobody asked for, in the order in which it was found; a key of several things is told once."""
        every: dict[str, LeftOut] = {}
        parents: dict[str, dict[str, None]] = {}
        for what, count in self.counts.items():
            if what not in self.asked:
                *before, key = what.strip("/").split("/") if "/" in what else (what,)
                name = f"`{key}`" if "/" in what else what
                parents.setdefault(name, {}).update(dict.fromkeys(before[-1:]))
                known = every.get(name, LeftOut(name, 0))
                places = (*known.places, *self.places[what])[:_FIRST]
                every[name] = LeftOut(name, known.count + count, places)
        told = [replace(each, what=_said(name, [*parents[name]])) for name, each in every.items()]
        rest = told[_MOST_TOLD:]
        more = (LeftOut("values under other keys", sum(each.count for each in rest)),) if rest else ()
        return (*told[:_MOST_TOLD], *more)


def key_step(key: str) -> str:
    """Return a key as it stands in a way of keys, and in what is told of it."""
    return printable(key[:_LONGEST_KEY].replace("/", "|"))


def _said(name: str, parents: list[str]) -> str:
    """Return a key with what has it: `agent` of skills and tracks."""
    return f"{name} of {together(parents, MANY)}" if parents else name
