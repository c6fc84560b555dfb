"""What of a framework goes into the formats of others: what is in use, without owners, pay and metadata."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from careerctl.model.competency import Competency, LevelText
from careerctl.model.framework import Framework, Requirement
from careerctl.model.role import Role
from careerctl.model.scale import Level, Scale


class Carried:
    """Competencies and roles in use, with areas, scales and requirements among them."""

    def __init__(self, framework: Framework) -> None:
        """Take a framework of which all could be read."""
        self.framework = framework

    @cached_property
    def competencies(self) -> Mapping[str, Competency]:
        """The competencies in use that have a scale, by id."""
        return {
            each: known
            for each, known in self.framework.competencies.items.items()
            if known.status == "active" and self.framework.scale_of(each) is not None
        }

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """The roles in use, by id."""
        return {each: known for each, known in self.framework.roles.items.items() if self.framework.is_in_use(each)}

    @cached_property
    def scales(self) -> Mapping[str, Scale]:
        """The scales of these competencies, by id, the project's own first."""
        used = {self.framework.scale_id(each) for each in self.competencies}
        every = (self.framework.default_scale, *self.framework.settings.scales)
        return {each: self.framework.settings.scales[each] for each in dict.fromkeys(every) if each in used}

    @cached_property
    def areas(self) -> Mapping[str, str]:
        """The areas of these competencies and those that they lie in, each with the area around it, "" for none."""
        known, found = self.framework.settings.areas, set()
        for each in self.competencies.values():
            area = each.area
            while area is not None and area in known and area not in found:
                found.add(area)
                area = known[area].within
        within = {each: known[each].within or "" for each in known if each in found}
        return {each: around if around in found else "" for each, around in within.items()}

    def requirements(self, role: str) -> Iterator[Requirement]:
        """Yield what a role asks of these competencies."""
        yield from (each for name, each in self.framework.required(role).items() if name in self.competencies)

    def levels(self, competency: str) -> Mapping[int, str | LevelText | None]:
        """Return the levels that can be asked of a competency, with their texts, and others that a role asks anyway."""
        described, known = self.framework.described(competency), self.competencies[competency]
        every = {*self.framework.asked_levels(competency), *self._asked.get(competency, ())}
        return {int(each): known.levels.get(described.get(each, "")) for each in sorted(every)}

    @cached_property
    def _asked(self) -> Mapping[str, set[Level]]:
        asked: dict[str, set[Level]] = {}
        for role in self.roles:
            for each in self.requirements(role):
                asked.setdefault(each.competency, set()).add(each.level)
        return asked
