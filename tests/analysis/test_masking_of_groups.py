"""Masked figures: no sum of what is shown is one of too few people, whoever subtracts."""

from collections.abc import Iterator
from itertools import chain, combinations
from random import Random

import pytest

from careerctl.analysis.masking import Mask


def subsets(names: frozenset[str]) -> Iterator[frozenset[str]]:
    return map(frozenset, chain.from_iterable(combinations(sorted(names), size) for size in range(len(names) + 1)))


def worked_out(groups: dict[str, frozenset[str]], shown: frozenset[str]) -> Iterator[frozenset[str]]:
    """Yield the people of each figure that can be worked out of those of the shown groups and of all groups."""
    for names in subsets(shown):
        yield frozenset().union(*(groups[each] for each in names))
        yield frozenset().union(*(people for name, people in groups.items() if name not in names))


@pytest.mark.parametrize("seed", range(150))
def test_nothing_smaller_can_be_worked_out(seed):
    """Groups that share nobody, as those of raters do, and groups that do, as those of competencies."""
    dice = Random(seed)
    least, everybody = dice.randint(2, 5), [f"p{each}" for each in range(30)]
    if seed % 2:
        of = {each: dice.randrange(6) for each in everybody[: dice.randint(1, 30)]}
        groups = {f"g{place}": frozenset(each for each in of if of[each] == place) for place in {*of.values()}}
    else:
        groups = {f"g{each}": frozenset(dice.sample(everybody, dice.randint(1, 9))) for each in range(6)}
    team = {each: str(dice.randrange(4)) for each in everybody}
    open_, inside = Mask(least), Mask(least, team.__getitem__)
    shown = open_.shown(groups)
    told = inside.shown(groups, among=shown)
    assert told <= shown <= groups.keys()
    whole = frozenset().union(*groups.values())
    for people in worked_out(groups, shown) if open_.is_enough(whole) else ():
        assert not people or len(people) >= least
    for people in worked_out(groups, told) if inside.is_enough(whole) else ():
        left = [[each for each in people if team[each] != one] for one in {*team.values()}]
        assert not people or all(len(each) >= least for each in left)


def test_the_smallest_of_those_shown_goes_where_one_alone_is_masked():
    """Of two, six and seven people in three teams: the whole less six and seven would be the two."""
    groups = {"a": "12", "b": "345678", "c": "90xyzvw"}
    assert Mask(5).shown(groups) == {"c"}
    assert Mask(5).shown(groups | {"d": "ABC"}) == {"b", "c"}
    assert Mask(5).shown({"a": "12", "b": "345678"}) == frozenset()
    assert Mask(5).shown({"b": "345678"}) == {"b"}


def test_a_rater_learns_nothing_of_few_others():
    """Six people of one rater and four of another are ten; the first of the two would learn of four."""
    of = dict(zip("abcdefghijk", "1111112222", strict=False))
    assert not Mask(5, of.__getitem__).is_enough("abcdefghij")
    assert Mask(5).is_enough("abcdefghij")
    assert Mask(4, of.__getitem__).is_enough("abcdefghij")
    assert not Mask(4, of.__getitem__).is_enough("abcdef")


def test_a_rater_who_is_rated_too_knows_one_more():
    """Of ten people somebody rates four and is one more: five are left. Of ten others six would be left."""
    rated_by = dict.fromkeys("bcde", "a") | {each: each.upper() for each in "afghijk"}
    inside = {least: Mask(least, rated_by.__getitem__) for least in (5, 6)}
    assert inside[5].is_enough("abcdefghij")
    assert not inside[6].is_enough("abcdefghij")
    assert inside[6].is_enough("bcdefghijk")


def test_whoever_leads_somebody_today_knows_what_another_rated():
    """Of ten people one rated five, and another leads a sixth of them today, beside the four whom that one rated."""
    rated_by = dict.fromkeys("abcde", "x") | dict.fromkeys("fghi", "y") | {"j": "z"}
    led_by = rated_by | {"e": "y"}
    assert Mask(5, lambda each: (rated_by[each],)).is_enough("abcdefghij")
    assert Mask(5, lambda each: (rated_by[each], led_by[each])).is_enough("abcdefghij")
    led_by |= {"d": "y"}
    assert not Mask(5, lambda each: (rated_by[each], led_by[each])).is_enough("abcdefghij")
