"""Promotions as lines: each move once, however the ways part, meet or go round."""

import time
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerctl.formats.documents import text
from careerctl.formats.page import PageSize
from careerctl.results.paths import Move, Paths, PathShown
from careerctl.views.screens.paths import VIEW
from careerctl.views.screens.paths.steps import lines


def moves(*ways: str) -> list[Move]:
    return [Move(each.split()[0], each.split()[0], each.split()[1], each.split()[1], paths=("path",)) for each in ways]


def drawn(*ways: str) -> list[str]:
    return [" ".join([line[0].from_role, *(move.to_role for move in line)]) for line in lines(moves(*ways))]


CASES = {
    "nothing": ([], []),
    "a chain": (["a b", "b c"], ["a b c"]),
    "a chain told backwards": (["b c", "a b"], ["a b c"]),
    "ways that part": (["a b", "a c"], ["a b", "a c"]),
    "ways that meet": (["a c", "b c", "c d"], ["a c d", "b c"]),
    "a diamond": (["a b", "b d", "a c", "c d", "d e"], ["a b d e", "a c d"]),
    "a circle": (["a b", "b a"], ["a b a"]),
    "a circle beside a way": (["a b", "b a", "c d"], ["c d", "a b a"]),
}


@pytest.mark.parametrize(("ways", "expected"), CASES.values(), ids=CASES)
def test_lines(ways, expected):
    assert drawn(*ways) == expected


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), unique=True))
def test_each_move_stands_in_one_line(ways):
    every = [f"{before} {after}" for before, after in ways]
    found = [f"{move.from_role} {move.to_role}" for line in lines(moves(*every)) for move in line]
    assert Counter(found) == Counter(every)


def page(ways: list[str], **more: object) -> tuple[str, float]:
    """Return what a terminal shows of a path, and the seconds that it took."""
    path = PathShown("path", "Path", status="active", **more)
    before = time.process_time()
    shown = text.render(VIEW(Paths(moves=tuple(moves(*ways)), paths=(path,))), PageSize(80))
    return shown, time.process_time() - before


def test_three_thousand_roles_in_a_chain_take_no_time():
    names = [f"n{number:04}" for number in range(3001)]
    shown, seconds = page([f"{a} {b}" for a, b in pairwise(names)], steps=tuple(names))
    assert shown.count("→") == 3000
    assert seconds < 2


def test_a_million_ways_take_no_time():
    ways = [f"n{n} {side}{n}" for n in range(20) for side in "lr"]
    ways += [f"{side}{n} n{n + 1}" for n in range(20) for side in "lr"]
    shown, seconds = page(ways)
    assert shown.count("→") == 80
    assert shown.count(" · ") == 2
    assert seconds < 2
