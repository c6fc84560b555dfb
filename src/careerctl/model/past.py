"""The past: what of a file is over, so that it may name what today's framework no longer has.

A model that can pass says in `passing` when it has. It looks at what is written, sound or not: of a file in which
something else is wrong, the past is the past as well.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from careerctl.model.days import months_later
from careerctl.model.scalars import parse_day, parse_end


class Moment(NamedTuple):
    """By what the past is told from the present."""

    today: date
    over: Container[str]
    """The rounds that are over."""
    closed: date
    """The last day of the last round that is over."""
    months: int
    """After so many, what was said has nothing to say of today."""

    def has_talked_about(self, day: date) -> bool:
        """Tell whether what was said on a day is over: a round has closed since, or too many months have passed."""
        return day <= self.closed or months_later(day, self.months) < self.today


Passing = Callable[[Any, Moment], bool]
"""Tells whether what is written is the past."""


@dataclass(frozen=True, slots=True)
class AlwaysPast:
    """Marks a value that is always the past."""


def always(_written: Any, _moment: Moment) -> bool:
    """It is the past as soon as it is written."""
    return True


def once_come(*keys: str) -> Passing:
    """It is the past once the day under some keys has come."""
    return lambda written, moment: (day := _day(written, keys)) is not None and day <= moment.today


def once_talked_about(*keys: str) -> Passing:
    """It is the past once what was said on the day under some keys has been talked about."""
    return lambda written, moment: (day := _day(written, keys)) is not None and moment.has_talked_about(day)


def once_ended(*keys: str) -> Passing:
    """It is the past once the last day of the period under some keys has passed."""

    def passing(written: Any, moment: Moment) -> bool:
        try:
            end = parse_end(_under(written, keys))
        except PydanticCustomError:
            return False
        return end is not None and end.last < moment.today

    return passing


def either(*several: Passing) -> Passing:
    """It is the past where one of several says so."""
    return lambda written, moment: any(each(written, moment) for each in several)


def where(key: str) -> Passing:
    """It is the past where a key stands in it."""
    return lambda written, _: isinstance(written, dict) and key in written


def in_a_round_over(written: Any, moment: Moment) -> bool:
    """It is the past once its round is over."""
    round_ = _under(written, ("round",))
    return isinstance(round_, str) and round_ in moment.over


def _day(written: Any, keys: tuple[str, ...]) -> date | None:
    try:
        return parse_day(_under(written, keys))
    except PydanticCustomError:
        return None


def _under(written: Any, keys: tuple[str, ...]) -> Any:
    for key in keys:
        written = written.get(key) if isinstance(written, dict) else None
    return written
