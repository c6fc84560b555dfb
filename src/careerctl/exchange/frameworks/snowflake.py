"""Medium's growth framework, as JSON: a track is a competency, its category an area, a title a role.

There a title comes with a sum of points that milestones give. Nobody is added up here, so that a title asks for no
competency: its thresholds, and what points and levels need, are kept as metadata.
"""

from careerctl.exchange.entries import ForeignEntry, entry_of, holds
from careerctl.exchange.ids import Ids
from careerctl.exchange.incoming import (
    FrameworkFormat,
    IncomingArea,
    IncomingCompetency,
    IncomingCriterion,
    IncomingFramework,
    IncomingLevel,
    IncomingRole,
    IncomingScale,
    Source,
)
from careerctl.exchange.left_out import Inventory


def recognises(source: Source) -> bool:
    """Tell whether a file has the keys of the growth framework."""
    return holds(source, (".json", ".yml", ".yaml"), b"pointsToLevels", b"milestoneToPoints", b"tracks")


def read(source: Source) -> IncomingFramework:
    """Read the growth framework. Raises CareerctlError with the place of what cannot be read."""
    inventory = Inventory()
    whole = entry_of(source.path, inventory)
    areas, competencies, roles = Ids("area"), Ids("competency"), Ids("role")
    scale = _scale(whole)
    tracks = [_competency(key, each, scale, areas, competencies) for key, each in whole.need("tracks").pairs()]
    titles = tuple(_role(each, roles) for each in whole.every("titles"))
    kept = {key: _numbers(whole, key) for key in ("pointsToLevels", "milestoneToPoints")}
    most = whole.text("maxLevel")
    return IncomingFramework(
        scales=(scale,),
        areas=tuple(IncomingArea(id=each, name=name) for name, each in areas.ids.items()),
        competencies=tuple(tracks),
        roles=titles,
        metadata={key: each for key, each in (*kept.items(), ("maxLevel", most)) if each},
        left_out=inventory.left_out(),
        near=competencies.near(),
        called={
            "competency": ("track", "tracks"), "area": ("category", "categories"), "role": ("title", "titles"),
        },
    )  # fmt: skip


def _scale(whole: ForeignEntry) -> IncomingScale:
    entry = whole.need("milestones")
    values = [each.number() for each in entry.items()]
    if not values or values != list(range(values[0], values[0] + len(values))):
        entry.refuse("milestones go up one by one, such as 0, 1, 2.")
    return IncomingScale(id="milestones", levels={value: f"Milestone {value}" for value in values}, place=entry.place)


def _numbers(whole: ForeignEntry, key: str) -> dict[str, str]:
    entry = whole.get(key)
    return {} if entry is None else {each: value.text() for each, value in entry.pairs()}


def _competency(
    key: str, track: ForeignEntry, scale: IncomingScale, areas: Ids, competencies: Ids
) -> IncomingCompetency:
    name, category = track.name("displayName"), track.get("category")
    levels = {value: _level(each) for value, each in enumerate(track.every("milestones"), 1)}
    if levels and max(levels) not in scale.levels:
        track.refuse(f"it has {len(levels)} milestones, more than there are.")
    return IncomingCompetency(
        id=competencies.of(name, key),
        name=name,
        area=areas.of(category.name()) if category is not None else "",
        description=track.text("description"),
        levels=levels,
        metadata={"id": key},
        place=track.place,
    )


def _level(milestone: ForeignEntry) -> IncomingLevel:
    signals, examples = (
        tuple(filter(None, (each.text() for each in milestone.every(key)))) for key in ("signals", "examples")
    )
    summary = milestone.text("summary")
    if not summary and not signals:
        milestone.refuse("a milestone says what it looks like: in `summary` or in `signals`.")
    criteria = tuple(IncomingCriterion(text=each) for each in signals)
    return IncomingLevel(summary=summary, criteria=criteria, examples=examples, place=milestone.place)


def _role(title: ForeignEntry, roles: Ids) -> IncomingRole:
    name = title.name("label")
    if name in roles.ids:
        title.refuse("this title is there twice.")
    points = {key: title.whole(key) for key in ("minPoints", "maxPoints")}
    return IncomingRole(
        id=roles.of(name),
        name=name,
        metadata={key: str(each) for key, each in points.items() if each is not None},
        place=title.place,
    )


FORMAT = FrameworkFormat("Medium's growth framework Snowflake (.json)", recognises, read)
