"""engineeringladders.com: axes with named levels, and positions on ladders, as its pages in Markdown or as JSON.

An axis is a competency with a scale of its own, a position a role, a ladder a track and a path.
"""

from collections.abc import Iterator
from contextlib import suppress

from careerctl.exchange.asked import described_by_name
from careerctl.exchange.entries import ForeignEntry, entry_of, holds
from careerctl.exchange.frameworks.engineeringladders.pages import README, read_pages
from careerctl.exchange.frameworks.engineeringladders.published import AxisLevel, LadderAxis, LadderPosition, Ladders
from careerctl.exchange.ids import Ids
from careerctl.exchange.incoming import (
    FrameworkFormat,
    IncomingCompetency,
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


def recognises(source: Source) -> bool:
    """Tell whether it is the folder with its pages, one of them, or the axes and roles in JSON."""
    with suppress(CareerctlError):
        pages = source.path if disk.is_folder(source.path) else source.path.parent
        if disk.is_folder(source.path) or source.path.name == README:
            raw = disk.read_some(pages / README, 100_000) or b""
            return b"\n# Axes" in raw and b"\n# Levels" in raw
        return holds(source, (".json",), b'"axes"', b'"roles"', b'"ladder"')
    return False


def read(source: Source) -> IncomingFramework:
    """Read the ladders. Raises CareerctlError with the place of what cannot be read."""
    inventory = Inventory(several=True)
    if disk.is_folder(source.path):
        published = read_pages(source.path, inventory)
    elif source.path.name == README:
        published = read_pages(source.path.parent, inventory)
    else:
        published = _from_json(entry_of(source.path, inventory))
    return _framework(published, inventory)


def _from_json(whole: ForeignEntry) -> Ladders:
    axes = {name: _axis(name, each) for name, each in whole.need("axes").pairs()}
    positions = {name: _position(name, each, axes) for name, each in whole.need("roles").pairs()}
    return Ladders(axes, dict.fromkeys((each.ladder for each in positions.values()), ""), positions)


def _axis(name: str, entry: ForeignEntry) -> LadderAxis:
    levels: dict[int, AxisLevel] = {}
    for each in entry.items():
        value = each.need("level").number()
        if value != len(levels) + 1:
            each.refuse(f"the levels of an axis go up one by one: {len(levels) + 1} comes here.")
        levels[value] = AxisLevel(each.name("name"), each.text("description"), each.place)
    return LadderAxis(name, "", levels, entry.place)


def _position(name: str, entry: ForeignEntry, axes: dict[str, LadderAxis]) -> LadderPosition:
    asks = {}
    for axis, each in entry.need("levels").pairs():
        if axis not in axes or each.number() not in axes[axis].levels:
            each.refuse("there is no such axis, or none of its levels has this value.")
        asks[axis] = (each.number(), "")
    return LadderPosition(name, entry.name("title"), entry.name("ladder"), None, asks, entry.place)


def _framework(published: Ladders, inventory: Inventory) -> IncomingFramework:
    competencies, roles, tracks = Ids("competency"), Ids("role"), Ids("track")
    for name, axis in published.axes.items():
        competencies.of(name)
        if not axis.levels:
            message = f"{axis.place}: this axis has no levels."
            raise CareerctlError(message)
    return described_by_name(IncomingFramework(
        scales=tuple(
            IncomingScale(
                id=competencies.of(name), levels={value: each.name for value, each in axis.levels.items()},
                place=axis.place,
            )
            for name, axis in published.axes.items()
        ),
        tracks=tuple(IncomingTrack(id=tracks.of(name), name=name) for name in published.ladders),
        competencies=tuple(_competency(axis, competencies.of(name)) for name, axis in published.axes.items()),
        roles=tuple(_role(each, roles, tracks, competencies) for each in published.positions.values()),
        paths=tuple(_paths(published, roles, tracks)),
        left_out=inventory.left_out(),
        near=competencies.near(),
        called={"competency": ("axis", "axes"), "role": ("position", "positions"), "track": ("ladder", "ladders")},
    ))  # fmt: skip


def _competency(axis: LadderAxis, own: str) -> IncomingCompetency:
    texts = {
        value: IncomingLevel(summary=each.text, place=each.place) for value, each in axis.levels.items() if each.text
    }
    return IncomingCompetency(
        id=own, name=axis.name, scale=own, description=axis.description, levels=texts, place=axis.place
    )


def _role(position: LadderPosition, roles: Ids, tracks: Ids, competencies: Ids) -> IncomingRole:
    return IncomingRole(
        id=roles.of(position.title, position.id),
        name=position.title,
        track=tracks.of(position.ladder),
        grade=position.id,
        rank=position.rank,
        requires=tuple(
            IncomingRequirement(competency=competencies.of(axis), level=value, wording=wording, place=position.place)
            for axis, (value, wording) in position.asks.items()
        ),
        place=position.place,
    )


def _paths(published: Ladders, roles: Ids, tracks: Ids) -> Iterator[IncomingPath]:
    """Yield a path for each ladder, with its positions in their order."""
    for ladder, purpose in published.ladders.items():
        steps = [each for each in published.positions.values() if each.ladder == ladder]
        if len(steps) > 1:
            yield IncomingPath(
                id=tracks.of(ladder), name=ladder, purpose=purpose,
                steps=tuple(roles.of(each.title, each.id) for each in steps), place=steps[0].place,
            )  # fmt: skip


FORMAT = FrameworkFormat(
    "the pages of engineeringladders.com (folder), or its axes and roles (.json)", recognises, read
)
