"""Single values: typed from the text of the file, never guessed."""

from datetime import date

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from careerctl.model.ids import is_id
from careerctl.model.person import Person
from careerctl.model.role import Requirement, Role
from careerctl.model.scalars import parse_day, parse_period
from careerctl.model.settings import Settings
from careerctl.project.yaml import Quoted


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("2026-10-01", "2026-10-01", "2026-10-01"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
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
    entry = Requirement.model_validate({"level": "1", "weight": weight})
    assert f"{float(entry.weight):g}" == f"{float(weight):g}"
    assert (entry.weight * 1000).denominator == 1


@pytest.mark.parametrize("weight", ["0", "0.09", "10.01", "-1", "1e1", "1_0", "½", "NaN"])
def test_a_weight_lies_between_a_tenth_and_ten(weight):
    with pytest.raises(ValidationError):
        Requirement.model_validate({"level": "1", "weight": weight})


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
    }
