"""Cycles in a graph, each found once, without recursion."""

from collections.abc import Mapping, Sequence


def cycles(edges: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return one cycle for each group of nodes that all lead to each other, as nodes in order with the first repeated.

    The shortest cycle through the alphabetically first node of the group is taken; near-linear in nodes and edges.
    """
    found = []
    for group in _groups(edges):
        first = min(group)
        if len(group) > 1 or first in edges.get(first, ()):
            found.append(_shortest(first, group, edges))
    return sorted(found)


def shown(cycle: Sequence[str]) -> str:
    """Return a cycle for a message, `a → b → a`; of a long one both ends."""
    most = 8
    names = [*cycle] if len(cycle) <= most else [*cycle[:4], "…", *cycle[-3:]]
    return " → ".join(names)


def _shortest(first: str, group: set[str], edges: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the shortest way from a node back to it inside its group."""
    came_from: dict[str, str] = {}
    queue = [first]
    for node in queue:
        for after in sorted(set(edges.get(node, ())) & group):
            if after == first:
                way = [first, node]
                while way[-1] != first:
                    way.append(came_from[way[-1]])
                return way[::-1] if node != first else [first, first]
            if after not in came_from:
                came_from[after] = node
                queue.append(after)
    message = f"{first} does not lead back to itself"
    raise ValueError(message)


def _groups(edges: Mapping[str, Sequence[str]]) -> list[set[str]]:
    """Return the strongly connected components (Tarjan's algorithm, with a stack of its own)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    open_nodes: list[str] = []
    is_open: set[str] = set()
    groups: list[set[str]] = []
    for start in sorted(edges):
        work = [(start, iter(edges.get(start, ())))] if start not in order else []
        if work:
            order[start] = low[start] = len(order)
            open_nodes.append(start)
            is_open.add(start)
        while work:
            node, rest = work[-1]
            after = next(rest, None)
            if after is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    groups.append(_close(node, open_nodes, is_open))
            elif after not in order:
                order[after] = low[after] = len(order)
                open_nodes.append(after)
                is_open.add(after)
                work.append((after, iter(edges.get(after, ()))))
            elif after in is_open:
                low[node] = min(low[node], order[after])
    return groups


def _close(node: str, open_nodes: list[str], is_open: set[str]) -> set[str]:
    group: set[str] = set()
    while node not in group:
        last = open_nodes.pop()
        is_open.discard(last)
        group.add(last)
    return group
