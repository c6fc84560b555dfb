"""What has changed between two states of a framework, thing by thing."""

import dataclasses
from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import BaseModel

from careerctl.analysis.changed.asked import AskedTurns, restated
from careerctl.analysis.changed.asks import most
from careerctl.analysis.changed.said import FrameworkSide
from careerctl.analysis.changed.sides import KINDS, BothFrameworks, IdPair
from careerctl.analysis.changed.values import Both, ValueAt, all_of, of_fields
from careerctl.analysis.changed.version import version
from careerctl.model.activity import Activity
from careerctl.model.competency import Competency
from careerctl.model.framework import Framework
from careerctl.model.goal import Goal, Opening
from careerctl.model.outline import Outline, outline_of
from careerctl.model.path import Path
from careerctl.model.role import Role
from careerctl.model.scale import Scale
from careerctl.model.settings import Area, Round, Settings, Track
from careerctl.results.diff import Diff, ThingChanged, ThingKind
from careerctl.results.result import replace
from careerctl.text.phrases import Say, plainly

_MODELS: dict[ThingKind, type[BaseModel]] = {
    "role": Role, "competency": Competency, "path": Path, "goal": Goal, "opening": Opening, "activity": Activity,
    "scale": Scale, "track": Track, "area": Area, "round": Round, "settings": Settings,
}  # fmt: skip
_TOLD_AS_THINGS = ("scales", "tracks", "areas", "rounds")
_INHERITED = ("requires", "without")
"""What is told of a role after inheritance."""


@cache
def _outline(kind: ThingKind) -> Outline:
    """Return what of a kind of thing is compared key by key."""
    without: dict[str, tuple[str, ...]] = {"role": _INHERITED, "settings": (*_TOLD_AS_THINGS, "version")}
    outline = outline_of(_MODELS[kind])
    return dataclasses.replace(
        outline, keys={key: each for key, each in (outline.keys or {}).items() if key not in without.get(kind, ())}
    )


def changed(before: Framework, after: Framework, say: Say = plainly) -> Diff:
    """Return what has changed from one state of a framework to another, both as of one day and with all kinds read."""
    sides = BothFrameworks(before, after, say)
    asked = AskedTurns(sides)
    found = (_thing(asked, kind, pair) for kind in KINDS for pair in sides.pairs(kind))
    things = (*(each for each in found if each is not None), *_settings(sides))
    versions = before.settings.version, after.settings.version
    return Diff(version=version(*versions, things), things=things, not_compared=(*asked.not_compared(),))


def _thing(asked: AskedTurns, kind: ThingKind, pair: IdPair) -> ThingChanged | None:
    """Return what has changed of a thing; None for nothing, and where one side cannot be read."""
    sides = asked.sides
    before, after = _read(sides.before, kind, pair.before), _read(sides.after, kind, pair.after)
    if before is not None and after is not None:
        return _of_both(asked, kind, pair, before, after)
    if after is not None and pair.before is None and sides.before.of_kind(kind).is_gone(pair.after or ""):
        said = tuple(
            all_of(FrameworkSide(sides, sides.after, _own(kind, pair.after)), after, outline_of(_MODELS[kind]))
        )
        return ThingChanged(kind, pair.after or "", _called(sides.after, kind, pair.after), "new", "", "offers", said)
    if before is not None and pair.after is None and sides.after.of_kind(kind).is_gone(pair.before or ""):
        return ThingChanged(kind, pair.before or "", _called(sides.before, kind, pair.before), "gone", "", "offers")
    return None


def _of_both(asked: AskedTurns, kind: ThingKind, pair: IdPair, before: Any, after: Any) -> ThingChanged | None:
    sides = asked.sides
    both = Both(
        FrameworkSide(sides, sides.before, _own(kind, pair.before)),
        FrameworkSide(sides, sides.after, _own(kind, pair.after)),
    )
    is_renamed = pair.before != pair.after
    found = list(of_fields(both, before, after, _outline(kind), ValueAt())) if before != after else []
    if is_renamed:  # the former id that tells it
        found = [each for each in found if each.key != ("formerly",) or not {each.before, each.after} & {*pair}]
    if kind == "role" and asked.is_certain(pair):
        restated_ = restated(asked, pair) if before != after else ()
        found = [*asked.changes(pair.after or ""), *restated_, *found]
    if not found and not is_renamed:
        return None
    if getattr(after, "status", "active") != "active":
        found = [each if each.key == ("status",) else replace(each, asks="words") for each in found]
    return ThingChanged(
        kind,
        pair.after or "",
        _called(sides.after, kind, pair.after),
        before_id=pair.before or "" if is_renamed else "",
        asks=most(each.asks for each in found),
        changes=tuple(found),
    )


def _read(framework: Framework, kind: str, name: str | None) -> Any:
    """Return a thing as its file names it, None where it is not there or cannot be read."""
    things = framework.of_kind(kind)
    known, own = things.items.get(name or ""), things.as_written.get(name or "")
    return known.model_copy(update={"name": own}) if known is not None and own is not None else known


def _own(kind: str, name: str | None) -> str:
    """Return the competency to whose scale the levels of a file belong: its own."""
    return name or "" if kind == "competency" else ""


def _called(framework: Framework, kind: str, name: str | None) -> str:
    if name is None or kind in {"scale", "round"}:
        return name or ""
    if kind == "opening":
        known = framework.openings.items[name]
        return known.name or framework.role_name(known.role)
    return framework.of_kind(kind).name_of(name)


def _settings(sides: BothFrameworks) -> Iterable[ThingChanged]:
    both = Both(FrameworkSide(sides, sides.before), FrameworkSide(sides, sides.after))
    before, after = sides.before.settings, sides.after.settings
    found = tuple(of_fields(both, before, after, _outline("settings"), ValueAt()))
    if found:
        yield ThingChanged("settings", asks=most(each.asks for each in found), changes=found)
