"""Which figures of groups may be shown: none of too few people, and none from which such a one could be worked out."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=str)


class Mask(NamedTuple):
    """How small the groups are of which no figure is shown."""

    least: int
    """The fewest people whose figure is shown."""
    seen_by: Callable[[str], str] | None = None
    """Who sees the same of a person by name: where they read a figure, what is left without their people counts."""

    def is_enough(self, people: Collection[str]) -> bool:
        """Tell whether a figure of a group may be shown: for no reader it is one of fewer people."""
        if len(people) < self.least:
            return False
        known = Counter(map(self.seen_by, people)).values() if self.seen_by is not None else ()
        return all(len(people) - each >= self.least for each in known)

    def shown(self, groups: Mapping[T, Iterable[str]], among: Collection[T] | None = None) -> frozenset[T]:
        """Return the groups whose figures may stand beside that of all of them together.

        What is masked can be worked out as what the others leave of the whole. Where that would be a figure of too few,
        the smallest of the others is masked, too. With `among` none but these is shown: whoever reads the figures for
        others beside those for themself can subtract no more then.
        """
        people = {name: frozenset(each) for name, each in groups.items()}
        usable = people.keys() if among is None else people.keys() & among
        shown = [each for each in usable if self.is_enough(people[each])]
        shown.sort(key=lambda name: (len(people[name]), name), reverse=True)
        masked = [people[each] for each in people.keys() - {*shown}]
        while masked and shown and not self.is_enough(frozenset().union(*masked)):
            masked.append(people[shown.pop()])
        return frozenset(shown)
