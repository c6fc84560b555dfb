"""Shape of single values in the framework: what no key takes, where it is wrong, and what is expected there."""

import pytest

BESIDE = {
    "careerctl.yaml": "format: 1\nscales: {steps: {levels: [One, Two, Three]}}\n",
    "goals/g.yaml": "name: G\n",
    "roles/r.yaml": "name: R\nserves: [g]\n",
    "competencies/c.yaml": "name: C\nasks: skill\n",
    "people/p.yaml": "name: P\n",
    "people/q.yaml": "name: Q\n",
}


@pytest.fixture
def told(project, careerctl):
    def lines(path: str, text: str, form: str = "concise") -> str:
        return careerctl(
            "check", path, "--format", form, "--today", "2026-11-01", cwd=project(BESIDE | {path: text})
        ).out

    return lines


def one(path: str, place: str, fault: str, message: str) -> str:
    return f"{path}:{place}: error[{fault}] {message}\n"


ROLE = "name: X\n"
VALUES = {
    "text where a list belongs": (
        "roles/x.yaml",
        ROLE + "daily: Calls\n",
        "2:8",
        "wrong-type",
        "expected a list, found 'Calls'",
    ),
    "a list where text belongs": (
        "roles/x.yaml",
        ROLE + "summary: [Calls]\n",
        "2:10",
        "wrong-type",
        "expected text, found a list",
    ),
    "a mapping where text belongs": (
        "roles/x.yaml",
        ROLE + "summary:\n  Calls: us\n",
        "3:3",
        "wrong-type",
        "expected text, found a mapping",
    ),
    "text where a mapping belongs": (
        "roles/x.yaml",
        ROLE + "requires: c\n",
        "2:11",
        "wrong-type",
        "expected a mapping (`key: value` lines), found 'c'",
    ),
    "a list where a mapping belongs": (
        "roles/x.yaml",
        ROLE + "pay: [1, 2]\n",
        "2:6",
        "wrong-type",
        "expected a mapping (`key: value` lines), found a list",
    ),
    "a word of none": (
        "roles/x.yaml",
        ROLE + "status: activ\n",
        "2:9",
        "wrong-value",
        "expected one of draft, active, retired, found 'activ'",
    ),
    "a level that says nothing": (
        "competencies/x.yaml",
        "name: X\nasks: skill\nlevels:\n  1: {examples: [A deal]}\n",
        "4:6",
        "missing-key",
        "a level says what it looks like: in summary: or in criteria:",
    ),
    "a quoted number": (
        "roles/x.yaml",
        ROLE + "rank: '4'\n",
        "2:7",
        "wrong-type",
        "expected a whole number: remove the quotes, found '4'",
    ),
    "a number in words": (
        "roles/x.yaml",
        ROLE + "rank: four\n",
        "2:7",
        "wrong-type",
        "expected a whole number, found 'four'",
    ),
    "a broken number": (
        "roles/x.yaml",
        ROLE + "rank: 4.5\n",
        "2:7",
        "wrong-type",
        "expected a whole number, found '4.5'",
    ),
    "another country's number": (
        "activities/x.yaml",
        "name: X\nkind: class\nhours: 1_000\n",
        "3:8",
        "wrong-type",
        "expected a number such as 12 or 0.5, found '1_000'",
    ),
    "an infinite number": (
        "activities/x.yaml",
        "name: X\nkind: class\nhours: .inf\n",
        "3:8",
        "wrong-type",
        "expected a number such as 12 or 0.5, found '.inf'",
    ),
    "a number below its bound": (
        "activities/x.yaml",
        "name: X\nkind: class\nhours: -1\n",
        "3:8",
        "wrong-value",
        "expected at least 0, found '-1'",
    ),
    "a quoted flag": (
        "roles/x.yaml",
        ROLE + "requires: {c: {level: 1, must: 'true'}}\n",
        "2:32",
        "wrong-type",
        "expected true or false: remove the quotes, found 'true'",
    ),
    "yes for true": (
        "roles/x.yaml",
        ROLE + "requires: {c: {level: 1, must: yes}}\n",
        "2:32",
        "wrong-type",
        "expected true or false, found 'yes'",
    ),
    "optional and a must": (
        "roles/x.yaml",
        ROLE + "requires: {c: {level: 1, must: true, optional: true}}\n",
        "2:48",
        "optional-must",
        "a requirement is a must or optional, not both",
    ),
    "a weight of nothing": (
        "roles/x.yaml",
        ROLE + "requires: {c: {level: 1, weight: 0}}\n",
        "2:34",
        "wrong-value",
        "a weight lies between 0.1 and 10, found '0'",
    ),
    "a weight too heavy": (
        "roles/x.yaml",
        ROLE + "requires: {c: {level: 1, weight: 10.1}}\n",
        "2:34",
        "wrong-value",
        "a weight lies between 0.1 and 10, found '10.1'",
    ),
    "a requirement without level": (
        "roles/x.yaml",
        ROLE + "requires: {c: {must: true}}\n",
        "2:15",
        "missing-key",
        "the key 'level' is missing here",
    ),
    "a pay band upside down": (
        "roles/x.yaml",
        ROLE + "pay: {currency: EUR, low: 2, high: 1}\n",
        "2:36",
        "wrong-value",
        "the band ends under its beginning, found '1'",
    ),
    "an id with capitals": (
        "roles/x.yaml",
        ROLE + "formerly: [My_Role]\n",
        "2:12",
        "bad-id",
        "an id has lower-case letters a–z, digits and single hyphens, found 'My_Role'",
    ),
    "a key that is no id": (
        "roles/x.yaml",
        ROLE + "conditions: {My Quota: A}\n",
        "2:14",
        "bad-id",
        "an id has lower-case letters a–z, digits and single hyphens, found 'My Quota'",
    ),
    "a name of two lines": ("roles/x.yaml", 'name: "A\\nB"\n', "1:7", "wrong-value", None),
    "an empty text": ("roles/x.yaml", ROLE + 'summary: ""\n', "2:10", "wrong-value", "expected some text, found ''"),
    "a day of no calendar": (
        "openings/x.yaml",
        "role: r\nfrom: 2024-02-30\n",
        "2:7",
        "bad-date",
        "this day is not in the calendar, found '2024-02-30'",
    ),
    "a date of another country": (
        "openings/x.yaml",
        "role: r\nfrom: 2027\nfilled: 30.1.2027\n",
        "3:9",
        "bad-date",
        "expected a date such as 2026-10-01, found '30.1.2027'",
    ),
    "a quoted date": (
        "openings/x.yaml",
        "role: r\nfrom: 2027\nfilled: '2027-01-01'\n",
        "3:9",
        "bad-date",
        "expected a date: remove the quotes, found '2027-01-01'",
    ),
    "a month where a day belongs": (
        "openings/x.yaml",
        "role: r\nfrom: 2027\nfilled: 2027-01\n",
        "3:9",
        "bad-date",
        "expected a date such as 2026-10-01, found '2027-01'",
    ),
    "a time": (
        "openings/x.yaml",
        "role: r\nfrom: 2027-01-01T00:00:00\n",
        "2:7",
        "bad-date",
        "expected a date such as 2026-10-01, a month such as 2026-10 or a year, found '2027-01-01T00:00:00'",
    ),
    "a quoted period": (
        "openings/x.yaml",
        "role: r\nfrom: '2027'\n",
        "2:7",
        "bad-date",
        "expected a date such as 2026-10-01, a month such as 2026-10 or a year: remove the quotes, found '2027'",
    ),
    "dates backwards": (
        "goals/x.yaml",
        ROLE + "horizon: {from: 2028, to: 2027-12}\n",
        "2:27",
        "backward-dates",
        "the goal ends before it begins",
    ),
    "a round backwards": (
        "careerctl.yaml",
        "format: 1\nrounds: {a: {opens: 2026-10-02, closes: 2026-10-01}}\n",
        "2:41",
        "backward-dates",
        "the round closes before it opens",
    ),
    "another format": ("careerctl.yaml", "format: 0\n", "1:9", "wrong-value", "expected at least 1, found '0'"),
    "a small group": (
        "careerctl.yaml",
        "format: 1\npolicy: {min_group: 1}\n",
        "2:21",
        "wrong-value",
        "expected at least 2, found '1'",
    ),
    "metadata in one word": (
        "roles/x.yaml",
        ROLE + "metadata: much\n",
        "2:11",
        "wrong-type",
        "expected a mapping of whatever you like, found 'much'",
    ),
    "metadata with nothing in it": (
        "roles/x.yaml",
        ROLE + "metadata: {a: {b: }}\n",
        "2:16",
        "empty-value",
        "this key has nothing after it",
    ),
}


@pytest.mark.parametrize("case", VALUES.values(), ids=VALUES)
def test_refuses_in_the_framework(told, case):
    path, text, place, fault, message = case
    found = told(path, text)
    assert found == one(path, place, fault, message) if message else found.startswith(f"{path}:{place}: error[{fault}]")
