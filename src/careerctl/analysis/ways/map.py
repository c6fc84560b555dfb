"""The map of all moves, and the part of it around one role."""

from collections.abc import Iterable

from careerctl.model.framework import Framework, once
from careerctl.model.moves import RoleMove
from careerctl.results import paths as results


def paths(framework: Framework) -> results.Paths:
    """Return all paths, all moves of those in use, and the roles that are on none."""
    every = [move for leaving in framework.moves.leaving.values() for move in leaving.values()]
    shown = tuple(_path(framework, name) for name in sorted(framework.paths.items))
    on_one = {role for move in every for role in (move.from_role, move.to_role)}
    on_one |= {role for path in shown if path.status == "active" for role in path.steps}
    off = tuple(each for each in sorted(framework.roles.items) if each not in on_one and framework.is_in_use(each))
    unread = unread_paths(framework)
    return results.Paths(
        organisation=framework.settings.organisation or "",
        places=tuple(place(framework, each) for each in sorted({*on_one, *off})),
        moves=tuple(shown_move(framework, each) for each in _in_order(every)),
        paths=shown,
        off_path=() if unread else off,
        unread=unread,
    )


def unread_paths(framework: Framework) -> tuple[str, ...]:
    """Return the paths that could not be read, by id, and the folders of paths that were not looked into."""
    paths = framework.paths
    return (*sorted(paths.ids - paths.items.keys()), *paths.unlisted)


def paths_around(framework: Framework, role: str) -> results.Paths:
    """Return what leads to a role, given by its present id, and where it leads on."""
    known = framework.moves.leaving
    to_it = [leaving[role] for leaving in known.values() if role in leaving]
    around = _in_order([*to_it, *(move for move in known.get(role, {}).values() if move.to_role != role)])
    roles = {role, *(each for move in around for each in (move.from_role, move.to_role))}
    on = {path for move in around for path in move.paths}
    every = (_path(framework, name) for name in sorted(framework.paths.items))
    shown = tuple(each for each in every if each.path in on or (each.status == "active" and role in each.steps))
    return results.Paths(
        role=role,
        organisation=framework.settings.organisation or "",
        places=tuple(place(framework, each) for each in sorted(roles)),
        moves=tuple(shown_move(framework, each) for each in around),
        paths=shown,
        off_path=() if shown or unread_paths(framework) or not framework.is_in_use(role) else (role,),
        unread=unread_paths(framework),
    )


def paths_on(framework: Framework, path: str, roles: Iterable[str]) -> results.Paths:
    """Return one path by its present id, with the moves on it and its roles; nothing of one that is retired."""
    moves = [move for move in framework.moves.all if path in move.paths]
    shown = _path(framework, path)
    return results.Paths(
        organisation=framework.settings.organisation or "",
        places=tuple(place(framework, each) for each in sorted(roles)) if shown.status != "retired" else (),
        moves=tuple(shown_move(framework, each) for each in _in_order(moves)),
        paths=(shown,),
    )


def paths_of(framework: Framework, ahead: results.Ahead) -> results.Paths:
    """Return one person's ways, with the paths that their moves lie on."""
    shown = tuple(_path(framework, name) for name in sorted(framework.paths.items))
    return results.Paths(
        organisation=framework.settings.organisation or "", paths=shown, ahead=ahead, unread=unread_paths(framework)
    )


@once
def place(framework: Framework, role: str) -> results.RolePlace:
    """Return a role as it stands on the map; of one whose file cannot be read, what stands for its name."""
    known = framework.roles.get(role)
    if known is None:
        return results.RolePlace(role=role, name=framework.role_name(role))
    track = framework.track_of(known)
    return results.RolePlace(
        role=role,
        name=known.name,
        status=known.status,
        track=track.name if track is not None else "",
        manages=framework.manages(known),
        grade=known.grade or "",
        rank=known.rank,
        summary=known.summary or "",
        growth=known.growth,
    )


def shown_move(framework: Framework, move: RoleMove) -> results.Move:
    """Return a move with the names of its roles."""
    return results.Move(
        from_role=move.from_role,
        from_name=framework.role_name(move.from_role),
        to_role=move.to_role,
        to_name=framework.role_name(move.to_role),
        kind=move.kind,
        months=move.months,
        stepping_stones=move.stones,
        paths=move.paths,
    )


def _in_order(several: list[RoleMove]) -> list[RoleMove]:
    return sorted(several, key=lambda move: (move.from_role, move.to_role))


def _path(framework: Framework, name: str) -> results.PathShown:
    path = framework.paths.items[name]
    return results.PathShown(
        path=name,
        name=path.name,
        purpose=path.purpose or "",
        status=path.status,
        steps=tuple(framework.roles.current(each) for each in path.steps),
    )
