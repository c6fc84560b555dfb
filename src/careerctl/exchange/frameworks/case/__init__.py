"""1EdTech's CASE 1.1: a package of one document with its items, associations and rubrics (JSON).

An item in which others lie is an area, an item without them a competency; items that are levels describe the competency
that they lie in, and items that are roles ask for the levels that they are associated with.
"""

from collections.abc import Iterator, Mapping

from careerctl.exchange.asked import MET, ON_MET, described_by_name
from careerctl.exchange.entries import ForeignEntry, entry_of, holds
from careerctl.exchange.frameworks.case.items import ASKS, CaseItem, CaseLink, put_together, read_items, read_links
from careerctl.exchange.frameworks.case.scales import Rubrics, read_rubrics, scale_for, values_of
from careerctl.exchange.ids import Ids
from careerctl.exchange.incoming import (
    FrameworkFormat,
    IncomingArea,
    IncomingCompetency,
    IncomingFramework,
    IncomingLevel,
    IncomingRequirement,
    IncomingRole,
    IncomingScale,
    Source,
)
from careerctl.exchange.keyed import CodedIds
from careerctl.exchange.left_out import Inventory, key_step
from careerctl.exchange.level_words import from_list, from_one_text

_UNTOLD = frozenset(("identifier", "uri", "lastChangeDateTime", "title", "caseVersion", "category", "sequenceNumber"))
"""What parts have beside what they say."""


def recognises(source: Source) -> bool:
    """Tell whether a file has the parts of a package."""
    return holds(source, (".json",), b'"CFDocument"') and b'"$schema"' not in source.raw


def read(source: Source) -> IncomingFramework:
    """Read a package. Raises CareerctlError with the place of what cannot be read."""
    inventory = Inventory(untold=_UNTOLD)
    package = entry_of(source.path, inventory)
    document = package.need("CFDocument")
    items, links = read_items(package), list(read_links(package))
    put_together(items, links, document.name("identifier"))
    scales = Ids("scale")
    read_as = _Package(items, read_rubrics(package, scales), scales)
    areas = tuple(read_as.areas())
    competencies = tuple(read_as.competencies())
    roles = tuple(read_as.roles(links))
    return described_by_name(
        IncomingFramework(
            organisation=document.name("creator"),
            version=document.text("version"),
            scales=tuple(read_as.rubrics.scales),
            areas=areas,
            competencies=competencies,
            roles=roles,
            metadata={key: said for key in ("title", "description") if (said := document.text(key))},
            left_out=inventory.left_out(),
            near=read_as.ids["competency"].ids.near(),
            called={"competency": ("item", "items")},
        )
    )


class _Package:
    """The items of a package, and what they become here."""

    def __init__(self, items: dict[str, CaseItem], rubrics: Rubrics, scales: Ids) -> None:
        self.items, self.rubrics, self.scales = items, rubrics, scales
        self.ids = {kind: CodedIds(kind) for kind in ("area", "competency", "role")}
        self.known: dict[str, str] = {}
        """The ids of items by their numbers."""
        self.levels: dict[str, tuple[str, int]] = {}
        """Of items that are levels the competency and the value, by their numbers."""

    def _new(self, item: CaseItem, kind: str) -> str:
        self.known[item.number] = self.ids[kind].new(item.name, item.code)
        return self.known[item.number]

    def areas(self) -> Iterator[IncomingArea]:
        every = [each for each in self.items.values() if each.is_area]
        for each in every:
            self._new(each, "area")
        for each in every:
            if each.text:
                each.entry.drop("statements of items that others lie in")
            self._drop_notes(each)
            around = self.items.get(each.parent)
            within = self.known.get(around.number, "") if around is not None and around.is_area else ""
            yield IncomingArea(id=self.known[each.number], name=each.name, within=within, place=each.entry.place)

    def _drop_notes(self, item: CaseItem) -> None:
        if item.entry.text("notes"):
            item.entry.drop("notes of items that are no competencies")

    def competencies(self) -> Iterator[IncomingCompetency]:
        for each in self.items.values():
            if not (each.is_area or each.is_role or each.is_level):
                yield self._competency(each)

    def _competency(self, item: CaseItem) -> IncomingCompetency:
        entry, own = item.entry, self._new(item, "competency")
        scale, levels = self._scale(item)
        extensions, code = entry.get("extensions"), item.code if item.code != own else ""
        around = self.items.get(item.parent)
        return IncomingCompetency(
            id=own,
            name=item.name,
            asks=ASKS.get(item.sort),
            area=self.known.get(item.parent, "") if around is not None and around.is_area else "",
            scale=scale.id,
            leads=extensions is not None and extensions.flag("leads"),
            description=item.text,
            levels=levels,
            metadata={key: said for key, said in (("code", code), ("notes", entry.text("notes"))) if said},
            place=entry.place,
        )

    def _scale(self, item: CaseItem) -> tuple[IncomingScale, Mapping[int, IncomingLevel]]:
        """Return the scale of a competency, and what its levels look like."""
        own = values_of([each for each in item.children if each.is_level])
        if not own and item.number in self.rubrics.by_item:
            return self.rubrics.by_item[item.number]
        if not own:
            item.entry.drop(ON_MET)
            return scale_for(dict(enumerate(MET)), self.rubrics.scales, self.scales, "met"), {}
        names = {value: each.name for value, each in own.items()}
        scale = scale_for(names, self.rubrics.scales, self.scales, "levels")
        for value, each in own.items():
            self.levels[each.number] = (self.known[item.number], value)
        return scale, {value: _level(each) for value, each in own.items() if each.text}

    def roles(self, links: list[CaseLink]) -> Iterator[IncomingRole]:
        asked: dict[str, dict[str, IncomingRequirement]] = {}
        for link in links:
            if link.sort == "isChildOf":
                continue
            role, level = self.items.get(link.origin), self.levels.get(link.destination)
            if link.sort == "hasSkillLevel" and role is not None and role.is_role and level is not None:
                requirement = _requirement(link.entry, *level)
                if requirement.competency in asked.setdefault(role.number, {}):
                    link.entry.refuse("the role asks for two levels of this competency. Keep one of them.")
                asked[role.number][requirement.competency] = requirement
            else:
                link.entry.drop(f"associations of the sort {key_step(link.sort)}")
        for each in self.items.values():
            if each.is_role:
                self._drop_notes(each)
                requires = tuple(asked.get(each.number, {}).values())
                yield IncomingRole(id=self._new(each, "role"), name=each.name, summary=each.text,
                                   requires=requires, place=each.entry.place)  # fmt: skip


def _level(item: CaseItem) -> IncomingLevel:
    return from_one_text(item.text, item.entry.place, from_list(item.entry.text("notes")))


def _requirement(entry: ForeignEntry, competency: str, level: int) -> IncomingRequirement:
    extensions = entry.get("extensions")
    signs = {key: extensions is not None and extensions.flag(key) for key in ("must", "optional")}
    return IncomingRequirement(
        competency=competency, level=level, wording=entry.text("notes"), place=entry.place, **signs
    )


FORMAT = FrameworkFormat("a package of 1EdTech's CASE 1.1 (.json)", recognises, read)
