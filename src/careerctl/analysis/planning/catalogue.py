"""What the catalogue offers: activities, as far as choosing needs to know them."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from careerctl.model.activity import Activity, StageName
from careerctl.model.framework import Framework
from careerctl.model.scale import Level
from careerctl.results.stages import Sort

PLANNED: tuple[StageName, ...] = ("mastery", "trial", "permanent")
"""The stages in which activities are planned, in their order."""
HOUR = 3600
"""Hours a week are counted in whole seconds, rounded up, so that sums are exact."""

_SORTS: dict[str, Sort] = {
    **dict.fromkeys(
        ("coaching-duty", "teaching", "special-assignment", "task-force", "stand-in", "larger-scope", "rotation"),
        "experience",
    ),
    **dict.fromkeys(("shadowing", "mentoring", "networking", "conference"), "exposure"),
    **dict.fromkeys(("class", "workshop", "certification", "reading"), "education"),
}
_BY_SORT: dict[Sort, frozenset[str]] = {
    "experience": frozenset({"trial", "permanent"}),
    "exposure": frozenset({"mastery", "trial"}),
    "education": frozenset({"mastery", "trial"}),
}
_DRIVERS: dict[str, tuple[str, ...]] = {
    "progress": ("larger-scope", "stand-in", "certification"),
    "challenge": ("special-assignment", "task-force", "rotation"),
    "responsibility": ("stand-in", "larger-scope", "special-assignment", "coaching-duty"),
    "contribution": ("task-force", "special-assignment"),
    "helping-others": ("coaching-duty", "teaching"),
    "financial": ("larger-scope",),
    "recognition": ("teaching", "conference"),
    "security": ("mentoring", "class"),
    "balance": ("reading",),
    "learning": ("class", "workshop", "certification", "reading", "conference", "shadowing"),
}
"""In which kinds of activities people find what moves them."""


class Offered(NamedTuple):
    """An activity with what choosing goes by; `load` in seconds a week."""

    id: str
    kind: str
    sort: Sort
    stages: frozenset[str]
    develops: dict[str, tuple[Level | None, Level]]
    weeks: int
    load: int
    cost: float
    places: int | None
    after: tuple[str, ...]


def sort_of(kind: str) -> Sort:
    """Return whether one learns by doing, through others, or in a class."""
    return _SORTS[kind]


def offered(framework: Framework) -> dict[str, Offered]:
    """Return the active activities by id."""
    return {
        name: _offered(framework, name, activity)
        for name, activity in sorted(framework.activities.items.items())
        if activity.status == "active"
    }


def _offered(framework: Framework, name: str, activity: Activity) -> Offered:
    weeks = max(1, ceil(activity.weeks or 1))
    sort = _SORTS[activity.kind]
    return Offered(
        id=name,
        kind=activity.kind,
        sort=sort,
        stages=frozenset(activity.stages) or _BY_SORT[sort],
        develops=dict(_develops(framework, activity)),
        weeks=weeks,
        load=ceil((activity.hours or 0) * HOUR / weeks),
        cost=activity.cost or 0,
        places=activity.places,
        after=tuple(framework.activities.current(each) for each in activity.after),
    )


def _develops(framework: Framework, activity: Activity) -> Iterator[tuple[str, tuple[Level | None, Level]]]:
    for written, levels in activity.develops.items():
        competency = framework.competencies.current(written)
        scale = framework.scale_of(competency)
        to = scale.value(levels.to) if scale is not None else None
        if scale is not None and to is not None:
            yield competency, (scale.value(levels.from_) if levels.from_ is not None else None, to)


def suited(offer: Offered, drivers: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of a person's drivers that are found in an activity."""
    return tuple(each for each in drivers if offer.kind in _DRIVERS.get(each, ()))


def built_on(offer: Offered, strengths: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of a person's strengths that an activity puts to use."""
    return tuple(each for each in strengths if each in offer.develops)
