"""Masked figures and counts, against somebody who tries to work out what is not told, whoever subtracts."""

from collections.abc import Iterator
from itertools import chain, combinations, pairwise, product
from random import Random

import pytest

from careerctl.analysis.masking import Mask, in_groups, told_of_nested

LEAST = 3
OPEN = Mask(LEAST)


@pytest.mark.parametrize("first", range(5))
def test_no_count_less_another_gives_a_few(first):
    """Bands are the people between two levels, the lowest first: each count holds those above it."""
    for others in product(range(5), repeat=3):
        _no_count_gives_a_few((first, *others))


def _no_count_gives_a_few(bands):
    people = [[f"{at}-{each}" for each in range(count)] for at, count in enumerate(bands)]
    told = told_of_nested(nested(people), [*chain(*people)], Mask(LEAST))
    known = [sum(bands), *(each for each in told if each is not None), 0]
    if len(known) > len(("everybody", "nobody")):
        assert all(one - other >= LEAST for one, other in pairwise(known))


def nested(bands: list[list[str]]) -> list[list[str]]:
    return [[*chain(*bands[at:])] for at in range(1, len(bands))]


def test_counts_that_hold_each_other():
    def told(*counts: int, of: int, mask: Mask = OPEN) -> list[int | None]:
        return told_of_nested(["abcdefghijklmnopqrst"[:count] for count in counts], "abcdefghijklmnopqrst"[:of], mask)

    assert told(9, 8, 4, of=20) == [None, 8, 4]
    assert told(9, 6, 3, of=12) == [9, 6, 3]
    assert told(9, of=9) == [None], "that all have it is known of each"
    leading = Mask(LEAST, {each: "ab" if each in "cd" else "" for each in "abcdefghijklmnopqrst"}.__getitem__)
    assert told(9, 5, of=13, mask=leading) == [9, None], "of five a and b know three each, and two are left"


def test_whole_groups():
    assert [in_groups(each, 5) for each in (None, 5, 9, 10)] == [0, 5, 5, 10]


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
