"""The numbers beside needs, against counting by hand who there is in every way in which a supposition could come."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, product
from random import Random

import pytest
from needs_project import FRAMEWORK

from careerctl.analysis.needing.asked import goals_in_force
from careerctl.analysis.needing.page import NeedsQuestion, of_everybody, of_own_people
from careerctl.analysis.needing.people import Counted, StepTo, ToRole
from careerctl.analysis.needing.supposing import change_of
from careerctl.project.reading.framework import read_project
from careerctl.results.needs import Count, Supposed
from careerctl.results.readers import Audience

TODAY = date(2026, 11, 2)
ENDS = {"grow": date(2027, 12, 31), "abroad": None}
DAYS = (None, date(2027, 3, 1), date(2028, 3, 1))
ROLES = ("seller", "senior", "chief", "scout")
ASKED = {"seller": {"sell": 1}, "senior": {"sell": 3}, "chief": {"sell": 2, "lead": 2}, "scout": {}}
NEEDS = {
    "grow": [("senior", 3), ("chief", 2), ("scout", 1), (("sell", 3), 3), (("lead", 2), 2)],
    "abroad": [(("thai", 1), 1), (("lead", 3), 1)],
}


@pytest.fixture
def framework(project):
    return read_project(project(FRAMEWORK), TODAY).framework


def somebody(dice: Random, name: str) -> Counted:
    role = dice.choice(ROLES)
    competencies = ("sell", "lead", "thai")
    return Counted(
        name,
        role,
        {each: dice.randrange(4) for each in competencies if dice.random() < 0.7},
        settled=dice.random() < 0.8,
        wishes=tuple(
            (each, dice.choice(("manager", "hr", "everyone"))) for each in ROLES if each != role and dice.random() < 0.4
        ),
        in_words=("hr",) if dice.random() < 0.3 else (),
        learns=frozenset(each for each in competencies if dice.random() < 0.3),
        leaves=dice.choice((*DAYS, None)),
        decided=ToRole(dice.choice(ROLES), dice.choice(DAYS[1:])) if dice.random() < 0.3 else None,
        planned=ToRole(dice.choice(ROLES), dice.choice(DAYS)) if dice.random() < 0.3 else None,
        steps=tuple(
            StepTo(each, dice.randrange(1, 4), dice.choice(DAYS)) for each in competencies if dice.random() < 0.3
        ),
    )


def supposed(dice: Random) -> tuple[Supposed, ...]:
    kinds = dice.sample(ROLES, 2)
    return tuple(Supposed(dice.choice(("fewer", "more")), dice.randrange(1, 3), each, each) for each in kinds)


def who_is_left(people: list[Counted], suppose: tuple[Supposed, ...]) -> Iterator[list[Counted]]:
    """Yield the people in every way in which those who are supposed to go could be chosen."""
    ways = []
    for each in suppose:
        if each.kind == "fewer":
            there = [one for one in people if one.role == each.id]
            ways.append([*combinations(there, min(each.count, len(there)))])
    for gone in product(*ways):
        names = {one.id for way in gone for one in way}
        yield [one for one in people if one.id not in names]


def counted(people: list[Counted], need, asks: int, end: date | None, suppose) -> tuple[int, ...]:
    """Return there, leaving, coming, missing, wished and learns of people who are known, one by one."""

    def by(day: date | None) -> bool:
        return end is None or (day is not None and day <= end)

    there = leaving = coming = wished = learns = 0
    for one in people:
        moves = [each for each in (one.decided, one.planned) if each is not None and by(each.day)]
        goes = one.leaves is not None and by(one.leaves)
        if isinstance(need, str):
            has, comes = one.role == need, any(each.role == need for each in moves)
            moves_on = any(each.role != need for each in moves)
            wants, likes = need in dict(one.wishes), False
        else:
            competency, level = need
            has, moves_on = one.levels.get(competency, -1) >= level, False
            comes = any(each.competency == competency and each.level >= level and by(each.day) for each in one.steps)
            wants = any(ASKED[role].get(competency, 0) >= level for role, _ in one.wishes)
            likes = competency in one.learns
        there += has
        leaving += has and (goes or moves_on)
        coming += not has and comes and not goes
        wished += not has and wants
        learns += not has and likes
    new = [each for each in suppose if each.kind == "more"]
    if isinstance(need, str):
        more = sum(each.count for each in new if each.id == need)
    else:
        more = sum(each.count for each in new if ASKED[each.id].get(need[0], 0) >= need[1])
    return there + more, leaving, coming, max(asks - (there + more - leaving + coming), 0), wished, learns


def test_all_numbers_of_small_companies(framework):
    dice = Random(17)
    goals = goals_in_force(framework)
    for _ in range(300):
        people = [somebody(dice, f"p{at}") for at in range(dice.randrange(1, 7))]
        suppose = supposed(dice)
        page = of_own_people(
            NeedsQuestion(framework, goals, change=change_of(suppose), about_all=True, whole=True), people
        )
        for goal in page.goals:
            for need, (what, asks) in zip(goal.needs, NEEDS[goal.goal], strict=True):
                end = ENDS[goal.goal]
                ways = [counted(people, what, asks, end, ())]
                assert [(each, each) for each in ways[0]] == _told(need.today)
                ways = [counted(each, what, asks, end, suppose) for each in who_is_left(people, suppose)]
                assert [(min(each), max(each)) for each in zip(*ways, strict=True)] == _told(need.then)


def _told(figures) -> list[tuple[int, int | None]]:
    counts = (figures.there, figures.leaving, figures.coming, figures.missing, figures.wished, figures.learns)
    return [(each.low, each.high) for each in counts]


@pytest.mark.parametrize("reader", [Audience.HR, Audience.EVERYONE])
def test_others_are_told_what_is_true_and_no_number_of_few(framework, reader):
    """Positions are exact. All else holds the true number, is of five or more, and does not move with a supposition."""
    dice, least = Random(18), framework.settings.policy.min_group
    goals, several = goals_in_force(framework), 0
    shared = {"everyone"} | ({"hr"} if reader is Audience.HR else set())
    for _ in range(60):
        people = [somebody(dice, f"p{at}") for at in range(dice.randrange(1, 60))]
        suppose = supposed(dice)
        page = of_everybody(
            NeedsQuestion(framework, goals, change=change_of(suppose), about_all=True, whole=True), people, reader
        )
        settled = [one if one.settled else one._replace(levels={}) for one in people]
        for goal in page.goals:
            for need, (what, asks) in zip(goal.needs, NEEDS[goal.goal], strict=True):
                assert need.then is not None
                today = need.today
                if isinstance(what, str):
                    there = sum(one.role == what for one in people)
                    wished = sum(what in {role for role, word in one.wishes if word in shared} for one in people)
                    assert (today.there.low, today.there.high) == (there, there)
                    assert today.wished.low in {0, wished}
                    assert today.wished.low == 0 or wished >= least
                else:
                    there = counted(settled, what, asks, ENDS[goal.goal], ())[0]
                    assert today.there.high is None
                    assert today.there.low % least == 0
                    assert today.there.low <= there
                    assert need.then == today, "nothing of people moves with what is supposed"
                    assert today.wished == today.learns == Count()
                    several += bool(today.there.low)
                assert today.missing.low == 0
    assert several > 30, "most of it is told somewhere"


def test_a_person_more_or_less_is_told_of_nobody(framework):
    """Whoever knows the page with somebody and without learns no level, plan or wish of that person.

    But where there is one group more: then of the group alone that somebody is in it.
    """
    dice = Random(19)
    goals = goals_in_force(framework)
    asked = NeedsQuestion(framework, goals, change=None, about_all=True, whole=True)
    moved = tried = 0
    for _ in range(40):
        people = [somebody(dice, f"p{at}")._replace(role="seller") for at in range(30)]
        pages = [of_everybody(asked, each, Audience.EVERYONE) for each in (people, people[1:])]
        for one, other in zip(*(page.goals for page in pages), strict=True):
            for need, less in zip(one.needs, other.needs, strict=True):
                if need.kind == "competency":
                    tried += 1
                    moved += need.today.there != less.today.there
    assert moved < tried / 6


def test_nobody_subtracts_the_own_people(framework):
    """A manager knows the levels of those whom they lead: of the others enough have a level, and enough have not.

    What is told of wishes beside their sum leaves the wishes of enough people, however often each of them wishes.
    """
    dice, goals, least = Random(20), goals_in_force(framework), framework.settings.policy.min_group
    asked = NeedsQuestion(framework, goals, change=None, about_all=True, whole=True)
    told = summed = 0
    for _ in range(60):
        size, leaders = dice.randrange(20, 60), dice.randrange(1, 5)
        people = [somebody(dice, f"p{at}")._replace(readers=(f"p{dice.randrange(leaders)}",)) for at in range(size)]
        few = [each._replace(wishes=each.wishes if dice.random() < 0.35 else ()) for each in people]
        page = of_everybody(asked, few, Audience.EVERYONE)
        for goal in page.goals:
            for need, (what, _) in zip(goal.needs, NEEDS[goal.goal], strict=True):
                if need.kind == "competency" and need.today.there.low:
                    told += 1
                    _enough_are_left(few, *what, least)
        summed += _sums_leave_enough(framework, page, few, least)
    assert told > 30
    assert summed > 20


def _enough_are_left(people: list[Counted], competency: str, level: int, least: int) -> None:
    rated = [each for each in people if each.settled and competency in each.levels]
    for reader in {name for each in people for name in (each.id, *each.readers)}:
        others = [each.levels[competency] >= level for each in rated if reader not in {each.id, *each.readers}]
        assert min(sum(others), len(others) - sum(others)) >= least


def _sums_leave_enough(framework, page, people: list[Counted], least: int) -> int:
    """Look at what a sum of wishes leaves of those that are told; return how many sums are told."""
    wishes = {(each.id, role) for each in people for role, shared in each.wishes if shared == "everyone"}
    told = {need.id: need.today.wished.low for goal in page.goals for need in goal.needs if need.kind == "role"}
    told |= {each.role: each.wished.low for each in page.unmet}
    share = next(each for each in page.shares if each.what == "wishes")
    for leading, count in ((True, share.leading), (False, share.others)):
        of = [(who, role) for who, role in wishes if framework.manages(framework.roles.get(role)) is leading]
        left = {who for who, role in of if not told.get(role)}
        assert not count.low or count.low == len(of)
        assert not count.low or not left or len(left) >= least
    return bool(share.leading.low) + bool(share.others.low)
