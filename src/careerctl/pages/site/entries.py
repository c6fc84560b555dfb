"""What can be found of each page: its name, what sort of thing it is, where it lies, and its words."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from careerctl.pages.linked import level_place
from careerctl.pages.site.plan import called
from careerctl.results.framework_pages import (
    ActivitiesPage,
    CompetencyPage,
    GoalPage,
    LevelBeside,
    SitePage,
)
from careerctl.results.report import OpeningPage, PathPage, RolePage
from careerctl.text.phrases import Say, number
from careerctl.text.prose import in_line


class Findable(NamedTuple):
    """A page, or a place on one, as somebody finds it."""

    name: str
    sort: str
    page: str
    place: str
    words: str


_SORTS = {
    "role": "Role",
    "competency": "Competency",
    "path": "Path",
    "goal": "Goal",
    "opening": "Free position",
    "activities": "Activity",
}


def entries(page: SitePage, say: Say) -> Iterator[Findable]:
    """Yield what can be found on a page; the start page and two roles side by side are found over others."""
    if page.kind not in _SORTS:
        return
    name, sort = called(page.kind, page.ids), say(_SORTS[page.kind])
    for title, place, words in _found(page.result, say):
        yield Findable(in_line(title), sort, name, place, " ".join(filter(None, map(in_line, words))))


def _found(result: object, say: Say) -> Iterator[tuple[str, str, Iterable[str]]]:
    match result:
        case RolePage(role=role):
            texts = (role.summary, *role.responsibilities, *role.daily, *(each.text for each in role.deliverables))
            yield role.name, "", (*texts, *role.advantages, *role.disadvantages, *role.growth)
        case CompetencyPage():
            yield result.name, "", (result.description,)
            for each in result.levels:
                name = say("{name}, level {level}", name=result.name, level=f"{number(each.level)} {each.name}")
                yield name, level_place(each.level), _level(each)
        case PathPage():
            yield result.name, "", (result.purpose, *(each.role.name for each in result.stations))
        case GoalPage():
            yield result.name, "", (result.why,)
        case OpeningPage():
            yield result.opening.name, "", (result.role.role.summary,)
        case ActivitiesPage():
            for one in result.activities:
                yield one.name, one.activity, (one.description, *(each.name for each in one.develops))
        case _:
            pass


def _level(level: LevelBeside) -> Iterator[str]:
    yield level.summary
    for each in level.criteria:
        yield from (each.said.text, *each.said.examples)
    yield from level.examples
