"""Months between days, as a calendar counts them."""

from collections.abc import Iterable
from datetime import date, timedelta

from careerctl.model.person import Span


def months_between(first: date, last: date) -> int:
    """Return the whole months from one day to another, 0 if it comes before: 15 January to 14 March is 1."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, months - (last.day < first.day))


def months_since(first: date, today: date, away: Iterable[Span]) -> int:
    """Return the whole months from `first` to today, less the months away in between."""
    return max(0, months_between(first, today) - sum(_inside(span, first, today) for span in away))


def _inside(span: Span, first: date, today: date) -> int:
    """Return the whole months of a span between two days; its last day belongs to it."""
    begin = max(span.from_.first, first)
    end = today if span.until is None else min(span.until.last + timedelta(days=1), today)
    return months_between(begin, end)
