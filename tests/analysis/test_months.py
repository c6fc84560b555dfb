"""Months between days, and those away."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerctl.analysis.months import days_since, longer_than, months_between, months_since
from careerctl.model.days import months_later
from careerctl.model.person import Span

BETWEEN = [
    ("2026-01-15", "2026-03-14", 1),
    ("2026-01-15", "2026-03-15", 2),
    ("2026-01-31", "2026-02-28", 1),
    ("2026-01-31", "2026-03-31", 2),
    ("2024-02-29", "2025-02-28", 12),
    ("2024-02-29", "2025-02-27", 11),
    ("2026-03-01", "2026-03-01", 0),
    ("2026-03-02", "2026-03-01", 0),
    ("2026-03-02", "2020-01-01", 0),
]


@pytest.mark.parametrize(("first", "last", "months"), BETWEEN)
def test_whole_months_are_counted_as_a_calendar_does(first, last, months):
    assert months_between(date.fromisoformat(first), date.fromisoformat(last)) == months


def span(text: str) -> Span:
    first, _, last = text.partition(" ")
    return Span.model_validate({"from": first, **({"until": last} if last else {})})


AWAY = [
    ([], 24),
    (["2025-02-01 2025-08-31"], 17),
    (["2025-02 2025-08"], 17),
    (["2025-02-01 2025-02-27"], 23),
    (["2023-01-01 2024-03-31"], 21),
    (["2023-01-01 2023-12-31"], 24),
    (["2025-11-01"], 22),
    (["2025-11-01 2027-01-01"], 22),
    (["2027-01-01 2027-06-30"], 24),
    (["2025-01 2025-06", "2025-03 2025-08"], 16),
    (["2025-03 2025-08", "2025-01-01 2025-12-31", "2025-04 2025-04"], 12),
    (["2025-01-01 2025-01-15", "2025-01-16 2025-01-31"], 23),
    (["2025-02-01 2025-02-28", "2025-06-01 2025-06-30"], 22),
    (["2000-01-01 2030-01-01"], 0),
]


@pytest.mark.parametrize(("away", "months"), AWAY)
def test_months_away_leave_the_span(away, months):
    assert months_since(date(2024, 1, 1), date(2026, 1, 1), [span(each) for each in away]) == months


days = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@given(days, days, days)
def test_more_days_are_never_fewer_months(first, middle, last):
    first, middle, last = sorted([first, middle, last])
    assert months_between(first, middle) <= months_between(first, last)
    assert months_between(first, middle) + months_between(middle, last) <= months_between(first, last)


@given(days, days, st.lists(st.tuples(days, days), max_size=3))
def test_being_away_never_adds_a_month(first, today, away):
    spans = [span(f"{min(pair)} {max(pair)}") for pair in away]
    assert 0 <= months_since(first, today, spans) <= months_between(first, today)


@given(days, days, days, st.lists(st.tuples(days, days), max_size=3))
def test_what_was_spent_never_falls(first, today, later, away):
    first, today, later = sorted([first, today, later])
    spans = [span(f"{min(pair)} {max(pair)}") for pair in away]
    assert months_since(first, today, spans) <= months_since(first, later, spans)


@pytest.mark.parametrize("today", ["2024-08-09", "2024-08-10", "2024-08-28", "2024-12-27"])
def test_the_time_stands_still_during_an_absence(today):
    away = [span("2024-07-28 2024-12-26")]
    assert months_since(date(2024, 2, 10), date.fromisoformat(today), away) == 5


@given(days, days, st.integers(0, 60))
def test_months_and_what_is_longer_agree(first, today, months):
    over = months_between(first, today) >= months and today >= first
    assert over == (today >= months_later(first, months))
    assert longer_than(months, first, today, ()) == (today > months_later(first, months))


@pytest.mark.parametrize(
    ("first", "today", "longer"),
    [
        ("2026-01-15", "2027-01-15", False),  # the same day a year on
        ("2026-01-15", "2027-01-16", True),
        ("2026-02-28", "2027-02-28", False),
        ("2026-11-02", "2026-11-01", False),
        ("2026-02-28", "2027-03-01", True),
    ],
)
def test_longer_is_later_than_the_same_day(first, today, longer):
    assert longer_than(12, date.fromisoformat(first), date.fromisoformat(today), ()) is longer


def test_months_away_make_it_shorter():
    away = [span("2026-03-01 2026-04-30")]
    first = date(2026, 1, 15)
    assert not longer_than(12, first, date(2027, 3, 17), away)
    assert longer_than(12, first, date(2027, 3, 18), away)


def test_days_less_those_away():
    away = [span("2026-10-05 2026-10-09")]
    assert days_since(date(2026, 10, 1), date(2026, 10, 15), ()) == 14
    assert days_since(date(2026, 10, 1), date(2026, 10, 15), away) == 9
    assert days_since(date(2026, 10, 6), date(2026, 10, 15), away) == 5
    assert days_since(date(2026, 10, 15), date(2026, 10, 1), away) == 0
