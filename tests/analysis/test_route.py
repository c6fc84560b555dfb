"""The way from one role to another."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerctl.analysis.route import route
from careerctl.model.collection import Collection
from careerctl.model.framework import Framework
from careerctl.model.path import Path
from careerctl.model.role import Role
from careerctl.model.settings import Settings

SETTINGS = Settings.model_validate({"format": "1"})


def framework(moves: dict[str, object], statuses: dict[str, str] | None = None, **paths: object) -> Framework:
    """Return one with a path of `{"a b": months}`; months may be None, where nobody has said."""
    listed = [
        {"from": edge.split()[0], "to": edge.split()[1], **({} if months is None else {"typical_months": str(months)})}
        for edge, months in moves.items()
    ]
    names = sorted({each for edge in moves for each in edge.split()} | set(statuses or {}))
    roles = {
        each: Role.model_validate({"name": each, "status": (statuses or {}).get(each, "active")}) for each in names
    }
    known = {"path": Path.model_validate({"name": "Path", "moves": listed})}
    known |= {name: Path.model_validate({"name": name, **said}) for name, said in paths.items()}
    return Framework(
        SETTINGS,
        date(2026, 11, 1),
        roles=Collection(roles, frozenset(roles)),
        paths=Collection(known, frozenset(known)),
    )


def way(known: Framework, start: str, target: str) -> str | None:
    found = route(known, start, target)
    return None if found is None else " ".join([start, *(step.to_role for step in found)])


CHOSEN = {
    "the fewest months": ({"a b": 10, "b d": 10, "a c": 5, "c d": 5, "a d": 30}, {}, "a c d"),
    "then the fewest moves": ({"a b": 10, "b d": 10, "a d": 20}, {}, "a d"),
    "then the ids": ({"a c": 10, "c d": 10, "a b": 10, "b d": 10}, {}, "a b d"),
    "a move without months counts as 18": ({"a d": None, "a b": 9, "b d": 8}, {}, "a b d"),
    "and not as more": ({"a d": None, "a b": 9, "b d": 10}, {}, "a d"),
    "months may be halves": ({"a d": 18.5, "a b": 9, "b d": 9}, {}, "a b d"),
    "none may take no time": ({"a b": 0, "b d": 0, "a d": 0}, {}, "a d"),
    "no draft on the way": ({"a b": 1, "b d": 1, "a d": 9}, {"b": "draft"}, "a d"),
    "nothing retired on the way": ({"a b": 1, "b d": 1}, {"b": "retired"}, None),
    "a draft at the end": ({"a b": 1, "b d": 1}, {"d": "draft"}, "a b d"),
    "retired at the start": ({"a b": 1, "b d": 1}, {"a": "retired"}, "a b d"),
    "past a cycle": ({"a b": 1, "b a": 1, "b c": 1, "c b": 1, "c d": 1, "d a": 1}, {}, "a b c d"),
    "never against a move": ({"d a": 1}, {}, None),
    "to a role that nothing leads to": ({"a b": 1}, {"d": "active"}, None),
}


@pytest.mark.parametrize(("moves", "statuses", "chosen"), CHOSEN.values(), ids=CHOSEN)
def test_chooses(moves, statuses, chosen):
    assert way(framework(moves, statuses), "a", "d") == chosen


def test_an_unnamed_time_stays_unnamed():
    steps = route(framework({"a b": None, "b c": 2.5}), "a", "c")
    assert [step.months for step in steps] == [None, 2.5]


def test_paths_add_up():
    known = framework(
        {"a b": None}, one={"steps": ["b", "c"]}, two={"moves": [{"from": "b", "to": "c", "typical_months": "7"}]}
    )
    assert [step.months for step in route(known, "a", "b")] == [None]
    assert route(known, "b", "c") is not None
    assert [step.months for step in route(known, "b", "c")] == [7]


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_path_that_is_not_in_use_leads_nowhere(status):
    known = framework({"a b": 1}, {"c": "active"}, old={"steps": ["b", "c"], "status": status})
    assert route(known, "a", "c") is None


def test_roles_go_by_their_former_ids():
    known = framework({"a old": 3, "new c": 4}, {"old": "active"})
    roles = {each: known.roles.items[each] for each in ("a", "c", "new")}
    known = Framework(
        SETTINGS, known.today, roles=Collection(roles, frozenset(roles), {"old": "new"}), paths=known.paths
    )
    assert way(known, "a", "c") == "a new c"


def diamonds(count: int) -> dict[str, object]:
    """Return a chain with two ways at each of its links: 2^count ways."""
    moves = {}
    for link in range(count):
        for side in ("left", "right"):
            moves |= {f"n{link} {side}{link}": 1, f"{side}{link} n{link + 1}": 1}
    return moves


@pytest.mark.no_cover
def test_a_million_ways_take_no_time():
    known = framework(diamonds(20))
    before = time.process_time()
    steps = route(known, "n0", "n20")
    assert time.process_time() - before < 2
    assert [step.to_role for step in steps][:2] == ["left0", "n1"]
    assert len(steps) == 40


@pytest.mark.no_cover
@pytest.mark.parametrize("months", [1, 0, None])
def test_laterals_from_everywhere_to_everywhere_take_no_time(months, whole):
    names = [f"n{n:03}" for n in range(250 if whole else 100)]
    known = framework({f"{a} {b}": months for a in names for b in names if a != b})
    before = time.process_time()
    assert way(known, names[-1], names[0]) == f"{names[-1]} {names[0]}"
    assert route(known, names[0], "elsewhere") is None
    assert time.process_time() - before < 2


@pytest.mark.no_cover
def test_three_thousand_roles_in_a_chain_take_no_time():
    known = framework({f"n{n} n{n + 1}": 1 for n in range(3000)})
    before = time.process_time()
    steps = route(known, "n0", "n3000")
    assert time.process_time() - before < 2
    assert len(steps) == 3000


names = st.sampled_from("abcdef")
graphs = st.dictionaries(
    st.tuples(names, names).filter(lambda edge: edge[0] != edge[1]).map(" ".join),
    st.none() | st.integers(0, 40),
    max_size=14,
)


def every_way(moves: dict[str, object], here: str, target: str, seen: tuple[str, ...]) -> list[tuple[str, ...]]:
    if here == target:
        return [seen]
    after = [edge.split()[1] for edge in moves if edge.split()[0] == here]
    return [found for each in after if each not in seen for found in every_way(moves, each, target, (*seen, each))]


@given(graphs)
def test_no_other_way_is_shorter(moves):
    def weighed(found: tuple[str, ...]) -> tuple[object, ...]:
        months = [moves[f"{before} {after}"] for before, after in pairwise(found)]
        return sum(18 if each is None else each for each in months), len(found), found

    ways = every_way(moves, "a", "f", ("a",))
    best = " ".join(min(ways, key=weighed)) if ways else None
    assert way(framework(moves, dict.fromkeys("abcdef", "active")), "a", "f") == best


@given(graphs, st.randoms())
def test_the_order_of_the_files_changes_nothing(moves, random):
    shuffled = list(moves.items())
    random.shuffle(shuffled)
    statuses = dict.fromkeys("abcdef", "active")
    assert way(framework(moves, statuses), "a", "f") == way(framework(dict(shuffled), statuses), "a", "f")
