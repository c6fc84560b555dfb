"""Which thing of the project an incoming one is: by its present or a former id, else by a name that one thing has."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from careerctl.exchange.ids import id_from
from careerctl.exchange.incoming import IncomingFramework, IncomingScale
from careerctl.exchange.people.columns import folded
from careerctl.model.framework import Framework


def with_present_ids(incoming: IncomingFramework, framework: Framework) -> IncomingFramework:
    """Return an incoming framework in which what the project has already is called by the project's own ids."""
    ids = {
        kind: _present(things, framework, kind)
        for kind, things in (
            ("area", incoming.areas),
            ("track", incoming.tracks),
            ("competency", incoming.competencies),
            ("role", incoming.roles),
            ("path", incoming.paths),
        )
    }
    ids["scale"] = _scales(incoming.scales, framework)
    return _renamed(incoming, ids)


def _present(things: tuple[Any, ...], framework: Framework, kind: str) -> dict[str, str]:
    known = framework.of_kind(kind)
    names = {name: known.as_written.get(name, each.name) for name, each in known.items.items()}
    by_name, same = _of_one({name: folded(each) for name, each in names.items()}), _of_one(names)
    found: dict[str, str] = {}
    for each in things:
        here = same.get(each.name, each.id)
        if here != each.id and _is_numbered(each.name, kind, here, each.id):  # the order of a file counts for nothing
            found[each.id] = here
    taken, left = {*found.values()}, [each for each in found if each not in {*found.values(), *known.ids}]
    for each in things:
        present = known.current(each.id)
        present = present if present in known.ids else by_name.get(folded(each.name), each.id)
        if each.id not in found:
            found[each.id] = left.pop() if present in taken and left else present
    counted = Counter(found.values())
    return {written: present if counted[present] == 1 else written for written, present in found.items()}


def _of_one(names: Mapping[str, str]) -> dict[str, str]:
    """Return ids by their names, of names that one thing has."""
    counted = Counter(names.values())
    return {name: each for each, name in names.items() if counted[name] == 1}


def _is_numbered(name: str, kind: str, *ids: str) -> bool:
    """Tell whether all of some ids are made of a name, so that a number alone tells them apart."""
    return all(re.fullmatch(f"{re.escape(id_from(name, kind))}(-[0-9]+)?", each) for each in ids)


def _scales(scales: tuple[IncomingScale, ...], framework: Framework) -> dict[str, str]:
    """Return the ids of scales; one of the same levels is the same, whatever it is called there."""
    known = framework.settings.scales
    same = {tuple(each.levels.items()): name for name, each in known.items()}
    return {each.id: same.get(tuple(each.levels.items()), each.id) for each in scales}


def _renamed(incoming: IncomingFramework, ids: Mapping[str, Mapping[str, str]]) -> IncomingFramework:
    def of(kind: str, written: str) -> str:
        return ids.get(kind, {}).get(written, written)

    first = incoming.scales[0].id if incoming.scales else ""
    return replace(
        incoming,
        near=tuple(
            each._replace(id=of(each.kind, each.id), other_id=of(each.kind, each.other_id)) for each in incoming.near
        ),
        scales=tuple(replace(each, id=of("scale", each.id)) for each in incoming.scales),
        areas=tuple(replace(each, id=of("area", each.id), within=of("area", each.within)) for each in incoming.areas),
        tracks=tuple(replace(each, id=of("track", each.id)) for each in incoming.tracks),
        competencies=tuple(
            replace(
                each,
                id=of("competency", each.id),
                area=of("area", each.area),
                scale=of("scale", each.scale or first),
            )
            for each in incoming.competencies
        ),
        roles=tuple(
            replace(
                each,
                id=of("role", each.id),
                track=of("track", each.track),
                extends=of("role", each.extends),
                without=tuple(of("competency", one) for one in each.without),
                requires=tuple(replace(one, competency=of("competency", one.competency)) for one in each.requires),
            )
            for each in incoming.roles
        ),
        paths=tuple(
            replace(
                each,
                id=of("path", each.id),
                steps=tuple(of("role", one) for one in each.steps),
                moves=tuple(replace(one, from_=of("role", one.from_), to=of("role", one.to)) for one in each.moves),
            )
            for each in incoming.paths
        ),
    )
