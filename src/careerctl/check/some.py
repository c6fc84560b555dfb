"""Whom to read where some files about people are asked about: those whom rules put beside them, and nobody else.

Rules about the organisation see more than one person: who manages somebody and whom they manage, who had asked for a
role that somebody was given, and whether anybody at all names a manager, or wishes for anything.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from careerctl.check.checker import Checker
from careerctl.model.record import PersonFacts
from careerctl.project.reading import files
from careerctl.project.reading.mentions import may_name
from careerctl.project.reading.people import PersonFiles

Read = Callable[[Mapping[str, PersonFiles]], Iterable[tuple[str, PersonFacts]]]
"""Reads people, and yields the facts of those who could be read."""


def _names_a_manager(one: PersonFacts) -> bool:
    return bool(one.led_by()) and not one.left


def _wishes(one: PersonFacts) -> bool:
    return bool(one.wishes)


_ANYBODY = {"manager": _names_a_manager, "wishes": _wishes}
"""What rules ask of all people: whether there is one, with the key that stands in the file."""


class Some:
    """The files about people that are asked about."""

    def __init__(self, checker: Checker, is_asked: Callable[[str], bool], every: Mapping[str, PersonFiles]) -> None:
        """Read nobody yet; `is_asked` tells whether a path is asked about, `every` are all people."""
        self._checker, self._people, self._every = checker, checker.people, every
        self.is_asked = is_asked
        self.seen: dict[str, PersonFiles] = {}
        """Whoever was read."""
        self._facts: dict[str, PersonFacts] = {}

    def plans(self, plans: Mapping[str, str]) -> dict[str, str]:
        """Return the plans to read, by id: those asked about, and those that may be about the same people."""
        asked = {each: path for each, path in plans.items() if self.is_asked(path)}
        ids = self._ids(self._about(asked.values()))
        return {each: path for each, path in plans.items() if each in asked or (ids and self._may_name(path, ids))}

    def read(self, plans: Iterable[str], read: Read) -> dict[str, PersonFacts]:
        """Read whoever is asked about, or has to be known for that or for some plans, given by their paths."""
        asked = {person for person, of in self._every.items() if any(map(self.is_asked, of.paths))}
        asked |= self._about(plans)
        if asked:
            self._take(asked, read)
            names = [*self._ids(asked), *self._roles_given(asked)]
            self._take([each for each, path in self._people.paths.items() if self._may_name(path, names)], read)
            while above := {each for one in asked for each in self._above(one)} - asked:
                self._take(above, read)
                asked |= above
            for key, is_so in _ANYBODY.items():
                self._look_for(key, is_so, read)
        return self._facts

    def _take(self, people: Iterable[str], read: Read) -> None:
        more = {each: self._every[each] for each in sorted(people) if each in self._every and each not in self.seen}
        self.seen |= more
        self._facts |= dict(read(more))

    def _above(self, person: str) -> tuple[str, ...]:
        return self._facts[person].led_by() if person in self._facts else ()

    def _look_for(self, key: str, is_so: Callable[[PersonFacts], bool], read: Read) -> None:
        """Read one after the other until there is one of whom it is so."""
        others = (each for each, path in self._people.paths.items() if self._may_name(path, [key]))
        while not any(map(is_so, self._facts.values())) and (other := next(others, None)) is not None:
            self._take([other], read)

    def _about(self, plans: Iterable[str]) -> set[str]:
        """Return whose some plans are."""
        trees = (files.read(self._checker.root, each).root for each in plans)
        written = (each.get("person") for each in trees if isinstance(each, dict))
        return {self._people.current(each) for each in written if isinstance(each, str)}

    def _ids(self, people: Collection[str]) -> list[str]:
        """Return all ids of some people, those of before too."""
        return [*people, *(old for old, now in self._people.former.items() if now in people)] if people else []

    def _roles_given(self, people: Iterable[str]) -> Iterator[str]:
        """Yield all ids of the roles that some people were given."""
        given = {each.role for person in people if person in self._facts for each in self._facts[person].decisions}
        for role in given:
            yield from self._checker.framework.roles.all_ids(role)

    def _may_name(self, path: str, ids: Collection[str]) -> bool:
        return may_name(self._checker.root, path, ids)
