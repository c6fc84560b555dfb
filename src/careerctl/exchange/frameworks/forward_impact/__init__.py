"""Forward Impact's map: a folder of YAML with levels, capabilities, behaviours, disciplines and tracks.

A capability is an area, a skill a competency in it, a behaviour one on a scale of its own. A discipline is a track
here, and a role is a discipline at a level, maybe on one of the map's tracks; `derived` says what it asks.
"""

from collections.abc import Iterator
from contextlib import suppress

from careerctl.exchange.asked import described_by_name
from careerctl.exchange.entries import ForeignEntry
from careerctl.exchange.frameworks.forward_impact.derived import (
    Job,
    Told,
    behaviours_of,
    count_untold,
    jobs,
    responsibilities_of,
    skills_of,
    title_of,
)
from careerctl.exchange.frameworks.forward_impact.parts import (
    MATURITIES,
    PROFICIENCIES,
    MapFiles,
    read_files,
    too_many,
)
from careerctl.exchange.ids import Ids
from careerctl.exchange.incoming import (
    FrameworkFormat,
    IncomingArea,
    IncomingCompetency,
    IncomingCriterion,
    IncomingFramework,
    IncomingLevel,
    IncomingPath,
    IncomingRequirement,
    IncomingRole,
    IncomingScale,
    IncomingTrack,
    Source,
)
from careerctl.exchange.left_out import Inventory
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.text.phrases import named_by

MOST_ROLES, MOST_TRIED = 5_000, 200_000
"""How many roles there may be, and how many combinations are looked at."""


def recognises(source: Source) -> bool:
    """Tell whether it is a folder of the map."""
    with suppress(CareerctlError):
        folders = all(disk.is_folder(source.path / each) for each in ("capabilities", "disciplines"))
        return folders and disk.is_file(source.path / "levels.yaml")
    return False


def read(source: Source) -> IncomingFramework:
    """Read a map. Raises CareerctlError with the place of what cannot be read."""
    inventory = Inventory(several=True)
    files = read_files(source.path, inventory)
    if len(files.disciplines) * (len(files.tracks) + 1) * len(files.levels) > MOST_TRIED:
        raise too_many(source.path)
    every = list(jobs(files))
    if len(every) > MOST_ROLES:
        raise too_many(source.path)
    made = _Made(files)
    roles = tuple(map(made.role, every))
    count_untold(files, made.told)
    return described_by_name(
        IncomingFramework(
            organisation=files.title,
            scales=(_scale("proficiency", PROFICIENCIES), _scale("maturity", MATURITIES)),
            areas=tuple(map(made.area, files.capabilities)),
            tracks=tuple(map(made.track, files.disciplines)),
            competencies=(*map(made.skill, files.skills), *map(made.behaviour, files.behaviours)),
            roles=roles,
            paths=tuple(_paths(roles)),
            metadata={"description": files.description} if files.description else {},
            left_out=inventory.left_out(),
            near=made.competencies.near(),
            called={"area": ("capability", "capabilities"), "track": ("discipline", "disciplines")},
        )
    )


def _scale(name: str, levels: tuple[str, ...]) -> IncomingScale:
    return IncomingScale(id=name, levels={value: named_by(each) for value, each in enumerate(levels, 1)})


def _paths(roles: tuple[IncomingRole, ...]) -> Iterator[IncomingPath]:
    """Yield a path for each job, from level to level."""
    ids = Ids("path")
    for job in dict.fromkeys(each.job for each in roles):
        steps = tuple(each.id for each in roles if each.job == job)
        if len(steps) > 1:
            yield IncomingPath(id=ids.of(job), name=job, steps=steps)


class _Made:
    """What a map becomes, thing by thing."""

    def __init__(self, files: MapFiles) -> None:
        self.files = files
        self.competencies, self.areas = Ids("competency"), Ids("area")
        self.tracks, self.roles = Ids("track"), Ids("role")
        self.told: Told = set()

    def area(self, capability: str) -> IncomingArea:
        entry = self.files.capabilities[capability]
        return IncomingArea(
            id=self.areas.of(entry.name("name"), capability), name=entry.name("name"), place=entry.place
        )

    def track(self, discipline: str) -> IncomingTrack:
        entry = self.files.disciplines[discipline]
        name, manages = entry.name("specialization"), entry.flag("isManagement")
        return IncomingTrack(id=self.tracks.of(name, discipline), name=name, manages=manages, place=entry.place)

    def skill(self, skill: str) -> IncomingCompetency:
        entry, capability = self.files.skills[skill]
        return IncomingCompetency(
            id=self._competency(skill),
            name=entry.name("name"),
            asks="skill",
            area=self.area(capability).id,
            scale="proficiency",
            description=_human(entry).text("description"),
            levels=_levels(entry, "proficiencyDescriptions", PROFICIENCIES),
            place=entry.place,
        )

    def behaviour(self, behaviour: str) -> IncomingCompetency:
        entry = self.files.behaviours[behaviour]
        if behaviour in self.files.skills:
            entry.refuse("a skill has the same id. Each of them needs one of its own.")
        return IncomingCompetency(
            id=self._competency(behaviour),
            name=entry.name("name"),
            asks="behaviour",
            scale="maturity",
            description=_human(entry).text("description"),
            levels=_levels(entry, "maturityDescriptions", MATURITIES),
            place=entry.place,
        )

    def _competency(self, written: str) -> str:
        skill = self.files.skills.get(written)
        entry = skill.entry if skill is not None else self.files.behaviours[written]
        return self.competencies.of(entry.name("name"), written)

    def role(self, job: Job) -> IncomingRole:
        about, level = self.files.disciplines[job.discipline], self.files.levels[job.level]
        title, name = title_of(self.files, job)
        skills = skills_of(self.files, job)
        asked = {**skills, **behaviours_of(self.files, job)}
        return IncomingRole(
            id=self.roles.of(name, " ".join(filter(None, job))),
            name=name,
            job=title,
            track=self.track(job.discipline).id,
            grade=job.level,
            rank=level.need("ordinalRank").number(),
            summary=_summary(about),
            responsibilities=tuple(responsibilities_of(self.files, job, skills, self.told)),
            requires=tuple(
                IncomingRequirement(competency=self._competency(each), level=value, place=about.place)
                for each, value in asked.items()
            ),
            place=about.place,
        )


def _summary(discipline: ForeignEntry) -> str:
    """Return what a discipline says of its roles, with the two names in it that the map fills in."""
    manages = discipline.flag("isManagement")
    text = _human(discipline).text("managementRoleSummary" if manages else "professionalRoleSummary")
    for key in ("roleTitle", "specialization"):
        text = text.replace(f"{{{key}}}", discipline.name(key))
    return text


def _human(entry: ForeignEntry) -> ForeignEntry:
    """Return what is said for people, where that stands apart from what is said for programs."""
    return entry.get("human") or entry


def _levels(entry: ForeignEntry, key: str, names: tuple[str, ...]) -> dict[int, IncomingLevel]:
    """Return the texts of the levels, with what people show at each of them as criteria."""
    said, markers = _human(entry).get(key), entry.get("markers")
    marked = dict(markers.pairs()) if markers is not None else {}
    levels = {}
    for value, name in enumerate(names, 1):
        every = marked[name].every("human") if name in marked else ()
        criteria = tuple(IncomingCriterion(text=each.text()) for each in every if each.text())
        summary = said.text(name) if said is not None else ""
        if summary or criteria:
            levels[value] = IncomingLevel(summary=summary, criteria=criteria, place=entry.place)
    return levels


FORMAT = FrameworkFormat("Forward Impact's map (folder)", recognises, read)
