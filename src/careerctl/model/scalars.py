"""The sorts of single values, each typed from the text of the file and never guessed.

The reader gives plain scalars as `str` and quoted ones as a subclass of it: `type(value) is str` tells them apart.
Each sort refuses with an error whose type is the fault's name and whose text says what is allowed, not what was found.
"""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from careerctl.model.days import FIRST_YEAR, LAST_YEAR, OPEN_END, is_known, whole_months
from careerctl.model.ids import DEVICES, ID_PATTERN, MAX_ID
from careerctl.text.characters import INVISIBLE, LINE_BREAK, called

SOME_TEXT = r"\S"
_WHOLE = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DIGITS, _DECIMALS = 15, 6
"""More than any bound allows, and few enough to be read exactly."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_OPEN = OPEN_END.isoformat()


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
    if not value.isascii() and (found := re.search(INVISIBLE, value)):
        raise refuse("wrong-value", f"a name holds no invisible character; this one holds {called(found[0])}")
    return value


def _plain(value: Any, pattern: re.Pattern[str], what: str) -> str:
    """Return the text of a plain scalar that has the pattern."""
    if type(value) is str and pattern.fullmatch(value):
        return value
    if isinstance(value, str) and type(value) is not str and pattern.fullmatch(value):
        raise refuse("wrong-type", f"expected {what}: remove the quotes")
    raise refuse("wrong-type", f"expected {what}")


def _digits(value: Any, pattern: re.Pattern[str], what: str) -> str:
    """Return the text of a plain number. What has more digits than any bound allows is not read at all."""
    text = _plain(value, pattern, what)
    before, _, behind = text.lstrip("-").partition(".")
    if len(before) > _DIGITS or len(behind) > _DECIMALS:
        decimals = "" if pattern is _WHOLE else f", and {_DECIMALS} behind the point"
        raise refuse("wrong-value", f"expected a number of at most {_DIGITS} digits{decimals}")
    return text


def _whole(value: Any) -> int:
    return int(_digits(value, _WHOLE, "a whole number"))


def _number(value: Any) -> float:
    return float(_digits(value, _NUMBER, "a number such as 12 or 0.5")) + 0.0  # there is no 0 below 0


def _weight(value: Any) -> Fraction:
    weight = Fraction(_digits(value, _NUMBER, "a number such as 2 or 0.5"))
    if not _LIGHTEST <= weight <= _HEAVIEST:
        raise refuse("wrong-value", "a weight lies between 0.1 and 10")
    return weight


def _decimal(weight: Fraction) -> float:
    """Return a weight as JSON has it. To find out what `float` itself takes, Pydantic would need 3 ms of each start."""
    return float(weight)


def _flag(value: Any) -> bool:
    return _plain(value, re.compile("true|false"), "true or false") == "true"


def parse_day(value: Any) -> date:
    """Return the day written as 2026-10-01. Raises PydanticCustomError otherwise."""
    if type(value) is str and len(value) == len("2026-10-01") and value[4] == value[7] == "-":
        return _day(value)
    if isinstance(value, str) and type(value) is not str and _DAY.fullmatch(value):
        raise refuse("bad-date", "expected a date: remove the quotes")
    raise refuse("bad-date", "expected a date such as 2026-10-01")


@lru_cache(1_000)
def _day(value: str) -> date:
    """Return the day: the same few stand in every file, as months do."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        what = "this day is not in the calendar" if _DAY.fullmatch(value) else "expected a date such as 2026-10-01"
        raise refuse("bad-date", what) from None
    return _known(day)


def _known(day: date) -> date:
    if is_known(day):
        return day
    here = "this has no open end: " if day == OPEN_END else ""
    raise refuse("bad-date", f"{here}a year lies between {FIRST_YEAR} and {LAST_YEAR}")


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


def parse_end(value: Any) -> Period | None:
    """Return the period at whose last day something ends, None for an open end. Raises PydanticCustomError."""
    return None if type(value) is str and value == _OPEN else parse_period(value)


@lru_cache(1_000)
def _month_or_year(value: str) -> Period:
    """Return the period: the same few months stand in every file."""
    year, month = int(value[:4]), int(value[5:] or 1)
    try:
        first, last = whole_months(year, month, month if len(value) > len("2026") else 12)
    except ValueError:
        raise refuse("bad-date", "this is not in the calendar") from None
    return Period(value, _known(first), last)


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a value, or the keys of a mapping, as ids of `kind`."""

    kind: str
    or_name: bool = False
    """Whether what is no id is a name of something else, such as a team's: then nothing is unknown."""


@dataclass(frozen=True, slots=True)
class LevelOf:
    """Marks a level of a competency's scale: a `whole` one, and maybe only one that the competency `described`."""

    whole: bool
    described: bool = False


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """Marks a list of which a single item may stand without brackets."""


@dataclass(frozen=True, slots=True)
class Since:
    """Says beside a key which version of careerctl knew it first; without it that is 0.1."""

    version: str


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID), AfterValidator(_no_device)]
Name = Annotated[str, StringConstraints(max_length=200), AfterValidator(_one_line)]
Text = Annotated[str, StringConstraints(pattern=SOME_TEXT)]
"""Markdown in any language."""

Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]

# What a number may be: more than anybody writes in earnest, and so little that no span leads out of the calendar.
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
Number = Annotated[float, BeforeValidator(_number), WithJsonSchema({"type": "number"})]

Count = Annotated[Whole, Field(ge=0, le=100_000)]
PositiveCount = Annotated[Whole, Field(ge=1, le=100_000)]
"""A count of at least one."""
Rank = Annotated[Whole, Field(ge=-1_000_000, le=1_000_000)]
Days = Annotated[Whole, Field(ge=1, le=3_650)]
Weeks = Annotated[Whole, Field(ge=1, le=520)]
Months = Annotated[Whole, Field(ge=1, le=600)]
Share = Annotated[Whole, Field(ge=1, le=100)]
"""In percent of the whole, which a share is a part of."""
Percent = Annotated[Number, Field(ge=0, le=100)]
Hours = Annotated[Number, Field(ge=0, le=10_000)]
HowManyWeeks = Annotated[Number, Field(ge=0, le=520)]
"""Weeks and parts of one, as `HowManyMonths` are months."""
HowManyMonths = Annotated[Number, Field(ge=0, le=600)]
Money = Annotated[Number, Field(ge=0, le=1_000_000_000_000)]
"""In any currency."""
_LIGHTEST, _HEAVIEST = Fraction(1, 10), Fraction(10)
Weight = Annotated[
    Fraction,
    PlainValidator(_weight),
    PlainSerializer(_decimal),
    WithJsonSchema({"type": "number", "minimum": float(_LIGHTEST), "maximum": int(_HEAVIEST)}),
]
"""It enters the arithmetic: kept as an exact fraction."""

_YEAR_PATTERN = "(?:19[0-9]{2}|2[01][0-9]{2}|2200)"
_PERIOD_PATTERN = f"{_YEAR_PATTERN}(-[0-9]{{2}}){{0,2}}"
_PERIOD_SCHEMA = {"type": ["string", "integer"], "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
Day = Annotated[
    date,
    PlainValidator(parse_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{_YEAR_PATTERN}-"}),
]
When = Annotated[
    Period,
    PlainValidator(parse_period),
    PlainSerializer(lambda period: period.text),
    WithJsonSchema({**_PERIOD_SCHEMA, "pattern": f"^{_PERIOD_PATTERN}$"}),
]
End = Annotated[
    Period | None,
    PlainValidator(parse_end),
    PlainSerializer(lambda period: period.text if period is not None else _OPEN),
    WithJsonSchema({**_PERIOD_SCHEMA, "pattern": f"^(?:{_PERIOD_PATTERN}|{_OPEN})$"}),
]
"""Where a period ends: None is an open end, whether it is written as 9999-12-31 or, where that may be, left out."""

# What these name is looked up among all that there is, so that their spelling needs no look of its own.
CompetencyId = Annotated[str, Reference("competency")]
RoleId = Annotated[str, Reference("role")]
GoalId = Annotated[str, Reference("goal")]
ActivityId = Annotated[str, Reference("activity")]
OpeningId = Annotated[str, Reference("opening")]
PersonId = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID), Reference("person")]
PersonOrTeam = Annotated[Name, Reference("person", or_name=True)]
ScaleId = Annotated[str, Reference("scale")]
TrackId = Annotated[str, Reference("track")]
AreaId = Annotated[str, Reference("area")]
RoundId = Annotated[Id, Reference("round")]
DriverName = Annotated[Name, Reference("driver")]
RuleName = Annotated[Id, Reference("rule")]

RatedLevel = Annotated[str, LevelOf(whole=False)]
AskedLevel = Annotated[str, LevelOf(whole=True, described=True)]
