"""The cut of a result for one reader."""

from collections.abc import Iterator
from functools import cache
from operator import is_
from typing import Any, TypeVar, get_args

from careerctl.results.readers import Audience, fields_of, seen_by
from careerctl.results.result import Result

__all__ = ["Audience", "cut"]


T = TypeVar("T", bound=Result | tuple[Result, ...])

_HIDDEN: Any = object()


def cut(result: T, audience: Audience) -> T:
    """Return the result as one reader sees it."""
    seen: T = _cut(result, audience)
    return type(result)() if seen is _HIDDEN else seen


def _cut(value: Any, audience: Audience) -> Any:
    """Return what is left of a value, itself where that is all of it."""
    sort: type = type(value)
    if is_seen_whole(sort, audience):
        return value
    if sort is tuple:
        seen = tuple([left for left in [_cut(each, audience) for each in value] if left is not _HIDDEN])
        return value if len(seen) == len(value) and all(map(is_, seen, value)) else seen
    reader = value.read_as(audience)
    if reader is not audience:
        return _cut(value, reader)
    value = value.before_cut(audience)
    if value is None:
        return _HIDDEN
    cuts = {name: _cut(getattr(value, name), audience) for name in _looked_into(sort, audience)}
    if _all_listed(sort, audience) and all(left is getattr(value, name) for name, left in cuts.items()):
        return value
    shown = {name: cuts[name] if name in cuts else getattr(value, name) for name in seen_by(sort, audience)}
    made: Any = sort
    return made(**{name: each for name, each in shown.items() if each is not _HIDDEN})


@cache
def is_seen_whole(sort: type, audience: Audience) -> bool:
    """Tell whether nothing of a value is ever cut: it is no result, or its reader sees all that its fields can hold.

    They are not looked into then, which is most of the work.
    """
    if not issubclass(sort, Result):
        return sort is not tuple
    sees_all = _all_listed(sort, audience) and not _asks_who_reads(sort)
    return sees_all and not _looked_into(sort, audience)


def _asks_who_reads(sort: type[Result]) -> bool:
    return sort.before_cut is not Result.before_cut or sort.read_as is not Result.read_as


@cache
def _looked_into(sort: type, audience: Audience) -> tuple[str, ...]:
    """Return the fields that a reader sees, and that may hold something of which the reader sees a part."""
    hints = fields_of(sort)
    return tuple(
        name
        for name in seen_by(sort, audience)
        if not all(is_seen_whole(each, audience) for each in results_in(hints[name]))
    )


def results_in(hint: Any) -> Iterator[type[Result]]:
    """Yield the results that a field is declared to hold."""
    if isinstance(hint, type) and issubclass(hint, Result):
        yield hint
    for each in get_args(hint):
        yield from results_in(each)


@cache
def _all_listed(sort: type, audience: Audience) -> bool:
    """Tell whether a reader sees all fields of a result."""
    return len(seen_by(sort, audience)) == len(fields_of(sort))
