"""The page about goals, with the numbers of one sort of reader."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from careerctl.analysis.needing.asked import LevelNeeded, Needed, RoleNeeded, end_of, goals_in_force, is_over, needed_by
from careerctl.analysis.needing.figures import Counting, figures, sets_of
from careerctl.analysis.needing.masked import Masked
from careerctl.analysis.needing.people import Counted
from careerctl.analysis.needing.supposing import NO_CHANGE, Change
from careerctl.model.framework import Framework
from careerctl.model.goal import Goal
from careerctl.results.needs import (
    Count,
    Figures,
    GoalNeeds,
    NeedFilled,
    NeedsCounted,
    ReaderOfCounts,
    RoleWished,
    Share,
    SharedThing,
)
from careerctl.results.readers import Audience
from careerctl.results.result import replace


@dataclass(frozen=True)
class NeedsQuestion:
    """What is asked: about which goals, whether about all, and what is supposed; None where nothing is."""

    framework: Framework
    goals: Mapping[str, Goal]
    about_all: bool
    change: Change | None
    whole: bool
    """Whether the files of all people could be read: otherwise there may be more of everything."""
    sheets_whole: bool = True
    """Whether all their sheets could be read: otherwise more of them may have what is rated."""
    plans_whole: bool = True
    """Whether all their plans could be read: otherwise more may come, and leave."""

    def told(self, count: Count) -> Count:
        """Return a number of people, who may be more where not everything about people could be read."""
        return count if self.whole else Count(count.low)

    def figures(self, need: Needed, figures: Figures) -> Figures:
        """Return figures as far as they are certain: with more people who have something, fewer are missing."""
        if not self.plans_whole:
            coming, leaving = Count(figures.coming.low), Count(figures.leaving.low)
            figures = replace(figures, coming=coming, leaving=leaving, missing=Count())
        if isinstance(need, LevelNeeded) and not self.sheets_whole:  # of whom a number counts that they do not have it
            figures = replace(figures, coming=Count(), wished=Count(), learns=Count())
        elif self.whole:
            return figures
        told = {name: Count(getattr(figures, name).low) for name in ("there", "leaving", "coming", "wished", "learns")}
        return replace(figures, missing=Count(0, figures.missing.high), **told)


def of_own_people(asked: NeedsQuestion, people: Sequence[Counted]) -> NeedsCounted:
    """Return the page for a manager, about those whose numbers that manager may see unmasked."""
    return _page(asked, people, "manager", _Exact(asked.framework, people))


def of_everybody(asked: NeedsQuestion, people: Sequence[Counted], reader: Audience) -> NeedsCounted:
    """Return the page about all, for hr or for everyone.

    That a move was decided everyone learns from the role in the person's file, as on all other pages, and not sooner.
    """
    if reader is Audience.HR:
        return _page(asked, people, "hr", Masked(asked.framework, people, reader))
    known = [each.unmoved or each for each in people]
    return _page(asked, known, "everyone", Masked(asked.framework, known, reader))


class _Exact:
    """People each of whom the reader may see."""

    def __init__(self, framework: Framework, people: Sequence[Counted]) -> None:
        self.framework = framework
        self.people = people
        self._roles = {each.id: each.role for each in people}

    @cached_property
    def wishes(self) -> Mapping[str, int]:
        roles = [{role for role, _ in each.wishes} for each in self.people]
        return {role: sum(role in each for each in roles) for role in sorted(set().union(*roles))}

    def wished(self, role: str) -> Count:
        return _exactly(self.wishes.get(role, 0))

    def wished_of(self, *, leading: bool) -> Count:
        return _exactly(sum(count for role, count in self.wishes.items() if _leads(self.framework, role) is leading))

    def in_words(self) -> Count:
        return _exactly(sum(bool(each.in_words) for each in self.people))

    def figures(self, need: Needed, end: date | None, change: Change) -> Figures:
        sets = sets_of(self.framework, self.people, need, end)
        return figures(Counting(self.framework, self._roles, end), sets, need, change)


_Numbers = _Exact | Masked


def _page(asked: NeedsQuestion, people: Sequence[Counted], reader: ReaderOfCounts, numbers: _Numbers) -> NeedsCounted:
    return NeedsCounted(
        reader,
        len(people),
        asked.whole,
        tuple(_goal(asked, name, goal, numbers) for name, goal in asked.goals.items()),
        tuple(_nobody_in(asked, people)) if asked.whole else None,
        _all_unmet(asked, numbers) if asked.about_all else (),
        asked.told(numbers.in_words()) if asked.about_all else None,
        tuple(_shares(asked, numbers)) if asked.about_all else (),
    )


def _goal(asked: NeedsQuestion, name: str, goal: Goal, numbers: _Numbers) -> GoalNeeds:
    horizon, end = goal.horizon, end_of(goal)

    def need(each: Needed) -> NeedFilled:
        today = asked.figures(each, numbers.figures(each, end, NO_CHANGE))
        then = asked.figures(each, numbers.figures(each, end, asked.change)) if asked.change is not None else None
        return _need(asked.framework, each, today, then)

    return GoalNeeds(
        name,
        goal.name,
        goal.why or "",
        horizon.from_.text if horizon is not None else "",
        horizon.to.text if horizon is not None and horizon.to is not None else "",
        is_over(asked.framework, goal),
        tuple(map(need, needed_by(asked.framework, goal))),
    )


def _need(framework: Framework, need: Needed, today: Figures, then: Figures | None) -> NeedFilled:
    if isinstance(need, RoleNeeded):
        return NeedFilled("role", need.role, framework.role_name(need.role), None, "", need.people, today, then)
    scale, name = framework.scale_of(need.competency), framework.competency_name(need.competency)
    level = scale.name(need.level) if scale is not None else ""
    return NeedFilled("competency", need.competency, name, need.level, level, need.people, today, then)


def _nobody_in(asked: NeedsQuestion, people: Sequence[Counted]) -> Iterator[str]:
    held = {each.role for each in people}
    needed = (each for goal in asked.goals.values() for each in needed_by(asked.framework, goal))
    roles = dict.fromkeys(each.role for each in needed if isinstance(each, RoleNeeded))
    yield from (asked.framework.role_name(role) for role in roles if role not in held)


def _all_unmet(asked: NeedsQuestion, numbers: _Numbers) -> tuple[RoleWished, ...] | None:
    """Return the roles that are wished for and that no goal needs; None where a goal could not be read."""
    if not asked.framework.goals.whole:
        return None
    return tuple(replace(each, wished=asked.told(each.wished)) for each in _unmet(asked.framework, numbers))


def _unmet(framework: Framework, numbers: _Numbers) -> Iterator[RoleWished]:
    """Yield the roles that are wished for, so far as that is told, and that no goal needs, by name."""
    goals = goals_in_force(framework).values()
    needed = {each.role for goal in goals for each in needed_by(framework, goal) if isinstance(each, RoleNeeded)}
    wished = [RoleWished(role, framework.role_name(role), numbers.wished(role)) for role in numbers.wishes]
    unmet = [each for each in wished if each.role not in needed and each.wished.low]
    yield from sorted(unmet, key=lambda each: (each.name.casefold(), each.role))


def _shares(asked: NeedsQuestion, numbers: _Numbers) -> Iterator[Share]:
    """Yield how much leads people; of what could not be read nothing."""
    framework = asked.framework
    in_use = [role for role in framework.roles.items if framework.is_in_use(role)]
    free = {name: each.left_on(framework.today) for name, each in framework.openings.items.items()}
    if not framework.roles.whole:
        return
    yield _share("roles", dict.fromkeys(in_use, 1), lambda role: _leads(framework, role))
    if framework.openings.whole:
        openings = framework.openings.items
        yield _share("openings", free, lambda name: _leads(framework, openings[name].role))
    if framework.activities.whole and framework.competencies.whole:
        used = {name: 1 for name, each in framework.activities.items.items() if each.status == "active"}
        yield _share("activities", used, lambda name: _develops_leading(framework, name))
    leading, others = (asked.told(numbers.wished_of(leading=each)) for each in (True, False))
    yield Share("wishes", leading, others)


def _share(what: SharedThing, counts: Mapping[str, int], is_leading: Callable[[str], bool]) -> Share:
    leading = sum(count for each, count in counts.items() if is_leading(each))
    return Share(what, _exactly(leading), _exactly(sum(counts.values()) - leading))


def _leads(framework: Framework, role: str) -> bool:
    return framework.manages(framework.roles.get(role))


def _develops_leading(framework: Framework, activity: str) -> bool:
    develops = map(framework.competencies.get, framework.activities.items[activity].develops)
    return any(each is not None and each.leads for each in develops)


def _exactly(count: int) -> Count:
    return Count(count, count)
