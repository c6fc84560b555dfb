"""A result without names and without anybody's words, for a screen that others see.

A text becomes a mask unless its field says `unmasked`; a name becomes a stand-in.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin

from careerctl.results.readers import NameOf, fields_of, marks, unmasked
from careerctl.results.result import Result, asdict

T = TypeVar("T", bound=Result)

MASK = "▒▒▒▒▒"
"""What stands for words."""


def without_names(result: T, sides: Mapping[str, str], named: Callable[[str], str]) -> T:
    """Return a result in which `named` gives a stand-in for each person by id, and words are masked.

    `sides` are the ids of the `employee` and the `manager`.
    """
    masked: T = _masked(result, sides, named)
    return masked


def _masked(value: Any, sides: Mapping[str, str], named: Callable[[str], str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_masked(each, sides, named) for each in value)
    if not isinstance(value, Result):
        return value
    shown = {name: _masked(each, sides, named) for name, each in asdict(value).items()}
    for name, whose in _hiding(type(value)).items():
        if whose and shown[name]:
            written = whose if whose in sides else getattr(value, whose)
            shown[name] = named(sides.get(written, written))
        else:
            shown[name] = _hidden(shown[name])
    sort: Any = type(value)
    return sort(**shown)


@cache
def _hiding(sort: type) -> dict[str, str]:
    """Return the fields of a result whose text is hidden, and whose name stands there; "" where it is no name."""
    hiding = {name: hint for name, hint in fields_of(sort).items() if holds_text(hint) and unmasked not in marks(hint)}
    return {
        name: next((mark.whose for mark in marks(hint) if isinstance(mark, NameOf)), "")
        for name, hint in hiding.items()
    }


def holds_text(hint: Any) -> bool:
    """Tell whether a field may hold text beside that of results in it: words that careerctl fixes are none."""
    return hint is str or (get_origin(hint) is not Literal and any(map(holds_text, get_args(hint))))


def _hidden(value: Any) -> Any:
    """Return a mask for text, also for each of several; whatever is no text stays."""
    if type(value) is str:
        return MASK if value else ""
    if isinstance(value, tuple):
        return tuple(_hidden(each) for each in value)
    return {} if isinstance(value, dict) else value
