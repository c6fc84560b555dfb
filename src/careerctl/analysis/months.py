"""Months between days, as a calendar counts them."""

from collections.abc import Iterable
from datetime import date

from careerctl.model.days import later, month_of, months_later
from careerctl.model.person import Span


def months_between(first: date, last: date) -> int:
    """Return the whole months from one day to another, 0 if it comes before: 15 January to 14 March is 1.

    A month is over on the same day of the next one, or on its last where it has no such day (DESIGN.md, part 2).
    """
    months = month_of(last) - month_of(first)
    return max(0, months - (months_later(first, months) > last))


def months_since(first: date, today: date, away: Iterable[Span]) -> int:
    """Return the whole months from `first` to today. Days away come off before months are counted."""
    return months_between(first, _worked_until(first, today, away))


def longer_than(months: int, first: date, today: date, away: Iterable[Span]) -> bool:
    """Tell whether today, less the days away since `first`, is later than the same day so many months after it."""
    due = months_later(first, months)
    return today > due and _worked_until(first, today, away) > due


def _worked_until(first: date, today: date, away: Iterable[Span]) -> date:
    """Return the day that would be today had nobody been away since `first`."""
    return later(first, days=days_since(first, today, away))


def days_since(first: date, today: date, away: Iterable[Span]) -> int:
    """Return the days from `first` to today, less the days away in between."""
    return max(0, (today - first).days - sum((end - begin).days for begin, end in _absences(first, today, away)))


def _absences(first: date, today: date, away: Iterable[Span]) -> list[tuple[date, date]]:
    """Return from when until when somebody was away between two days, each once; the last is the day of coming back."""
    found: list[tuple[date, date]] = []
    for span in sorted(away, key=lambda each: each.from_.first):
        begin = max(span.from_.first, first)
        end = today if span.until is None else min(later(span.until.last, days=1), today)
        if found and begin <= found[-1][1]:
            begin, end = found[-1][0], max(found.pop()[1], end)
        if begin < end:
            found.append((begin, end))
    return found
