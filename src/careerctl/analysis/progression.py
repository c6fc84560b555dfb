"""By what one advances along a path, or into a role, and what one is paid for it."""

from collections.abc import Iterator

from careerctl.analysis.compare import asked_of
from careerctl.analysis.handouts import path_page, role_page, roles_on
from careerctl.model.framework import Framework
from careerctl.model.moves import RoleMove
from careerctl.results.progression import AskedBefore, ProgressionPage, Station, WayHere
from careerctl.results.report import Head, RolePage


def along(head: Head, framework: Framework, path: str) -> ProgressionPage:
    """Return the statement about a path; `path` is the present id of one that could be read."""
    page = path_page(head, framework, path)
    moves = [each for each in framework.moves.all if path in each.paths]
    return ProgressionPage(
        head=head,
        path=path,
        name=page.name,
        purpose=page.purpose,
        status=page.status,
        upkeep=page.upkeep,
        stations=tuple(_station(framework, each, moves) for each in page.stations),
    )


def into(head: Head, framework: Framework, role: str) -> ProgressionPage:
    """Return the statement about a role; `role` is the present id of one that could be read."""
    page = role_page(head, framework, role)
    moves = [each for each in framework.moves.all if not each.draft]
    return ProgressionPage(
        head=head,
        name=page.role.name,
        purpose=page.role.summary,
        status=page.role.status,
        upkeep=page.role.upkeep,
        stations=(_station(framework, page, moves),),
    )


def files_behind(framework: Framework, page: ProgressionPage) -> Iterator[tuple[str, str]]:
    """Yield kind and id of what a statement stands on: path and roles, what those extend, and what they ask.

    What cannot be read is among it, too: a statement that leaves something out has not held since before that.
    """
    if page.path:
        yield "path", page.path
        yield from (("role", each) for each in roles_on(framework, page.path))
    for each in page.stations:
        for role in (each.role.role.role, *framework.ancestors(each.role.role.role)):
            yield "role", role
        for competency in (*(item.competency for item in each.role.items), *each.role.left_out):
            yield "competency", competency


def _station(framework: Framework, page: RolePage, moves: list[RoleMove]) -> Station:
    """Return a role with the moves that lead to it; what was asked before is said where one promotion alone does."""
    ways = [each for each in moves if each.to_role == page.role.role]
    below = [each.from_role for each in ways if each.kind == "promotion"]
    before = below[0] if len(below) == 1 and below[0] in framework.roles.items else ""
    asked = framework.required(before) if before and not framework.unreadable(before) else {}
    return Station(
        role=page,
        ways=tuple(_way(framework, each) for each in ways),
        before=before if asked else "",
        before_name=framework.role_name(before) if asked else "",
        asked_before=tuple(AskedBefore(each.competency, asked_of(asked.get(each.competency))) for each in page.items)
        if asked
        else (),
    )


def _way(framework: Framework, move: RoleMove) -> WayHere:
    return WayHere(move.from_role, framework.role_name(move.from_role), move.kind, move.months, move.stones)
