"""manager-has-left: at the name of a manager who is not here any more."""

import pytest

FILES = {
    "careerctl.yaml": "format: 1\nscales: {s: {levels: [One, Two]}}\n",
    "roles/maker.yaml": "name: Maker\n",
    "people/gil.yaml": "name: Gil\nformerly: [gilbert]\nleft: {date: 2026-10-31}\n",
    "people/eva.yaml": "name: Eva\n",
}
LINE = "people/pat.yaml:2:{}: warning[manager-has-left] this person has left"


@pytest.fixture
def found(checked):
    """Return a function that checks somebody on 1 November 2026, without what is said of former ids."""

    def lines(text, **more):
        people = {f"people/{name}.yaml": each for name, each in more.items()}
        return [
            each for each in checked(FILES | people | {"people/pat.yaml": f"name: Pat\n{text}"}) if "old-" not in each
        ]

    return lines


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("manager: gil\n", 10),
        ("manager: gilbert\n", 10),
        ("manager: [gil, eva]\n", 11),
        ("also: [{role: maker, from: 2026-01-01, manager: gil}]\n", 49),
        (
            "also: [{role: maker, from: 2025, until: 2025-12}, {role: maker, from: 2026-01-01, manager: [gil, eva]}]\n",
            93,
        ),
    ],
)
def test_it_finds_the_name(found, text, column):
    assert found(text) == [LINE.format(column)]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("manager: eva\n", {}),
        ("manager: [eva, gil]\n", {}),
        ("also: [{role: maker, from: 2026-01-01, manager: [eva, gil]}]\n", {}),
        ("manager: gil\nleft: {date: 2026-09-30}\n", {}),
        ("manager: gil\n", {"gil": "name: Gil\nleft: {date: 2026-11-02}\n"}),
        ("also: [{role: maker, from: 2025-01-01, until: 2025-12-31, manager: gil}]\n", {}),
    ],
)
def test_it_is_silent(found, text, more):
    assert found(text, **more) == []
