"""Single values: typed from the text of the file, never guessed."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from careerctl.model.activity import Activity
from careerctl.model.ids import is_id
from careerctl.model.person import Person
from careerctl.model.role import RequirementEntry, Role
from careerctl.model.scalars import parse_day, parse_end, parse_period
from careerctl.model.settings import Settings
from careerctl.project.yaml.tree import Quoted

SCHEMAS = Path(__file__).parents[2] / "schemas"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("2026-10-01", "2026-10-01", "2026-10-01"),
        ("1900", "1900-01-01", "1900-12-31"),
        ("2200-12", "2200-12-01", "2200-12-31"),
    ],
)
def test_a_period_begins_and_ends(text, first, last):
    period = parse_period(text)
    assert (period.text, period.first, period.last) == (text, date.fromisoformat(first), date.fromisoformat(last))


WRONG = [
    "2024-02-30",
    "2026-13",
    "2026-00",
    "2026-10-00",
    "2026-00-01",
    "0000",
    "26",
    "2026-1",
    "2026-10-1",
    "2026-10-01 ",
    "2026/10/01",
    "20261001",
    "2026-W40",
    "٢٠٢٦",
    "",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_date_is_refused(text):
    for parse in (parse_period, parse_day):
        with pytest.raises(PydanticCustomError) as raised:
            parse(text)
        assert raised.value.type == "bad-date"


OUTSIDE = ["0001", "1899-12-31", "1899", "2201-01-01", "2201-01", "9999", "9999-12", "9999-12-30"]


@pytest.mark.parametrize("parse", [parse_day, parse_period, parse_end])
def test_years_lie_between_1900_and_2200(parse):
    for text in OUTSIDE if parse is not parse_day else [each for each in OUTSIDE if each.count("-") == 2]:
        with pytest.raises(PydanticCustomError, match=r"^a year lies between 1900 and 2200$") as raised:
            parse(text)
        assert raised.value.type == "bad-date"


def test_9999_12_31_is_an_open_end_where_something_ends():
    assert parse_end("9999-12-31") is None
    assert parse_end("2026-10") == parse_period("2026-10")
    for parse in (parse_day, parse_period):
        with pytest.raises(PydanticCustomError, match="this has no open end: a year lies between 1900 and 2200"):
            parse("9999-12-31")
    with pytest.raises(PydanticCustomError, match="remove the quotes"):
        parse_end(Quoted("9999-12-31"))


@pytest.mark.parametrize("text", ["1" * 16, "-" + "9" * 5000, "0.0000001"])
def test_a_number_has_no_more_digits_than_bounds_allow(text):
    with pytest.raises(ValidationError, match="expected a number of at most 15 digits, and 6 behind the point"):
        Activity.model_validate({"name": "A", "kind": "class", "cost": text})


def test_there_is_no_0_below_0():
    assert str(Activity.model_validate({"name": "A", "kind": "class", "hours": "-0.0"}).hours) == "0.0"


def _numbers(schema: object, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the numbers in a schema, each with the keys to it."""
    if isinstance(schema, dict):
        sorts = schema.get("type", ())
        if (
            not {"integer", "number"}.isdisjoint([sorts] if isinstance(sorts, str) else sorts)
            and "boolean" not in sorts
        ):
            yield at, schema
        for key, inner in schema.items():
            yield from _numbers(inner, f"{at}.{key}")
    elif isinstance(schema, list):
        for inner in schema:
            yield from _numbers(inner, at)


def test_every_number_and_every_day_has_its_bounds():
    """The schema of each kind is made of its model: what is bounded there is bounded here."""
    found = dict(
        each for path in sorted(SCHEMAS.glob("*.json")) for each in _numbers(json.loads(path.read_text()), path.stem)
    )
    assert len(found) > 40
    assert [at for at, each in found.items() if not {"minimum", "maximum"} <= each.keys()] == []
    days = [
        each
        for path in sorted(SCHEMAS.glob("*.json"))
        for each in re.findall(r'"format": "date"[^}]*', path.read_text())
    ]
    assert len(days) > 20
    assert [each for each in days if '"pattern"' not in each] == []


@pytest.mark.parametrize("text", ["2026-10-01", "2024-02-29"])
def test_a_quoted_date_is_none(text):
    for parse in (parse_period, parse_day):
        with pytest.raises(PydanticCustomError, match="remove the quotes"):
            parse(Quoted(text))
    assert parse_day(text) == date.fromisoformat(text)


@pytest.mark.parametrize("day", ["2026", "2026-10"])
def test_a_day_is_a_whole_date(day):
    with pytest.raises(PydanticCustomError, match="expected a date such as 2026-10-01"):
        parse_day(day)


@pytest.mark.parametrize("text", ["a", "7", "1337", "no", "2024-01-01", "1e3", "a-b-c", "x" * 64])
def test_is_an_id(text):
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "-", "a-", "-a", "a--b", "A", "a_b", "a.b", "a b", "ä", "a\n", "x" * 65, "con", "nul", "com1", "lpt9"]
)
def test_is_no_id(text):
    assert not is_id(text)


@pytest.mark.parametrize(
    ("written", "kept"),
    [("No", "No"), ("1.10", "1.10"), ("null", "null"), ("~", "~"), ("0x1F", "0x1F"), ("1e3", "1e3"), ("true", "true")],
)
def test_text_stays_what_was_written(written, kept):
    role = Role.model_validate({"name": written, "grade": written, "summary": written})
    assert (role.name, role.grade, role.summary) == (kept, kept, kept)


@pytest.mark.parametrize("weight", ["0.1", "0.3", "1", "10", "10.0"])
def test_a_weight_is_exact(weight):
    entry = RequirementEntry.model_validate({"level": "1", "weight": weight})
    assert f"{float(entry.weight):g}" == f"{float(weight):g}"
    assert (entry.weight * 1000).denominator == 1


@pytest.mark.parametrize("weight", ["0", "0.09", "10.01", "-1", "1e1", "1_0", "½", "NaN"])
def test_a_weight_lies_between_a_tenth_and_ten(weight):
    with pytest.raises(ValidationError):
        RequirementEntry.model_validate({"level": "1", "weight": weight})


def test_a_name_is_one_visible_line():
    for name in ("", "  ", "A\nB", "A\tB", "A\u200bB", "\u202eA", "x" * 201):
        with pytest.raises(ValidationError):
            Person.model_validate({"name": name})
    for name in ("José", "李小龍", "שרה", "👩\u200d🚀", "x" * 200):
        assert Person.model_validate({"name": name}).name == name


def test_the_first_of_several_managers_is_the_first():
    assert Person.model_validate({"name": "A", "manager": ["b", "c"]}).manager == ("b", "c")
    assert Person.model_validate({"name": "A", "manager": "b"}).manager == ("b",)


def test_an_error_never_shows_what_was_written():
    with pytest.raises(ValidationError) as raised:
        Person.model_validate({"name": "A", "role": "Zebra Crossing", "zebra": "Zebra"})
    assert "Zebra" not in str(raised.value)


def test_every_number_of_the_policy_has_the_default_of_the_design():
    policy = Settings.model_validate({"format": "1"}).policy
    assert policy.model_dump(exclude={"metadata"}) == {
        "discuss_at": 1,
        "near_at": 2,
        "opening_months": 12,
        "max_competencies": 14,
        "answer_days": 14,
        "max_trial_months": 6,
        "max_permanent_months": 12,
        "reassess_months": 12,
        "check_in_weeks": 6,
        "min_group": 5,
        "switched_off": (),
        "keep_months_after_leaving": 24,
    }
