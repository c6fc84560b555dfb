"""Cycles, each once and with every edge."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerctl.check.cycles import cycles

FOUND = {
    "none in nothing": ({}, []),
    "none in a line": ({"a": "b", "b": "c"}, []),
    "none in a diamond": ({"a": "bc", "b": "d", "c": "d"}, []),
    "one on itself": ({"a": "a"}, ["aa"]),
    "one of two": ({"a": "b", "b": "a"}, ["aba"]),
    "from its first node": ({"c": "a", "b": "c", "a": "b"}, ["abca"]),
    "each group's own": ({"a": "b", "b": "a", "c": "d", "d": "c"}, ["aba", "cdc"]),
    "the shortest of a group": ({"a": "bc", "b": "d", "d": "a", "c": "a"}, ["aca"]),
    "by ids where several are short": ({"a": "cb", "b": "a", "c": "a"}, ["aba"]),
    "a node's own way back before a longer one": ({"a": "ab", "b": "a"}, ["aa"]),
    "with a tail before and after": ({"x": "a", "a": "b", "b": "ay", "y": "z"}, ["aba"]),
    "to nodes that have no entry": ({"a": "q"}, []),
    "one told twice": ({"a": "bb", "b": "aa"}, ["aba"]),
}


@pytest.mark.parametrize(("edges", "found"), FOUND.values(), ids=FOUND)
def test_finds(edges, found):
    assert cycles({node: list(after) for node, after in edges.items()}) == [list(each) for each in found]


def test_a_circle_of_thousands_needs_no_recursion():
    count = 20_000
    edges = {str(n): [str((n + 1) % count)] for n in range(count)}
    before = time.perf_counter()
    assert len(cycles(edges)[0]) == count + 1
    assert time.perf_counter() - before < 5


nodes = st.sampled_from("abcdef")
graphs = st.dictionaries(nodes, st.lists(nodes, max_size=4))


@given(graphs)
def test_every_edge_of_a_cycle_exists(edges):
    for cycle in cycles(edges):
        assert cycle[0] == cycle[-1] == min(cycle)
        assert len(set(cycle)) == len(cycle) - 1
        assert all(after in edges[before] for before, after in pairwise(cycle))


def reachable(edges, start):
    seen, work = set(), list(edges.get(start, ()))
    while work:
        node = work.pop()
        if node not in seen:
            seen.add(node)
            work += edges.get(node, ())
    return seen


@given(graphs)
def test_each_group_of_nodes_in_a_circle_is_found_once(edges):
    circular = {node for node in edges if node in reachable(edges, node)}
    groups = {
        frozenset(other for other in circular if other in reachable(edges, node) and node in reachable(edges, other))
        for node in circular
    }
    assert sorted(cycle[0] for cycle in cycles(edges)) == sorted(min(group) for group in groups)


@given(graphs, st.randoms(use_true_random=False))
def test_the_order_of_edges_changes_nothing(edges, shuffled):
    keys = shuffled.sample(sorted(edges), len(edges))
    mixed = {key: shuffled.sample(edges[key], len(edges[key])) for key in keys}
    assert cycles(mixed) == cycles(edges)
