"""The numbers for readers who may not see everyone counted: positions as they are, all else masked.

Who has a role is known to everyone. Levels and plans are counted where both sides are in or something is announced, and
told in whole groups; so that a manager who knows the own people learns nothing of a few others, enough are left without
whom any one reader knows. Wishes are counted as far as they are shared with the reader. A leaving or a move to come is
hr's.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from careerctl.analysis.masking import Mask, in_groups, told_of_nested
from careerctl.analysis.needing.asked import LevelNeeded, Needed, RoleNeeded, levels_needed
from careerctl.analysis.needing.figures import (
    goes_elsewhere,
    has,
    is_decided,
    is_planned,
    leaves,
    positions,
)
from careerctl.analysis.needing.people import Counted
from careerctl.analysis.needing.supposing import Change
from careerctl.model.framework import Framework
from careerctl.model.scale import Level
from careerctl.results.needs import Count, Figures
from careerctl.results.readers import WISHES, Audience


class Masked:
    """All people, as far as one reader may know of them."""

    def __init__(self, framework: Framework, people: Sequence[Counted], reader: Audience) -> None:
        """Count nothing yet. The reader is hr, or everyone."""
        self.framework = framework
        self.people = people
        self.least = framework.settings.policy.min_group
        self._shared_mask = Mask(self.least)
        self._mask = Mask(self.least, {each.id: frozenset(each.readers) for each in people}.__getitem__)
        self._shared = WISHES[reader]
        self._knows_days = reader is Audience.HR

    @cached_property
    def wishes(self) -> Mapping[str, list[str]]:
        """The people who let the reader know that they wish for a role, by role."""
        found = defaultdict[str, list[str]](list)
        for each in self.people:
            for role in {role for role, shared in each.wishes if shared in self._shared}:
                found[role].append(each.id)
        return found

    def wished(self, role: str) -> Count:
        """Return how many wish for a role, as far as that is told."""
        return _exactly(len(self.wishes[role])) if any(role in each for each in self._told.values()) else Count()

    def wished_of(self, *, leading: bool) -> Count:
        """Return how many wishes are for roles that lead people, or for all others."""
        every = [people for role, people in self.wishes.items() if self._leads(role) is leading]
        whole = self._shared_mask.is_enough({person for people in every for person in people})
        return _exactly(sum(map(len, every))) if whole else Count()

    @cached_property
    def _told(self) -> Mapping[bool, frozenset[str]]:
        """Of which roles it is told how many wish for them, beside the sums of those that lead and of all others."""
        return {
            leading: self._shared_mask.shown(
                {role: people for role, people in self.wishes.items() if self._leads(role) is leading}
            )
            for leading in (True, False)
        }

    def _leads(self, role: str) -> bool:
        return self.framework.manages(self.framework.roles.get(role))

    def in_words(self) -> Count:
        """Return how many people wish for something in words."""
        count = sum(any(shared in self._shared for shared in each.in_words) for each in self.people)
        return _exactly(count) if count >= self.least else Count()

    def figures(self, need: Needed, end: date | None, change: Change) -> Figures:
        """Return the numbers beside a need; of what is supposed, positions alone change."""
        if isinstance(need, LevelNeeded):
            return self._of_level(need, end)
        there = sum(has(each, need) for each in self.people)
        there += change.more.get(need.role, 0) - min(change.fewer.get(need.role, 0), there)
        leaving, coming = self._leaving(need, end), self._coming(need, end)
        return Figures(
            Count(there, there),
            leaving,
            coming,
            Count(0, max(need.people - max(there - (leaving.high or 0), 0) - coming.low, 0)),
            self.wished(need.role),
            Count(),
            positions(self.framework, need, end, change),
        )

    def _of_level(self, need: LevelNeeded, end: date | None) -> Figures:
        there = self._levels.get((need.competency, need.level), 0)
        coming = self._grouped(each for each in self.people if is_planned(each, need, end) and not has(each, need))
        missing = Count(0, max(need.people - there - coming, 0)) if there else Count()
        return Figures(Count(there), Count(), Count(coming), missing)

    @cached_property
    def _levels(self) -> Mapping[tuple[str, Level], int]:
        """How many have each level at least that some goal needs, where that is told, in whole groups."""
        found: dict[tuple[str, Level], int] = {}
        settled = [each for each in self.people if each.settled]
        for competency, needed in levels_needed(self.framework).items():
            rated = {each.id: each.levels[competency] for each in settled if competency in each.levels}
            groups = [[person for person, level in rated.items() if level >= least] for least in needed]
            told = told_of_nested(groups, rated, self._mask)
            found |= {
                (competency, level): in_groups(count, self.least) for level, count in zip(needed, told, strict=True)
            }
        return found

    def _leaving(self, need: RoleNeeded, end: date | None) -> Count:
        """Return how many leave a role; that of a day to come others than hr do not know."""
        if not self._knows_days:
            return Count()
        decided = (each._replace(planned=None) for each in self.people if has(each, need))
        count = sum(leaves(each, end) or goes_elsewhere(each, need, end) for each in decided)
        return Count(count, count)

    def _coming(self, need: RoleNeeded, end: date | None) -> Count:
        """Return how many come into a role at least: decided moves are told to hr, plans in whole groups."""
        others = [each for each in self.people if not has(each, need)]
        if not self._knows_days:
            return Count(self._grouped(each for each in others if is_planned(each, need, end)))
        stay = [each for each in others if not leaves(each, end)]
        decided = sum(is_decided(each, need, end) for each in stay)
        planned = (each for each in stay if is_planned(each, need, end) and not is_decided(each, need, end))
        return Count(decided + self._grouped(planned))

    def _grouped(self, those: Iterable[Counted]) -> int:
        people = [each.id for each in those]
        return in_groups(len(people) if self._mask.is_enough(people) else None, self.least)


def _exactly(count: int) -> Count:
    return Count(count, count)
