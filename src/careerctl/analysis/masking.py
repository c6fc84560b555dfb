"""What is told of groups of people: nothing of too few, and nothing from which something of too few can be worked out.

`Mask` decides which figures of groups may be shown, by who is in them: people are joined, and never counted twice.
Groups of which one holds the next follow `told_of_nested`. What changes from day to day is told in whole groups
(`in_groups`), so that one person more or less does not show. `least` is the policy's `min_group`.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=str)


class Mask(NamedTuple):
    """How small the groups are of which no figure is shown."""

    least: int
    """The fewest people whose figure is shown."""
    seen_by: Callable[[str], Iterable[str]] | None = None
    """Who sees the same of a person by name, beside that person: what is left without whom a reader knows counts."""

    def is_enough(self, people: Collection[str]) -> bool:
        """Tell whether a figure of a group may be shown: for no reader it is one of fewer people."""
        people = frozenset(people)
        if len(people) < self.least:
            return False
        if self.seen_by is None:
            return True
        known = Counter(chain.from_iterable(map(frozenset, map(self.seen_by, people))))
        known.update(people)
        return len(people) - max(known.values()) >= self.least

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


def told_of_nested(groups: Sequence[Collection[str]], everybody: Collection[str], mask: Mask) -> list[int | None]:
    """Return how many are in groups of which each holds the next, the widest first, None for each that is not told.

    How many there are of everybody may be known: so between everybody, the groups that are told and nobody at all there
    are always enough people, for whichever reader.
    """
    told: list[int | None] = []
    inner: frozenset[str] = frozenset()
    for group in map(frozenset, reversed(groups)):
        is_told = mask.is_enough(group - inner) and mask.is_enough(frozenset(everybody) - group)
        inner = group if is_told else inner
        told.append(len(group) if is_told else None)
    return told[::-1]


def told_of_some(count: int, everybody: int, least: int) -> tuple[int, int | None]:
    """Return from how many to how many some of everybody are told to be: the second is None where nothing is told.

    Few are told as fewer than `least`. Nothing is told where that would be of each one of them, or where few are left.
    """
    if everybody < least or (count >= least and everybody - count < least):
        return 0, None
    return told_fewer(count, least)


def told_fewer(count: int, least: int) -> tuple[int, int]:
    """Return from how many to how many a count is told to be: of few that they are few."""
    return (1, least - 1) if 0 < count < least else (count, count)


def in_groups(count: int | None, least: int) -> int:
    """Return how many there are at least, in whole groups of `least`; 0 where nothing is told."""
    return 0 if count is None else count - count % least
