"""What people let everyone know, read without looking closer at anybody: wishes, and what to ask them about."""

from collections import Counter
from collections.abc import Collection as Several
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from careerctl.model.collection import Collection
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.role import Role
from careerctl.model.wish import Wish
from careerctl.problems.diagnostic import errors
from careerctl.project import disk
from careerctl.project.reading import files
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.mentions import may_hold
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


def wished_openly(people: PeopleIndex, framework: Framework) -> OpenWishes:
    """Return which roles people wish for and let everyone know.

    Only those files are read that share something with everyone, and of a file that is broken nothing is told. A wish
    for today's role is none for a position, and one that was refused is over.
    """
    today = framework.today
    about = ((name, _read_where(people, framework, path, b"everyone")) for name, path in people.paths.items())
    here = ((name, each) for name, each in about if each is not None and not each.has_left(today))
    return OpenWishes({name: _openly(each, framework.roles, today) for name, each in here})


def wishing(people: PeopleIndex, framework: Framework, roles: Several[str]) -> list[tuple[str, Person]]:
    """Return who lets everyone know of a wish, where it may be for a role that has one of the ids, by their ids.

    Only those files are read in which such a wish may stand; of a file that is broken nothing is told.
    """
    words = [each.encode() for each in roles]
    found = []
    for name, path in people.paths.items():
        person = _read_where(people, framework, path, b"everyone", words)
        if person is not None and not person.has_left(framework.today):
            found.append((name, person))
    return found


def sharing(people: PeopleIndex, framework: Framework, but: str) -> dict[str, list[Person]]:
    """Return by competency whom, but one, everyone may ask about it, in the order of their ids.

    Only those files are read in which somebody shares something.
    """
    found: dict[str, list[Person]] = {}
    for name, path in people.paths.items():
        person = _read_where(people, framework, path, b"shares") if name != but else None
        if person is not None and not person.has_left(framework.today):
            for competency in person.shares:
                found.setdefault(framework.competencies.current(competency), []).append(person)
    return found


def _read_where(
    people: PeopleIndex, framework: Framework, path: str, word: bytes, others: Several[bytes] = ()
) -> Person | None:
    """Return a person in whose file a word may stand, and one of some others; None where not, and for a broken file."""
    try:
        raw = disk.read(people.root / path) or b""
        speaks = may_hold(raw, [word]) and (not others or may_hold(raw, others))
    except disk.ClosedError:
        people.diagnostics += files.read(people.root, path).diagnostics()
        return None
    source = files.read(people.root, path) if speaks else None
    if source is None:
        return None
    leave_out = framework.settings.leaves_unknown_out
    person, found = shaped(Person, source, leave_out=leave_out) if source.root is not None else (None, [])
    if person is None:
        people.broken += errors([*source.diagnostics(), *found])
    return person


def _openly(person: Person, roles: Collection[Role], today: date) -> frozenset[str]:
    return frozenset(roles.current(each.role) for each in person.wishes if each.role and _is_open(each, today)) - {
        roles.current(person.role or "")
    }


def _is_open(wish: Wish, today: date) -> bool:
    """Tell whether everyone may know of a wish that is still one."""
    refused = wish.answered is not None and wish.answered.answer in {"no", "another-way"}
    came_true = wish.fulfilled is not None and wish.fulfilled <= today
    withdrawn = wish.withdrawn is not None and wish.withdrawn <= today
    return wish.shared_with == "everyone" and not (refused or came_true or withdrawn)
