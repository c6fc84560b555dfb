"""The Financial Times' engineering-progression: a file a job family, with levels, themes and competencies.

A theme is a competency here and a level of the family a role. Where each level asks a theme once, it asks for a named
proficiency, in words of the role's own. Where it asks several things of a theme, the family's levels are the scale, and
what is asked are the criteria of a level.
"""

from collections.abc import Sequence

from careerctl.exchange.entries import ForeignEntry, entry_of, holds, unique
from careerctl.exchange.ids import Ids
from careerctl.exchange.incoming import (
    FrameworkFormat,
    IncomingCompetency,
    IncomingCriterion,
    IncomingFramework,
    IncomingLevel,
    IncomingRequirement,
    IncomingRole,
    IncomingScale,
    Source,
)
from careerctl.exchange.left_out import Inventory

PROFICIENCIES = ("Awareness", "Foundational", "Working knowledge", "Practitioner", "Expert")
_KEYS = (b"levels", b"themes", b"competencies", b"proficiency")


def recognises(source: Source) -> bool:
    """Tell whether a file has the keys of a job family."""
    return holds(source, (".yml", ".yaml", ".json"), *_KEYS) and b'"$schema"' not in source.raw


def read(source: Source) -> IncomingFramework:
    """Read a job family. Raises CareerctlError with the place of what cannot be read."""
    inventory = Inventory()
    family = entry_of(source.path, inventory)
    family.flag("isLegacy")
    levels = dict(unique((each.name("id"), each) for each in family.every("levels")))
    themes = dict(unique((each.name("id"), each) for each in family.every("themes")))
    asked: dict[tuple[str, str], list[ForeignEntry]] = {}
    for _, each in unique((each.name("id"), each) for each in family.every("competencies")):
        pair = (each.need("level").one_of(levels), each.need("theme").one_of(themes))
        asked.setdefault(pair, []).append(each)
    made = _Family(levels, themes, asked)
    several = any(len(each) > 1 for each in asked.values())
    return IncomingFramework(
        organisation=family.name("name"),
        scales=(_scale(levels) if several else _proficiency(),),
        competencies=tuple(made.competency(each, several=several) for each in themes),
        roles=tuple(made.role(each, several=several) for each in levels),
        metadata={"summary": summary} if (summary := family.text("summary")) else {},
        left_out=inventory.left_out(),
        near=made.competencies.near(),
        called={"competency": ("theme", "themes"), "role": ("level", "levels")},
    )


def _proficiency() -> IncomingScale:
    return IncomingScale(id="proficiency", levels=dict(enumerate(PROFICIENCIES, 1)))


def _scale(levels: dict[str, ForeignEntry]) -> IncomingScale:
    return IncomingScale(id="levels", levels={at: each.name("name") for at, each in enumerate(levels.values(), 1)})


class _Family:
    """A job family, by the ids of its levels and themes."""

    def __init__(
        self,
        levels: dict[str, ForeignEntry],
        themes: dict[str, ForeignEntry],
        asked: dict[tuple[str, str], list[ForeignEntry]],
    ) -> None:
        self.levels, self.themes = levels, themes
        self.values = {level: value for value, level in enumerate(levels, 1)}
        self.of_level: dict[str, dict[str, list[ForeignEntry]]] = {}
        self.of_theme: dict[str, dict[str, list[ForeignEntry]]] = {}
        for (level, theme), entries in asked.items():
            self.of_level.setdefault(level, {})[theme] = entries
            self.of_theme.setdefault(theme, {})[level] = entries
        self.roles, self.competencies = Ids("role"), Ids("competency")

    def competency(self, theme: str, *, several: bool) -> IncomingCompetency:
        entry = self.themes[theme]
        about = {self.values[level]: each for level, each in self.of_theme.get(theme, {}).items()}
        levels = (
            {value: IncomingLevel(criteria=_criteria(each)) for value, each in sorted(about.items())} if several else {}
        )
        return IncomingCompetency(
            id=self.competencies.of(entry.name("name"), theme),
            name=entry.name("name"),
            description=entry.text("summary"),
            levels=levels,
            place=entry.place,
        )

    def role(self, level: str, *, several: bool) -> IncomingRole:
        entry = self.levels[level]
        asked = self.of_level.get(level, {}).items()
        return IncomingRole(
            id=self.roles.of(entry.name("name"), level),
            name=entry.name("name"),
            requires=tuple(self._requirement(level, theme, each[0], several=several) for theme, each in asked),
            place=entry.place,
        )

    def _requirement(self, level: str, theme: str, first: ForeignEntry, *, several: bool) -> IncomingRequirement:
        competency, value = self.competencies.of(self.themes[theme].name("name"), theme), self.values[level]
        if several:
            return IncomingRequirement(competency=competency, level=value, place=first.place)
        value = PROFICIENCIES.index(first.need("proficiency").one_of(PROFICIENCIES)) + 1
        return IncomingRequirement(competency=competency, level=value, wording=first.text("summary"), place=first.place)


def _criteria(entries: Sequence[ForeignEntry]) -> tuple[IncomingCriterion, ...]:
    return tuple(
        IncomingCriterion(
            text=each.need("summary").text(),
            examples=tuple(filter(None, (one.text() for one in each.every("examples")))),
            links={one.name("label"): one.name("url") for one in each.every("supportingUrls")},
        )
        for each in entries
    )


FORMAT = FrameworkFormat(
    "a job family of the Financial Times' engineering-progression (.yml, .yaml, .json)", recognises, read
)
