"""Findings as a report of tests in JUnit's XML, read by an independent reader."""

import io
from dataclasses import replace

from junitparser import Failure, JUnitXml, Skipped

from careerctl.formats.findings.junit import render
from careerctl.formats.page import PageSize
from careerctl.problems.diagnostic import Severity
from careerctl.problems.found import Found


def read(found: Found) -> JUnitXml:
    return JUnitXml.fromfile(io.BytesIO(render(found, PageSize()).encode()))


def cases(found: Found) -> list[tuple[str, str, type, str]]:
    return [
        (case.classname, case.name, type(result), result.message)
        for suite in read(found)
        for case in suite
        for result in case.result
    ]


def test_the_bytes(plain: Found) -> None:
    assert render(plain, PageSize()) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="careerctl" tests="3" failures="1" errors="0">\n'
        '  <testsuite name="careerctl check" tests="3" failures="1" errors="0" skipped="2">\n'
        '    <testcase classname="roles/dev.yaml" name="old-name at roles/dev.yaml:4:3" file="roles/dev.yaml">\n'
        '      <skipped message="a former id">roles/dev.yaml:4:3: warning[old-name]\nuse the new one</skipped>\n'
        "    </testcase>\n"
        '    <testcase classname="roles/größe.yaml" name="clashing-ids at roles/größe.yaml:7:1"'
        ' file="roles/größe.yaml">\n'
        '      <failure message="an id twice" type="error">roles/größe.yaml:7:1: error[clashing-ids]\n'
        "roles/sub/größe.yaml: the other file\nroles/a b.yaml:2:5: and this one</failure>\n"
        "    </testcase>\n"
        '    <testcase classname="roles/lead.yaml" name="tab at roles/lead.yaml" file="roles/lead.yaml">\n'
        '      <skipped message="a tab">roles/lead.yaml: note[tab]\nuse blanks</skipped>\n'
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_a_reader_finds_each_with_how_it_counts(plain: Found) -> None:
    assert cases(plain) == [
        ("roles/dev.yaml", "old-name at roles/dev.yaml:4:3", Skipped, "a former id"),
        ("roles/größe.yaml", "clashing-ids at roles/größe.yaml:7:1", Failure, "an id twice"),
        ("roles/lead.yaml", "tab at roles/lead.yaml", Skipped, "a tab"),
    ]
    suite = next(iter(read(plain)))
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (3, 1, 0, 2)


def test_what_fails_the_check_is_a_failure_and_nothing_else(plain: Found) -> None:
    for fail_on, failures in ((Severity.NOTE, 3), (Severity.WARNING, 2), (Severity.ERROR, 1), (None, 0)):
        found = replace(plain, fail_on=fail_on)
        assert [kind for *_, kind, _ in cases(found)].count(Failure) == failures
        assert found.fails is bool(failures)


def test_nothing_found_is_one_test_that_passes(nothing: Found) -> None:
    suite = next(iter(read(nothing)))
    assert (suite.tests, suite.failures, [case.is_passed for case in suite]) == (1, 0, [True])


def test_whatever_the_characters_it_is_read_back(hostile: Found) -> None:
    read_back = cases(hostile)
    assert len(read_back) == len(hostile.diagnostics)
    for (classname, _, kind, message), one in zip(read_back, hostile.diagnostics, strict=True):
        assert kind is Failure
        if one.message.isprintable():
            assert (classname, message) == (one.place.path, one.message)
