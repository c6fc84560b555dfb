"""Moves: where people can go, as all paths together say it. What one path leaves open, another may say."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache, cached_property
from itertools import chain, pairwise
from typing import NamedTuple

from careerctl.model.path import MoveKind, Path, PathMove
from careerctl.model.role import Role

Steps = tuple[str | int, ...]


class RoleMove(NamedTuple):
    """A way from one role to another, by their present ids, with what all paths say of it."""

    from_role: str
    to_role: str
    kind: MoveKind
    months: Fraction | None
    """Those usually spent in the role before it, None where nobody has said."""
    stones: tuple[str, ...]
    """What prepares for it."""
    paths: tuple[str, ...]
    """The paths on which it lies."""
    draft: bool
    """Whether it stands in drafts alone."""
    path: str
    """The path, and the place there, where one would say more of it."""
    steps: Steps


class Moves:
    """The moves of all paths that are not retired, between present ids; a role's move to itself is none."""

    def __init__(self, paths: Mapping[str, Path], roles: Mapping[str, Role], current: Callable[[str], str]) -> None:
        """Take paths and roles by id, and what returns the present id of what is written."""
        self._paths, self._roles, self._current = dict(sorted(paths.items())), roles, current

    @cached_property
    def all(self) -> tuple[RoleMove, ...]:
        """Every move once, those of drafts last. Near-linear in what the paths say.

        Stepping stones add up. Different kinds or months of one move are an error that `check` finds; the first in the
        order of the paths' ids and of a path counts. To a move in use drafts add nothing.
        """
        in_use = self._merged("active")
        drafts = {edge: move for edge, move in self._merged("draft").items() if edge not in in_use}
        return (*in_use.values(), *drafts.values())

    @cached_property
    def leaving(self) -> dict[str, dict[str, RoleMove]]:
        """The moves of active paths by the role that they leave and the one that they take."""
        found: dict[str, dict[str, RoleMove]] = {}
        for move in self.all:
            if not move.draft:
                found.setdefault(move.from_role, {})[move.to_role] = move
        return found

    @cached_property
    def arriving(self) -> dict[str, list[RoleMove]]:
        """The moves of active paths by the role that they take."""
        found: dict[str, list[RoleMove]] = {}
        for move in self.all:
            if not move.draft:
                found.setdefault(move.to_role, []).append(move)
        return found

    @cached_property
    def active(self) -> tuple[RoleMove, ...]:
        """The moves that people can make today: of active paths, from active roles to active ones."""
        status = {name: role.status for name, role in self._roles.items()}
        return tuple(
            each
            for each in self.all
            if not each.draft and status.get(each.from_role) == "active" and status.get(each.to_role) == "active"
        )

    @cached_property
    def promotions(self) -> tuple[RoleMove, ...]:
        """Those of the active moves that are promotions."""
        return tuple(each for each in self.active if each.kind == "promotion")

    @cached_property
    def possible(self) -> tuple[RoleMove, ...]:
        """The moves that are or may come: drafts too, and roles whose files could not be read; no retired role."""
        retired = {name for name, role in self._roles.items() if role.status == "retired"}
        return tuple(each for each in self.all if each.from_role not in retired and each.to_role not in retired)

    @cached_property
    def places(self) -> dict[str, tuple[str, Steps]]:
        """Every active role on an active path, with the path and the place there that names it first."""
        found: dict[str, tuple[str, Steps]] = {}
        for name, path in self._paths.items():
            for role, steps in _named(path) if path.status == "active" else ():
                known = self._roles.get(self._current(role))
                if known is not None and known.status == "active":
                    found.setdefault(self._current(role), (name, steps))
        return found

    @cached_property
    def drawn(self) -> frozenset[str]:
        """All roles that a path names which is not retired."""
        return frozenset(self._current(role) for _, path in self._shown() for role, _ in _named(path))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The roles with which a path begins that is not retired: its first step, or where its first move starts."""
        first = ((*path.steps, *(each.from_ for each in path.moves)) for _, path in self._shown())
        return frozenset(self._current(each[0]) for each in first if each)

    def _shown(self) -> Iterator[tuple[str, Path]]:
        return chain(self._of("active"), self._of("draft"))

    def _of(self, status: str) -> Iterator[tuple[str, Path]]:
        return ((name, path) for name, path in self._paths.items() if path.status == status)

    def _merged(self, status: str) -> dict[tuple[str, str], RoleMove]:
        said: dict[tuple[str, str], list[_Said]] = {}
        for name, path in self._of(status):
            for each in _said(name, path):
                edge = (self._current(each.from_role), self._current(each.to_role))
                if edge[0] != edge[1]:
                    said.setdefault(edge, []).append(each)
        return {edge: _together(*edge, each, draft=status == "draft") for edge, each in said.items()}


class _Said(NamedTuple):
    """What one place in a path says of a move, its roles as they are written; `move` is None where it is a step."""

    from_role: str
    to_role: str
    path: str
    steps: Steps
    move: PathMove | None = None


def _said(name: str, path: Path) -> Iterator[_Said]:
    for index, (before, after) in enumerate(pairwise(path.steps), 1):
        yield _Said(before, after, name, ("steps", index))
    for index, move in enumerate(path.moves):
        yield _Said(move.from_, move.to, name, ("moves", index), move)


def _named(path: Path) -> Iterator[tuple[str, Steps]]:
    for index, role in enumerate(path.steps):
        yield role, ("steps", index)
    for index, move in enumerate(path.moves):
        yield move.from_, ("moves", index, "from")
        yield move.to, ("moves", index, "to")


def _together(from_role: str, to_role: str, said: list[_Said], *, draft: bool) -> RoleMove:
    """Return what is said of a move in several places; an entry under `moves` is a better place than a step."""
    written = [each.move for each in said if each.move is not None]
    place = next((each for each in said if each.move is not None), said[0])
    return RoleMove(
        from_role,
        to_role,
        kind=said[0].move.kind if said[0].move is not None else "promotion",
        months=next((_exact(each.typical_months) for each in written if each.typical_months is not None), None),
        stones=tuple(dict.fromkeys(stone for move in written for stone in move.stepping_stones)),
        paths=tuple(dict.fromkeys(each.path for each in said)),
        draft=draft,
        path=place.path,
        steps=place.steps,
    )


@cache
def _exact(months: float) -> Fraction:
    return Fraction(str(months))
