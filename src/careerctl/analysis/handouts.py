"""What is on a page to hand out or hang up: a role, a path, a position."""

from collections.abc import Callable, Iterable, Iterator

from careerctl.analysis.compare import role_shown, upkeep
from careerctl.analysis.conditions import conditions_of
from careerctl.analysis.items import NOTHING_SAID, item
from careerctl.analysis.levels import scales_used
from careerctl.analysis.position import known_openings, opening_shown
from careerctl.analysis.review import framework_s, meanings
from careerctl.analysis.ways.map import paths_on
from careerctl.model.framework import Framework
from careerctl.model.moves import RoleMove
from careerctl.model.role import RequirementEntry
from careerctl.results.report import Head, Looks, OpeningPage, PathPage, RolePage, TakenOver, WayInto, WayOn
from careerctl.results.result import replace


def role_page(head: Head, framework: Framework, role: str) -> RolePage:
    """Return a role as it is handed out; `role` is the present id of one that could be read."""
    required = framework.required(role)
    items = tuple(framework_s(item(framework, asked, NOTHING_SAID, None)) for asked in required.values())
    leaving, arriving = framework.moves.leaving.get(role, {}), framework.moves.arriving.get(role, ())
    on = dict.fromkeys(path for move in (*arriving, *leaving.values()) for path in move.paths)
    return RolePage(
        head=head,
        role=role_shown(framework, role),
        items=items,
        meanings=meanings(framework, items),
        looks=tuple(Looks(each.competency, level) for each in items for level in each.described),
        taken_over=tuple(_taken_over(framework, role)),
        conditions=conditions_of(framework, role),
        on_paths=tuple((each, framework.paths.items[each].name) for each in on),
        ways_here=tuple(_way_here(framework, each) for each in arriving),
        ways=tuple(_way(framework, each) for each in leaving.values()),
        scales=tuple(scales_used(framework, (each.scale for each in items))),
        openings=known_openings(framework, role),
        left_out=tuple(framework.unreadable(role)),
    )


def _way(framework: Framework, move: RoleMove) -> WayOn:
    known = framework.roles.get(move.to_role)
    return WayOn(
        to=move.to_role,
        to_name=framework.role_name(move.to_role),
        kind=move.kind,
        paths=tuple(framework.paths.items[each].name for each in move.paths),
        to_status=known.status if known is not None else "",
        months=move.months,
        stepping_stones=move.stones,
    )


def _way_here(framework: Framework, move: RoleMove) -> WayInto:
    return WayInto(move.from_role, framework.role_name(move.from_role), move.kind, move.months)


def _taken_over(framework: Framework, role: str) -> Iterator[TakenOver]:
    """Yield each requirement that stands in the file of a role that this one extends, the nearest first."""
    current = framework.competencies.current
    line = [role, *framework.ancestors(role)]
    entries = {each: {current(name): said for name, said in _requires(framework, each)} for each in line}
    for competency in framework.required(role):
        said_by = [each for each in line if competency in entries[each]]
        own_level = said_by[0] == role
        rest = said_by[1:] if own_level else said_by
        if rest and not (own_level and isinstance(entries[role][competency], RequirementEntry)):
            yield TakenOver(competency, rest[0], framework.role_name(rest[0]), own_level)


def _requires(framework: Framework, role: str) -> Iterable[tuple[str, str | RequirementEntry]]:
    known = framework.roles.get(role)
    return known.requires.items() if known is not None else ()


def opening_page(head: Head, framework: Framework, opening: str, named: Callable[[str], str]) -> OpeningPage:
    """Return a position as it is hung up, by its present id; `named` returns the name of somebody with an id."""
    shown = opening_shown(framework, opening)
    role = role_page(head, framework, shown.role)
    return OpeningPage(head, replace(shown, owner_name=named(shown.owner) if shown.owner else ""), role)


def roles_on(framework: Framework, path: str) -> dict[str, None]:
    """Return the present ids of all roles that a path names, in its order, also of those that cannot be read."""
    known = framework.paths.items[path]
    written = (*known.steps, *(role for move in known.moves for role in (move.from_, move.to)))
    return dict.fromkeys(framework.roles.current(each) for each in written)


def path_page(head: Head, framework: Framework, path: str) -> PathPage:
    """Return a path as it is handed out; `path` is the present id of one that could be read."""
    known, roles = framework.paths.items[path], roles_on(framework, path)
    return PathPage(
        head=head,
        path=path,
        name=known.name,
        purpose=known.purpose or "",
        status=known.status,
        upkeep=upkeep(known),
        stations=tuple(role_page(head, framework, each) for each in roles if each in framework.roles.items),
        map=paths_on(framework, path, roles),
    )
