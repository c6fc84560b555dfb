"""What a role of Forward Impact's map asks: derived of discipline, level and track as the map derives it.

Of a skill it is the level's base for a core, supporting or broad one, moved by the track's modifier of its capability;
a modifier up goes no further than the level's highest base. A track that raises a capability brings its other skills
along, as broad ones. Of a behaviour it is the level's base, moved by what discipline and track say.
"""

from collections.abc import Collection, Iterator
from itertools import product
from typing import NamedTuple

from careerctl.exchange.entries import ForeignEntry
from careerctl.exchange.frameworks.forward_impact.parts import MATURITIES, PROFICIENCIES, TIERS, MapFiles
from careerctl.text.characters import quoted

RESPONSIBILITIES = ("professionalResponsibilities", "managementResponsibilities")


class Job(NamedTuple):
    """A discipline at a level, maybe on a track: the ids of the three, "" for no track."""

    discipline: str
    level: str
    track: str


def jobs(files: MapFiles) -> Iterator[Job]:
    """Yield all jobs that the map allows: discipline by discipline, without a track first, level by level."""
    for discipline, track, level in product(files.disciplines, ("", *files.tracks), files.levels):
        entries = (files.disciplines[discipline], *([files.tracks[track]] if track else []))
        if _allows(files, entries[0], track) and all(_high_enough(files, each, level) for each in entries):
            yield Job(discipline, level, track)


def _allows(files: MapFiles, discipline: ForeignEntry, track: str) -> bool:
    every = discipline.every("validTracks")
    allowed = {"" if each.is_nothing else each.one_of(files.tracks) for each in every}
    return not every or track in allowed


def _high_enough(files: MapFiles, entry: ForeignEntry, level: str) -> bool:
    least, order = entry.get("minLevel"), [*files.levels]
    return least is None or order.index(level) >= order.index(least.one_of(order))


def skills_of(files: MapFiles, job: Job) -> dict[str, int]:
    """Return the value that a job asks of each skill, those of the discipline first."""
    discipline = files.disciplines[job.discipline]
    tiers = {tier: [each.one_of(files.skills) for each in discipline.every(f"{tier}Skills")] for tier in TIERS}
    bases = files.levels[job.level].need("baseSkillProficiencies")
    base = {tier: PROFICIENCIES.index(bases.need(tier).one_of(PROFICIENCIES)) + 1 for tier in TIERS}
    moved = _modifiers(files.tracks.get(job.track), "skillModifiers", files.capabilities)
    tier_of = {each: tier for tier in reversed(TIERS) for each in tiers[tier]}
    brought = (each for each, skill in files.skills.items() if moved.get(skill.capability, 0) > 0)
    asked = {}
    for skill in dict.fromkeys((*(each for tier in TIERS for each in tiers[tier]), *brought)):
        by = moved.get(files.skills[skill].capability, 0)
        value = base[tier_of.get(skill, "broad")] + by
        asked[skill] = _within(min(value, max(base.values())) if by > 0 else value, PROFICIENCIES)
    return asked


def behaviours_of(files: MapFiles, job: Job) -> dict[str, int]:
    """Return the value that a job asks of each behaviour: of all that there are."""
    if not files.behaviours:
        return {}
    base = MATURITIES.index(files.levels[job.level].need("baseBehaviourMaturity").one_of(MATURITIES)) + 1
    both = (files.disciplines[job.discipline], files.tracks.get(job.track))
    own, of_track = (_modifiers(each, "behaviourModifiers", files.behaviours) for each in both)
    return {each: _within(base + own.get(each, 0) + of_track.get(each, 0), MATURITIES) for each in files.behaviours}


Told = set[tuple[str, str, int]]
"""Which responsibilities some role has: of a capability, under a key, at a level."""


def responsibilities_of(files: MapFiles, job: Job, skills: dict[str, int], told: Told) -> Iterator[str]:
    """Yield what each capability says of the highest level of its skills; the first level brings none."""
    key = RESPONSIBILITIES[files.disciplines[job.discipline].flag("isManagement")]
    for capability, entry in files.capabilities.items():
        values = [value for each, value in skills.items() if files.skills[each].capability == capability]
        texts, highest = _responsibilities(entry, key), max(values, default=1)
        if highest > 1 and highest in texts:
            told.add((capability, key, highest))
            yield texts[highest]


def count_untold(files: MapFiles, told: Told) -> None:
    """Count the responsibilities that no role has."""
    for capability, entry in files.capabilities.items():
        for key in RESPONSIBILITIES:
            rest = [each for each in _responsibilities(entry, key) if (capability, key, each) not in told]
            if rest:
                entry.drop("responsibilities at levels that no role reaches", len(rest))


def _responsibilities(capability: ForeignEntry, key: str) -> dict[int, str]:
    said = capability.get(key)
    texts = {value: said.text(each) for value, each in enumerate(PROFICIENCIES, 1)} if said is not None else {}
    return {value: text for value, text in texts.items() if text}


def title_of(files: MapFiles, job: Job) -> tuple[str, str]:
    """Return what a job is called without and with its level: `Data Engineer`, `Senior Data Engineer`."""
    about, at, on = files.disciplines[job.discipline], files.levels[job.level], files.tracks.get(job.track)
    title, behind = about.name("roleTitle"), f" – {on.name('name')}" if on is not None else ""
    if about.flag("isManagement"):
        return f"{title}{behind}", f"{at.name('managementTitle')}, {title}{behind}"
    said = at.name("professionalTitle")
    named = f"{title} {said}" if said.startswith("Level") else f"{said} {title}"
    return f"{title}{behind}", f"{named}{behind}"


def _modifiers(entry: ForeignEntry | None, key: str, known: Collection[str]) -> dict[str, int]:
    """Return by how many levels each capability or behaviour is moved."""
    found = entry.get(key) if entry is not None else None
    moved = {}
    for name, each in found.pairs() if found is not None else ():
        if name not in known:
            each.refuse(f"{quoted(name)} is none that there is.")
        moved[name] = each.number()
    return moved


def _within(value: int, names: tuple[str, ...]) -> int:
    return min(max(value, 1), len(names))
