"""What a framework shows of itself in the open: competencies, goals, activities, and where everybody begins."""

from collections.abc import Iterator

from careerctl.analysis.beside import levels_beside
from careerctl.analysis.compare import upkeep
from careerctl.analysis.levels import every_level, links_of, scales_used
from careerctl.analysis.needing.asked import LevelNeeded, goals_in_force, is_over, needed_by
from careerctl.analysis.position import known_openings
from careerctl.analysis.ways.map import paths
from careerctl.model.activity import Activity
from careerctl.model.framework import Framework
from careerctl.model.scale import Level
from careerctl.results.framework_pages import (
    ActivitiesPage,
    ActivityShown,
    CompetencyPage,
    Developing,
    GoalPage,
    Listed,
    Needing,
    RoleAsking,
    StartPage,
)
from careerctl.results.levels import ScaleUsed
from careerctl.results.paths import Paths
from careerctl.results.report import Head
from careerctl.results.result import replace


def competency_page(head: Head, framework: Framework, competency: str) -> CompetencyPage:
    """Return a competency as it is shown to everyone; by the present id of one that could be read."""
    known = framework.competencies.items[competency]
    scale = next(scales_used(framework, [framework.scale_id(competency)]), ScaleUsed())
    described = framework.described(competency)
    shown = [each for each in every_level(framework, competency) if not described or each.level in described]
    return CompetencyPage(
        head=head,
        competency=competency,
        name=known.name,
        status=known.status,
        asks=known.asks,
        area=framework.area_names(known.area),
        leads=known.leads,
        description=known.description or "",
        scale=scale,
        levels=levels_beside(shown, cumulative=scale.cumulative),
        asked_by=tuple(sorted(_asking(framework, competency), key=lambda each: (each.level, each.name))),
        all_read=framework.asks_are_certain,
        developed_by=tuple(_developing(framework, competency)),
        needed_by=tuple(_needing(framework, competency)),
        upkeep=upkeep(known),
        metadata=known.metadata,
    )


def _asking(framework: Framework, competency: str) -> Iterator[RoleAsking]:
    for name, role in framework.roles.items.items():
        asked = framework.required(name).get(competency)
        if asked is not None and role.status == "active":
            entry = asked.requirement
            level_name = asked.scale.name(asked.level)
            yield RoleAsking(name, role.name, role.status, asked.level, level_name, entry.must, entry.optional)


def _developing(framework: Framework, competency: str) -> Iterator[Developing]:
    for name, activity in _in_use(framework):
        for each in _develops(framework, name, activity):
            if each.competency == competency:
                yield Developing(name, activity.name, competency, each.from_level, each.to_level)


def _in_use(framework: Framework) -> Iterator[tuple[str, Activity]]:
    return ((name, each) for name, each in framework.activities.items.items() if each.status == "active")


def _develops(framework: Framework, name: str, activity: Activity) -> Iterator[Developing]:
    for written, way in activity.develops.items():
        competency, scale = framework.competencies.current(written), framework.scale_of(written)
        if competency in framework.competencies.items and scale is not None:
            first = scale.value(way.from_) if way.from_ is not None else None
            called = framework.competency_name(competency)
            yield Developing(name, called, competency, first, scale.value(way.to))


def _needing(framework: Framework, competency: str) -> Iterator[Needing]:
    for name, goal in goals_in_force(framework).items():
        for each in needed_by(framework, goal):
            if isinstance(each, LevelNeeded) and each.competency == competency:
                yield _level_needed(framework, name, goal.name, each)


def _level_needed(framework: Framework, shown_id: str, name: str, need: LevelNeeded) -> Needing:
    return Needing(shown_id, name, need.level, _level_name(framework, need.competency, need.level), need.people)


def _level_name(framework: Framework, competency: str, level: Level) -> str:
    scale = framework.scale_of(competency)
    return scale.name(level) if scale is not None else ""


def goal_page(head: Head, framework: Framework, goal: str) -> GoalPage:
    """Return a goal as it is shown to everyone; by the present id of one that could be read."""
    known = framework.goals.items[goal]
    needs = [*needed_by(framework, known)]
    horizon, current = known.horizon, framework.goals.current
    return GoalPage(
        head=head,
        goal=goal,
        name=known.name,
        begins=horizon.from_.text if horizon is not None else "",
        ends=horizon.to.text if horizon is not None and horizon.to is not None else "",
        is_past=is_over(framework, known),
        why=known.why or "",
        competencies=tuple(
            _level_needed(framework, each.competency, framework.competency_name(each.competency), each)
            for each in needs
            if isinstance(each, LevelNeeded)
        ),
        roles=tuple(
            Needing(id=each.role, name=framework.role_name(each.role), people=each.people)
            for each in needs
            if not isinstance(each, LevelNeeded)
        ),
        served_by=tuple(
            (name, role.name)
            for name, role in framework.roles.items.items()
            if role.status == "active" and goal in map(current, role.serves)
        ),
        all_read=framework.roles.whole,
        metadata=known.metadata,
    )


def activities_page(head: Head, framework: Framework) -> ActivitiesPage:
    """Return all activities in use."""
    return ActivitiesPage(head, tuple(_activity(framework, name, each) for name, each in _in_use(framework)))


def _activity(framework: Framework, name: str, activity: Activity) -> ActivityShown:
    before = (framework.activities.current(each) for each in activity.after)
    return ActivityShown(
        activity=name,
        name=activity.name,
        kind=activity.kind,
        description=activity.description or "",
        develops=tuple(_develops(framework, name, activity)),
        hours=activity.hours,
        weeks=activity.weeks,
        cost=activity.cost,
        places=activity.places,
        after=tuple((each, framework.activities.name_of(each)) for each in before),
        links=links_of(activity.links),
        metadata=activity.metadata,
    )


def start_page(head: Head, framework: Framework, left_out: tuple[str, ...]) -> StartPage:
    """Return where everybody begins; `left_out` are ids of roles that have no page."""
    return StartPage(
        head=head,
        goals=tuple(goal_page(head, framework, each) for each in goals_in_force(framework)),
        map=without_drafts(framework, paths(framework)),
        paths=tuple(
            Listed(name, each.name, each.purpose or "")
            for name, each in framework.paths.items.items()
            if each.status == "active"
        ),
        roles=tuple(_roles(framework, left_out)),
        competencies=tuple(_competencies(framework)),
        openings=known_openings(framework),
        has_activities=any(_in_use(framework)),
        no_longer=tuple(_no_longer(framework)),
        left_out=left_out,
    )


def without_drafts(framework: Framework, map_: Paths) -> Paths:
    """Return a map without roles and paths that are drafts, and without paths that are retired."""
    drafts = {name for name, each in framework.roles.items.items() if each.status == "draft"}
    return replace(
        map_,
        places=tuple(each for each in map_.places if each.role not in drafts),
        moves=tuple(each for each in map_.moves if drafts.isdisjoint((each.from_role, each.to_role))),
        paths=tuple(each for each in map_.paths if each.status == "active"),
    )


def _roles(framework: Framework, left_out: tuple[str, ...]) -> Iterator[Listed]:
    """Yield roles in use, track by track as the settings have them, each from the lowest rank up."""
    tracks = [*framework.settings.tracks]
    in_use = [(name, each) for name, each in framework.roles.items.items() if each.status == "active"]
    places = {name: tracks.index(each.track) if each.track in tracks else len(tracks) for name, each in in_use}
    in_use.sort(key=lambda one: (places[one[0]], one[1].rank is None, one[1].rank or 0, one[1].name))
    for name, each in in_use:
        if name not in left_out:
            track = framework.track_of(each)
            yield Listed(name, each.name, each.summary or "", track.name if track is not None else "")


def _competencies(framework: Framework) -> Iterator[Listed]:
    """Yield competencies in use, area by area as the settings have them."""
    areas = [*framework.settings.areas]
    in_use = [(name, each) for name, each in framework.competencies.items.items() if each.status == "active"]
    in_use.sort(key=lambda one: (areas.index(one[1].area) if one[1].area in areas else len(areas), one[1].name))
    for name, each in in_use:
        yield Listed(name, each.name, each.description or "", " › ".join(framework.area_names(each.area)))


def _no_longer(framework: Framework) -> Iterator[tuple[str, str, str]]:
    """Yield what is retired and has a page of its own, and goals that are over."""
    for kind, things in (
        ("role", framework.roles), ("competency", framework.competencies), ("path", framework.paths)
    ):  # fmt: skip
        yield from ((kind, name, each.name) for name, each in things.items.items() if each.status == "retired")
    yield from (("goal", name, each.name) for name, each in framework.goals.items.items() if is_over(framework, each))
