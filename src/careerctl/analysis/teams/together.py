"""What a team can do together: what its roles ask and somebody has, what one alone has, and what several learn next."""

from collections.abc import Iterator, Mapping, Sequence

from careerctl.analysis.planning.catalogue import Offered, offered
from careerctl.model.framework import Framework
from careerctl.model.scale import Level
from careerctl.results.gap import Standing
from careerctl.results.team import Asked, Cell, HeldByOne, Member, NextTogether, RoleCovered, Serving

_NEXT = {Standing.BOTH_OPEN, Standing.NEXT_STEP}
_MOST, _FEWEST, _ACTIVITIES = 5, 2, 2
"""At most so many competencies are named, each with so many activities; so few people are several."""

Beside = Mapping[str, Cell]
"""The cells of one person by competency."""


class Together:
    """The cells of a team, and what follows from them; people are in the order of their names."""

    def __init__(self, framework: Framework, people: Sequence[Member], learns: Mapping[str, frozenset[str]]) -> None:
        """Take a team, and which competencies each would like to learn."""
        self.framework = framework
        self.people = people
        self.learns = learns
        self.cells = {each.person: {cell.competency: cell for cell in each.cells} for each in people}

    def roles(self) -> Iterator[RoleCovered]:
        """Yield the roles that people here have, by name, each with what of it nobody here has."""
        held = {each.role: each.role_name for each in self.people if each.role and each.own_role}
        for role in sorted(held, key=lambda each: (held[each].casefold(), each)):
            required = [each for each in self.framework.required(role).values() if not each.requirement.optional]
            missing = [each for each in required if not self._having(each.competency, each.level)]
            yield RoleCovered(
                role,
                held[role],
                tuple(each.person for each in self.people if each.role == role and each.own_role),
                len(required),
                sum(not each.optional for each in self.framework.unreadable(role).values()),
                len(required) - len(missing),
                any(self._is_rated(each.competency) for each in required),
                tuple(self._asked(each.competency, each.level) for each in missing),
            )

    def alone(self) -> Iterator[HeldByOne]:
        """Yield what one of several people alone has, at the lowest level that a role here asks for; by name."""
        lowest: dict[str, Level] = {}
        for cells in self.cells.values():
            for each in cells.values():
                if each.required is not None and not each.optional:
                    lowest[each.competency] = min(each.required, lowest.get(each.competency, each.required))
        for competency in self._by_name(lowest if len(self.people) >= _FEWEST else ()):
            having = self._having(competency, lowest[competency])
            if len(having) == 1:
                others = [each.person for each in self.people if each.person != having[0]]
                yield HeldByOne(
                    self._asked(competency, lowest[competency]),
                    having[0],
                    tuple(each for each in others if self._is_next(each, competency)),
                    tuple(each for each in others if competency in self.learns.get(each, ())),
                )

    def next_steps(self) -> Iterator[NextTogether]:
        """Yield what is a next step for several people, for most of them first; at most five."""
        everything = {name for cells in self.cells.values() for name in cells}
        found = {name: [each for each in self.cells if self._is_next(each, name)] for name in self._by_name(everything)}
        several = sorted((name for name in found if len(found[name]) >= _FEWEST), key=lambda name: -len(found[name]))
        offers = offered(self.framework) if several else {}
        for name in several[:_MOST]:
            serving = [served for each in offers.values() if (served := self._served(each, name, found[name]))]
            serving.sort(key=lambda each: (-len(each.people), each.name.casefold(), each.activity))
            called = self.framework.competency_name(name)
            yield NextTogether(name, called, tuple(found[name]), tuple(serving[:_ACTIVITIES]))

    def _served(self, offer: Offered, competency: str, people: list[str]) -> Serving | None:
        """Return whom an activity takes further, where these are several."""
        if competency not in offer.develops or not _takes_several(offer):
            return None
        begins, to = offer.develops[competency]
        served = [
            each
            for each in people
            if (level := self.cells[each][competency].level) is not None
            and (begins is None or begins <= level)
            and level < to
        ]
        if len(served) < _FEWEST:
            return None
        return Serving(offer.id, self.framework.activities.name_of(offer.id), offer.places, tuple(served))

    def _is_rated(self, competency: str) -> bool:
        found = (cells.get(competency) for cells in self.cells.values())
        return any(each is not None and each.level is not None for each in found)

    def _having(self, competency: str, level: Level) -> list[str]:
        """Return who has a level, whether or not their own role asks for it."""
        return [each for each, cells in self.cells.items() if _reaches(cells, competency, level)]

    def _is_next(self, person: str, competency: str) -> bool:
        cell = self.cells[person].get(competency)
        return cell is not None and cell.standing in _NEXT and not cell.optional

    def _by_name(self, competencies: Mapping[str, Level] | set[str] | tuple[()]) -> list[str]:
        return sorted(competencies, key=lambda each: (self.framework.competency_name(each).casefold(), each))

    def _asked(self, competency: str, level: Level) -> Asked:
        scale = self.framework.scale_of(competency)
        called = scale.name(level) if scale is not None else ""
        return Asked(competency, self.framework.competency_name(competency), level, called)


def _takes_several(offer: Offered) -> bool:
    """Tell whether several take part at a time: it has the places, or is a class, a workshop or the like."""
    return offer.sort == "education" if offer.places is None else offer.places >= _FEWEST


def _reaches(cells: Beside, competency: str, level: Level) -> bool:
    found = cells.get(competency)
    return found is not None and found.level is not None and found.level >= level
