"""What differs between two texts of a file, value by value, and where each of them stands."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.project.writing.change import Steps
from careerctl.project.yaml.spans import Mapping, Sequence, Span, spans

_MARK = "\ufeff"
"""The byte order mark, which belongs to the file and not to the text."""


class Part(NamedTuple):
    """A value in a text: where it stands with its key or dash, and what is to be read of it."""

    start: int
    end: int
    said: str


class Differing(NamedTuple):
    """A value, or a key's name, before and after; None where there is none."""

    steps: Steps
    before: Part | None
    after: Part | None

    @property
    def key(self) -> str:
        """Where it stands, as in `wishes.0.role`."""
        return ".".join(map(str, self.steps))


def differing(before: str, after: str) -> list[Differing]:
    """Return what differs between two texts that the reader takes without an error."""
    return list(_Comparing(before, after).between(_measured(before), _measured(after), ()))


def _measured(text: str) -> Span:
    return spans(text.removeprefix(_MARK))


class _Comparing:
    """One comparison of two texts."""

    def __init__(self, before: str, after: str) -> None:
        self.texts = before.removeprefix(_MARK), after.removeprefix(_MARK)
        self.shifts = len(before) - len(self.texts[0]), len(after) - len(self.texts[1])

    def between(self, old: Span, new: Span, steps: Steps) -> Iterator[Differing]:
        """Yield what differs between two values."""
        if self._said(old, 0) == self._said(new, 1):
            return
        if isinstance(old, Mapping) and isinstance(new, Mapping) and old.names and new.names:
            yield from self._between_mappings(old, new, steps)
        elif isinstance(old, Sequence) and isinstance(new, Sequence) and old.items and new.items:
            yield from self._between_lists(old, new, steps)
        else:
            yield Differing(steps, self._piece(old, 0), self._piece(new, 1))

    def _between_mappings(self, old: Mapping, new: Mapping, steps: Steps) -> Iterator[Differing]:
        """Compare key by key; in as many keys one of another name, which only one of the two has, has been renamed."""
        pairs = [*zip(old.names, new.names, strict=False)]
        renamed = all(was == name or not (was in new.names or name in old.names) for was, name in pairs)
        if len(old.names) == len(new.names) and renamed:
            for at, (was, name) in enumerate(pairs):
                if was != name:
                    yield Differing((*steps, was), self._piece(old.keys[at], 0), self._piece(new.keys[at], 1))
                yield from self._entry(old, at, new, at, (*steps, name))
            return
        places = {name: at for at, name in enumerate(new.names)}
        for at, name in enumerate(old.names):
            if name in places:
                yield from self._entry(old, at, new, places[name], (*steps, name))
            else:
                yield Differing((*steps, name), self._piece(old.values[at], 0, old.keys[at].start), None)
        for at, name in enumerate(new.names):
            if name not in old.names:
                yield Differing((*steps, name), None, self._piece(new.values[at], 1, new.keys[at].start))

    def _entry(self, old: Mapping, was: int, new: Mapping, now: int, steps: Steps) -> Iterator[Differing]:
        """Yield what differs at one key; a value that is another whole is one with its key."""
        for each in self.between(old.values[was], new.values[now], steps):
            if each.steps == steps and each.before is not None and each.after is not None:
                before = self._piece(old.values[was], 0, old.keys[was].start)
                yield Differing(steps, before, self._piece(new.values[now], 1, new.keys[now].start))
            else:
                yield each

    def _between_lists(self, old: Sequence, new: Sequence, steps: Steps) -> Iterator[Differing]:
        """Leave out what is the same at the beginning and the end; what lies between was changed, added or removed."""
        said = [[self._said(each, side) for each in span.items] for side, span in enumerate((old, new))]
        few = min(map(len, said))
        first = next((at for at in range(few) if said[0][at] != said[1][at]), few)
        same = next((at for at in range(few - first) if said[0][-1 - at] != said[1][-1 - at]), few - first)
        last = [len(each) - same for each in said]
        for at in range(first, max(last)):
            is_old, is_new = at < last[0], at < last[1]
            if is_old and is_new:
                yield from self.between(old.items[at], new.items[at], (*steps, at))
            else:
                yield Differing(
                    (*steps, at),
                    self._piece(old.items[at], 0, _dash(old, at)) if is_old else None,
                    self._piece(new.items[at], 1, _dash(new, at)) if is_new else None,
                )

    def _piece(self, span: Span, side: int, start: int | None = None) -> Part:
        shift = self.shifts[side]
        return Part((span.start if start is None else start) + shift, span.end + shift, self._said(span, side))

    def _said(self, span: Span, side: int) -> str:
        return self.texts[side][span.start : span.end]


def _dash(span: Sequence, at: int) -> int:
    return span.items[at].start if span.flow else span.dashes[at]
