"""The cut of a result for one reader."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import is_
from typing import Any, TypeVar

from careerctl import shelves
from careerctl.audience.readers import Audience
from careerctl.results import levels

T = TypeVar("T")

WHOLE: frozenset[type] = frozenset({levels.Described, levels.Example, levels.ScaleUsed})
"""Results that everybody sees whole, with all that they hold."""
_HIDDEN: Any = object()


def cut(result: T, audience: Audience) -> T:
    """Return the result as one reader sees it."""
    seen: T = _cut(result, audience)
    return type(result)() if seen is _HIDDEN else seen


def _cut(value: Any, audience: Audience) -> Any:
    """Return what is left of a value, itself where that is all of it."""
    sort: type = type(value)
    if sort is tuple:
        seen = tuple([left for left in [_cut(each, audience) for each in value] if left is not _HIDDEN])
        return value if len(seen) == len(value) and all(map(is_, seen, value)) else seen
    if not _holds_any(sort):
        return value
    if (known := _known(sort)) is not None:
        value, audience = known(value, audience)
        if value is None:
            return _HIDDEN
    listed, whole, shown = _listed(sort, audience), _all_listed(sort, audience), {}
    for name in listed:
        each = getattr(value, name)
        its: type = type(each)
        left = _cut(each, audience) if _holds_any(its) else each
        whole = whole and left is each
        if left is not _HIDDEN:
            shown[name] = left
    made: Any = sort
    return value if whole else made(**shown)


@cache
def _holds_any(sort: type) -> bool:
    """Tell whether values of a sort can hold something that is cut; most are texts and numbers, which cannot."""
    return sort is tuple or (is_dataclass(sort) and sort not in WHOLE)


@cache
def _listed(sort: type, audience: Audience) -> tuple[str, ...]:
    """Return the fields of a result that a reader sees."""
    lines = _part(sort).SEEN.get(sort, {}) if _part(sort) is not None else {}
    return tuple(field.name for field in fields(sort) if audience in lines.get(field.name, ()))


@cache
def _all_listed(sort: type, audience: Audience) -> bool:
    """Tell whether a reader sees all fields of a result."""
    return len(_listed(sort, audience)) == len(fields(sort))


@cache
def _known(sort: type) -> Callable[[Any, Audience], tuple[Any, Audience]] | None:
    """Return what decides about a result before its fields are looked at."""
    found: Callable[[Any, Audience], tuple[Any, Audience]] | None = getattr(_part(sort), "KNOWN", {}).get(sort)
    return found


def _part(sort: type) -> Any:
    """Return the part of the table that has the lines of a result; None for what is no result."""
    room, _, module = sort.__module__.rpartition(".")
    return shelves.leaf("careerctl.audience.seen", module) if room == "careerctl.results" else None
