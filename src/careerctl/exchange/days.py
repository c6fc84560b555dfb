"""Days as other programs write them; a day that could be read in two ways is not read."""

import re
from collections.abc import Iterable
from datetime import date

from careerctl.model.days import is_known
from careerctl.model.import_map import Order
from careerctl.model.scalars import parse_period

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.]+Z?)?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})(?: [0-9:.]+)?")
_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_MONTHS = 12


def order_of(texts: Iterable[str]) -> Order | None:
    """Return whether days or months come first in a column, by the days in it that can be read in one way alone.

    None where none of them says so, or where they contradict each other.
    """
    orders: set[Order] = set()
    for text in texts:
        if (found := _YEAR_LAST.fullmatch(text)) and found[2] != ".":
            first, second = int(found[1]), int(found[3])
            if first > _MONTHS >= second:
                orders.add("day-first")
            elif second > _MONTHS >= first:
                orders.add("month-first")
    return orders.pop() if len(orders) == 1 else None


def read_day(text: str, order: Order | None) -> str:
    """Return a day, a month or a year as files have it. Raises ValueError that says why it is none."""
    if _PERIOD.fullmatch(text):
        return parse_period(text).text
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    found = _YEAR_LAST.fullmatch(text)
    if found is None:
        message = "this is no day written in figures, with the year in four of them"
        raise ValueError(message)
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] != "." and order is None and first != second:
        message = "this can be read with the day or with the month first; --dates says which"
        raise ValueError(message)
    return _day(year, first, second) if order == "month-first" and found[2] != "." else _day(year, second, first)


def _day(year: int, month: int, day: int) -> str:
    try:
        when = date.fromisoformat(f"{year:04}-{month:02}-{day:02}")
    except ValueError:
        when = None
    if when is None or not is_known(when):
        message = "this day is not in the calendar"
        raise ValueError(message)
    return when.isoformat()
