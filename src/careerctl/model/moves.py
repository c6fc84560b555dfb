"""Moves: where people can go, as all paths together say it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from careerctl.model.path import MoveKind, Path
from careerctl.model.role import Role

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class MergedMove:
    """A move with what all paths say of it, and the place where one would say more."""

    before: str
    after: str
    kind: MoveKind
    stones: bool
    """Whether a path names stepping stones."""
    draft: bool
    """Whether it stands in drafts alone."""
    path: str
    steps: Steps


class Moves:
    """The moves of all paths that are not retired, between present ids; a role's move to itself is none."""

    def __init__(self, paths: Mapping[str, Path], roles: Mapping[str, Role], current: Callable[[str], str]) -> None:
        """Take paths and roles by id, and what returns the present id of what is written."""
        self._paths, self._roles, self._current = paths, roles, current

    @cached_property
    def all(self) -> tuple[MergedMove, ...]:
        """Every move once, those of drafts last. Where kinds contradict each other, the first counts."""
        merged: dict[tuple[str, str], MergedMove] = {}
        for name, path in self._shown():
            for move in self._said(name, path):
                edge = (move.before, move.after)
                known = merged.get(edge)
                merged[edge] = move if known is None else _together(known, move)
        return tuple(merged.values())

    @cached_property
    def active(self) -> tuple[MergedMove, ...]:
        """The moves that people can make today: of active paths, from active roles to active ones."""
        status = {name: role.status for name, role in self._roles.items()}
        return tuple(
            each
            for each in self.all
            if not each.draft and status.get(each.before) == "active" and status.get(each.after) == "active"
        )

    @cached_property
    def promotions(self) -> tuple[MergedMove, ...]:
        """Those of the active moves that are promotions."""
        return tuple(each for each in self.active if each.kind == "promotion")

    @cached_property
    def possible(self) -> tuple[MergedMove, ...]:
        """The moves that are or may come: drafts too, and roles whose files could not be read; no retired role."""
        retired = {name for name, role in self._roles.items() if role.status == "retired"}
        return tuple(each for each in self.all if each.before not in retired and each.after not in retired)

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
        for status in ("active", "draft"):
            yield from ((name, path) for name, path in self._paths.items() if path.status == status)

    def _said(self, name: str, path: Path) -> Iterator[MergedMove]:
        draft = path.status == "draft"
        for index, (before, after) in enumerate(pairwise(map(self._current, path.steps)), 1):
            if before != after:
                yield MergedMove(
                    before, after, "promotion", stones=False, draft=draft, path=name, steps=("steps", index)
                )
        for index, move in enumerate(path.moves):
            before, after = self._current(move.from_), self._current(move.to)
            if before != after:
                stones = bool(move.stepping_stones)
                yield MergedMove(
                    before, after, move.kind, stones=stones, draft=draft, path=name, steps=("moves", index)
                )


def _named(path: Path) -> Iterator[tuple[str, Steps]]:
    for index, role in enumerate(path.steps):
        yield role, ("steps", index)
    for index, move in enumerate(path.moves):
        yield move.from_, ("moves", index, "from")
        yield move.to, ("moves", index, "to")


def _together(known: MergedMove, said: MergedMove) -> MergedMove:
    """Return a move with what is said of it elsewhere; an entry under `moves` is a better place than a step."""
    stones = known.stones or said.stones
    if known.steps[0] == "steps" and said.steps[0] == "moves" and known.draft == said.draft:
        return replace(known, stones=stones, path=said.path, steps=said.steps)
    return replace(known, stones=stones)
