"""The schemas of outputs: all that careerctl prints as JSON is as they say."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from careerctl import shelf
from careerctl.cli import app

EXPECTED = Path(__file__).parents[2] / "golden" / "expected"
OUTPUTS = Path(__file__).parents[3] / "schemas" / "outputs"
SCHEMAS = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(OUTPUTS.iterdir())}
"""As they are kept: a test of the repository compares them with what is made today."""
KEPT = sorted(path for path in EXPECTED.rglob("*.json") if ".gitlab" not in path.name)
"""What is GitLab's own form has no schema of careerctl's."""


def test_each_is_a_schema() -> None:
    for schema in SCHEMAS.values():
        Draft202012Validator.check_schema(schema)


def test_what_was_printed_is_as_its_schema_says() -> None:
    judges, wrong = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}, {}
    for path in KEPT:
        answer = json.loads(path.read_text("utf-8"))
        _, command, _ = answer["schema"].split("/")
        wrong[path.relative_to(EXPECTED).as_posix()] = [each.message for each in judges[command].iter_errors(answer)]
    assert {name: each for name, each in wrong.items() if each} == {}


def test_every_command_that_prints_json_has_one() -> None:
    group: Any = app.group()
    context = group.make_context("careerctl", [], resilient_parsing=True)
    printing = {
        name
        for name in shelf.names("careerctl.commands")
        for each in group.get_command(context, name).params
        if each.name == "format_" and re.search(r"\bjson\b", each.help)
    }
    every = shelf.names("careerctl.commands")
    assert printing == {name if name in every else name.partition("-")[0] for name in SCHEMAS}
    kept = {json.loads(path.read_text("utf-8"))["schema"].split("/")[1] for path in KEPT}
    elsewhere = {"import-framework", "report-progression"}  # in its folder, and naming commits: tests/commands
    assert {*SCHEMAS} - kept == elsewhere


@pytest.mark.parametrize("change", [{"schema": "careerctl/gap/2"}, {"more": 1}, {"state": "well done"}, {"talk": [1]}])
def test_it_bites(change: dict[str, Any]) -> None:
    answer = json.loads((EXPECTED / "northwind" / "gap.alice.json").read_text("utf-8"))
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMAS["gap"]).validate(answer | change)


def test_the_same_day_stands_as_a_day(careerctl: Callable[..., Any]) -> None:
    root = Path(__file__).parents[3] / "examples" / "northwind"
    answer = json.loads(careerctl("gap", "alice", "--format", "json", "--today", "2026-11-02", cwd=root).out)
    judge = Draft202012Validator(SCHEMAS["gap"], format_checker=Draft202012Validator.FORMAT_CHECKER)
    judge.validate(answer)
