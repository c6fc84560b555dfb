"""Months between days, as a calendar counts them."""

from collections.abc import Iterable
from datetime import date

from careerctl.model.days import later, month_of
from careerctl.model.person import Span

_SHORTEST_MONTH = 28
"""In days."""


def months_between(first: date, last: date) -> int:
    """Return the whole months from one day to another, 0 if it comes before: 15 January to 14 March is 1."""
    months = month_of(last) - month_of(first)
    return max(0, months - (last.day < first.day))


def months_since(first: date, today: date, away: Iterable[Span]) -> int:
    """Return the whole months from `first` to today, less the months away in between. Absences that touch are one."""
    return max(0, months_between(first, today) - sum(months_between(*each) for each in _absences(first, today, away)))


def longer_than(months: int, first: date, today: date, away: Iterable[Span]) -> bool:
    """Tell whether today is later than the same day so many months after `first`, less the months away in between."""
    if (today - first).days <= _SHORTEST_MONTH * months:
        return False
    return months_since(first, later(today, days=-1), away) >= months


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
