"""How people stand to a role as a group: who is near, what is not asked yet, and the shortest ways where nobody is."""

from collections.abc import Iterable, Mapping, Sequence

from careerctl.model.framework import Framework
from careerctl.results.gap import Item, Standing, State
from careerctl.results.match import Matched, MatchGroup, ShortWay, WayIn

_GROUPS: dict[State, MatchGroup] = {
    State.ASKS_NOTHING: "asks-nothing",
    State.SAME_AS_TODAY: "same-as-today",
    State.NOT_TALKED: "not-talked",
    State.ALL_MET: "all-met",
    State.NEAR: "near",
    State.OPEN: "open",
}
_NOTHING_TO_ASK = {State.ASKS_NOTHING, State.SAME_AS_TODAY}


def group_of(state: State | None, items: Iterable[Item]) -> MatchGroup:
    """Return the group of somebody by their state; what nobody has rated is asked first."""
    if state not in _NOTHING_TO_ASK and any(map(is_unrated, items)):
        return "not-asked"
    return _GROUPS[state] if state is not None else "unread"


def is_unrated(item: Item) -> bool:
    """Tell whether something required has no level since one of the two has said nothing of it, on today's scale."""
    if item.optional or item.level is not None or item.standing is not Standing.NOT_COMPARED:
        return False
    return any(side is None or bool(side.written) for side in (item.own, item.manager))


def shortest(people: Sequence[Matched]) -> tuple[ShortWay, ...]:
    """Return those whose way nobody's is shorter than, in what is open and in months, in the order given.

    Neither is weighed against the other, and nothing is said of who has not talked yet. Months that nobody knows are
    more than any. Where a part of what the role requires could not be read, nobody's way is known.
    """
    if any(each.gap.left_out for each in people):
        return ()
    ways = [_way(each) for each in people if each.gap.round is not None and each.gap.round.talked and each.gap.open]
    return tuple(each for each in ways if not any(_is_shorter(other, each) for other in ways))


def _way(matched: Matched) -> ShortWay:
    way = matched.gap.way
    known = way is not None and bool(way.roles) and not way.open
    return ShortWay(
        matched.person, matched.name, len(matched.gap.open), way.left if way is not None and known else None
    )


def _is_shorter(one: ShortWay, other: ShortWay) -> bool:
    """Tell whether a way is shorter in one of the two, and longer in none."""
    no_more = one.open <= other.open and _no_later(one, other)
    return no_more and not (other.open <= one.open and _no_later(other, one))


def _no_later(one: ShortWay, other: ShortWay) -> bool:
    return other.months is None or (one.months is not None and one.months <= other.months)


def ways_in(framework: Framework, role: str, people: Mapping[str, int]) -> tuple[WayIn, ...] | None:
    """Return the moves that lead to a role, the one with the fewest months first; None where a path cannot be read.

    `people` are how many there are in each role.
    """
    if not framework.paths.whole:
        return None
    leading = [leaving[role] for leaving in framework.moves.leaving.values() if role in leaving]
    in_use = [each for each in leading if framework.may_be_in_use(each.from_role)]
    in_use.sort(key=lambda each: (each.months is None, each.months or 0, each.from_role))
    return tuple(
        WayIn(
            each.from_role, framework.role_name(each.from_role), each.kind, each.months, people.get(each.from_role, 0)
        )
        for each in in_use
    )
