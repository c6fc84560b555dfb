"""Findings as a Code Quality report of GitLab."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator, ValidationError

from careerctl.formats.findings.gitlab import render
from careerctl.formats.page import PageSize
from careerctl.problems.found import Found

TEXT = {"type": "string", "minLength": 1}
LINES = {"type": "object", "properties": {"begin": {"type": "integer", "minimum": 1}}, "required": ["begin"]}
PATH = {"type": "string", "pattern": "^(?!\\./|/).+"}
ISSUE = {
    "description": TEXT,
    "check_name": TEXT,
    "fingerprint": TEXT,
    "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
    "location": {"type": "object", "properties": {"path": PATH, "lines": LINES}, "required": ["path", "lines"]},
}
AS_DOCUMENTED = Draft202012Validator(
    {"type": "array", "items": {"type": "object", "properties": ISSUE, "required": [*ISSUE]}}
)
"""What GitLab's manual asks of a report; GitLab publishes no schema of it."""


def test_the_bytes(plain: Found) -> None:
    text = render(plain, PageSize())
    assert text.startswith(
        '[\n  {\n    "description": "a former id → use the new one",\n    "check_name": "old-name",\n'
        '    "fingerprint": "fdc4ad1cbd92789170275a17f7a12f7f:1",\n    "severity": "minor",\n    "location": {\n'
        '      "path": "roles/dev.yaml",\n      "lines": {\n        "begin": 4\n      }\n    }\n  },\n'
    )
    assert [(each["severity"], each["location"]["lines"]["begin"]) for each in json.loads(text)] == [
        ("minor", 4), ("major", 7), ("info", 1),
    ]  # fmt: skip


def test_nothing_found_is_an_empty_list(nothing: Found) -> None:
    assert render(nothing, PageSize()) == "[]\n"


@pytest.mark.parametrize("found", ["plain", "nothing", "hostile"])
def test_is_as_documented(found: str, request: pytest.FixtureRequest) -> None:
    issues = json.loads(render(request.getfixturevalue(found), PageSize()).encode())
    AS_DOCUMENTED.validate(issues)
    assert len({each["fingerprint"] for each in issues}) == len(issues)


def test_what_is_documented_bites() -> None:
    with pytest.raises(ValidationError):
        AS_DOCUMENTED.validate([{"description": "a"}])


def test_a_fingerprint_stays_when_lines_move(plain: Found) -> None:
    moved = [one._replace(place=one.place._replace(line=one.place.line + 9)) for one in plain.diagnostics]
    before, after = (json.loads(render(each, PageSize())) for each in (plain, replace(plain, diagnostics=tuple(moved))))
    assert [each["fingerprint"] for each in before] == [each["fingerprint"] for each in after]
