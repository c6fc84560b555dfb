"""A package of 1EdTech's CASE 1.1: a framework as items that other programs list, link and compare.

Areas, competencies, their levels and roles are items; a child lies in its parent. A role has the skill levels that it
asks for. A scale is a rubric. Numbers are made of the framework's own ids, so that they are the same in each export.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from careerctl.exchange.carried import Carried
from careerctl.exchange.level_words import as_list, in_one_text
from careerctl.exchange.table_format import PackageFormat
from careerctl.formats.json_text import json_text
from careerctl.model.competency import LevelText
from careerctl.model.framework import Framework, Requirement
from careerctl.text.phrases import first_upper

_NUMBERS = UUID("6f1b2f0e-3c55-5d0c-9f3a-0b1f6a2f4c11")
"""From which the number of each organisation's document is made."""
TITLE = "Career framework"


def package(framework: Framework, on: date, project: str = "") -> str:
    """Return the package; `on` is the day on which all in it counts as changed.

    A framework without an organisation is called as the project is.
    """
    organisation = framework.settings.organisation or project or TITLE
    return json_text(_Package(Carried(framework), on, organisation).everything())


class _Package:
    """A package: all of its parts have a number, an address and a day."""

    def __init__(self, carried: Carried, on: date, organisation: str) -> None:
        self.carried, self.on, self.organisation = carried, on, organisation
        self.document = uuid5(_NUMBERS, organisation)
        self.titles: dict[str, str] = {}

    def everything(self) -> dict[str, Any]:
        version = self.carried.framework.settings.version
        document = {
            **self._part(),
            "creator": self.organisation,
            "title": TITLE,
            "caseVersion": "1.1",
            **({"version": version} if version else {}),
        }
        items = list(self._items())
        made: dict[str, Any] = {"CFDocument": document, "CFItems": items}
        children = ({**each, "sequenceNumber": at} for at, each in enumerate(self._children(), 1))
        made["CFAssociations"] = [*children, *self._skill_levels()]
        return made | {"CFRubrics": list(self._rubrics())}

    def _number(self, *steps: object) -> str:
        return str(uuid5(self.document, "/".join(map(str, steps)))) if steps else str(self.document)

    def _part(self, *steps: object) -> dict[str, Any]:
        number = self._number(*steps)
        return {
            "identifier": number,
            "uri": f"urn:uuid:{number}",
            "lastChangeDateTime": f"{self.on.isoformat()}T00:00:00+00:00",
        }

    def _item(self, sort: str, name: str, text: str, *steps: object, **more: object) -> dict[str, Any]:
        self.titles[self._number(*steps)] = name
        code = "/".join(map(str, steps[1:]))
        return {
            **self._part(*steps), "fullStatement": text or name, "abbreviatedStatement": name,
            "humanCodingScheme": code, "CFItemType": sort, **more,
        }  # fmt: skip

    def _items(self) -> Iterator[dict[str, Any]]:
        settings = self.carried.framework.settings
        for each in self.carried.areas:
            yield self._item("Area", settings.areas[each].name, "", "area", each)
        for each, known in self.carried.competencies.items():
            more = {"extensions": {"leads": True}} if known.leads else {}
            yield self._item(first_upper(known.asks), known.name, known.description or "", "competency", each, **more)
            yield from self._levels(each)
        for each, role in self.carried.roles.items():
            yield self._item("Role", role.name, role.summary or "", "role", each)

    def _levels(self, competency: str) -> Iterator[dict[str, Any]]:
        scale = self.carried.scales[self.carried.framework.scale_id(competency)]
        for value, level in self.carried.levels(competency).items():
            text = in_one_text(level) if level is not None else ""
            examples = as_list(level.examples) if isinstance(level, LevelText) else ""
            more = {"listEnumeration": str(value)} | ({"notes": examples} if examples else {})
            yield self._item("Level", scale.name(value), text, "competency", competency, value, **more)

    def _children(self) -> Iterator[dict[str, Any]]:
        areas = self.carried.areas
        for each, around in areas.items():
            yield self._child(("area", each), ("area", around) if around else ())
        for each, known in self.carried.competencies.items():
            yield self._child(("competency", each), ("area", known.area) if known.area in areas else ())
            for value in self.carried.levels(each):
                yield self._child(("competency", each, value), ("competency", each))
        for each in self.carried.roles:
            yield self._child(("role", each), ())

    def _child(self, child: tuple[object, ...], parent: tuple[object, ...]) -> dict[str, Any]:
        return self._association("isChildOf", child, parent)

    def _association(
        self, sort: str, origin: tuple[object, ...], destination: tuple[object, ...], **more: object
    ) -> dict[str, Any]:
        return {
            **self._part(sort, *origin, "to", *destination),
            "associationType": sort,
            "originNodeURI": self._link(*origin),
            "destinationNodeURI": self._link(*destination),
            **more,
        }

    def _link(self, *steps: object) -> dict[str, str]:
        number = self._number(*steps)
        return {"title": self.titles.get(number, TITLE), "identifier": number, "uri": f"urn:uuid:{number}"}

    def _skill_levels(self) -> Iterator[dict[str, Any]]:
        for role in self.carried.roles:
            for each in self.carried.requirements(role):
                level = ("competency", each.competency, int(each.level))
                yield self._association("hasSkillLevel", ("role", role), level, **_more(each))

    def _rubrics(self) -> Iterator[dict[str, Any]]:
        for name, scale in self.carried.scales.items():
            levels = [
                {**self._part("scale", name, value), "quality": each, "score": value, "position": place}
                for place, (value, each) in enumerate(scale.levels.items(), 1)
            ]
            criterion = {**self._part("scale", name, "levels"), "category": "Scale", "CFRubricCriterionLevels": levels}
            more = {} if scale.cumulative else {"extensions": {"cumulative": False}}
            yield {**self._part("scale", name), "title": name, "CFRubricCriteria": [criterion], **more}


def _more(requirement: Requirement) -> Mapping[str, object]:
    """Return what is said of a requirement beside its level."""
    entry = requirement.requirement
    signs = {"must": entry.must, "optional": entry.optional}
    extensions = {name: True for name, is_so in signs.items() if is_so}
    return ({"notes": entry.wording} if entry.wording else {}) | ({"extensions": extensions} if extensions else {})


def _written(framework: Framework, project: str) -> str:
    return package(framework, framework.today, project)


FORMAT = PackageFormat("package.json", _written)
