"""Masked counts, against somebody who tries to work out what is not told."""

from itertools import pairwise, product

import pytest

from careerctl.analysis.masking import in_groups, told_beside, told_of_nested

LEAST = 3


@pytest.mark.parametrize("first", range(6))
def test_no_total_less_what_is_told_gives_a_few(first):
    for others in product(range(6), repeat=3):
        _no_total_gives_a_few((first, *others))


def _no_total_gives_a_few(counts):
    cells = dict(enumerate(counts))
    told, total = told_beside(cells, LEAST)
    assert all(each is None or each == cells[cell] >= LEAST for cell, each in told.items())
    kept = [cells[cell] for cell, each in told.items() if each is None and cells[cell]]
    if total is not None:
        assert total == sum(counts) >= LEAST
        assert not kept or (len(kept) > 1 and sum(kept) >= LEAST)


@pytest.mark.parametrize(
    ("cells", "told", "total"),
    [
        ({"a": 7, "b": 5}, {"a": 7, "b": 5}, 12),
        ({"a": 7, "b": 5, "c": 2}, {"a": 7, "b": None, "c": None}, 14),
        ({"a": 7, "b": 2, "c": 2}, {"a": 7, "b": None, "c": None}, 11),
        ({"a": 7, "b": 0}, {"a": 7, "b": None}, 7),
        ({"a": 2, "b": 1}, {"a": None, "b": None}, 3),
        ({"a": 2}, {"a": None}, None),
        ({}, {}, None),
    ],
)
def test_what_is_kept_back_beside_a_total(cells, told, total):
    assert told_beside(cells, LEAST) == (told, total)


@pytest.mark.parametrize("first", range(5))
def test_no_count_less_another_gives_a_few(first):
    """Bands are the people between two levels, the lowest first: each count holds those above it."""
    for others in product(range(5), repeat=3):
        _no_count_gives_a_few((first, *others))


def _no_count_gives_a_few(bands):
    counts = [sum(bands[at:]) for at in range(1, len(bands))]
    told = told_of_nested(counts, sum(bands), LEAST)
    known = [sum(bands), *(each for each in told if each is not None), 0]
    if len(known) > len(("everybody", "nobody")):
        assert all(one - other >= LEAST for one, other in pairwise(known))


def test_counts_that_hold_each_other():
    assert told_of_nested([9, 8, 4], 20, LEAST) == [None, 8, 4]
    assert told_of_nested([9, 6, 3], 12, LEAST) == [9, 6, 3]
    assert told_of_nested([9], 9, LEAST) == [None], "that all have it is known of each"


def test_whole_groups():
    assert [in_groups(each, 5) for each in (None, 5, 9, 10)] == [0, 5, 5, 10]
