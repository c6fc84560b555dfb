"""Groups and shortest ways, against a reference that was written apart and against trying all."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from careerctl.analysis.matching import shortest
from careerctl.project.reading.subjects import colleague_named
from careerctl.questions.match import matched_by
from careerctl.results.gap import Gap, Handed
from careerctl.results.match import Matched
from careerctl.results.result import replace
from careerctl.results.wished import Time

from . import reference
from .conftest import ask
from .project_files import write
from .random_projects import random_project

FEW, MANY, PARTS = 60, 600, 2
DANA = {"manager": "dana"}


def reference_group(project: dict, role: str, today) -> str:
    """Return the group of a person by the reference: its state, unless something required was rated by nobody."""
    asked = {"today": today, "target": role}
    said = reference.gap(project, asked)
    items, _ = reference.items_of(project, asked, role)
    required = [one for one in items.values() if not one["optional"]]
    unrated = any(one["standing"] == "not-compared" and one["level"] is None for one in required)
    return "not-asked" if unrated and said["state"] not in {"asks-nothing", "same-as-today"} else said["state"]


def without(gap: Gap) -> Gap:
    """Return a gap without what may be written today, which hangs on whether the files of roles are whole."""
    return replace(gap, to_write=None)


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("part", range(PARTS))
def test_groups_and_what_is_said_of_somebody(whole, part):
    """Of everybody it says what `gap` says of them, in the group that the reference knows."""
    groups = set()
    for seed in range(part, MANY if whole else FEW, PARTS):
        project, asked = random_project(seed)
        project["person"] |= DANA
        today, own = asked[0]["today"], project["person"].get("role", "").removeprefix("old-")
        with TemporaryDirectory() as folder:
            write(project, Path(folder))
            leader = colleague_named("dana", Path(folder), Path(folder))
            for role in project["roles"]:
                match = matched_by(leader, role, today).match
                if role == own:
                    assert [each.person for each in (*match.people, *match.holders)] == ["pat"]
                    continue
                (pat,) = match.people
                assert (seed, role, pat.group) == (seed, role, reference_group(project, role, today))
                assert without(pat.gap) == without(ask(Path(folder), today=today, target=role))
                assert match.nobody == (pat.group not in {"all-met", "asks-nothing"})
                groups.add(pat.group)
    assert groups >= {"open", "not-asked", "not-talked"}


def some_people(dice: Random) -> list[Matched]:
    """Return people with so much open, and so many months left or nobody knows how many."""

    def one(place: int) -> Matched:
        left = dice.choice([None, *map(Fraction, range(0, 40, 4))])
        way = Time(roles=("A", "B"), left=left, open=left is None)
        talked = Handed(round="spring", talked=dice.random() < 0.9)
        gap = Gap(person=f"p{place}", way=way, round=talked, open=tuple(map(str, range(dice.randint(0, 9)))))
        return Matched(person=gap.person, name=gap.person, group="open", gap=gap)

    return [one(place) for place in range(dice.randint(0, 8))]


def by_stairs(people: list[Matched]) -> Iterator[str]:
    """Yield whose way is the least in months of all with no more open, and in what is open of all with no more months.

    That is how stairs are walked down, and not how two are compared.
    """
    ends = {
        each.person: (len(each.gap.open), 10**6 if each.gap.way.left is None else each.gap.way.left)
        for each in people
        if each.gap.round.talked and each.gap.open
    }
    for person, (still, months) in ends.items():
        fewest = min(other for other, at in ends.values() if at <= months)
        soonest = min(at for other, at in ends.values() if other <= still)
        if (still, months) == (fewest, soonest):
            yield person


def test_the_shortest_ways_are_those_that_no_other_is_shorter_than():
    dice, several = Random(17), 0
    for _ in range(2000):
        people = some_people(dice)
        found = [each.person for each in shortest(people)]
        assert found == list(by_stairs(people))
        several += len(found) > 1
    assert several > 200
