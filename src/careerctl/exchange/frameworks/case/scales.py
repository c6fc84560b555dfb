"""The scales of a CASE package: of its rubrics, and of the levels that lie in competencies."""

from collections.abc import Mapping
from typing import NamedTuple

from careerctl.exchange.entries import ForeignEntry
from careerctl.exchange.frameworks.case.items import CaseItem
from careerctl.exchange.ids import Ids
from careerctl.exchange.incoming import IncomingLevel, IncomingScale
from careerctl.exchange.level_words import from_one_text
from careerctl.problems.error import CareerctlError

_MOST = 100
"""More than any framework has of scales, and of levels on one."""


class Rubrics(NamedTuple):
    """What rubrics say: scales, and for items the scale with texts by value."""

    scales: list[IncomingScale]
    by_item: Mapping[str, tuple[IncomingScale, Mapping[int, IncomingLevel]]]


def read_rubrics(package: ForeignEntry, ids: Ids) -> Rubrics:
    """Read the rubrics; criteria with the same levels have one scale."""
    scales: list[IncomingScale] = []
    by_item = {}
    for rubric in package.every("CFRubrics"):
        extensions = rubric.get("extensions")
        cumulative = extensions is None or extensions.get("cumulative") is None or extensions.flag("cumulative")
        for criterion in rubric.every("CFRubricCriteria"):
            entries = _in_order(criterion)
            levels = {value: each.name("quality") for value, each in entries.items()}
            name = rubric.text("title") or criterion.text("category") or "scale"
            if not levels:
                criterion.drop("criteria of rubrics without levels")
                continue
            scale = scale_for(levels, scales, ids, name, cumulative=cumulative)
            if (about := criterion.get("CFItemURI")) is not None:
                texts = {value: each.text("description") for value, each in entries.items()}
                by_item[about.name("identifier")] = (
                    scale,
                    {value: from_one_text(text, criterion.place) for value, text in texts.items() if text},
                )
    return Rubrics(scales, by_item)


def _in_order(criterion: ForeignEntry) -> dict[int, ForeignEntry]:
    """Return the levels of a criterion by value: their scores where these go up one by one, else by their places."""
    entries = criterion.every("CFRubricCriterionLevels")
    places = [each.whole("position") for each in entries]
    if all(each is not None for each in places):
        entries = [entry for _, entry in sorted(zip(places, entries, strict=True), key=lambda each: each[0] or 0)]
    scores = [each.get("score") for each in entries]
    values = [each.number() if each is not None and _is_whole(each) else None for each in scores]
    first = values[0] if values and values[0] is not None else 1
    counted = range(first, first + len(entries))
    return dict(zip(counted if values == [*counted] else range(1, len(entries) + 1), entries, strict=True))


def _is_whole(entry: ForeignEntry) -> bool:
    return isinstance(entry.value, int | float) and float(entry.value).is_integer() and abs(entry.value) < _MOST


def scale_for(
    levels: Mapping[int, str], scales: list[IncomingScale], ids: Ids, name: str, *, cumulative: bool = True
) -> IncomingScale:
    """Return the scale that has these levels among others, one by one; a new one where none has."""
    for each in scales:
        if all(each.levels.get(value) == level for value, level in levels.items()):
            return each
    if len(scales) >= _MOST:
        message = (
            f"there are more than {_MOST} scales in it, more than any framework has. Let levels share their names."
        )
        raise CareerctlError(message)
    scale = IncomingScale(id=ids.of(name, name if name not in ids.ids else f"{name} {len(scales) + 1}"),
                          levels=dict(levels), cumulative=cumulative)  # fmt: skip
    scales.append(scale)
    return scale


def values_of(levels: list[CaseItem]) -> dict[int, CaseItem]:
    """Return level items by value: by their own numbers where these go up, else as they come."""
    numbers = [each.entry.text("listEnumeration") for each in levels]
    known = [int(each) for each in numbers if each.lstrip("-").isdecimal() and len(each) < len("-9999")]
    is_sound = len(known) == len(levels) and len({*known}) == len(known)
    return dict(sorted(zip(known, levels, strict=True))) if is_sound else dict(enumerate(levels, 1))
