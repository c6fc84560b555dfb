"""Scales: declared order, names and values, and every way in which one can be malformed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from careerctl.model.scale import Scale


def scale(levels: object, **more: str) -> Scale:
    return Scale.model_validate({"levels": levels, **more})


MALFORMED = {
    "none": ([], "a scale has at least one level"),
    "not one either": ({}, "a scale has at least one level"),
    "a gap": ({"0": "A", "2": "B"}, "the levels go up one by one: 1 comes here"),
    "downwards": ({"2": "A", "1": "B"}, "the levels go up one by one: 3 comes here"),
    "one value twice": ({"1": "A", "01": "B"}, "the levels go up one by one: 2 comes here"),
    "half a level": ({"1": "A", "1.5": "B"}, "a level's value is a whole number"),
    "a word for a value": ({"one": "A"}, "a level's value is a whole number"),
    "the same name": (["A", "B", "A"], "two levels have the same name"),
    "the same name but for case": (["Straße", "STRASSE"], "two levels have the same name"),
    "a name that is another's value": (["A", "3", "B"], "this name reads as another level's value"),
    "a name that is another's value, written out": (["A", "3.0", "B"], "this name reads as another level's value"),
}


@pytest.mark.parametrize(("levels", "message"), MALFORMED.values(), ids=MALFORMED)
def test_is_malformed_with(levels, message):
    with pytest.raises(ValidationError, match="1 validation error") as raised:
        scale(levels)
    error = raised.value.errors()[0]
    assert (error["type"], error["ctx"]["message"]) == ("malformed-scale", message)


PLACES = {
    "scales: {s: {levels: {0: A, 2: B}}}": "2:29: error[malformed-scale] the levels go up one by one: 1 comes here",
    "scales: {s: {levels: {0: A, 1: a}}}": "2:32: error[malformed-scale] two levels have the same name",
    "scales: {s: {levels: [A, B, b]}}": "2:29: error[malformed-scale] two levels have the same name",
    "scales: {s: {levels: [A, 3, C]}}": "2:26: error[malformed-scale] this name reads as another level's value",
    "scales: {s: {levels: []}}": "2:22: error[malformed-scale] a scale has at least one level",
    "scales: {s: {levels: A}}": (
        "2:22: error[wrong-type] expected the levels as `value: name` lines, or a list of names, found 'A'"
    ),
    "scales: {s: {levels: [A], step: 0.25}}": "2:33: error[wrong-value] expected one of 1, 0.5, found '0.25'",
    "scales: {s: {levels: [A], step: '1'}}": "2:33: error[wrong-type] expected 1 or 0.5, without quotes, found '1'",
    "scales: {s: {levels: [A, '']}}": "2:26: error[wrong-value] a name has at least one character, found ''",
    "scales: {s: {levels: [A, {b: c}]}}": "2:26: error[wrong-type] expected text, found a mapping",
    "scales: {S: {levels: [A]}}": (
        "2:10: error[bad-id] an id has lower-case letters a–z, digits and single hyphens, found 'S'"
    ),
}


@pytest.mark.parametrize(("entry", "line"), PLACES.items(), ids=PLACES)
def test_what_is_malformed_has_its_place(project, careerctl, entry, line):
    out = careerctl("check", "--format", "concise", cwd=project({"careerctl.yaml": f"format: 1\n{entry}\n"})).out
    assert out == f"careerctl.yaml:{line}\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("None yet", 0),
        ("none yet", 0),
        ("NONE YET", 0),
        ("2", 2),
        ("Expert", 2),
        ("3", None),
        ("-1", None),
        ("1.5", None),
        ("1.0", None),
        ("None", None),
        ("", None),
        (" 1", None),
    ],
)
def test_a_level_is_its_name_in_any_case_or_its_value(text, value):
    assert scale({"0": "None yet", "1": "Learning", "2": "Expert"}).value(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("1.5", 1.5), ("1.0", 1), ("2.5", 2.5), ("3.5", None), ("0.5", None), ("1.25", None)]
)
def test_half_levels_lie_between_levels(text, value):
    assert scale(["A", "B", "C"], step="0.5").value(text) == value


def test_half_levels_lie_between_negative_ones_too():
    halves = scale({"-1": "A", "0": "B", "1": "C"}, step="0.5")
    assert [halves.value(each) for each in ("-1", "-0.5", "0", "0.5", "-1.5")] == [-1, -0.5, 0, 0.5, None]


def test_a_name_is_tried_before_a_value():
    named = scale(["1337", "Elite"])
    assert (named.value("1337"), named.name(1)) == (1, "1337")
    assert scale({"1": "1", "2": "2"}).value("2") == 2


def test_a_plain_list_counts_from_one():
    assert list(scale(["Low", "High"]).levels.items()) == [(1, "Low"), (2, "High")]


def test_values_may_begin_anywhere():
    assert (scale({"-1": "A", "0": "B"}).lowest, scale({"7": "A", "8": "B"}).highest) == (-1, 8)


def test_half_levels_have_no_name_but_their_number():
    halves = scale({"0": "A", "1": "B"}, step="0.5")
    assert (halves.name(0.5), halves.name(1), halves.name(0)) == ("0.5", "B", "A")


names = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=8)


@given(names, st.integers(-3, 3))
def test_every_level_of_a_scale_is_found_by_its_name_and_value(written, first):
    try:
        found = scale({str(first + n): name for n, name in enumerate(written)})
    except ValidationError:
        return
    for value, name in found.levels.items():
        assert found.value(name) == value
        assert found.value(str(value)) == value
        assert found.name(value) == name
