"""What the items of a comparison come to: what is open, counts, ratio, state."""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from careerctl.results.gap import Condition, Item, Standing, State
from careerctl.results.totals import Counts, Ratio

_MET = {Standing.BOTH_MET, Standing.MET}
_STEPS = {Standing.BOTH_OPEN, Standing.NEXT_STEP}


def summed(items: Iterable[Item]) -> list[Item]:
    """Return the items that enter sums: required, and not set aside as not applicable."""
    return [item for item in items if not item.optional and not item.set_aside]


def open_items(items: Iterable[Item]) -> list[Item]:
    """Return what is open, musts first, else in the order given."""
    return sorted((item for item in items if item.open and not item.optional), key=lambda item: not item.must)


def unmet(conditions: Iterable[Condition]) -> list[Condition]:
    """Return the conditions that are open."""
    return [condition for condition in conditions if condition.met is None]


def counts(items: Iterable[Item]) -> Counts:
    """Count the items that enter sums, by standing and by what measures them."""
    counted = summed(items)
    standings, by = Counter(item.standing for item in counted), Counter(item.by for item in counted)

    def how_many(*each: Standing) -> int:
        return sum(standings[one] for one in each)

    return Counts(
        required=len(counted),
        met=how_many(*_MET),
        own_only=how_many(Standing.SELF_ONLY),
        manager_only=how_many(Standing.MANAGER_ONLY),
        next_steps=how_many(*_STEPS),
        different=how_many(Standing.STILL_DIFFERENT),
        no_chance=how_many(Standing.NO_CHANCE),
        not_compared=how_many(Standing.NOT_COMPARED, Standing.NOT_SEEN, Standing.NOT_APPLICABLE),
        by_agreed=by["agreed"],
        by_manager=by["manager"],
        by_self=by["self"],
    )


def ratio(items: Iterable[Item], lowest: dict[str, int]) -> Ratio:
    """Return Σ w·r / Σ w over what has a level, with bounds over all for what has none as r = 0 and as r = 1.

    r is 1 where the level reaches the required one, else (level − L) / (required − L), L being the lowest level of the
    competency's scale. Null where there is nothing to sum.
    """
    reached = [(_simple(item.weight), _reached(item, lowest[item.competency])) for item in summed(items)]
    all_weight = sum(weight for weight, _ in reached)
    known = [(weight, r) for weight, r in reached if r is not None]
    weight = sum(weight for weight, _ in known)
    if not all_weight:
        return Ratio()
    points = Fraction(sum(weight * r for weight, r in known))
    value = points / weight if weight else None
    return Ratio(value, points / all_weight, (points + all_weight - weight) / all_weight)


def _simple(weight: Fraction) -> Fraction | int:
    """Return a whole number as such: most are, and they add up faster."""
    return weight.numerator if weight.denominator == 1 else weight


def _reached(item: Item, lowest: int) -> Fraction | int | None:
    if item.level is None:
        return None
    if item.level >= item.required:
        return 1
    return (Fraction(item.level) - lowest) / (Fraction(item.required) - lowest)


def state(  # noqa: PLR0913  # what the rule names
    items: Sequence[Item],
    conditions: Sequence[Condition],
    near_at: int,
    *,
    same: bool,
    talked: bool,
    readable: bool = True,
) -> State | None:
    """Return the first state that holds, None where that depends on what cannot be read.

    `same`: it is another role than the person's and asks the same; `talked`: an agreed sheet counts in the round;
    `readable`: every competency that the role requires could be read. What could not is not open, and not met.
    """
    counted = summed(items)
    if not conditions and not counted and readable and not any(item.set_aside and item.must for item in items):
        return State.ASKS_NOTHING
    if same:
        return State.SAME_AS_TODAY
    if not talked:
        return State.NOT_TALKED
    if not readable:
        return None
    still = open_items(items)
    if not still and not unmet(conditions):
        return State.ALL_MET
    return State.NEAR if _near(still, len(counted), near_at) else State.OPEN


def _near(still: list[Item], required: int, near_at: int) -> bool:
    """Near: few are open, fewer than half of all, none a must and none short by more than a level."""
    few = len(still) <= near_at and (len(still) * 2 < required or not still)
    return few and not any(item.must or (item.gap is not None and item.gap > 1) for item in still)
