"""The sorts of single values, each typed from the text of the file and never guessed.

The reader gives plain scalars as `str` and quoted ones as a subclass of it: `type(value) is str` tells them apart.
Each sort refuses with an error whose type is the fault's name and whose text says what is allowed, not what was found.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from careerctl.characters import INVISIBLE, LINE_BREAK, called
from careerctl.model.ids import DEVICES, ID_PATTERN, MAX_ID

SOME_TEXT = r"\S"
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def refuse(fault: str, message: str, *at: str | int) -> PydanticCustomError:
    """Return the error to raise: the fault's name, what is so, and the steps from here to the value that is wrong."""
    return PydanticCustomError(fault, "{message}", {"message": message, "at": at})


def _no_device(value: str) -> str:
    if value in DEVICES:
        raise refuse("bad-id", "Windows keeps this name for a device")
    return value


def _one_line(value: str) -> str:
    """Refuse a name that is no single visible line."""
    if value.isascii() and value.isprintable() and not value.isspace() and value:
        return value
    if not value.strip():
        raise refuse("wrong-value", "a name has at least one character")
    if LINE_BREAK.search(value):
        raise refuse("wrong-value", "a name is one line, without tabs")
    if not value.isascii() and (found := INVISIBLE.search(value)):
        raise refuse("wrong-value", f"a name holds no invisible character; this one holds {called(found[0])}")
    return value


def _plain(value: Any, pattern: re.Pattern[str], what: str) -> str:
    """Return the text of a plain scalar that has the pattern."""
    if type(value) is str and pattern.fullmatch(value):
        return value
    if isinstance(value, str) and type(value) is not str and pattern.fullmatch(value):
        raise refuse("wrong-type", f"expected {what}: remove the quotes")
    raise refuse("wrong-type", f"expected {what}")


def _whole(value: Any) -> int:
    return int(_plain(value, _WHOLE, "a whole number"))


def _number(value: Any) -> float:
    return float(_plain(value, _NUMBER, "a number such as 12 or 0.5"))


def _exact(value: Any) -> Fraction:
    return Fraction(_plain(value, _NUMBER, "a number such as 2 or 0.5"))


def _flag(value: Any) -> bool:
    return _plain(value, re.compile("true|false"), "true or false") == "true"


def parse_day(value: Any) -> date:
    """Return the day written as 2026-10-01. Raises PydanticCustomError otherwise."""
    if type(value) is str and len(value) == len("2026-10-01") and value[4] == value[7] == "-":
        try:
            return date.fromisoformat(value)
        except ValueError:
            what = "this day is not in the calendar" if _DAY.fullmatch(value) else "expected a date such as 2026-10-01"
            raise refuse("bad-date", what) from None
    if isinstance(value, str) and type(value) is not str and _DAY.fullmatch(value):
        raise refuse("bad-date", "expected a date: remove the quotes")
    raise refuse("bad-date", "expected a date such as 2026-10-01")


class Period(NamedTuple):
    """A day, month or year as somebody wrote it: where it begins and where it ends."""

    text: str
    first: date
    last: date


def parse_period(value: Any) -> Period:
    """Return the period written as 2026, 2026-10 or 2026-10-01. Raises PydanticCustomError otherwise."""
    if type(value) is str and len(value) == len("2026-10-01"):
        day = parse_day(value)
        return Period(value, day, day)
    expected = "expected a date such as 2026-10-01, a month such as 2026-10 or a year"
    if not (isinstance(value, str) and _PERIOD.fullmatch(value)):
        raise refuse("bad-date", expected)
    if type(value) is not str:
        raise refuse("bad-date", f"{expected}: remove the quotes")
    return _month_or_year(value)


@lru_cache(1_000)
def _month_or_year(value: str) -> Period:
    """Return the period: the same few months stand in every file."""
    year, month = int(value[:4]), int(value[5:] or 1)
    try:
        first = date(year, month, 1)
    except ValueError:
        raise refuse("bad-date", "this is not in the calendar") from None
    last_month = month if len(value) > len("2026") else 12
    return Period(value, first, date(year, last_month, calendar.monthrange(year, last_month)[1]))


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a value, or the keys of a mapping, as ids of `kind`."""

    kind: str


@dataclass(frozen=True, slots=True)
class LevelOf:
    """Marks a level of a competency's scale: a `whole` one, and maybe only one that the competency `described`."""

    whole: bool
    described: bool = False


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """Marks a list of which a single item may stand without brackets."""


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID), AfterValidator(_no_device)]
Name = Annotated[str, StringConstraints(max_length=200), AfterValidator(_one_line)]
Text = Annotated[str, StringConstraints(pattern=SOME_TEXT)]
"""Markdown in any language."""

Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
Number = Annotated[float, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Exact = Annotated[Fraction, PlainValidator(_exact), PlainSerializer(float), WithJsonSchema({"type": "number"})]
"""A number that enters the arithmetic: kept as an exact fraction."""
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Day = Annotated[date, PlainValidator(parse_day), WithJsonSchema({"type": "string", "format": "date"})]
When = Annotated[
    Period,
    PlainValidator(parse_period),
    PlainSerializer(lambda period: period.text),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_PERIOD.pattern}$", "minimum": 1, "maximum": 9999}),
]

# What these name is looked up among all that there is, so that their spelling needs no look of its own.
CompetencyId = Annotated[str, Reference("competency")]
RoleId = Annotated[str, Reference("role")]
GoalId = Annotated[str, Reference("goal")]
ActivityId = Annotated[str, Reference("activity")]
OpeningId = Annotated[str, Reference("opening")]
PersonId = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID), Reference("person")]
ScaleId = Annotated[str, Reference("scale")]
TrackId = Annotated[str, Reference("track")]
AreaId = Annotated[str, Reference("area")]
RoundId = Annotated[Id, Reference("round")]
DriverName = Annotated[Name, Reference("driver")]
RuleName = Annotated[Id, Reference("rule")]

RatedLevel = Annotated[str, LevelOf(whole=False)]
AskedLevel = Annotated[str, LevelOf(whole=True, described=True)]
