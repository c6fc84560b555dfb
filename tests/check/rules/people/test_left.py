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


def test_it_names_the_command_that_hands_over(project, careerctl):
    root = project(FILES | {"people/pat.yaml": "name: Pat\nmanager: gil\n"})
    out = careerctl("check", "--today", "2026-11-01", cwd=root).out
    assert "`careerctl leave gil --reports-to ID` hands over to whoever it is now\n" in out
    project({"people/gil.yaml": "name: Gil\nleft: {date: 2026-10-31, reports_to: eva}\n"} | {
        "careerctl.yaml": FILES["careerctl.yaml"]
    })  # fmt: skip
    out = careerctl("check", "--today", "2026-11-01", cwd=root).out
    assert "`careerctl leave gil --reports-to eva` hands over to whoever it is now\n" in out


@pytest.mark.parametrize(
    ("left", "policy", "kept_too_long"),
    [
        ("2024-10-31", "", True), ("2024-11-01", "", False), ("2026-10-31", "", False),
        ("2025-10-31", "policy: {keep_months_after_leaving: 12}\n", True),
        ("2020-01-31", "policy: {keep_months_after_leaving: 120}\n", False),
    ],
)  # fmt: skip
def test_what_is_kept_longer_than_the_policy_says(project, careerctl, left, policy, kept_too_long):
    """By the day, as a calendar counts months: that they are kept so long lets nobody fail."""
    files = {"people/gil.yaml": f"name: Gil\nleft: {{date: {left}}}\n"}
    root = project(FILES | files | {"careerctl.yaml": FILES["careerctl.yaml"] + policy})
    ran = careerctl("check", "people/gil.yaml", "--today", "2026-11-01", cwd=root)
    months = 12 if "12}" in policy else 24
    line = (
        f"people/gil.yaml:2:14: note[kept-after-leaving] this person left more than {months} months ago, and what is "
        "kept about them is still here\n  → `careerctl erase gil --dry-run` shows what would go\n"
    )
    assert (ran.code, line in ran.out) == (0, kept_too_long)
    assert ("kept-after-leaving" in ran.out) is kept_too_long
