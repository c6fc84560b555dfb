"""For which careerctl files are written: `>=0.2`, or several bounds with commas between them."""

import operator
import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator

from careerctl.model.scalars import Name, refuse

FORMAT = 1
"""The form of files that this careerctl reads."""

_HOLDS = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}
_BOUND = re.compile(r"(>=|<=|==|!=|>|<) *([0-9]{1,6}(?:\.[0-9]{1,6}){0,3})")
_NUMBERS = 4


def allows(asked: str, version: str) -> bool:
    """Tell whether a version lies within all bounds; 0.2 and 0.2.0 are the same. What is no bound is left out."""
    return all(_HOLDS[how](_numbers(version), _numbers(bound)) for how, bound in _bounds(asked))


def _bounds(asked: str) -> Iterator[tuple[str, str]]:
    for each in asked.split(","):
        if found := _BOUND.fullmatch(each.strip()):
            yield found[1], found[2]


def _numbers(version: str) -> list[int]:
    numbers = [int(each) for each in re.findall(r"(?:^|(?<=\.))[0-9]+", version)][:_NUMBERS]
    return [*numbers, *[0] * (_NUMBERS - len(numbers))]


def _versions(value: str) -> str:
    if len([*_bounds(value)]) < value.count(",") + 1:
        raise refuse("wrong-value", 'expected versions of careerctl such as ">=0.2" or ">=0.2, <1"')
    return value


Versions = Annotated[Name, AfterValidator(_versions)]
