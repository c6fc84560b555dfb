"""Wishes that everyone may know of, read without looking closer at anybody else."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from careerctl.model.framework import Collection
from careerctl.model.person import Person
from careerctl.model.role import Role
from careerctl.project import disk
from careerctl.project.reading import files
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.shape import shaped


@dataclass(frozen=True)
class OpenWishes:
    """Which roles each person wishes for and lets everyone know."""

    by_person: Mapping[str, frozenset[str]]

    def of_others(self, but: str) -> Counter[str]:
        """Count by role the people, but one, who wish for it."""
        return self._of_all - Counter(self.by_person.get(but))

    @cached_property
    def _of_all(self) -> Counter[str]:
        return Counter(role for roles in self.by_person.values() for role in roles)


def wished_openly(people: PeopleIndex, roles: Collection[Role]) -> OpenWishes:
    """Return which roles people wish for and let everyone know.

    Only those files are read that share something with everyone, and of a file that is broken nothing is told. A wish
    for today's role is none for a position, and one that was refused is over.
    """
    about = ((name, _open_about(people, path)) for name, path in people.paths.items())
    return OpenWishes({name: _openly(each, roles) for name, each in about if each is not None and each.left is None})


def _open_about(people: PeopleIndex, path: str) -> Person | None:
    try:
        speaks = b"everyone" in (disk.read(people.root / path) or b"")
    except disk.ClosedError:
        people.diagnostics += files.read(people.root, path).diagnostics()
        return None
    source = files.read(people.root, path) if speaks else None
    return shaped(Person, source)[0] if source is not None and source.root is not None else None


def _openly(person: Person, roles: Collection[Role]) -> frozenset[str]:
    today = roles.current(person.role or "")
    over = {"no", "another-way"}
    return frozenset(
        roles.current(wish.role)
        for wish in person.wishes
        if wish.role and wish.shared_with == "everyone" and (wish.answered is None or wish.answered.answer not in over)
    ) - {today}
