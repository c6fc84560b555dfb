"""Well-formed YAML that means something else: seeded damage to structure and values, as merges and scripts do."""

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from random import Random

import yaml

_TEXT = "tag:yaml.org,2002:str"
DAYS = (
    *("9999-12-31", "0001-01-01", "1900-01-01", "2200-12-31", "9999-12", "0001-01", "9999", "0001", "2026", "2026-10"),
    *("2026-02-30", "2026-11-02", "2026-11-03", "2026-12-31", "2028-02-29"),
)
NUMBERS = (
    *("-1", "0", "1", "3", "4.5", "-0", "1e400", "1e-400", ".inf", ".nan", "0x10", "0o7", "1_000", "9" * 25, "1:30:00"),
    *("99999", "3652059", "520000", "2147483648"),
)
VALUES = (
    *("", "~", "null", "true", "no", "No", "=", "<<", "*", "&", "!", "a", "é", "\u200b", "\u202e", "\x1b", "\ufeff"),
    *("alice", "ben", "carmen", "discovery", "account-executive", "sales-manager", "2026-h2", "employee", "manager"),
    *(
        "open",
        "closed",
        "draft",
        "done",
        "active",
        "::error::x",
        "##vso[x]",
        "x" * 600,
        "y " * 30_000,
        "a\nb",
        "a\n\nb",
    ),
)
"""What stands at an edge of something, and what means something elsewhere."""

Root = yaml.MappingNode
Change = Callable[[Random, Root, Sequence[Root]], None]


def shapes(seeds: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """Yield `count` copies of `seeds` with other values or another structure; the same for the same arguments."""
    random = Random(seed)
    trees = [yaml.compose(each, Loader=yaml.BaseLoader) for each in seeds]
    for _ in range(count):
        tree = deepcopy(random.choice(trees))
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            random.choice(CHANGES)(random, tree, trees)
        yield yaml.serialize(tree, Dumper=yaml.BaseDumper, allow_unicode=True, width=1000).encode("utf-8", "ignore")


def _pairs(tree: yaml.Node) -> Iterator[tuple[yaml.CollectionNode, int]]:
    """Yield each place at which a value stands: what holds it, and where."""
    for at, each in enumerate(tree.value) if isinstance(tree, yaml.CollectionNode) else ():
        yield tree, at
        yield from _pairs(each[1] if isinstance(each, tuple) else each)


def _place(random: Random, tree: yaml.Node) -> tuple[yaml.CollectionNode, int] | None:
    places = [*_pairs(tree)]
    return random.choice(places) if places else None


def _get(holder: yaml.CollectionNode, at: int) -> yaml.Node:
    return holder.value[at][1] if isinstance(holder, yaml.MappingNode) else holder.value[at]


def _put(holder: yaml.CollectionNode, at: int, node: yaml.Node) -> None:
    holder.value[at] = (holder.value[at][0], node) if isinstance(holder, yaml.MappingNode) else node


def _scalar(text: str, style: str | None = None) -> yaml.ScalarNode:
    return yaml.ScalarNode(_TEXT, text, style=style)


def _value(random: Random, tree: Root, _trees: Sequence[Root]) -> None:
    """Put an edge of what stands there: of days, of numbers or of texts; now and then of another sort."""
    if place := _place(random, tree):
        known = re.fullmatch(r"(?P<day>\d{4}(-\d\d){0,2})|(?P<number>[\d.]+)", str(_get(*place).value))
        sort = {"day": DAYS, "number": NUMBERS}.get(known.lastgroup or "" if known else "", VALUES)
        edges = sort if random.random() < 0.7 else DAYS + NUMBERS + VALUES
        _put(*place, _scalar(random.choice(edges), random.choice((None, None, '"'))))


def _swap(random: Random, tree: Root, _trees: Sequence[Root]) -> None:
    first, second = _place(random, tree), _place(random, tree)
    if first and second:
        one, other = deepcopy(_get(*first)), deepcopy(_get(*second))
        _put(*first, other)
        if second[1] < len(second[0].value):
            _put(*second, one)


def _foreign(random: Random, tree: Root, trees: Sequence[Root]) -> None:
    """Put what stands elsewhere, in this file or another."""
    place, other = _place(random, tree), _place(random, random.choice(trees))
    if place and other:
        _put(*place, deepcopy(_get(*other)))


def _delete(random: Random, tree: Root, _trees: Sequence[Root]) -> None:
    if place := _place(random, tree):
        del place[0].value[place[1]]


def _double(random: Random, tree: Root, _trees: Sequence[Root]) -> None:
    """Double a pair or an item: the copy stands beside it."""
    if place := _place(random, tree):
        place[0].value.insert(place[1], deepcopy(place[0].value[place[1]]))


def _move(random: Random, tree: Root, trees: Sequence[Root]) -> None:
    """Move or copy a pair of here or elsewhere into some mapping."""
    other = _place(random, random.choice((tree, random.choice(trees))))
    into = [each for each in [tree, *(_get(*place) for place in _pairs(tree))] if isinstance(each, yaml.MappingNode)]
    if other and into and isinstance(other[0], yaml.MappingNode):
        random.choice(into).value.append(deepcopy(other[0].value[other[1]]))


def _key(random: Random, tree: Root, trees: Sequence[Root]) -> None:
    """Give a value another key: one that stands elsewhere, or an odd one."""
    place, other = _place(random, tree), _place(random, random.choice(trees))
    if place and isinstance(place[0], yaml.MappingNode):
        known = other[0].value[other[1]][0] if other and isinstance(other[0], yaml.MappingNode) else None
        key = deepcopy(known) if known and random.random() < 0.7 else _scalar(random.choice(VALUES))
        place[0].value[place[1]] = (key, place[0].value[place[1]][1])


def _wrap(random: Random, tree: Root, _trees: Sequence[Root]) -> None:
    """Make a list or a mapping of a value, or one value of a list or a mapping."""
    if place := _place(random, tree):
        node = _get(*place)
        if isinstance(node, yaml.CollectionNode) and node.value and random.random() < 0.5:
            _put(*place, _get(node, 0))
        elif random.random() < 0.5:
            _put(*place, yaml.SequenceNode("tag:yaml.org,2002:seq", [node] * random.choice((0, 1, 1, 2))))
        else:
            key = _scalar(random.choice(VALUES[-20:]))
            _put(*place, yaml.MappingNode("tag:yaml.org,2002:map", [(key, node)][: random.choice((0, 1, 1))]))


CHANGES: tuple[Change, ...] = (_value, _value, _value, _swap, _foreign, _delete, _double, _move, _key, _wrap)
