"""What would change if somebody left a role, or came into one: whom it would be is never said.

Who leaves may be anybody in the role, so that a number of people becomes the least and the most that it could be. Who
comes is counted with what the role asks.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from careerctl.results.needs import Count, Supposed


class Change(NamedTuple):
    """How many leave each role and how many come into it, and which openings close."""

    fewer: Mapping[str, int]
    more: Mapping[str, int]
    closed: frozenset[str] = frozenset()


NO_CHANGE = Change({}, {})


def change_of(supposed: Collection[Supposed]) -> Change:
    """Return all that is supposed as one change."""
    fewer, more = Counter[str](), Counter[str]()
    for each in supposed:
        if each.kind != "closes":
            (fewer if each.kind == "fewer" else more)[each.id] += each.count
    return Change(fewer, more, frozenset(each.id for each in supposed if each.kind == "closes"))


def left_of(people: Collection[str], roles: Mapping[str, str], change: Change) -> Count:
    """Return how many of some people there are once the change has come; `roles` are those of all who are counted."""
    in_role, all_in_role = Counter(roles[each] for each in people), Counter(roles.values())
    low = high = len(people)
    for role, count in change.fewer.items():
        others = all_in_role[role] - in_role[role]
        low -= min(count, in_role[role])
        high -= min(max(count - others, 0), in_role[role])
    return Count(low, high)
