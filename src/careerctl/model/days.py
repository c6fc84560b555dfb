"""Days: those that careerctl knows, and all arithmetic with them.

A day lies in these years, and a span is no longer than the bounds in `scalars` let it be: so no day and span together
leave the calendar, whatever files and options say. Nowhere else is a day made of numbers, or moved by some.
"""

from calendar import monthrange
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1900, 2200
OPEN_END = date.max
"""How other programs write that something has no end; later than every day there is."""


def is_known(day: date) -> bool:
    """Tell whether a day lies in the years that careerctl knows."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def later(day: date, *, weeks: int = 0, days: int = 0) -> date:
    """Return the day so many weeks and days on; below 0 they lie before it."""
    return day + timedelta(weeks=weeks, days=days)


def months_later(first: date, months: int) -> date:
    """Return the same day some months on, the month's last where it has no such day."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))


def half_year(day: date) -> str:
    """Return how the half-year of a day is written, such as `2026-h2`."""
    return f"{day.year}-h{1 if day.month <= 6 else 2}"  # noqa: PLR2004  # June


def month_of(day: date) -> int:
    """Return the month of a day, counted from the year 0."""
    return day.year * 12 + day.month - 1


def month_begins(count: int) -> date:
    """Return the first day of a month that is counted from the year 0."""
    return date(count // 12, count % 12 + 1, 1)


def whole_months(year: int, first: int, last: int) -> tuple[date, date]:
    """Return the first day of one month and the last one of another. Raises ValueError where there is no such month."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
