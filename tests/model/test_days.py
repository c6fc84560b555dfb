"""Arithmetic with days: no day that careerctl knows leaves the calendar with the longest span that it takes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerctl.model import days
from careerctl.model.days import later, month_begins, month_of, months_later, whole_months

FIRST, LAST = date(days.FIRST_YEAR, 1, 1), date(days.LAST_YEAR, 12, 31)
known = st.dates(FIRST, LAST)


@pytest.mark.parametrize("day", [FIRST, date(2000, 2, 29), LAST])
def test_the_longest_spans_stay_in_the_calendar(day):
    for sign in (1, -1):
        assert later(day, weeks=520 * sign, days=3_650 * sign) == day + timedelta(days=sign * (7 * 520 + 3_650))
    assert month_of(months_later(day, 600)) == month_of(day) + 600


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-11-30", 1, "2026-12-30"),
    ],
)
def test_months_later_is_the_same_day_or_the_months_last(day, months, there):
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(there)


@given(known)
def test_a_month_begins_before_all_its_days(day):
    first = month_begins(month_of(day))
    assert (first.year, first.month, first.day) == (day.year, day.month, 1)
    assert whole_months(day.year, day.month, day.month)[0] == first <= day
